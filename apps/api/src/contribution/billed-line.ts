import { linePriceOf } from '@lindung/db/agreement/line-price';
import type { BillableLine, billRepository } from '@lindung/db/contribution/bill.repository';
import { type PaymentTerms, paymentTermsOf } from '@lindung/domain/contribution/due-date';
import { type NewPricedCell, priceCell } from '@lindung/domain/contribution/priced-cell';
import { quoteLine } from '@lindung/domain/agreement/quote-line';
import type { Law } from '@lindung/domain/programme/law';
import type { Quote } from '@lindung/domain/programme/quote';
import { monthOf, type YearMonth } from '@lindung/domain/shared/year-month';

import { DomainError } from '../graphql/domain-error.js';

/** The line of a bill inside the jurisdiction. @throws DomainError NOT_FOUND */
export async function requireLine(
  bills: ReturnType<typeof billRepository>,
  lineId: string,
): Promise<BillableLine> {
  const line = await bills.findLine(lineId);
  if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
  return line;
}

export const monthsOf = ({ monthFrom, monthTo }: BillableLine) => ({
  monthFrom: monthOf(monthFrom),
  monthTo: monthOf(monthTo),
});

/** What a seat of a line costs in a month, programme by programme. @throws DomainError when the law of the month isn't known */
export function programmePricesOf(law: Law, line: BillableLine, month: YearMonth): Quote['amounts'] {
  const priced = quoteLine(law, linePriceOf(line), month);
  if (!priced.ok) throw new DomainError(priced.error, 'month');
  return priced.value.amounts;
}

/** The price that all members of a line share in a month. @throws DomainError when the law of the month isn't known */
export function cellOf(law: Law, line: BillableLine, month: YearMonth): NewPricedCell {
  const cell = priceCell(law, { ...linePriceOf(line), month });
  if (!cell.ok) throw new DomainError(cell.error, 'month');
  return cell.value;
}

/** By when a line's month is paid, by the rule of that month. @throws DomainError when that rule isn't known */
export function termsOf(law: Law, line: BillableLine, month: YearMonth): PaymentTerms {
  const terms = paymentTermsOf(law, line.segment, month);
  if (!terms.ok) throw new DomainError(terms.error, 'month');
  return terms.value;
}
