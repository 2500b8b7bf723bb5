import type { AgreementLine } from '../agreement/agreement-line.js';
import { type LinePrice, quoteLine } from '../agreement/quote-line.js';
import type { Law } from '../programme/law.js';
import type { Programme } from '../programme/programme.js';
import type { QuoteError } from '../programme/quote-input.js';
import { err, ok, type Result } from '../shared/result.js';
import type { Rupiah } from '../shared/rupiah.js';
import { type YearMonth, monthRange, yearMonth } from '../shared/year-month.js';
import type { BudgetLine } from './budget-line.js';
import type { FundingForbidden } from './allocation-errors.js';
import { decideSourceOfGroup } from './decide-allocation.js';
import type { BudgetError } from './decide-budget.js';

/** An agreement's line as its funding needs it; `funded` are the programmes that a budget pays in the year already. */
export interface FundedLine extends LinePrice, Pick<AgreementLine, 'monthFrom' | 'monthTo'> {
  readonly funded: readonly Programme[];
}

/** What a seat costs in a month for one programme, in rupiah. */
export interface SeatPrice {
  readonly month: YearMonth;
  readonly programme: Programme;
  readonly amount: Rupiah;
}

const laterOf = (one: YearMonth, other: YearMonth): YearMonth => (one > other ? one : other);
const earlierOf = (one: YearMonth, other: YearMonth): YearMonth => (one < other ? one : other);

/**
 * What a seat of a line costs in each month that it has in the budget's year, programme by programme, by the law of each month. The line
 * is paid from the source that its agreement names, which may pay for its group in the year, each programme from one budget line.
 */
export const decideFunding = (
  line: FundedLine,
  budget: Pick<BudgetLine, 'year' | 'fundingSource'>,
  programmes: readonly Programme[],
  law: Law,
): Result<readonly SeatPrice[], BudgetError | FundingForbidden | QuoteError> => {
  const { year, fundingSource } = budget;
  if (line.fundingSource !== fundingSource)
    return err({ code: 'FUNDING_OTHER_SOURCE', line: line.fundingSource, budget: fundingSource });
  const lawful = decideSourceOfGroup(law, line, year);
  if (!lawful.ok) return lawful;
  const foreign = programmes.find((programme) => !line.programmes.includes(programme));
  if (foreign) return err({ code: 'FUNDING_NOT_OF_LINE', programme: foreign });
  const known = programmes.find((programme) => line.funded.includes(programme));
  if (known) return err({ code: 'FUNDING_KNOWN', programme: known });
  const from = laterOf(line.monthFrom, yearMonth(`${year}-01`));
  const to = earlierOf(line.monthTo, yearMonth(`${year}-12`));
  if (from > to) return err({ code: 'FUNDING_OUT_OF_YEAR', year });
  const prices: SeatPrice[] = [];
  for (const month of monthRange(from, to)) {
    const priced = quoteLine(law, line, month);
    if (!priced.ok) return priced;
    for (const { programme, amount } of priced.value.amounts)
      if (programmes.includes(programme)) prices.push({ month, programme, amount });
  }
  return ok(prices);
};
