import { DeclineBill } from '@lindung/domain/contribution/bill';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { BillRecord } from '../providers/records';

/** Declines a draft that another has drawn, with what is wrong with it. */
export function DeclineBillButton({ bill: { id, version, number, people, month } }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  return (
    <ReasonButton
      resource="bills"
      label={words('contribution.check.decline')}
      title={words('contribution.check.declineTitle', { number })}
      consequence={words('contribution.cancelConsequence', {
        count: format.number(people),
        month: format.month(month),
      })}
      done={words('contribution.check.declined')}
      command={DeclineBill}
      send={(dataProvider, reason) => dataProvider.declineBill({ id, version, reason })}
    />
  );
}
