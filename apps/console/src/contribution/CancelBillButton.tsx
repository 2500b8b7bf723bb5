import { CancelBill } from '@lindung/domain/contribution/bill';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { BillRecord } from '../providers/records';

/** Cancels a bill that isn't paid, with the reason that the trail keeps. */
export function CancelBillButton({ bill }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  const resolver = useCommandResolver(CancelBill);
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, number } = bill;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider.cancelBill({ id, version, reason }),
    { rereads: ['bills'], done: () => words('contribution.cancelled'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };

  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('contribution.cancel')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="bills"
          title={words('contribution.cancelTitle', { number })}
          consequence={words('contribution.cancelConsequence', {
            count: format.number(bill.people),
            month: format.month(bill.month),
          })}
          confirmLabel={words('contribution.cancel')}
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
