import { formatNik } from '@lindung/i18n/format';
import { Alert, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { textOf } from '../form/text-of';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { HeirOfWorker } from '../providers/records';

interface Revealed {
  readonly nik: string | null;
  readonly birthDate: string | null;
}

/** The NIK and the birth date of an heir, with a reason that is kept. Leaving the page masks them again. */
export function RevealHeirButton({ heir: { id, fullName } }: { heir: HeirOfWorker }) {
  const words = useWords();
  const format = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed>();
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider.revealHeir({ id, reason }),
    {
      rereads: 'nothing',
      onDone: (answer) => {
        setRevealed(answer.revealed);
        setIsAsking(false);
      },
    },
  );
  const close = () => {
    setIsAsking(false);
    reset();
  };
  if (revealed)
    return (
      <Alert severity="warning" icon={false} sx={{ flexBasis: '100%' }}>
        {revealed.nik && <Box sx={{ fontWeight: 700 }}>{formatNik(revealed.nik)}</Box>}
        {revealed.birthDate && (
          <Box>
            {words('resources.workers.fields.birthDate')}: {format.day(revealed.birthDate)}
          </Box>
        )}
        <Button size="small" onClick={() => setRevealed(undefined)} sx={{ ml: -1.5 }}>
          {words('heir.hide')}
        </Button>
      </Alert>
    );
  return (
    <>
      <Button size="small" onClick={() => setIsAsking(true)}>
        {words('heir.reveal')}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={words('heir.revealTitle', { name: fullName })}
        consequence={words('heir.revealConsequence')}
        confirmLabel={words('heir.reveal')}
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
