import type { BusinessDate } from '../shared/business-date.js';
import { addDays, addMonthsToDay } from '../shared/business-date.js';
import type { Certainty } from '../shared/certainty.js';
import { err, ok, type Result } from '../shared/result.js';
import { type Rupiah, multiplyRupiah, rupiah, sumRupiah } from '../shared/rupiah.js';
import { type HeldRule, type Law, type LawError, ruleOn, valuesOf, versionOf } from './law.js';
import { LawSubject } from './law-subject.js';
import type { Segment } from './segment.js';

/** What a benefit is asked for. */
export const BenefitEvent = {
  DEATH: 'DEATH',
  WORK_DEATH: 'WORK_DEATH',
  TOTAL_DISABILITY: 'TOTAL_DISABILITY',
  PARTIAL_LOSS: 'PARTIAL_LOSS',
  PARTIAL_FUNCTION: 'PARTIAL_FUNCTION',
  TEMPORARY_INABILITY: 'TEMPORARY_INABILITY',
  TRANSPORT: 'TRANSPORT',
  HOME_CARE: 'HOME_CARE',
  AIDS: 'AIDS',
} as const;
export type BenefitEvent = (typeof BenefitEvent)[keyof typeof BenefitEvent];

/** What is paid, one by one. */
export const BenefitItem = {
  DEATH_LUMP_SUM: 'DEATH_LUMP_SUM',
  DEATH_NEW_MEMBER: 'DEATH_NEW_MEMBER',
  WORK_DEATH_LUMP_SUM: 'WORK_DEATH_LUMP_SUM',
  PERIODIC: 'PERIODIC',
  FUNERAL: 'FUNERAL',
  TOTAL_DISABILITY: 'TOTAL_DISABILITY',
  PARTIAL_DISABILITY: 'PARTIAL_DISABILITY',
  WAGE_FIRST_MONTHS: 'WAGE_FIRST_MONTHS',
  WAGE_LATER_MONTHS: 'WAGE_LATER_MONTHS',
  TRANSPORT_LAND: 'TRANSPORT_LAND',
  TRANSPORT_SEA: 'TRANSPORT_SEA',
  TRANSPORT_AIR: 'TRANSPORT_AIR',
  HOME_CARE: 'HOME_CARE',
  DENTURES: 'DENTURES',
  HEARING_AID: 'HEARING_AID',
  GLASSES: 'GLASSES',
} as const;
export type BenefitItem = (typeof BenefitItem)[keyof typeof BenefitItem];

/** Levels of school for which the scholarship is paid, in their order. */
export const SchoolLevel = {
  KINDERGARTEN: 'KINDERGARTEN',
  PRIMARY: 'PRIMARY',
  JUNIOR: 'JUNIOR',
  SENIOR: 'SENIOR',
  UNIVERSITY: 'UNIVERSITY',
} as const;
export type SchoolLevel = (typeof SchoolLevel)[keyof typeof SchoolLevel];

/**
 * What a benefit depends on. `wage` in rupiah a month (a non-wage worker's is the base of the income band); `startedOn` and
 * `paidMonths` are the membership's, `protectedTo` its last protected day (null: not asked); `lossPpm` is the share that the table
 * of losses names, `functionPpm` how much of the function is lost; `months` of inability. Null is what isn't known; transport, care
 * and aids are told by their limits, whatever was spent.
 */
export interface BenefitInput {
  readonly event: BenefitEvent;
  readonly day: BusinessDate;
  readonly segment: Segment;
  readonly wage: Rupiah | null;
  readonly startedOn: BusinessDate | null;
  readonly paidMonths: number | null;
  readonly protectedTo: BusinessDate | null;
  readonly children: number | null;
  readonly lossPpm: number | null;
  readonly functionPpm: number | null;
  readonly months: number | null;
}

/** One amount of a benefit, with how it came about: `base` times `ratePpm` times `count`, or the law's own amount. */
export interface BenefitAmount {
  readonly item: BenefitItem;
  readonly amount: Rupiah;
  readonly base: Rupiah | null;
  readonly ratePpm: number | null;
  readonly count: number | null;
  /** The amount is the largest that is paid back for what was spent. */
  readonly isLimit: boolean;
  readonly rule: LawSubject;
  readonly version: string;
  readonly citation: string;
  readonly certainty: Certainty;
}

/** One level of the scholarship: rupiah a year and child, for how many years. */
export interface ScholarshipLevel {
  readonly level: SchoolLevel;
  readonly yearly: Rupiah;
  readonly years: number;
}

/** The scholarship that a death or a total disability opens: at most so many children, each level by level. */
export interface Scholarship {
  readonly children: number;
  readonly levels: readonly ScholarshipLevel[];
  readonly perChild: Rupiah;
  /** For all children together, when each goes through every level. */
  readonly most: Rupiah;
  readonly ageLimit: number;
  /** Paid months that are needed; 0 after an accident at work. */
  readonly neededMonths: number;
  /** Paid months that are still missing; null when it isn't known how many are paid. */
  readonly missingMonths: number | null;
  readonly citation: string;
  readonly certainty: Certainty;
}

/** What an event pays, in rupiah. The scholarship is paid year by year on proof and stands beside the total. */
export interface Benefit {
  readonly amounts: readonly BenefitAmount[];
  readonly total: Rupiah;
  readonly scholarship: Scholarship | null;
}

/** A fact without which the benefit can't be told. */
export type BenefitFact = 'wage' | 'startedOn' | 'lossPpm' | 'functionPpm' | 'months';
export type BenefitError =
  | LawError
  | { code: 'BENEFIT_FACT_MISSING'; fact: BenefitFact }
  | { code: 'BENEFIT_BEFORE_START'; day: BusinessDate; startedOn: BusinessDate }
  | { code: 'PROTECTION_LAPSED'; day: BusinessDate; lapsedOn: BusinessDate };

const PPM = 1_000_000n;

/** Half a rupiah and more is a rupiah. */
const shareOf = (amount: bigint, ppm: bigint): Rupiah => rupiah((amount * ppm + PPM / 2n) / PPM);

type Detail = Partial<Pick<BenefitAmount, 'base' | 'ratePpm' | 'count' | 'isLimit'>>;
const paid = (rule: HeldRule, item: BenefitItem, amount: Rupiah, detail: Detail = {}): BenefitAmount => ({
  item,
  amount,
  base: null,
  ratePpm: null,
  count: null,
  isLimit: false,
  ...detail,
  rule: rule.subject,
  version: versionOf(rule),
  citation: rule.citation,
  certainty: rule.certainty,
});

const periodic = (rule: HeldRule, months: bigint, amount: bigint): BenefitAmount =>
  paid(rule, BenefitItem.PERIODIC, multiplyRupiah(rupiah(amount), months), {
    base: rupiah(amount),
    count: Number(months),
  });

/** Whether the membership is younger than the months after which the whole benefit is paid. */
const isNewMember = (day: BusinessDate, startedOn: BusinessDate, months: bigint) =>
  months > 0n && day < addMonthsToDay(startedOn, Number(months));

type Amounts = Result<readonly BenefitAmount[], BenefitError>;
type Payer = (law: Law, input: BenefitInput) => Amounts;

const missing = (fact: BenefitFact): Result<never, BenefitError> =>
  err({ code: 'BENEFIT_FACT_MISSING', fact });

/** JKM. A young membership of a non-wage worker is paid one amount alone (Permenaker 1/2025). */
const onDeath: Payer = (law, { day, segment, startedOn }) => {
  const rule = ruleOn(law, LawSubject.BENEFIT_DEATH, day);
  if (!rule.ok) return rule;
  if (segment === 'NON_WAGE') {
    const young = ruleOn(law, LawSubject.BENEFIT_DEATH_NEW_MEMBER, day);
    if (!young.ok) return young;
    const { membershipMonths, amount } = valuesOf(young.value, 'BENEFIT_DEATH_NEW_MEMBER');
    if (membershipMonths > 0n && startedOn === null) return missing('startedOn');
    if (startedOn !== null && isNewMember(day, startedOn, membershipMonths))
      return ok([paid(young.value, BenefitItem.DEATH_NEW_MEMBER, rupiah(amount))]);
  }
  const { lumpSum, periodicMonths, periodicAmount, funeral } = valuesOf(rule.value, 'BENEFIT_DEATH');
  return ok([
    paid(rule.value, BenefitItem.DEATH_LUMP_SUM, rupiah(lumpSum)),
    periodic(rule.value, periodicMonths, periodicAmount),
    paid(rule.value, BenefitItem.FUNERAL, rupiah(funeral)),
  ]);
};

const onWorkDeath: Payer = (law, { day, wage }) => {
  const rule = ruleOn(law, LawSubject.BENEFIT_WORK_DEATH, day);
  if (!rule.ok) return rule;
  if (wage === null) return missing('wage');
  const held = valuesOf(rule.value, 'BENEFIT_WORK_DEATH');
  const ofWage = shareOf(wage * held.monthsOfWage, held.sharePpm);
  const lump =
    ofWage >= held.least
      ? paid(rule.value, BenefitItem.WORK_DEATH_LUMP_SUM, ofWage, {
          base: wage,
          ratePpm: Number(held.sharePpm),
          count: Number(held.monthsOfWage),
        })
      : paid(rule.value, BenefitItem.WORK_DEATH_LUMP_SUM, rupiah(held.least));
  return ok([
    lump,
    periodic(rule.value, held.periodicMonths, held.periodicAmount),
    paid(rule.value, BenefitItem.FUNERAL, rupiah(held.funeral)),
  ]);
};

const onTotalDisability: Payer = (law, { day, wage }) => {
  const rule = ruleOn(law, LawSubject.BENEFIT_TOTAL_DISABILITY, day);
  if (!rule.ok) return rule;
  if (wage === null) return missing('wage');
  const { sharePpm, monthsOfWage, periodicMonths, periodicAmount } = valuesOf(
    rule.value,
    'BENEFIT_TOTAL_DISABILITY',
  );
  return ok([
    paid(rule.value, BenefitItem.TOTAL_DISABILITY, shareOf(wage * monthsOfWage, sharePpm), {
      base: wage,
      ratePpm: Number(sharePpm),
      count: Number(monthsOfWage),
    }),
    periodic(rule.value, periodicMonths, periodicAmount),
  ]);
};

/** Part of the body is lost, or part of what it can do: then the loss counts by how much of the function is gone. */
const onPartialDisability: Payer = (law, { event, day, wage, lossPpm, functionPpm }) => {
  const rule = ruleOn(law, LawSubject.BENEFIT_PARTIAL_DISABILITY, day);
  if (!rule.ok) return rule;
  if (wage === null) return missing('wage');
  if (lossPpm === null) return missing('lossPpm');
  if (event === BenefitEvent.PARTIAL_FUNCTION && functionPpm === null) return missing('functionPpm');
  const { monthsOfWage } = valuesOf(rule.value, 'BENEFIT_PARTIAL_DISABILITY');
  const ofFunction = event === BenefitEvent.PARTIAL_FUNCTION ? BigInt(functionPpm ?? 0) : PPM;
  const share = (BigInt(lossPpm) * ofFunction) / PPM;
  return ok([
    paid(rule.value, BenefitItem.PARTIAL_DISABILITY, shareOf(wage * monthsOfWage, share), {
      base: wage,
      ratePpm: Number(share),
      count: Number(monthsOfWage),
    }),
  ]);
};

const onTemporaryInability: Payer = (law, { day, wage, months }) => {
  const rule = ruleOn(law, LawSubject.BENEFIT_TEMPORARY_INABILITY, day);
  if (!rule.ok) return rule;
  if (wage === null) return missing('wage');
  if (months === null) return missing('months');
  const { firstMonths, firstPpm, laterPpm } = valuesOf(rule.value, 'BENEFIT_TEMPORARY_INABILITY');
  const first = Math.min(months, Number(firstMonths));
  const part = (item: BenefitItem, count: number, ppm: bigint) =>
    paid(rule.value, item, shareOf(wage * BigInt(count), ppm), { base: wage, ratePpm: Number(ppm), count });
  return ok([
    part(BenefitItem.WAGE_FIRST_MONTHS, first, firstPpm),
    ...(months > first ? [part(BenefitItem.WAGE_LATER_MONTHS, months - first, laterPpm)] : []),
  ]);
};

/** What is paid back at most for what was spent. */
const limits =
  <S extends 'BENEFIT_TRANSPORT' | 'BENEFIT_HOME_CARE' | 'BENEFIT_AIDS'>(
    subject: S,
    items: (values: Readonly<Record<string, bigint>>) => ReadonlyArray<readonly [BenefitItem, bigint]>,
  ): Payer =>
  (law, { day }) => {
    const rule = ruleOn(law, subject, day);
    if (!rule.ok) return rule;
    const values: Readonly<Record<string, bigint>> = valuesOf<typeof subject>(rule.value, subject);
    return ok(items(values).map(([item, most]) => paid(rule.value, item, rupiah(most), { isLimit: true })));
  };

const PAYERS: Readonly<Record<BenefitEvent, Payer>> = {
  DEATH: onDeath,
  WORK_DEATH: onWorkDeath,
  TOTAL_DISABILITY: onTotalDisability,
  PARTIAL_LOSS: onPartialDisability,
  PARTIAL_FUNCTION: onPartialDisability,
  TEMPORARY_INABILITY: onTemporaryInability,
  TRANSPORT: limits(LawSubject.BENEFIT_TRANSPORT, ({ land = 0n, sea = 0n, air = 0n }) => [
    [BenefitItem.TRANSPORT_LAND, land],
    [BenefitItem.TRANSPORT_SEA, sea],
    [BenefitItem.TRANSPORT_AIR, air],
  ]),
  HOME_CARE: limits(LawSubject.BENEFIT_HOME_CARE, ({ most = 0n }) => [[BenefitItem.HOME_CARE, most]]),
  AIDS: limits(LawSubject.BENEFIT_AIDS, ({ dentures = 0n, hearingAid = 0n, glasses = 0n }) => [
    [BenefitItem.DENTURES, dentures],
    [BenefitItem.HEARING_AID, hearingAid],
    [BenefitItem.GLASSES, glasses],
  ]),
};

/** The events that open the scholarship, and whether paid months are asked for: after an accident at work they aren't. */
const OPENS_SCHOLARSHIP: Partial<Record<BenefitEvent, 'PAID_MONTHS' | 'AT_ONCE'>> = {
  DEATH: 'PAID_MONTHS',
  WORK_DEATH: 'AT_ONCE',
  TOTAL_DISABILITY: 'AT_ONCE',
};

const scholarshipOf = (
  law: Law,
  { event, day, children, paidMonths }: BenefitInput,
): Result<Scholarship | null, BenefitError> => {
  const opens = OPENS_SCHOLARSHIP[event];
  if (!opens) return ok(null);
  const rule = ruleOn(law, LawSubject.BENEFIT_SCHOLARSHIP, day);
  if (!rule.ok) return rule;
  const held = valuesOf(rule.value, 'BENEFIT_SCHOLARSHIP');
  const level = (name: SchoolLevel, yearly: bigint, years: bigint): ScholarshipLevel => ({
    level: name,
    yearly: rupiah(yearly),
    years: Number(years),
  });
  const levels = [
    level('KINDERGARTEN', held.kindergartenAmount, held.kindergartenYears),
    level('PRIMARY', held.primaryAmount, held.primaryYears),
    level('JUNIOR', held.juniorAmount, held.juniorYears),
    level('SENIOR', held.seniorAmount, held.seniorYears),
    level('UNIVERSITY', held.universityAmount, held.universityYears),
  ];
  const perChild = sumRupiah(levels.map(({ yearly, years }) => multiplyRupiah(yearly, years)));
  const most = Math.min(children ?? Number(held.children), Number(held.children));
  const neededMonths = opens === 'AT_ONCE' ? 0 : Number(held.paidMonths);
  return ok({
    children: most,
    levels,
    perChild,
    most: multiplyRupiah(perChild, most),
    ageLimit: Number(held.ageLimit),
    neededMonths,
    missingMonths:
      paidMonths === null ? (neededMonths === 0 ? 0 : null) : Math.max(0, neededMonths - paidMonths),
    citation: rule.value.citation,
    certainty: rule.value.certainty,
  });
};

const protectionProblem = ({ day, startedOn, protectedTo }: BenefitInput): BenefitError | undefined => {
  if (startedOn !== null && day < startedOn) return { code: 'BENEFIT_BEFORE_START', day, startedOn };
  return protectedTo !== null && protectedTo < day
    ? { code: 'PROTECTION_LAPSED', day, lapsedOn: addDays(protectedTo, 1) }
    : undefined;
};

/**
 * What an event pays by the law of its day, amount by amount with its rule.
 * Refuses a day of which nothing is written down, a fact that the amount needs and isn't given, an event before the membership
 * began, and one after its protection had lapsed.
 */
export const benefit = (law: Law, input: BenefitInput): Result<Benefit, BenefitError> => {
  const problem = protectionProblem(input);
  if (problem) return err(problem);
  const known = ruleOn(law, LawSubject.KNOWN_DAYS, input.day);
  if (!known.ok) return known;
  const amounts = PAYERS[input.event](law, input);
  if (!amounts.ok) return amounts;
  const scholarship = scholarshipOf(law, input);
  if (!scholarship.ok) return scholarship;
  return ok({
    amounts: amounts.value,
    total: sumRupiah(amounts.value.map(({ amount }) => amount)),
    scholarship: scholarship.value,
  });
};
