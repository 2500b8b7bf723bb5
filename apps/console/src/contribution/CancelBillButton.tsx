import { CancelBill } from '@lindung/domain/contribution/bill';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { BillRecord } from '../providers/records';

/** Cancels a bill that isn't paid, with the reason that the trail keeps. */
export function CancelBillButton({ bill: { id, version, number, people, month } }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  return (
    <ReasonButton
      resource="bills"
      label={words('contribution.cancel')}
      title={words('contribution.cancelTitle', { number })}
      consequence={words('contribution.cancelConsequence', {
        count: format.number(people),
        month: format.month(month),
      })}
      done={words('contribution.cancelled')}
      command={CancelBill}
      send={(dataProvider, reason) => dataProvider.cancelBill({ id, version, reason })}
    />
  );
}
