import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { type YearMonth, lastDayOf } from '../shared/year-month.js';
import type { LawRule } from './law-rule.js';
import { LAW_VALUES, type LawSubject, type ValuedSubject } from './law-subject.js';

/** A rule in force, as pricing needs it. */
export type HeldRule = Pick<
  LawRule,
  'subject' | 'terms' | 'validFrom' | 'validTo' | 'citation' | 'certainty'
>;

/** The rules in force, by what they are about, each list by its days. The same rows price on the server and in the browser. */
export type Law = ReadonlyMap<LawSubject, readonly HeldRule[]>;

/** Orders rules in force by what they are about. */
export const lawOf = (rules: readonly HeldRule[]): Law => {
  const law = new Map<LawSubject, HeldRule[]>();
  for (const rule of rules) law.set(rule.subject, [...(law.get(rule.subject) ?? []), rule]);
  for (const rows of law.values()) rows.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return law;
};

/** Asked for a day on which nothing is known about a subject; `from` and `to` are the days that are known (null: no end, or none at all). */
export type LawError = {
  code: 'LAW_UNKNOWN';
  subject: LawSubject;
  day: BusinessDate;
  from: BusinessDate | null;
  to: BusinessDate | null;
};

const holdsOn = ({ validFrom, validTo }: HeldRule, day: BusinessDate) =>
  validFrom <= day && (validTo === null || day <= validTo);

/** The rule about a subject that holds on a day; undefined when there is none, as for a relief that nobody has. */
export const findRule = (law: Law, subject: LawSubject, day: BusinessDate): HeldRule | undefined =>
  law.get(subject)?.find((rule) => holdsOn(rule, day));

/** The rule about a subject that holds on a day. Never the nearest one: a day of which nothing is known is an error that names those that are. */
export const ruleOn = (law: Law, subject: LawSubject, day: BusinessDate): Result<HeldRule, LawError> => {
  const found = findRule(law, subject, day);
  if (found) return ok(found);
  const rules = law.get(subject) ?? [];
  return err({
    code: 'LAW_UNKNOWN',
    subject,
    day,
    from: rules[0]?.validFrom ?? null,
    to: rules.at(-1)?.validTo ?? null,
  });
};

/** Which version of a rule: the day from which it holds, or its month where that is the first of one. */
export const versionOf = ({ validFrom }: Pick<LawRule, 'validFrom'>): string =>
  validFrom.endsWith('-01') ? validFrom.slice(0, 7) : validFrom;

/**
 * The day whose law prices a month: its last. Contributions of a month are owed when it ends, so that a regulation that comes into
 * force within it holds for it (PP 37/2021 on 2 February 2021, PP 6/2025 on 7 February 2025); to be verified for those two.
 */
export const lawDayOf = (month: YearMonth): BusinessDate => lastDayOf(month);

/** The named values of a rule, whole numbers in the units of their names; throws when one is missing, which no rule in force lacks. */
export const valuesOf = <S extends ValuedSubject>(
  { terms }: Pick<LawRule, 'terms'>,
  subject: S,
): Readonly<Record<keyof (typeof LAW_VALUES)[S], bigint>> => {
  const valueOf = (wanted: string): bigint => {
    const found = terms.values.find(({ name }) => name === wanted);
    if (!found) throw new RangeError(`the rule has no value ${wanted}`);
    return found.value;
  };
  const names = Object.keys(LAW_VALUES[subject]);
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<
    keyof (typeof LAW_VALUES)[S],
    bigint
  >;
};
