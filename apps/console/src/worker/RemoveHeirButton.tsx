import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { textOf } from '../form/text-of';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { HeirOfWorker } from '../providers/records';

/** Takes an heir off, for a reason that is kept. */
export function RemoveHeirButton({ heir: { id, version, fullName } }: { heir: HeirOfWorker }) {
  const words = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider.removeHeir({ id, version, reason }),
    { rereads: ['workers'], done: () => words('heir.removed'), onDone: () => setIsAsking(false) },
  );
  const close = () => {
    setIsAsking(false);
    reset();
  };
  return (
    <>
      <Button size="small" color="error" onClick={() => setIsAsking(true)}>
        {words('heir.remove')}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={words('heir.removeTitle', { name: fullName })}
        consequence={words('heir.removeConsequence')}
        confirmLabel={words('heir.remove')}
        isRunning={isRunning}
        error={error}
        onClose={close}
        onConfirm={(form) => run(textOf(form, 'reason'))}
      >
        <TextField
          name="reason"
          label={words('resources.workers.fields.reason')}
          multiline
          minRows={2}
          required
          autoFocus
          slotProps={{ htmlInput: { minLength: 10, maxLength: 300 } }}
        />
      </ActionDialog>
    </>
  );
}
