import {
  AnswerResolution,
  canBeRecordedAnyway,
  ResolveOfficeAnswer,
} from '@lindung/domain/exchange/office-answer';
import { TextInput } from 'react-admin';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { OfficeAnswerRow } from '../providers/records';

interface ResolveProps {
  readonly jobId: string;
  readonly row: OfficeAnswerRow;
  readonly onClose: () => void;
}

interface Resolved {
  readonly resolution: AnswerResolution;
  readonly reason: string;
}

/** Says what becomes of a row in which the office and the registry differ. */
export function ResolveAnswer({ jobId, row, onClose }: ResolveProps) {
  const words = useWords();
  const { lineNo } = row;
  const resolver = useCommandResolver(ResolveOfficeAnswer.omit({ jobId: true, lineNo: true }));
  const { run, isRunning, error } = useAction(
    (dataProvider, { resolution, reason }: Resolved) =>
      dataProvider.resolveOfficeAnswer({ jobId, lineNo, resolution, reason }),
    { rereads: ['officeAnswerRows'], done: () => words('officeFile.resolved'), onDone: onClose },
  );
  const only = canBeRecordedAnyway(row.outcome)
    ? Object.values(AnswerResolution)
    : [AnswerResolution.DISMISSED];
  return (
    <FormDialog
      resource="decrees"
      title={words('officeFile.resolveTitle', { line: String(lineNo) })}
      confirmLabel={words('officeFile.resolve')}
      defaultValues={{ resolution: '', reason: '' }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(values as Resolved)}
    >
      <EnumInput
        source="resolution"
        of="AnswerResolution"
        only={only}
        label={words('officeFile.resolution')}
        isRequired
      />
      <TextInput source="reason" label={words('officeFile.resolutionReason')} multiline isRequired />
    </FormDialog>
  );
}
