import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { BillRecord } from '../providers/records';

/** A second person has looked at the people and the amount of a draft, and issues it. */
export function IssueBillButton({ bill }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, number, people, amount, dueOn, issuedBy } = bill;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.issueBill({ id, version }),
    {
      rereads: ['bills'],
      done: () => words('contribution.check.issued', { number }),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('contribution.check.issue')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('contribution.check.issueTitle', { number })}
        consequence={words('contribution.check.issueConsequence', {
          amount: format.rupiah(amount),
          count: format.number(people),
          day: format.day(dueOn),
          name: issuedBy,
        })}
        confirmLabel={words('contribution.check.issue')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={() => run()}
      />
    </>
  );
}
