import { UpdateWorker } from '@lindung/domain/worker/person';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { WorkerRow } from '../providers/records';

const command = UpdateWorker.pick({ nik: true }).required();
const onlyDigits = (text: string) => text.replace(/\D/g, '');

/** Gives a person the NIK that was missing. */
export function CompleteNikButton({ worker: { id, version, fullName } }: { worker: WorkerRow }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const resolver = useCommandResolver(command);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, nik: string) => dataProvider.updateWorker({ id, version, nik }),
    {
      rereads: ['workers'],
      done: () => words('worker.queue.completed'),
      onDone: () => setIsOpen(false),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        onClick={(event) => {
          event.stopPropagation();
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {words('worker.queue.complete')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="workers"
          title={words('worker.queue.completeTitle', { name: fullName })}
          consequence={words('worker.queue.completeConsequence')}
          confirmLabel={words('app.action.save')}
          defaultValues={{ nik: '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ nik }) => run(String(nik))}
        >
          <TextInput
            source="nik"
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            parse={onlyDigits}
            slotProps={{ htmlInput: { maxLength: 20 } }}
          />
        </FormDialog>
      )}
    </>
  );
}
