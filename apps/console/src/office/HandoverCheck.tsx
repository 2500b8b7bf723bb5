import { OfficeKind } from '@lindung/domain/office/office';
import type { OfficeHandoverPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Alert } from '@mui/material';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { CheckStep } from '../form/CheckStep';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { OfficeHandoverPreview } from '../providers/records';
import { HandoverPreview } from './HandoverPreview';

interface HandoverCheckProps {
  readonly handover: OfficeHandoverPreviewInput;
  readonly onBack: () => void;
}

/** What a handover would move, before it is done, and the one button that does it. */
export function HandoverCheck({ handover, onBack }: HandoverCheckProps) {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <CheckStep
      queryKey={['offices', 'handoverPreview', handover]}
      preview={(provider) => provider.officeHandoverPreview({ input: handover })}
      apply={(provider, { offices }) =>
        provider.handOverServiceAreas({
          ...handover,
          seen: offices.map(({ id, version }) => ({ officeId: id, version })),
        })
      }
      applyLabel={() => words('office.applyHandover')}
      mayApply={() => true}
      done={words('office.handoverDone')}
      onDone={({ record }) => void navigate(`/offices/${record.id}/show`, { replace: true })}
      onBack={onBack}
    >
      {(preview) => (
        <>
          <HandoverNotes handover={handover} preview={preview} />
          <HandoverPreview preview={preview} />
        </>
      )}
    </CheckStep>
  );
}

interface HandoverNotesProps {
  readonly handover: OfficeHandoverPreviewInput;
  readonly preview: OfficeHandoverPreview;
}

function HandoverNotes({ handover, preview: { kind, kindBefore } }: HandoverNotesProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const today = useBusinessDay();
  const isLater = handover.effectiveOn > today;
  const becomes = kind && kindBefore && kind !== kindBefore;
  return (
    <>
      {(isLater || becomes) && (
        <Alert severity="info">
          {becomes && (
            <div>
              {words('office.kindChange', {
                before: label('OfficeKind', kindBefore),
                after: label('OfficeKind', kind),
              })}
            </div>
          )}
          {isLater && words('office.movesLater', { day: format.day(handover.effectiveOn) })}
        </Alert>
      )}
      {!handover.parentId && kind !== OfficeKind.REGIONAL_OFFICE && (
        <Alert severity="warning">{words('office.underNobody')}</Alert>
      )}
    </>
  );
}
