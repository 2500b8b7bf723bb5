import { type HeldRule, type Law, lawOf } from '../programme/law.js';
import { givesWay } from '../programme/law-rule.js';
import { addDays } from '../shared/business-date.js';
import { type Rupiah, multiplyRupiah, rupiah } from '../shared/rupiah.js';
import { type YearMonth, monthOf, monthRange } from '../shared/year-month.js';
import { type LinePrice, quoteLine } from './quote-line.js';

/** Lines of a payer that share a price and their months, with how many people they cover. */
export interface PricedPeople {
  readonly price: LinePrice;
  readonly monthFrom: YearMonth;
  readonly monthTo: YearMonth;
  readonly people: number;
}

/** What a rule changes for a payer, in rupiah over the months that it reaches. */
export interface LawImpact {
  readonly months: number;
  readonly people: number;
  readonly before: Rupiah;
  readonly after: Rupiah;
  /** Months that could not be priced any more once the rule held, times people. */
  readonly unpriced: number;
}

type Draft = Omit<HeldRule, 'citation' | 'certainty'> & Partial<Pick<HeldRule, 'citation' | 'certainty'>>;

/** The law as it would be if a row came into force: the one without an end that began before it gives way. */
const withRule = (law: Law, draft: Draft): Law => {
  const rule: HeldRule = { citation: '', certainty: 'TO_BE_VERIFIED', ...draft };
  const others = (law.get(draft.subject) ?? []).map((held) =>
    givesWay(held, draft) ? { ...held, validTo: addDays(draft.validFrom, -1) } : held,
  );
  return new Map([...law, ...lawOf([...others, rule])]);
};

const later = (a: YearMonth, b: YearMonth) => (a > b ? a : b);
const earlier = (a: YearMonth, b: YearMonth | null) => (b === null || a < b ? a : b);

/** The price of each cell in each month is looked up once, however many lines share it. */
const priceTable = (law: Law) => {
  const known = new Map<string, Rupiah | undefined>();
  return (key: string, price: LinePrice, month: YearMonth): Rupiah | undefined => {
    const at = `${key} ${month}`;
    if (!known.has(at)) {
      const priced = quoteLine(law, price, month);
      known.set(at, priced.ok ? priced.value.total : undefined);
    }
    return known.get(at);
  };
};

const keyOf = (price: LinePrice): string =>
  JSON.stringify(price, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

/**
 * What a row would change for the people of lines, from the month of its first day to that of its last: the sums before and after.
 * Lines that it doesn't reach, or whose price stays, are not in the answer.
 */
export const impactOf = <T extends PricedPeople>(
  law: Law,
  draft: Draft,
  lines: readonly T[],
): readonly (T & { readonly impact: LawImpact })[] => {
  const [before, after] = [priceTable(law), priceTable(withRule(law, draft))];
  const last = draft.validTo === null ? null : monthOf(draft.validTo);
  return lines.flatMap((line) => {
    const { price, people } = line;
    const key = keyOf(price);
    const reached = monthRange(later(line.monthFrom, monthOf(draft.validFrom)), earlier(line.monthTo, last));
    const sums = { before: 0n, after: 0n, months: 0, unpriced: 0 };
    for (const month of reached) {
      const [was, is] = [before(key, price, month), after(key, price, month)];
      if (was === is) continue;
      sums.months += 1;
      if (was !== undefined) sums.before += multiplyRupiah(was, people);
      if (is === undefined) sums.unpriced += people;
      else sums.after += multiplyRupiah(is, people);
    }
    const { months, unpriced } = sums;
    return months === 0
      ? []
      : [
          {
            ...line,
            impact: { months, people, unpriced, before: rupiah(sums.before), after: rupiah(sums.after) },
          },
        ];
  });
};
