import { linePriceOf } from '@lindung/db/agreement/line-price';
import type { BillableLine, billRepository } from '@lindung/db/contribution/bill.repository';
import { type NewPricedCell, priceCell } from '@lindung/domain/contribution/priced-cell';
import type { Law } from '@lindung/domain/programme/law';
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

/** The price that all members of a line share in a month. @throws DomainError when the law of the month isn't known */
export function cellOf(law: Law, line: BillableLine, month: YearMonth): NewPricedCell {
  const cell = priceCell(law, { ...linePriceOf(line), month });
  if (!cell.ok) throw new DomainError(cell.error, 'month');
  return cell.value;
}
