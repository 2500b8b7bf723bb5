import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

/** Stops a job that isn't finished. */
export function CancelJobButton({ job: { id, kind } }: { job: Pick<JobRow, 'id' | 'kind'> }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.cancelJob({ jobId: id }),
    { rereads: ['jobs'], done: () => words('exchange.cancelled'), onDone: () => setIsOpen(false) },
  );
  const label = words(kind === 'EXPORT' ? 'exchange.cancelExport' : 'exchange.import.discard');
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('exchange.cancelTitle')}
        consequence={words('exchange.cancelConsequence')}
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
