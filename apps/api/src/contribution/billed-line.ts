import type { BillableLine, billRepository } from '@lindung/db/contribution/bill.repository';
import { type NewPricedCell, priceCell } from '@lindung/domain/contribution/priced-cell';
import { rupiah } from '@lindung/domain/shared/rupiah';
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
export function cellOf(line: BillableLine, month: YearMonth): NewPricedCell {
  const { segment, memberGroup, programmes, fundingSource } = line;
  const incomeBase = rupiah(BigInt(line.incomeBase));
  const cell = priceCell({ segment, memberGroup, programmes, fundingSource, incomeBase, month });
  if (!cell.ok) throw new DomainError(cell.error, 'month');
  return cell.value;
}
