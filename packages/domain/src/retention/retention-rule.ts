import { z } from 'zod';
import { addDays, type BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { RetentionKind } from './retention-kind.js';

/** A row of the schedule is proposed by one person and decided by another. */
export const RetentionRuleStatus = {
  PROPOSED: 'PROPOSED',
  IN_FORCE: 'IN_FORCE',
  DECLINED: 'DECLINED',
} as const;
export type RetentionRuleStatus = (typeof RetentionRuleStatus)[keyof typeof RetentionRuleStatus];

/** A row is decided once. */
export const RETENTION_RULE_TRANSITIONS = {
  PROPOSED: ['IN_FORCE', 'DECLINED'],
  IN_FORCE: [],
  DECLINED: [],
} as const satisfies Record<RetentionRuleStatus, readonly RetentionRuleStatus[]>;

/** Whether the law says a period so, or somebody still has to find out. */
export const RetentionCertainty = { SURE: 'SURE', TO_BE_VERIFIED: 'TO_BE_VERIFIED' } as const;
export type RetentionCertainty = (typeof RetentionCertainty)[keyof typeof RetentionCertainty];

/** No period is longer: what is kept for longer is kept for good, and is no row. */
const MOST_RETENTION_MONTHS = 1200;

const reason = reasonLine(500).refine(withoutNik, refusedNik);

/** Proposes how long data of a kind are kept, from a day on, and by which law; 1 to 1,200 months. */
export const ProposeRetentionRule = z.object({
  idempotencyKey: IdempotencyKey,
  kind: z.enum(RetentionKind),
  months: z.int().min(1).max(MOST_RETENTION_MONTHS),
  citation: line(300),
  certainty: z.enum(RetentionCertainty),
  validFrom: GivenDay,
});
export type ProposeRetentionRule = z.infer<typeof ProposeRetentionRule>;

/** Puts a proposed row in force, or declines it. */
export const DecideRetentionRule = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  isGranted: z.boolean(),
  reason,
});
export type DecideRetentionRule = z.infer<typeof DecideRetentionRule>;

export type RetentionRuleError =
  | { code: 'RETENTION_RULE_DECIDED'; status: RetentionRuleStatus }
  | { code: 'RETENTION_RULE_DAY_PASSED'; validFrom: BusinessDate; today: BusinessDate }
  | { code: 'RETENTION_RULE_SAME_PERSON' | 'RETENTION_RULES_OVERLAP' };

interface ProposedRule {
  readonly status: RetentionRuleStatus;
  readonly proposedBy: string;
  readonly validFrom: BusinessDate;
}

/** A row begins today at the earliest: what has been kept or not until yesterday is over. */
export const decideRetentionStart = (
  validFrom: BusinessDate,
  today: BusinessDate,
): Result<BusinessDate, RetentionRuleError> =>
  validFrom < today ? err({ code: 'RETENTION_RULE_DAY_PASSED', validFrom, today }) : ok(validFrom);

/** What becomes of a proposed row by the decision of a second person; one that comes into force begins today at the earliest. */
export const decideOnRule = (
  rule: ProposedRule,
  decision: { readonly isGranted: boolean; readonly by: string },
  today: BusinessDate,
): Result<RetentionRuleStatus, RetentionRuleError> => {
  const next = decision.isGranted ? RetentionRuleStatus.IN_FORCE : RetentionRuleStatus.DECLINED;
  const steps: readonly RetentionRuleStatus[] = RETENTION_RULE_TRANSITIONS[rule.status];
  if (!steps.includes(next)) return err({ code: 'RETENTION_RULE_DECIDED', status: rule.status });
  if (decision.by === rule.proposedBy) return err({ code: 'RETENTION_RULE_SAME_PERSON' });
  if (!decision.isGranted) return ok(next);
  const start = decideRetentionStart(rule.validFrom, today);
  return start.ok ? ok(next) : start;
};

/** The last day of the row before one that begins on a day. */
export const lastDayBefore = (validFrom: BusinessDate): BusinessDate => addDays(validFrom, -1);
