import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { textOf } from '../form/text-of';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { RevealedChange } from '../providers/records';

/** Shows what is masked in a proposal to whoever compares it with the paper; the reason is kept. */
export function RevealChangeButton({
  id,
  onRevealed,
}: {
  id: string;
  onRevealed: (revealed: RevealedChange) => void;
}) {
  const words = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider.revealChange({ id, reason }),
    {
      rereads: 'nothing',
      onDone: ({ revealed }) => {
        onRevealed(revealed);
        setIsAsking(false);
      },
    },
  );
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsAsking(true)}>
        {words('changeRequest.reveal')}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={words('changeRequest.revealTitle')}
        consequence={words('worker.revealHint')}
        confirmLabel={words('changeRequest.reveal')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsAsking(false);
          reset();
        }}
        onConfirm={(form) => run(textOf(form, 'reason'))}
      >
        <TextField
          name="reason"
          label={words('changeRequest.revealReason')}
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
