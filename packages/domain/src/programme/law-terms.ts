import { z } from 'zod';
import { FundingSource } from '../agreement/funding-source.js';
import { daysInMonth } from '../shared/business-date.js';
import { Certainty } from '../shared/certainty.js';
import { RatePpm, RoundingRule } from '../shared/rate.js';
import { DecileSource } from '../worker/decile.js';
import { Rupiah } from '../shared/rupiah.js';
import {
  LAW_SUBJECTS,
  LAW_VALUES,
  LawChapter,
  type LawForm,
  type LawSubject,
  isValued,
  ValueUnit,
} from './law-subject.js';
import { Programme } from './programme.js';
import { ContributionShare, RiskClass } from './segment.js';

/** Most rows of a table of bands; PP 44/2015 has 33. */
const MOST_BANDS = 100;

/** A band of monthly income of non-wage workers: contributions are a share of `base`, whatever the income in the band. */
export const IncomeBand = z.object({
  /** Smallest income of the band, in rupiah a month; the band reaches to the next one's. */
  lowerBound: Rupiah,
  base: Rupiah,
  certainty: z.enum(Certainty),
});
export type IncomeBand = z.infer<typeof IncomeBand>;

/** What one share pays of the base; a risk class where the law has one for each. */
const LawRate = z.object({
  share: z.enum(ContributionShare),
  riskClass: z
    .enum(RiskClass)
    .nullish()
    .transform((riskClass) => riskClass ?? null),
  ratePpm: RatePpm,
});
export type LawRate = z.infer<typeof LawRate>;

/** What of a programme's contribution remains under a relief; `isDeferred`: the rest is due later, not forgiven. */
const LawReliefShare = z.object({
  programme: z.enum(Programme),
  remainingPpm: RatePpm,
  isDeferred: z.boolean(),
});

/** One word of an occupation, in small letters and digits. */
const ExcludedWord = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine((word) => /^[a-z0-9]{2,40}$/.test(word));

/** A named value in the unit of its name: rupiah, parts per million, months, years or a count. */
const LawValue = z.object({ name: z.string(), unit: z.enum(ValueUnit), value: Rupiah });

const none = <T extends z.ZodType>(of: T, most: number) =>
  z
    .array(of)
    .max(most)
    .nullish()
    .transform((list) => list ?? []);

/**
 * What a rule says, in one shape for every form: the parts that the form of its subject doesn't use are empty. Amounts are rupiah
 * a month, rates parts per million of the base; `fundingSources` are those whose members have the relief.
 */
export const LawTerms = z.object({
  rates: none(LawRate, 10),
  share: z
    .enum(ContributionShare)
    .nullish()
    .transform((share) => share ?? null),
  amount: Rupiah.nullish().transform((amount) => amount ?? null),
  rounding: z
    .enum(RoundingRule)
    .nullish()
    .transform((rounding) => rounding ?? null),
  bands: none(IncomeBand, MOST_BANDS),
  reliefs: none(LawReliefShare, 5),
  fundingSources: none(z.enum(FundingSource), 20),
  values: none(LawValue, 20),
  /** Who works as one of these is not eligible; a word is matched whole. */
  excludedWords: none(ExcludedWord, 60),
  /** Sources of deciles that count; none named = all do. */
  decileSources: none(z.enum(DecileSource), 10),
});
export type LawTerms = z.infer<typeof LawTerms>;

export const EMPTY_TERMS: LawTerms = {
  rates: [],
  share: null,
  amount: null,
  rounding: null,
  bands: [],
  reliefs: [],
  fundingSources: [],
  values: [],
  excludedWords: [],
  decileSources: [],
};

type TermsField = keyof LawTerms;

/** What is wrong with the terms of a rule: a part that its form needs or must not have, or a table that doesn't hold together. */
export type LawTermsError = { code: 'LAW_TERMS_WRONG'; subject: LawSubject; part: TermsField };

/** The parts that each form has; it needs all of them and no other. */
const PARTS: Readonly<Record<LawForm, readonly TermsField[]>> = {
  RATES: ['rates', 'rounding'],
  RISK_RATES: ['rates', 'rounding'],
  FIXED: ['amount', 'share'],
  CEILING: ['amount'],
  BANDS: ['bands'],
  RELIEF: ['reliefs', 'fundingSources', 'rounding'],
  VALUES: ['values'],
  NONE: [],
};

/** The parts of the terms of a subject; JKP, which is taken out of other contributions, is rounded too. */
export const partsOf = (subject: LawSubject): readonly TermsField[] =>
  subject === 'WAGE_JKP' ? ['values', 'rounding'] : PARTS[LAW_SUBJECTS[subject].form];

/** The parts that a subject may leave empty. */
const optionalPartsOf = (subject: LawSubject): readonly TermsField[] =>
  subject === 'ELIGIBILITY' ? ['excludedWords', 'decileSources'] : [];

const isEmpty = (part: LawTerms[TermsField]) => part === null || (Array.isArray(part) && part.length === 0);

const hasDoubles = (keys: readonly string[]) => new Set(keys).size !== keys.length;

const ratesHold = (form: LawForm, rates: readonly LawRate[]) => {
  const classes: readonly (RiskClass | null)[] = form === 'RISK_RATES' ? Object.values(RiskClass) : [null];
  const keys = rates.map(({ share, riskClass }) => `${share} ${riskClass}`);
  const inClasses = rates.every(({ riskClass }) => classes.includes(riskClass));
  const complete = classes.every((riskClass) => rates.some((rate) => rate.riskClass === riskClass));
  return inClasses && complete && !hasDoubles(keys);
};

const bandsHold = (bands: readonly IncomeBand[]) =>
  bands[0]?.lowerBound === 0n &&
  bands.every(({ lowerBound, base }, index) => {
    const next = bands[index + 1];
    return (
      base >= lowerBound && (next === undefined || (next.lowerBound > lowerBound && base < next.lowerBound))
    );
  });

const MOST_OF_UNIT: Partial<Record<ValueUnit, bigint>> = { PPM: 1_000_000n, FLAG: 1n };

const valueIn = (values: LawTerms['values'], wanted: string) =>
  values.find(({ name }) => name === wanted)?.value ?? 0n;

const eligibilityHolds = (values: LawTerms['values']) => {
  const valueOf = (wanted: string) => valueIn(values, wanted);
  const most = valueOf('mostDecile');
  return (
    valueOf('minimumAge') < valueOf('ageLimit') && valueOf('ageLimit') <= 120n && most >= 1n && most <= 10n
  );
};

/** Days that every year has. */
const calendarHolds = (values: LawTerms['values']) =>
  (['plan', 'enact'] as const).every((act) => {
    const [month, day] = [valueIn(values, `${act}Month`), valueIn(values, `${act}Day`)];
    return month >= 1n && month <= 12n && day >= 1n && day <= BigInt(daysInMonth(2023, Number(month)));
  }) && valueIn(values, 'evaluationDays') <= 250n;

/** Who may still settle is a member still; nothing outlives what is paid by more than ten years. */
const lapseHolds = (values: LawTerms['values']) => {
  const months = valueIn(values, 'endsAfterMonths');
  return valueIn(values, 'graceMonths') <= months && months <= 120n;
};

/** A month is due on a day that every month has, within a year. */
const paymentHolds = (values: LawTerms['values']) => {
  const day = valueIn(values, 'dueDay');
  return day >= 1n && day <= 28n && valueIn(values, 'dueMonthsAfter') <= 12n;
};

const valuesHold = (subject: LawSubject, values: LawTerms['values']) => {
  if (!isValued(subject)) return false;
  const units: Readonly<Record<string, ValueUnit>> = LAW_VALUES[subject];
  return (
    values.length === Object.keys(units).length &&
    !hasDoubles(values.map(({ name }) => name)) &&
    values.every(({ name, unit, value }) => units[name] === unit && value <= (MOST_OF_UNIT[unit] ?? value)) &&
    (subject !== 'ELIGIBILITY' || eligibilityHolds(values)) &&
    (subject !== 'MEMBERSHIP_LAPSE' || lapseHolds(values)) &&
    (subject !== 'VILLAGE_CALENDAR' || calendarHolds(values)) &&
    (LAW_SUBJECTS[subject].chapter !== LawChapter.PAYMENT || paymentHolds(values))
  );
};

/** The first part of the terms that doesn't fit the subject; undefined when they say what the subject needs and no more. */
export const termsProblem = (subject: LawSubject, terms: LawTerms): LawTermsError | undefined => {
  const { form } = LAW_SUBJECTS[subject];
  const needed = partsOf(subject);
  const optional = optionalPartsOf(subject);
  const wrong = (part: TermsField): LawTermsError => ({ code: 'LAW_TERMS_WRONG', subject, part });
  const stray = (Object.keys(terms) as TermsField[]).find(
    (part) => !optional.includes(part) && needed.includes(part) === isEmpty(terms[part]),
  );
  if (stray) return wrong(stray);
  if (needed.includes('rates') && !ratesHold(form, terms.rates)) return wrong('rates');
  if (needed.includes('bands') && !bandsHold(terms.bands)) return wrong('bands');
  if (needed.includes('values') && !valuesHold(subject, terms.values)) return wrong('values');
  if (hasDoubles(terms.reliefs.map(({ programme }) => programme))) return wrong('reliefs');
  if (hasDoubles(terms.fundingSources)) return wrong('fundingSources');
  if (hasDoubles(terms.excludedWords)) return wrong('excludedWords');
  if (hasDoubles(terms.decileSources)) return wrong('decileSources');
  return undefined;
};
