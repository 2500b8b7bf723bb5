import { useBusinessDay } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { useWords } from '../i18n/useWords';
import type { BillRow } from '../providers/records';
import { isOverdue } from './is-overdue';

/** Whether a bill is paid, and whether it should have been. */
export function BillStatusChips({ bill }: { bill: Pick<BillRow, 'status' | 'dueOn' | 'paidAmount'> }) {
  const words = useWords();
  const today = useBusinessDay();
  return (
    <>
      <StatusChip of="BillStatus" code={bill.status} />
      {bill.status === 'ISSUED' && bill.paidAmount !== '0' && (
        <Chip tone="waiting">{words('contribution.steps.partlyPaid')}</Chip>
      )}
      {isOverdue(bill, today) && <Chip tone="waiting">{words('contribution.overdue')}</Chip>}
    </>
  );
}
