import { z } from 'zod';
import { FundingSource } from '../agreement/funding-source.js';
import { type LinePrice, quoteLine } from '../agreement/quote-line.js';
import type { Law } from '../programme/law.js';
import type { Programme } from '../programme/programme.js';
import type { BusinessDate } from '../shared/business-date.js';
import { Id, RegionId } from '../shared/ids.js';
import { multiplyRupiah, type Rupiah, rupiah, sumRupiah } from '../shared/rupiah.js';
import { compareMonths, firstDayOf, lastDayOf, YearMonth } from '../shared/year-month.js';

/**
 * Who pays first when several would pay for one person, programme and month. An employer is obliged to (UU 24/2011 Pasal 15 and 19),
 * then the state for the poor (UU 40/2004 Pasal 14 and 17); between governments no law says it: the wider budget before the narrower,
 * shared revenue after budgets, and who gives freely or pays for themselves last, so that their money comes back first (decision 056).
 */
export const PAYING_ORDER = [
  FundingSource.EMPLOYER,
  FundingSource.APBN,
  FundingSource.APBD_PROVINCE,
  FundingSource.APBD_REGENCY,
  FundingSource.DBH_CHT,
  FundingSource.DBH_SAWIT,
  FundingSource.VILLAGE_AID_PROVINCE,
  FundingSource.VILLAGE_AID_REGENCY,
  FundingSource.VILLAGE_ALLOCATION,
  FundingSource.VILLAGE_TAX_SHARE,
  FundingSource.VILLAGE_REVENUE,
  FundingSource.APBDES,
  FundingSource.VILLAGE_FUND,
  FundingSource.CSR,
  FundingSource.ASN_DONOR,
  FundingSource.SELF,
] as const satisfies readonly FundingSource[];

/** So many months are told at once. */
const MOST_MONTHS = 24;

const LONGEST_NAME = 200;

/** Asks who pays for a person in some months, both included. */
export const PayersOfWorker = z.object({ workerId: Id, fromMonth: YearMonth, toMonth: YearMonth }).refine(
  ({ fromMonth, toMonth }) => {
    const apart = compareMonths(toMonth, fromMonth);
    return apart >= 0 && apart < MOST_MONTHS;
  },
  { path: ['toMonth'] },
);
export type PayersOfWorker = z.infer<typeof PayersOfWorker>;

/** Asks which payers of a month pay twice: for the people of a line, or of a regency, or of the own area; of all payers or of one. */
export const MonthPaidTwice = z.object({
  month: YearMonth,
  lineId: Id.nullish().transform((id) => id ?? null),
  regionId: RegionId.nullish().transform((id) => id ?? null),
  payer: z
    .string()
    .max(LONGEST_NAME)
    .nullish()
    .transform((name) => name || null),
});
export type MonthPaidTwice = z.infer<typeof MonthPaidTwice>;

/** Asks for whom the payers of one combination pay. */
export const DoublePaymentPersons = MonthPaidTwice.omit({ payer: true }).extend({
  doublePaymentId: z.guid(),
});
export type DoublePaymentPersons = z.infer<typeof DoublePaymentPersons>;

/** A seat that somebody pays for a person, from a day to a day; `isOwn`: it is paid within the area of who asks. */
export interface PaidSeat {
  readonly id: string;
  readonly payerId: string;
  readonly lineId: string;
  readonly payer: string;
  readonly isOwn: boolean;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly price: LinePrice;
}

/** One payer of a month: what of the programmes somebody before pays already, and what need not be paid; null: has no price. */
export interface PayerOfMonth {
  readonly payer: string;
  readonly isOwn: boolean;
  readonly fundingSource: FundingSource;
  readonly programmes: readonly Programme[];
  readonly doubles: readonly Programme[];
  readonly saving: Rupiah | null;
}

const byOrder = (a: PaidSeat, b: PaidSeat): number =>
  PAYING_ORDER.indexOf(a.price.fundingSource) - PAYING_ORDER.indexOf(b.price.fundingSource) ||
  (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0) ||
  (a.id < b.id ? -1 : 1);

/** What programmes of a line cost; null where the law of the month is not known, or prices them neither alone nor what is beside them. */
const costOf = (
  law: Law,
  price: LinePrice,
  programmes: readonly Programme[],
  month: YearMonth,
): Rupiah | null => {
  const alone = quoteLine(law, { ...price, programmes: [...programmes] }, month);
  if (alone.ok) return alone.value.total;
  const whole = quoteLine(law, price, month);
  const rest = price.programmes.filter((programme) => !programmes.includes(programme));
  const remaining = quoteLine(law, { ...price, programmes: rest }, month);
  return whole.ok && remaining.ok ? rupiah(whole.value.total - remaining.value.total) : null;
};

/** Whether one payer pays for both together once: of one line of an agreement, or one after the other. */
const isPaidOnce = (one: PaidSeat, other: PaidSeat): boolean =>
  one.payerId === other.payerId &&
  (one.lineId === other.lineId || one.endsOn < other.startsOn || other.endsOn < one.startsOn);

/** Who pays in a month, the first before the others; the saving is what the doubles of all cost, null when one has no price. */
export function payersOf(
  law: Law,
  month: YearMonth,
  seats: readonly PaidSeat[],
): { readonly payers: readonly PayerOfMonth[]; readonly saving: Rupiah | null } {
  const inForce = seats
    .filter(({ startsOn, endsOn }) => startsOn <= lastDayOf(month) && endsOn >= firstDayOf(month))
    .sort(byOrder);
  const payers = inForce.map((seat, place): PayerOfMonth => {
    const { payer, isOwn, price } = seat;
    const { fundingSource, programmes } = price;
    const before = inForce.slice(0, place).filter((other) => !isPaidOnce(seat, other));
    const doubles = programmes.filter((programme) =>
      before.some((other) => other.price.programmes.includes(programme)),
    );
    const saving = doubles.length === 0 ? rupiah(0n) : costOf(law, price, doubles, month);
    return { payer, isOwn, fundingSource, programmes, doubles, saving };
  });
  const savings = payers.map(({ saving }) => saving);
  return { payers, saving: savings.some((each) => each === null) ? null : sumRupiah(savings as Rupiah[]) };
}

/** Payers who pay for the same people, with what of it is double for one of them; null: has no price. */
export interface PaidTwice {
  readonly key: string;
  readonly people: number;
  readonly payers: readonly PayerOfMonth[];
  readonly saving: Rupiah | null;
}

/**
 * What is paid twice in a month, the dearest first and what has no price last, with the number of people and what all of it comes
 * to; null: of some the price is not known. Where a payer is named, what it takes part in; the names are those of all.
 */
export function paidTwice(
  law: Law,
  month: YearMonth,
  shared: ReadonlyArray<{
    readonly key: string;
    readonly people: number;
    readonly seats: readonly PaidSeat[];
  }>,
  of: string | null = null,
): {
  readonly rows: readonly PaidTwice[];
  readonly people: number;
  readonly total: Rupiah | null;
  readonly payers: readonly string[];
} {
  const all = shared
    .map(({ key, people, seats }): PaidTwice => ({ key, people, ...payersOf(law, month, seats) }))
    .filter(({ payers }) => payers.some(({ doubles }) => doubles.length > 0));
  const rows = all.filter(({ payers }) => of === null || payers.some(({ payer }) => payer === of));
  const totals = rows.map(({ people, saving }) => (saving === null ? null : multiplyRupiah(saving, people)));
  const worth = ({ people, saving }: PaidTwice) => (saving === null ? -1n : saving * BigInt(people));
  return {
    rows: [...rows].sort((a, b) => (worth(a) < worth(b) ? 1 : worth(a) > worth(b) ? -1 : 0)),
    people: rows.reduce((sum, { people }) => sum + people, 0),
    total: totals.some((each) => each === null) ? null : sumRupiah(totals as Rupiah[]),
    payers: [...new Set(all.flatMap(({ payers }) => payers.map(({ payer }) => payer)))].sort((a, b) =>
      a.localeCompare(b, 'id'),
    ),
  };
}
