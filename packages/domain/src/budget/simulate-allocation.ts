import { lapseDates, lapseRuleOn } from '../agreement/lapse.js';
import { findRule, type Law, valuesOf } from '../programme/law.js';
import { LawSubject } from '../programme/law-subject.js';
import { addDays, type BusinessDate, businessDate, isWeekend } from '../shared/business-date.js';
import { type Percentage, percentage } from '../shared/percentage.js';
import { ok, type Result } from '../shared/result.js';
import { multiplyRupiah, type Rupiah, rupiah, sumRupiah } from '../shared/rupiah.js';
import { addMonths, firstDayOf, monthsBetween, type YearMonth } from '../shared/year-month.js';
import type { AllocationLineInput } from './allocation.js';
import { priceOfMonths } from './decide-allocation.js';

/** A line before it is known for how many people. */
type Plan = Parameters<typeof priceOfMonths>[1];
type PriceError = Extract<ReturnType<typeof priceOfMonths>, { ok: false }>['error'];

/** What is known: people, the rupiah that there are, or the part of the village's fund that may be spent, in parts per million. */
export type Known =
  { readonly people: number } | { readonly rupiah: Rupiah } | { readonly shareOfFundPpm: number };

/** When a tranche is to arrive, and which share of the amount it is. */
export interface ExpectedTranche {
  readonly day: BusinessDate;
  readonly sharePpm: number;
}

/** What may go wrong with a plan, in days and months. */
export type AllocationWarning =
  | {
      readonly code: 'TOO_FEW_MONTHS';
      readonly months: number;
      readonly needed: number;
      readonly citation: string;
    }
  | {
      readonly code: 'TRANCHE_AFTER_GRACE';
      readonly tranche: number;
      readonly day: BusinessDate;
      readonly lastDay: BusinessDate;
      readonly citation: string;
    };

/** What a plan comes to: in rupiah, months and parts per million of the village's fund. */
export interface Simulation {
  readonly people: number;
  readonly months: number;
  /** What one person costs in the first month. */
  readonly tariff: Rupiah;
  readonly amount: Rupiah;
  /** What is left of the rupiah that there are. */
  readonly left: Rupiah;
  /** Undefined where the village's fund is not known. */
  readonly shareOfFund: Percentage | undefined;
  readonly warnings: readonly AllocationWarning[];
}

/** The rupiah that there are; undefined where the people are known instead. */
const moneyOf = (known: Known, villageFund: Rupiah | null): bigint | undefined => {
  if ('people' in known) return undefined;
  return 'rupiah' in known ? known.rupiah : ((villageFund ?? 0n) * BigInt(known.shareOfFundPpm)) / 1_000_000n;
};

/** Full death cover needs as many months of membership before the death: whoever pays no more than those never has a day of it. */
const monthsProblem = (law: Law, { monthFrom }: Plan, months: number): readonly AllocationWarning[] => {
  const rule = findRule(law, LawSubject.BENEFIT_DEATH_NEW_MEMBER, firstDayOf(monthFrom));
  if (!rule) return [];
  const needed = Number(valuesOf(rule, LawSubject.BENEFIT_DEATH_NEW_MEMBER).membershipMonths);
  return needed > 0 && months <= needed
    ? [{ code: 'TOO_FEW_MONTHS', months, needed: needed + 1, citation: rule.citation }]
    : [];
};

/** A tranche that comes when the months before it are used up and grace has run out finds memberships that have ended. */
const tranchesProblem = (
  law: Law,
  { monthFrom }: Plan,
  months: number,
  tranches: readonly ExpectedTranche[],
): readonly AllocationWarning[] => {
  const rule = lapseRuleOn(law, firstDayOf(monthFrom));
  if (!rule.ok) return [];
  let arrivedPpm = 0;
  return [...tranches]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ day, sharePpm }, at): AllocationWarning[] => {
      const paidThrough = addMonths(monthFrom, Math.floor((months * arrivedPpm) / 1_000_000) - 1);
      arrivedPpm += sharePpm;
      const lastDay = lapseDates({ paidThrough, startsOn: firstDayOf(monthFrom) }, rule.value).graceTo;
      return day > lastDay
        ? [{ code: 'TRANCHE_AFTER_GRACE', tranche: at + 1, day, lastDay, citation: rule.value.citation }]
        : [];
    });
};

/** People, rupiah, months and the share of the village's fund, each from the others, by the law of each month; with what may go wrong. */
export const simulateAllocation = (
  law: Law,
  plan: Plan,
  known: Known,
  {
    villageFund,
    tranches,
  }: { readonly villageFund: Rupiah | null; readonly tranches: readonly ExpectedTranche[] },
): Result<Simulation, PriceError> => {
  const priced = priceOfMonths(law, plan);
  if (!priced.ok) return priced;
  const [tariff] = priced.value;
  const each = sumRupiah(priced.value);
  const months = priced.value.length;
  const money = moneyOf(known, villageFund);
  const affordable = money === undefined || each === 0n ? 0 : Number(money / each);
  const people = 'people' in known ? known.people : affordable;
  const amount = multiplyRupiah(each, people);
  return ok({
    people,
    months,
    tariff,
    amount,
    left: rupiah(money === undefined ? 0n : money - amount),
    shareOfFund: percentage(amount, villageFund ?? 0n),
    warnings: [...monthsProblem(law, plan, months), ...tranchesProblem(law, plan, months, tranches)],
  });
};

/** The last month that people can be paid for with the rupiah that there are, from the line's first month on; undefined when not even that one. */
export const lastMonthFor = (
  law: Law,
  plan: Plan & Pick<AllocationLineInput, 'people'>,
  money: Rupiah,
): YearMonth | undefined => {
  const priced = priceOfMonths(law, plan);
  if (!priced.ok) return undefined;
  let spent = 0n;
  const paid = priced.value.findIndex((price) => (spent += price * BigInt(plan.people)) > money);
  const months = paid === -1 ? monthsBetween(plan.monthFrom, plan.monthTo) : paid;
  return months === 0 ? undefined : addMonths(plan.monthFrom, months - 1);
};

/** Until when the steps of an allocation of a year are due, by the law of that year, and the last day of the first tranche before grace ends. */
export interface ProposedDays {
  readonly planBy: BusinessDate;
  /** The district has its working days for the evaluation then. */
  readonly proposeBy: BusinessDate;
  readonly enactBy: BusinessDate;
  readonly firstTrancheBy: BusinessDate | null;
  readonly citation: string;
}

/** The day so many working days before another; holidays are not counted out, which differ from year to year. */
const workingDaysBefore = (day: BusinessDate, days: number): BusinessDate => {
  let [at, left] = [day, days];
  while (left > 0) {
    at = addDays(at, -1);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
};

/** The days by which a village is to plan, propose and enact; undefined for a year that the law says nothing of. */
export const proposedDays = (law: Law, year: number, monthFrom: YearMonth): ProposedDays | undefined => {
  const rule = findRule(law, LawSubject.VILLAGE_CALENDAR, businessDate(`${year - 1}-12-31`));
  if (!rule) return undefined;
  const { planMonth, planDay, enactMonth, enactDay, evaluationDays } = valuesOf(
    rule,
    LawSubject.VILLAGE_CALENDAR,
  );
  const day = (month: bigint, of: bigint) =>
    businessDate(`${year - 1}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`);
  const enactBy = day(enactMonth, enactDay);
  const lapse = lapseRuleOn(law, firstDayOf(monthFrom));
  return {
    planBy: day(planMonth, planDay),
    proposeBy: workingDaysBefore(enactBy, Number(evaluationDays)),
    enactBy,
    firstTrancheBy: lapse.ok
      ? lapseDates({ paidThrough: addMonths(monthFrom, -1), startsOn: firstDayOf(monthFrom) }, lapse.value)
          .graceTo
      : null,
    citation: rule.citation,
  };
};
