import { type LapseDates, lapseDates, lapseDatesOf, lapseRuleOn } from '@lindung/domain/agreement/lapse';
import { fullDeathOn } from '@lindung/domain/enrolment/protection';
import type { Law } from '@lindung/domain/programme/law';
import { Programme } from '@lindung/domain/programme/programme';
import type { Segment } from '@lindung/domain/programme/segment';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { YearMonth } from '@lindung/domain/shared/year-month';

import { DomainError } from '../graphql/domain-error.js';

/** People whose last paid month and whose first day as a member are the same; null: nothing is paid for them. */
interface PaidGroup {
  readonly paidThrough: YearMonth | null;
  readonly startsOn: BusinessDate;
  readonly people: number;
}

interface ProtectedGroup extends PaidGroup {
  readonly segment: Segment;
  readonly programmes: readonly Programme[];
}

type LapsingGroup = { readonly paidThrough: YearMonth | null; readonly people: number } & {
  readonly [K in keyof LapseDates]: BusinessDate | null;
};

const NO_DAYS = { lastProtectedDay: null, graceFrom: null, graceTo: null, endedFrom: null } as const;

/** How many have the full death benefit on their last protected day, and how many have not reached it. */
export function whoHasFullDeath(law: Law, groups: readonly ProtectedGroup[], field: string) {
  const counted = { full: 0, below: 0 };
  for (const { paidThrough, startsOn, people, segment, programmes } of groups) {
    if (paidThrough === null || !programmes.includes(Programme.JKM)) continue;
    const days = lapseDatesOf(law, { paidThrough, startsOn });
    if (!days.ok) throw new DomainError(days.error, field);
    const { lastProtectedDay } = days.value;
    const full = fullDeathOn(law, segment, startsOn, lastProtectedDay);
    if (!full.ok) throw new DomainError(full.error, field);
    counted[full.value <= lastProtectedDay ? 'full' : 'below'] += people;
  }
  return counted;
}

/** On which days those whose cover stops from a day on lose what, by the months that are paid and the rule of that day. */
export function whoLapses(law: Law, from: BusinessDate, groups: readonly PaidGroup[], field: string) {
  const rule = lapseRuleOn(law, from);
  if (!rule.ok) throw new DomainError(rule.error, field);
  const { graceMonths, citation, certainty } = rule.value;
  const byDays = new Map<string, LapsingGroup>();
  for (const { paidThrough, startsOn, people } of groups) {
    const days = paidThrough === null ? NO_DAYS : lapseDates({ paidThrough, startsOn }, rule.value);
    const key = `${paidThrough} ${days.lastProtectedDay}`;
    byDays.set(key, { paidThrough, ...days, people: people + (byDays.get(key)?.people ?? 0) });
  }
  return {
    people: groups.reduce((sum, { people }) => sum + people, 0),
    groups: [...byDays.values()],
    graceMonths,
    citation,
    certainty,
  };
}
