import { EndEmployerNumber } from '@lindung/domain/agreement/payer';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { PayerRow } from '../providers/records';

/** Writes down the last day of an employer number. */
export function EndNumberButton({ number }: { number: PayerRow['employerNumbers'][number] }) {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(EndEmployerNumber);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { validTo }: Record<string, string>) =>
      dataProvider.endEmployerNumber({ id: number.id, validTo: validTo ?? '' }),
    { rereads: ['payers'], done: () => words('agreement.numberEndSaved'), onDone: () => setIsOpen(false) },
  );
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words('agreement.endNumber')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="payers"
          title={words('agreement.endNumberTitle', { number: number.number })}
          consequence={words('agreement.endNumberHint')}
          confirmLabel={words('agreement.endNumber')}
          defaultValues={{ id: number.id, validTo: today }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={run}
        >
          <DayInput source="validTo" isRequired />
        </FormDialog>
      )}
    </>
  );
}
