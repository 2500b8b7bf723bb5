import { RecordBillPayment } from '@lindung/domain/contribution/bill';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { BillRecord } from '../providers/records';

/** Records that a bill was paid, with the number of the payment's proof. */
export function RecordPaymentButton({ bill }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  const resolver = useCommandResolver(RecordBillPayment);
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, number } = bill;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, input: { paidOn: string; reference: string }) =>
      dataProvider.recordBillPayment({ ...input, id, version }),
    { rereads: ['bills'], done: () => words('contribution.paid'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };

  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('contribution.recordPayment')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="bills"
          title={words('contribution.paymentTitle', { number })}
          consequence={words('contribution.paymentConsequence', {
            amount: format.rupiah(String(BigInt(bill.amount) - BigInt(bill.paidAmount))),
            count: format.number(bill.people),
          })}
          confirmLabel={words('contribution.recordPayment')}
          defaultValues={{ paidOn: today }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ paidOn, reference }) => run({ paidOn, reference })}
        >
          <DayInput source="paidOn" isRequired />
          <TextInput source="reference" isRequired autoComplete="off" />
        </FormDialog>
      )}
    </>
  );
}
