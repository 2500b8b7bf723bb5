import { lapseDatesOf, lapseRuleOn } from '../agreement/lapse.js';
import { type BenefitError, benefit } from '../programme/benefit.js';
import { type HeldRule, type Law, type LawError, ruleOn, valuesOf } from '../programme/law.js';
import { LawSubject } from '../programme/law-subject.js';
import { Programme } from '../programme/programme.js';
import { Segment } from '../programme/segment.js';
import { type BusinessDate, addMonthsToDay } from '../shared/business-date.js';
import type { Certainty } from '../shared/certainty.js';
import { ok, type Result } from '../shared/result.js';
import { type Rupiah, rupiah } from '../shared/rupiah.js';
import { type YearMonth, compareMonths, firstDayOf, lastDayOf } from '../shared/year-month.js';
import { EnrolmentStatus } from './enrolment-status.js';

/**
 * How a member is protected on a day: by months that are paid; not, with the arrears still to be settled; no longer a member; or not
 * yet, since the membership begins later or nothing is paid since it began.
 */
export const ProtectionStatus = {
  PROTECTED: 'PROTECTED',
  GRACE: 'GRACE',
  ENDED: 'ENDED',
  NOT_YET: 'NOT_YET',
} as const;
export type ProtectionStatus = (typeof ProtectionStatus)[keyof typeof ProtectionStatus];

/** A month for which somebody was billed under an enrolment, which began on `startsOn`, or began anew on it. */
export interface BilledMonth {
  readonly month: YearMonth;
  readonly isPaid: boolean;
  readonly startsOn: BusinessDate;
  readonly enrolmentId: string;
}

/** The months that receipts cover: each is put to the oldest month that is owed under its enrolment (Perdir 22/PERDIR.02/072022). */
export const coveredMonths = (billed: readonly BilledMonth[]): readonly BilledMonth[] => {
  const byBegin = new Map<string, BilledMonth[]>();
  for (const month of billed) {
    const begin = `${month.enrolmentId} ${month.startsOn}`;
    byBegin.set(begin, [...(byBegin.get(begin) ?? []), month]);
  }
  return [...byBegin.values()]
    .flatMap((owed) =>
      owed
        .sort((a, b) => compareMonths(a.month, b.month))
        .slice(0, owed.filter(({ isPaid }) => isPaid).length),
    )
    .sort((a, b) => compareMonths(a.month, b.month));
};

/** The last month that receipts cover; null when nothing is paid. */
export const paidThroughOf = (billed: readonly BilledMonth[]): YearMonth | null =>
  coveredMonths(billed).at(-1)?.month ?? null;

/** A member as its row knows it: `paidThrough` is the last covered month of the person, under whichever enrolment. */
export interface MemberRow {
  readonly status: EnrolmentStatus;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly paidThrough: YearMonth | null;
}

/** The last protected day, the last day to settle arrears and the first day without membership; null: nothing is paid. */
export interface ProtectionDays {
  readonly status: ProtectionStatus;
  readonly coveredTo: BusinessDate | null;
  readonly graceTo: BusinessDate | null;
  readonly endedFrom: BusinessDate | null;
}

const NO_DAYS = { coveredTo: null, graceTo: null, endedFrom: null } as const;

/** How a member is protected on a day, from the last covered month alone. The same is said by `member_protection` in the database. */
export const protectionDays = (
  law: Law,
  { status, startsOn, endsOn, paidThrough }: MemberRow,
  day: BusinessDate,
): Result<ProtectionDays, LawError> => {
  const hasLeft = status === EnrolmentStatus.ENDED && endsOn < day;
  if (paidThrough === null) return ok({ status: hasLeft ? 'ENDED' : 'NOT_YET', ...NO_DAYS });
  const lapse = lapseDatesOf(law, { paidThrough, startsOn });
  if (!lapse.ok) return lapse;
  const { lastProtectedDay: coveredTo, graceTo, endedFrom } = lapse.value;
  const days = { coveredTo, graceTo, endedFrom };
  if (hasLeft) return ok({ status: 'ENDED', ...days });
  if (startsOn > day || endedFrom <= startsOn) return ok({ status: 'NOT_YET', ...days });
  if (day <= coveredTo) return ok({ status: 'PROTECTED', ...days });
  return ok({ status: day < endedFrom ? 'GRACE' : 'ENDED', ...days });
};

/** A member with all months for which the person was billed, and what the line protects against. */
export interface MemberHistory extends Omit<MemberRow, 'paidThrough'> {
  readonly segment: Segment;
  readonly programmes: readonly Programme[];
  readonly billed: readonly BilledMonth[];
}

/** What a death that is no accident pays on a day, in rupiah, and by which rule. */
export interface DeathToday {
  readonly pays: Rupiah;
  /** What it pays once the arrears are settled in time; the same where nothing is owed. */
  readonly paysWhenSettled: Rupiah;
  readonly citation: string;
  readonly certainty: Certainty;
}

/** The protection of a member on a day. Months are counted, amounts are rupiah. */
export interface Protection extends ProtectionDays {
  readonly paidThrough: YearMonth | null;
  /** Since when the person is a member without the membership having ended; null: nothing is paid. */
  readonly since: BusinessDate | null;
  /** Months that are paid, and those of them since the membership last began. */
  readonly paidMonths: number;
  readonly continuousMonths: number;
  /** From when on a death pays the full benefit; null where the line has no JKM or nothing is paid. */
  readonly fullDeathFrom: BusinessDate | null;
  /** Paid months that the scholarship of the children still lacks. */
  readonly scholarshipMissing: number | null;
  /** Null where the line has no JKM. */
  readonly death: DeathToday | null;
}

/** What a membership that had ended begins anew with, and whether an event in grace is paid once the arrears are settled. */
export interface ProtectionRule extends Pick<HeldRule, 'citation' | 'certainty'> {
  readonly lapseRestartsDeathMonths: boolean;
  readonly lapseRestartsPaidMonths: boolean;
  readonly paysWhenSettled: boolean;
}

/** The rule of a day, a row of the law. */
export const protectionRuleOn = (law: Law, day: BusinessDate): Result<ProtectionRule, LawError> => {
  const held = ruleOn(law, LawSubject.MEMBERSHIP_PROTECTION, day);
  if (!held.ok) return held;
  const values = valuesOf(held.value, LawSubject.MEMBERSHIP_PROTECTION);
  return ok({
    lapseRestartsDeathMonths: values.lapseRestartsDeathMonths === 1n,
    lapseRestartsPaidMonths: values.lapseRestartsPaidMonths === 1n,
    paysWhenSettled: values.paysWhenSettled === 1n,
    citation: held.value.citation,
    certainty: held.value.certainty,
  });
};

/** Covered months in stretches: between two of them the membership had ended by the rule of the last month before. */
const stretchesOf = (
  law: Law,
  covered: readonly BilledMonth[],
): Result<ReadonlyArray<readonly BilledMonth[]>, LawError> => {
  const stretches: BilledMonth[][] = [];
  for (const month of covered) {
    const last = stretches.at(-1)?.at(-1);
    if (last === undefined) {
      stretches.push([month]);
      continue;
    }
    const rule = lapseRuleOn(law, lastDayOf(last.month));
    if (!rule.ok) return rule;
    if (compareMonths(month.month, last.month) <= rule.value.endsAfterMonths) stretches.at(-1)?.push(month);
    else stretches.push([month]);
  }
  return ok(stretches);
};

const beginOf = (stretch: readonly BilledMonth[] | undefined): BusinessDate | null => {
  const [first] = stretch ?? [];
  if (!first) return null;
  const opened = firstDayOf(first.month);
  return first.startsOn > opened ? first.startsOn : opened;
};

/** From when on the whole death benefit is paid (Permenaker 1/2025: after three months as a non-wage member). */
export const fullDeathOn = (
  law: Law,
  segment: Segment,
  since: BusinessDate,
  day: BusinessDate,
): Result<BusinessDate, LawError> => {
  if (segment !== Segment.NON_WAGE) return ok(since);
  const young = ruleOn(law, LawSubject.BENEFIT_DEATH_NEW_MEMBER, day);
  if (!young.ok) return young;
  const { membershipMonths } = valuesOf(young.value, LawSubject.BENEFIT_DEATH_NEW_MEMBER);
  return ok(membershipMonths === 0n ? since : addMonthsToDay(since, Number(membershipMonths)));
};

/**
 * The protection of a member on a day: until when, for how many paid months, and what a death that day pays.
 * @returns an error where the law of that day is not known
 */
export const protectionOn = (
  law: Law,
  member: MemberHistory,
  day: BusinessDate,
): Result<Protection, BenefitError> => {
  const covered = coveredMonths(member.billed);
  const paidThrough = covered.at(-1)?.month ?? null;
  const days = protectionDays(law, { ...member, paidThrough }, day);
  if (!days.ok) return days;
  const held = protectionRuleOn(law, day);
  if (!held.ok) return held;
  const rule = held.value;
  const stretches = stretchesOf(law, covered);
  if (!stretches.ok) return stretches;
  const last = stretches.value.at(-1);
  const since = beginOf(last);
  const clockFrom = rule.lapseRestartsDeathMonths ? since : beginOf(stretches.value[0]);
  const continuousMonths = new Set(last?.map(({ month }) => month)).size;
  const paidMonths = new Set(covered.map(({ month }) => month)).size;
  const known = { ...days.value, paidThrough, since, paidMonths, continuousMonths };
  if (!member.programmes.includes(Programme.JKM))
    return ok({ ...known, fullDeathFrom: null, scholarshipMissing: null, death: null });

  const full = clockFrom === null ? null : fullDeathOn(law, member.segment, clockFrom, day);
  if (full && !full.ok) return full;
  const startedOn = clockFrom !== null && clockFrom < day ? clockFrom : day;
  const asked = benefit(law, {
    event: 'DEATH',
    day,
    segment: member.segment,
    wage: null,
    startedOn,
    paidMonths: rule.lapseRestartsPaidMonths ? continuousMonths : paidMonths,
    protectedTo: null,
    children: null,
    lossPpm: null,
    functionPpm: null,
    months: null,
  });
  if (!asked.ok) return asked;
  const { status, graceTo } = days.value;
  const nothing = rupiah(0n);
  const maySettle = status === 'GRACE' && rule.paysWhenSettled && graceTo !== null && day <= graceTo;
  const [amount] = asked.value.amounts;
  const refusal = status === 'GRACE' ? rule : undefined;
  return ok({
    ...known,
    fullDeathFrom: full?.value ?? null,
    scholarshipMissing: asked.value.scholarship?.missingMonths ?? null,
    death: {
      pays: status === 'PROTECTED' ? asked.value.total : nothing,
      paysWhenSettled: status === 'PROTECTED' || maySettle ? asked.value.total : nothing,
      citation: [amount?.citation, refusal?.citation].filter((text) => text !== undefined).join('; '),
      certainty: refusal?.certainty ?? amount?.certainty ?? rule.certainty,
    },
  });
};
