import { linePriceOf } from '@lindung/db/agreement/line-price';
import type { Judging, ProposalLine } from '@lindung/db/enrolment/proposal.repository';
import type { CandidatePool } from '@lindung/domain/enrolment/candidate-pool';
import { type EligibilityRule, eligibilityRuleOn } from '@lindung/domain/enrolment/eligibility-rule';
import { quoteLine } from '@lindung/domain/agreement/quote-line';
import type { Law } from '@lindung/domain/programme/law';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { Rupiah } from '@lindung/domain/shared/rupiah';
import { lastDayOf, monthOf, type YearMonth } from '@lindung/domain/shared/year-month';

import { DomainError } from '../graphql/domain-error.js';

/** The rule that judges for the line on the day of entry. @throws DomainError LAW_UNKNOWN */
function ruleFor(law: Law, line: ProposalLine, startsOn: BusinessDate): EligibilityRule {
  const { decileFrom: from, decileTo: to } = line;
  const rule = eligibilityRuleOn(law, startsOn, from === null || to === null ? null : { from, to });
  if (!rule.ok) throw new DomainError(rule.error, 'startsOn');
  return rule.value;
}

/** How the people of a pool are judged for a line, for a membership from a day to the end of the line. */
export const judgingOf = (
  law: Law,
  line: ProposalLine,
  pool: CandidatePool,
  startsOn: BusinessDate,
): Judging => ({
  rule: ruleFor(law, line, startsOn),
  pool,
  lineId: line.id,
  startsOn,
  endsOn: lastDayOf(monthOf(line.monthTo)),
});

/** What one member of the line costs in a month. @throws DomainError when the law of the month isn't known */
export function pricePerMember(law: Law, line: ProposalLine, month: YearMonth): Rupiah {
  const price = quoteLine(law, linePriceOf(line), month);
  if (!price.ok) throw new DomainError(price.error, 'lineId');
  return price.value.total;
}
