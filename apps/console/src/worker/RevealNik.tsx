import { formatNik } from '@lindung/i18n/format';
import { Alert, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCan } from '../auth/SessionContext';
import { MaskedNik } from '../fields/MaskedNik';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { textOf } from '../form/text-of';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

interface Revealed {
  readonly nik: string | null;
  readonly familyCard: string | null;
  readonly birthDate: string;
  readonly motherName: string | null;
}

/** The NIK as everybody sees it, and the way to see it whole, with what else is veiled: with a reason that is kept. Leaving the page masks it again. */
export function RevealNik({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const [isAsking, setIsAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed>();
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider.revealNik({ workerId: worker.id, reason }),
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

  if (revealed) {
    return (
      <Alert severity="warning" icon={false} sx={{ mt: 0.5 }}>
        <Box sx={{ fontWeight: 700, fontSize: '1.0625rem' }}>{revealed.nik && formatNik(revealed.nik)}</Box>
        <Box>
          {words('resources.workers.fields.birthDate')}: {format.day(revealed.birthDate)}
        </Box>
        {revealed.familyCard && (
          <Box>
            {words('resources.workers.fields.familyCard')}: {formatNik(revealed.familyCard)}
          </Box>
        )}
        {revealed.motherName && (
          <Box>
            {words('resources.workers.fields.motherName')}: {revealed.motherName}
          </Box>
        )}
        <Button size="small" onClick={() => setRevealed(undefined)} sx={{ ml: -1.5 }}>
          {words('worker.hide')}
        </Button>
      </Alert>
    );
  }

  const hasVeiled =
    worker.nikMasked !== null || worker.familyCardMasked !== null || worker.isMotherKnown === true;
  return (
    <>
      <MaskedNik nikMasked={worker.nikMasked} />
      {can('revealNik') && hasVeiled && worker.restrictedOn === null && (
        <Button size="small" onClick={() => setIsAsking(true)} sx={{ ml: 1 }}>
          {words('worker.reveal')}
        </Button>
      )}
      <ActionDialog
        isOpen={isAsking}
        title={words('worker.revealTitle', { name: worker.fullName })}
        consequence={words('worker.revealHint')}
        confirmLabel={words('worker.reveal')}
        isRunning={isRunning}
        error={error}
        onClose={close}
        onConfirm={(form) => run(textOf(form, 'reason'))}
      >
        <TextField
          name="reason"
          label={words('worker.revealReason')}
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
