import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';

/** Gives an import up before anything of it is saved. */
export function DiscardImportButton({ jobId }: { jobId: string }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction((dataProvider) => dataProvider.cancelJob({ jobId }), {
    rereads: ['jobs'],
    done: () => words('exchange.cancelled'),
    onDone: () => setIsOpen(false),
  });
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words('exchange.import.discard')}</Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('exchange.import.discardTitle')}
        consequence={words('exchange.cancelConsequence')}
        confirmLabel={words('exchange.import.discard')}
        isRunning={isRunning}
        error={error}
        onClose={close}
        onConfirm={() => run()}
      />
    </>
  );
}
