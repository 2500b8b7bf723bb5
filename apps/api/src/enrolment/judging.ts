import type { Judging, ProposalLine } from '@lindung/db/enrolment/proposal.repository';
import { type EligibilityRule, eligibilityRuleOn } from '@lindung/domain/enrolment/eligibility-rule';
import { quote } from '@lindung/domain/programme/quote';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { type Rupiah, rupiah } from '@lindung/domain/shared/rupiah';
import { lastDayOf, monthOf, type YearMonth } from '@lindung/domain/shared/year-month';

import { DomainError } from '../graphql/domain-error.js';

/** The rule that judges for the line on the day of entry. @throws DomainError ELIGIBILITY_DAY_UNKNOWN */
function ruleFor(line: ProposalLine, startsOn: BusinessDate): EligibilityRule {
  const { decileFrom: from, decileTo: to } = line;
  const rule = eligibilityRuleOn(startsOn, from === null || to === null ? null : { from, to });
  if (!rule.ok) throw new DomainError(rule.error, 'startsOn');
  return rule.value;
}

/** How the candidates of a list are judged for a line, for a membership from a day to the end of the line. */
export const judgingOf = (line: ProposalLine, listId: string, startsOn: BusinessDate): Judging => ({
  rule: ruleFor(line, startsOn),
  listId,
  lineId: line.id,
  startsOn,
  endsOn: lastDayOf(monthOf(line.monthTo)),
});

/** What one member of the line costs in a month. @throws DomainError when the law of the month isn't known */
export function pricePerMember(line: ProposalLine, month: YearMonth): Rupiah {
  const { segment, programmes, fundingSource } = line;
  const price = quote({
    segment,
    programmes,
    fundingSource,
    month,
    incomeBase: rupiah(BigInt(line.incomeBase)),
  });
  if (!price.ok) throw new DomainError(price.error, 'lineId');
  return price.value.total;
}
