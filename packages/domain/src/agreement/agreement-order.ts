import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import { type TransitionError, type TransitionTable, decideTransition } from '../shared/transitions.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import type { YearMonth } from '../shared/year-month.js';
import { AgreementStatus, IN_FORCE, isOneOf } from './agreement-status.js';

/** What may be ordered of a signed agreement: that it rests from a day on, goes on from a day on, or ends before a day. */
export const AgreementOrderKind = { PAUSE: 'PAUSE', RESUME: 'RESUME', TERMINATE: 'TERMINATE' } as const;
export type AgreementOrderKind = (typeof AgreementOrderKind)[keyof typeof AgreementOrderKind];

/**
 * How the members of a pause go on: reinstated by the office's decision, with the months of the pause paid after all; or entered
 * again from the day of the order, as whose membership had ended.
 */
export const Resumption = { REINSTATE: 'REINSTATE', REENTER: 'REENTER' } as const;
export type Resumption = (typeof Resumption)[keyof typeof Resumption];

/** An order waits for a second person, who enacts or returns it. */
export const AgreementOrderStatus = {
  PROPOSED: 'PROPOSED',
  ENACTED: 'ENACTED',
  RETURNED: 'RETURNED',
} as const;
export type AgreementOrderStatus = (typeof AgreementOrderStatus)[keyof typeof AgreementOrderStatus];

export const AGREEMENT_ORDER_TRANSITIONS = {
  PROPOSED: ['ENACTED', 'RETURNED'],
  ENACTED: [],
  RETURNED: [],
} as const satisfies TransitionTable<AgreementOrderStatus>;

/** An order on an agreement; `basis` names the document on which it rests, `resumesOn` when a pause is expected to be over, `resumption` how members go on after one, `answer` why it was returned. */
export const AgreementOrder = z.object({
  id: Id,
  agreementId: Id,
  ...Owner.shape,
  kind: z.enum(AgreementOrderKind),
  effectiveOn: BusinessDate,
  reason: line(500),
  basis: line(200),
  resumesOn: BusinessDate.nullable(),
  resumption: z.enum(Resumption).nullable(),
  status: z.enum(AgreementOrderStatus),
  proposedByUserId: Id,
  proposedAt: Instant,
  decidedByUserId: Id.nullable(),
  decidedAt: Instant.nullable(),
  answer: optionalLine(500),
});
export type AgreementOrder = z.infer<typeof AgreementOrder>;

/** Proposes an order: from `effectiveOn` on the agreement rests, goes on, or is over. */
export const ProposeAgreementOrder = z
  .object({
    idempotencyKey: IdempotencyKey,
    agreementId: Id,
    version: Version,
    kind: z.enum(AgreementOrderKind),
    effectiveOn: GivenDay,
    reason: reasonLine(500).refine(withoutNik, refusedNik),
    basis: line(200).refine(withoutNik, refusedNik),
    resumesOn: GivenDay.nullish().transform((day) => day ?? null),
    resumption: z
      .enum(Resumption)
      .nullish()
      .transform((way) => way ?? null),
  })
  .refine(({ kind, resumption }) => (resumption !== null) === (kind === AgreementOrderKind.RESUME), {
    path: ['resumption'],
  })
  .refine(({ effectiveOn, resumesOn }) => resumesOn === null || resumesOn > effectiveOn, {
    path: ['resumesOn'],
  })
  .refine(({ kind, resumesOn }) => resumesOn === null || kind === AgreementOrderKind.PAUSE, {
    path: ['resumesOn'],
  });
export type ProposeAgreementOrder = z.infer<typeof ProposeAgreementOrder>;

/** Decides an order that waits: enacts it, or returns it with a reason. `version` is the agreement's. */
export const DecideAgreementOrder = z
  .object({
    idempotencyKey: IdempotencyKey,
    id: Id,
    version: Version,
    enact: z.boolean(),
    answer: reasonLine(500)
      .refine(withoutNik, refusedNik)
      .nullish()
      .transform((answer) => answer ?? null),
  })
  .refine(({ enact, answer }) => enact || answer !== null, { path: ['answer'] });
export type DecideAgreementOrder = z.infer<typeof DecideAgreementOrder>;

export type AgreementOrderError =
  | { code: 'ORDER_SAME_PERSON' }
  | { code: 'ORDER_WAITS' }
  | { code: 'ORDER_ON_ADDENDUM' }
  | {
      code: 'ORDER_NOT_POSSIBLE';
      kind: AgreementOrderKind;
      status: AgreementStatus;
      effectiveOn: BusinessDate;
    }
  | { code: 'ORDER_BEFORE_ANOTHER'; effectiveOn: BusinessDate; later: BusinessDate }
  | { code: 'ORDER_MONTH_BILLED'; month: YearMonth }
  | { code: 'ORDER_PROPOSALS_WAIT'; count: number }
  | { code: 'ORDER_MEMBERS_BEGIN'; startsOn: BusinessDate }
  | TransitionError<AgreementOrderStatus>;

/** What an order rests on: how the agreement stands on the day without it, and what it would touch. */
export interface OrderBasis {
  readonly kind: AgreementOrderKind;
  readonly effectiveOn: BusinessDate;
  /** How the agreement stands on that day without the order. */
  readonly status: AgreementStatus;
  /** The last day on which an order takes effect that was decided before; null without one. */
  readonly lastOrderOn: BusinessDate | null;
  /** The first month that is billed and would be in force no more. */
  readonly billedMonth: YearMonth | null;
  /** Proposals of people that wait for their decision. */
  readonly waitingProposals: number;
  /** The last day on which a membership begins. */
  readonly lastStart: BusinessDate | null;
}

/** How an agreement has to stand on the day of each order. */
const FROM: Readonly<Record<AgreementOrderKind, readonly AgreementStatus[]>> = {
  PAUSE: IN_FORCE,
  RESUME: [AgreementStatus.SUSPENDED],
  TERMINATE: [AgreementStatus.SIGNED, ...IN_FORCE, AgreementStatus.SUSPENDED],
};

/**
 * Whether an order may be given: what is in force rests, what rests goes on, and either may end; orders follow each other by
 * their days. No month that is billed is taken away, and nobody's membership begins after the end.
 */
export const decideOrder = (basis: OrderBasis): Result<true, AgreementOrderError> => {
  const { kind, effectiveOn, status, lastOrderOn, billedMonth, waitingProposals, lastStart } = basis;
  if (!isOneOf(FROM[kind], status)) return err({ code: 'ORDER_NOT_POSSIBLE', kind, status, effectiveOn });
  if (lastOrderOn !== null && lastOrderOn >= effectiveOn)
    return err({ code: 'ORDER_BEFORE_ANOTHER', effectiveOn, later: lastOrderOn });
  if (billedMonth !== null) return err({ code: 'ORDER_MONTH_BILLED', month: billedMonth });
  if (kind !== AgreementOrderKind.TERMINATE) return ok(true);
  if (waitingProposals > 0) return err({ code: 'ORDER_PROPOSALS_WAIT', count: waitingProposals });
  return lastStart !== null && lastStart >= effectiveOn
    ? err({ code: 'ORDER_MEMBERS_BEGIN', startsOn: lastStart })
    : ok(true);
};

/** Deciding takes another person than proposing, and an order that still waits. */
export const decideOrderBy = (
  { status, proposedByUserId }: Pick<AgreementOrder, 'status' | 'proposedByUserId'>,
  actorUserId: string,
  enact: boolean,
): Result<AgreementOrderStatus, AgreementOrderError> =>
  proposedByUserId === actorUserId
    ? err({ code: 'ORDER_SAME_PERSON' })
    : decideTransition(AGREEMENT_ORDER_TRANSITIONS, status, enact ? 'ENACTED' : 'RETURNED');
