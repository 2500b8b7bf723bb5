import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

interface CancelJobProps {
  readonly job: Pick<JobRow, 'id' | 'kind'>;
  readonly variant?: 'outlined' | 'text';
}

/** Stops a job that isn't finished: an export, or an import before anything of it is saved. */
export function CancelJobButton({ job: { id, kind }, variant = 'outlined' }: CancelJobProps) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.cancelJob({ jobId: id }),
    { rereads: ['jobs'], done: () => words('exchange.cancelled'), onDone: () => setIsOpen(false) },
  );
  const isReading = kind === 'CANDIDATE_IMPORT' || kind === 'OFFICE_ANSWER';
  const isSearch = kind === 'DUPLICATE_SEARCH';
  const label = words(
    isReading ? 'exchange.import.discard' : isSearch ? 'duplicate.stop' : 'exchange.cancelExport',
  );
  return (
    <>
      <Button variant={variant} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words(isReading ? 'exchange.import.discardTitle' : 'exchange.cancelTitle')}
        consequence={words(isSearch ? 'duplicate.stopConsequence' : 'exchange.cancelConsequence')}
        confirmLabel={label}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={() => run()}
      />
    </>
  );
}
