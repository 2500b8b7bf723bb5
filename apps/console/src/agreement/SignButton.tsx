import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useBusinessDay } from '../auth/SessionContext';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { textOf } from '../form/text-of';
import { useWords } from '../i18n/useWords';
import type { AgreementRecord } from '../providers/records';

/** Records the signature: from then on the seats are open. */
export function SignButton({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, number, quota, changes } = agreement;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, signedOn: string) => dataProvider.signAgreement({ id, version, signedOn }),
    {
      rereads: ['agreements'],
      done: () => words('agreement.signed', { number }),
      onDone: () => setIsOpen(false),
    },
  );
  const consequence = () => {
    if (changes.length > 0) return words('lineChange.signConsequence');
    return quota > 0
      ? words('agreement.signConsequence', { seats: format.number(quota) })
      : words('agreement.signConsequenceWithoutSeats');
  };
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('agreement.sign')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('agreement.signTitle')}
        consequence={consequence()}
        confirmLabel={words('agreement.sign')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={(form) => run(textOf(form, 'signedOn'))}
      >
        <TextField
          name="signedOn"
          type="date"
          label={words('agreement.signDay')}
          defaultValue={today}
          required
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
      </ActionDialog>
    </>
  );
}
