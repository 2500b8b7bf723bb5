import { lapseDates, lapseRuleOn } from '@lindung/domain/agreement/lapse';
import type { Law } from '@lindung/domain/programme/law';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { monthOf } from '@lindung/domain/shared/year-month';

import { DomainError } from '../graphql/domain-error.js';

/** People whose last paid month, given as its first day, is the same; null: nothing is paid for them. */
interface PaidGroup {
  readonly paidThrough: BusinessDate | null;
  readonly people: number;
}

const NO_DAYS = { lastProtectedDay: null, graceFrom: null, graceTo: null, endedFrom: null } as const;

/** On which days those whose cover stops from a day on lose what, by the months that are paid and the rule of that day. */
export function whoLapses(law: Law, from: BusinessDate, groups: readonly PaidGroup[], field: string) {
  const rule = lapseRuleOn(law, from);
  if (!rule.ok) throw new DomainError(rule.error, field);
  const { graceMonths, citation, certainty } = rule.value;
  return {
    people: groups.reduce((sum, { people }) => sum + people, 0),
    groups: groups.map(({ paidThrough, people }) => {
      if (paidThrough === null) return { paidThrough, people, ...NO_DAYS };
      const month = monthOf(paidThrough);
      return { paidThrough: month, people, ...lapseDates(month, rule.value) };
    }),
    graceMonths,
    citation,
    certainty,
  };
}
