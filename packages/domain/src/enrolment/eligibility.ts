import type {
  EligibilityFacts,
  EligibilityField,
  EligibilityReason,
  EligibilityRule,
} from './eligibility-rule.js';
import { holds } from './expression.js';

/** A reason with what it rests on: the fact as it is, the limit that it breaks, and the rule's citation. */
export interface EligibilityReasonDetail {
  readonly reason: EligibilityReason;
  readonly field: EligibilityField;
  readonly actual: string | null;
  readonly limit: string | null;
  readonly citation: string;
}

/** Every reason why a candidate can't be enrolled, in the rule's order; empty = eligible. */
export const evaluateEligibility = (
  rule: EligibilityRule,
  facts: EligibilityFacts,
): readonly EligibilityReasonDetail[] =>
  rule.criteria
    .filter(({ excludes }) => holds(excludes, { ...facts }))
    .map(({ reason, field, limit, citation }) => {
      const fact = facts[field];
      return { reason, field, actual: fact === null ? null : String(fact), limit, citation };
    });
