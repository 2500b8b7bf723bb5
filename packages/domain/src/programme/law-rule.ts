import { z } from 'zod';
import { Certainty } from '../shared/certainty.js';
import { addDays, BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import { type TransitionTable, isAllowedTransition } from '../shared/transitions.js';
import { LawSubject } from './law-subject.js';
import { LawTerms, type LawTermsError, termsProblem } from './law-terms.js';

/** A rule is proposed by one person and decided by another. */
export const LawRuleStatus = { PROPOSED: 'PROPOSED', IN_FORCE: 'IN_FORCE', DECLINED: 'DECLINED' } as const;
export type LawRuleStatus = (typeof LawRuleStatus)[keyof typeof LawRuleStatus];

/** A rule is decided once. */
export const LAW_RULE_TRANSITIONS = {
  PROPOSED: ['IN_FORCE', 'DECLINED'],
  IN_FORCE: [],
  DECLINED: [],
} as const satisfies TransitionTable<LawRuleStatus>;

const ruleFields = {
  subject: z.enum(LawSubject),
  terms: LawTerms,
  citation: line(300),
  certainty: z.enum(Certainty),
};

/**
 * A row of the law: what holds about a subject from one day to another, both included (null = until a row follows), by which
 * law, and how sure that is. A row that came with the program has no proposer.
 */
export const LawRule = z.object({
  id: Id,
  ...ruleFields,
  validFrom: BusinessDate,
  validTo: BusinessDate.nullable(),
  note: optionalLine(500),
  status: z.enum(LawRuleStatus),
  proposedByUserId: Id.nullable(),
  proposedAt: Instant,
  decidedByUserId: Id.nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
  version: Version,
});
export type LawRule = z.infer<typeof LawRule>;

const periodFields = {
  validFrom: GivenDay,
  validTo: GivenDay.nullish().transform((day) => day ?? null),
};

/** A row as a decree brings it. */
export const LawRuleDraft = z
  .object({ ...ruleFields, ...periodFields })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { path: ['validTo'] });
export type LawRuleDraft = z.infer<typeof LawRuleDraft>;

/** Proposes a row of the law; it holds when somebody else has decided so. */
export const ProposeLawRule = z
  .object({ idempotencyKey: IdempotencyKey, ...ruleFields, ...periodFields, note: optionalLine(500) })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { path: ['validTo'] });
export type ProposeLawRule = z.infer<typeof ProposeLawRule>;

/** Puts a proposed row in force, or declines it. */
export const DecideLawRule = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  isGranted: z.boolean(),
  reason: reasonLine(500),
});
export type DecideLawRule = z.infer<typeof DecideLawRule>;

type Period = Pick<LawRule, 'validFrom' | 'validTo'>;

export type LawRuleError =
  | LawTermsError
  | { code: 'LAW_RULES_OVERLAP'; subject: LawSubject; from: BusinessDate; to: BusinessDate | null }
  | { code: 'LAW_RULE_DECIDED'; status: LawRuleStatus }
  | { code: 'LAW_RULE_SAME_PERSON' };

const overlaps = (a: Period, b: Period) =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);

/** A row without an end gives way to one that begins after it: it ends the day before. */
export const givesWay = (standing: Period, next: Period) =>
  standing.validTo === null && standing.validFrom < next.validFrom;

/** A row that holds and the last day that is left to it. */
export interface EndedRule {
  readonly id: string;
  readonly lastDay: BusinessDate;
}

/**
 * Decides whether a row fits among those in force about its subject, and says which one ends for it: the one without an end that
 * began before it. A row with an end of its own stays, and keeps its days from others.
 */
export const decideRuleFits = (
  draft: Pick<LawRule, 'subject' | 'terms' | 'validFrom' | 'validTo'>,
  inForce: readonly Pick<LawRule, 'id' | 'validFrom' | 'validTo'>[],
): Result<EndedRule | null, LawRuleError> => {
  const { subject, terms, validFrom } = draft;
  const problem = termsProblem(subject, terms);
  if (problem) return err(problem);
  const ended = inForce.find((rule) => givesWay(rule, draft));
  const taken = inForce.find((rule) => rule !== ended && overlaps(rule, draft));
  if (taken) return err({ code: 'LAW_RULES_OVERLAP', subject, from: taken.validFrom, to: taken.validTo });
  return ok(ended ? { id: ended.id, lastDay: addDays(validFrom, -1) } : null);
};

/** What becomes of a proposed row by the decision of a second person. */
export const decideOnLawRule = (
  rule: Pick<LawRule, 'status' | 'proposedByUserId'>,
  decision: { readonly isGranted: boolean; readonly by: string },
): Result<LawRuleStatus, LawRuleError> => {
  const next = decision.isGranted ? LawRuleStatus.IN_FORCE : LawRuleStatus.DECLINED;
  if (!isAllowedTransition(LAW_RULE_TRANSITIONS, rule.status, next))
    return err({ code: 'LAW_RULE_DECIDED', status: rule.status });
  return decision.by === rule.proposedByUserId ? err({ code: 'LAW_RULE_SAME_PERSON' }) : ok(next);
};
