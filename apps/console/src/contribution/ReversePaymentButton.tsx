import { ReverseBillPayment } from '@lindung/domain/contribution/bill';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { BillRecord } from '../providers/records';

/** Takes back a payment that was recorded wrongly; the bill keeps showing what was recorded, and why not. */
export function ReversePaymentButton({ bill }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  const { id, version, number, amount, paymentReference } = bill;
  return (
    <ReasonButton
      resource="bills"
      label={words('contribution.reverse')}
      title={words('contribution.reverseTitle', { number })}
      consequence={words('contribution.reverseConsequence', {
        amount: format.rupiah(amount),
        reference: paymentReference ?? '',
      })}
      done={words('contribution.reversed')}
      command={ReverseBillPayment}
      send={(dataProvider, reason) => dataProvider.reverseBillPayment({ id, version, reason })}
    />
  );
}
