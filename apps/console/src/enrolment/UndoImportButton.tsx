import { UndoImport } from '@lindung/domain/exchange/undo-import';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

/** Takes a saved import back as a whole; before, it says what that does. */
export function UndoImportButton({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  return (
    <ReasonButton
      resource="jobs"
      alsoRereads={['candidateLists', 'importRows', 'workers']}
      label={words('exchange.import.undo.button')}
      title={words('exchange.import.undo.title')}
      consequence={words('exchange.import.undo.consequence', {
        newPersons: format.number(job.result?.newPersons ?? 0),
        added: format.number(job.result?.added ?? 0),
        changedPersons: format.number(job.result?.changedPersons ?? 0),
      })}
      done={words('exchange.import.undo.done')}
      command={UndoImport}
      send={(dataProvider, reason) => dataProvider.undoImport({ jobId: job.id, reason })}
      variant="text"
    />
  );
}
