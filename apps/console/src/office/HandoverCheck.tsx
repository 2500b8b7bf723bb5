import { OfficeKind } from '@lindung/domain/office/office';
import type { OfficeHandoverPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import { HandoverPreview } from './HandoverPreview';

interface HandoverCheckProps {
  readonly handover: OfficeHandoverPreviewInput;
  readonly onBack: () => void;
}

/** What a handover would move, before it is done, and the one button that does it. */
export function HandoverCheck({ handover, onBack }: HandoverCheckProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const today = useBusinessDay();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const {
    data: preview,
    error: refusal,
    refetch,
  } = useQuery({
    queryKey: ['offices', 'handoverPreview', handover],
    queryFn: () => dataProvider.officeHandoverPreview({ input: handover }),
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const { run, isRunning, error, reset } = useAction(
    (provider) =>
      provider.handOverServiceAreas({
        ...handover,
        seen: (preview?.offices ?? []).map(({ id, version }) => ({ officeId: id, version })),
      }),
    {
      rereads: [],
      done: () => words('office.handoverDone'),
      onDone: ({ record }) => void navigate(`/offices/${record.id}/show`, { replace: true }),
    },
  );
  const checkAgain = () => {
    reset();
    void refetch();
  };
  const problem = error ?? refusal;
  if (!preview && !problem) return <Waiting />;
  const day = format.day(handover.effectiveOn);
  const { kind, kindBefore } = preview ?? {};
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      {preview && !refusal && (
        <>
          {(handover.effectiveOn > today || (kind && kindBefore && kind !== kindBefore)) && (
            <Alert severity="info">
              {kind && kindBefore && kind !== kindBefore && (
                <div>
                  {words('office.kindChange', {
                    before: label('OfficeKind', kindBefore),
                    after: label('OfficeKind', kind),
                  })}
                </div>
              )}
              {handover.effectiveOn > today && words('office.movesLater', { day })}
            </Alert>
          )}
          {!handover.parentId && kind !== OfficeKind.REGIONAL_OFFICE && (
            <Alert severity="warning">{words('office.underNobody')}</Alert>
          )}
          <HandoverPreview preview={preview} />
        </>
      )}
      <Box aria-live="assertive">
        {problem && (
          <Alert
            severity="error"
            action={
              <Button color="inherit" size="small" onClick={checkAgain}>
                {words('office.checkAgain')}
              </Button>
            }
          >
            {problem.message}
          </Alert>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {preview && !problem && (
          <Button variant="contained" disabled={isRunning} onClick={() => run()}>
            {isRunning ? words('app.action.saving') : words('office.applyHandover')}
          </Button>
        )}
        <Button disabled={isRunning} onClick={onBack}>
          {words('app.action.back')}
        </Button>
      </Box>
    </Box>
  );
}
