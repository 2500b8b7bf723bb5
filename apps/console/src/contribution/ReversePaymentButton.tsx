import { ReverseBillPayment } from '@lindung/domain/contribution/bill';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { BillRecord } from '../providers/records';

/** Takes back a payment that was recorded wrongly; the bill keeps showing what was recorded, and why not. */
export function ReversePaymentButton({ bill }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  const resolver = useCommandResolver(ReverseBillPayment);
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, number } = bill;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider.reverseBillPayment({ id, version, reason }),
    { rereads: ['bills'], done: () => words('contribution.reversed'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };

  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('contribution.reverse')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="bills"
          title={words('contribution.reverseTitle', { number })}
          consequence={words('contribution.reverseConsequence', {
            amount: format.rupiah(bill.amount),
            reference: bill.paymentReference ?? '',
          })}
          confirmLabel={words('contribution.reverse')}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ reason }) => run(reason)}
        >
          <TextInput source="reason" isRequired multiline minRows={2} />
        </FormDialog>
      )}
    </>
  );
}
