import { AddEmployerNumber } from '@lindung/domain/agreement/payer';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { PayerRow } from '../providers/records';

/** Writes down an employer number of a payer. */
export function AddNumberButton({ payer }: { payer: PayerRow }) {
  const words = useWords();
  const resolver = useCommandResolver(AddEmployerNumber);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { employerNumber, validFrom }: Record<string, string>) =>
      dataProvider.addEmployerNumber({
        payerId: payer.id,
        employerNumber: employerNumber ?? '',
        validFrom: validFrom || null,
      }),
    { rereads: ['payers'], done: () => words('agreement.numberAdded'), onDone: () => setIsOpen(false) },
  );
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setIsOpen(true)}>
        {words('agreement.addNumber')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="payers"
          title={words('agreement.addNumber')}
          consequence={words('agreement.addNumberHint')}
          confirmLabel={words('app.action.save')}
          defaultValues={{ payerId: payer.id, employerNumber: '', validFrom: null }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={run}
        >
          <TextInput
            source="employerNumber"
            helperText={words('app.validation.employerNumber')}
            isRequired
            fullWidth
          />
          <DayInput source="validFrom" />
        </FormDialog>
      )}
    </>
  );
}
