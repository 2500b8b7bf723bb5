import { z } from 'zod';
import { addDays, type BusinessDate } from '../shared/business-date.js';
import { Id, IdempotencyKey, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from './nik-in-text.js';
import { areTwoNumbers, toldApart, UpdateWorker } from './person.js';

/** The paper that proves what a change says. */
export const ChangeProof = {
  IDENTITY_CARD: 'IDENTITY_CARD',
  FAMILY_CARD: 'FAMILY_CARD',
  BIRTH_CERTIFICATE: 'BIRTH_CERTIFICATE',
  MARRIAGE_BOOK: 'MARRIAGE_BOOK',
  DEATH_CERTIFICATE: 'DEATH_CERTIFICATE',
  VILLAGE_LETTER: 'VILLAGE_LETTER',
  OTHER: 'OTHER',
} as const;
export type ChangeProof = (typeof ChangeProof)[keyof typeof ChangeProof];

export const ChangeRequestStatus = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  UNDONE: 'UNDONE',
} as const;
export type ChangeRequestStatus = (typeof ChangeRequestStatus)[keyof typeof ChangeRequestStatus];

/** A request is decided once; what was accepted can be undone. */
export const CHANGE_REQUEST_TRANSITIONS = {
  OPEN: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  ACCEPTED: ['UNDONE'],
  DECLINED: [],
  WITHDRAWN: [],
  UNDONE: [],
} as const satisfies Record<ChangeRequestStatus, readonly ChangeRequestStatus[]>;

/** For so many days after it was accepted a change can be undone. */
export const UNDO_DAYS = 30;

/** The last day on which a change that was accepted on a day can be undone. */
export const undoUntil = (acceptedOn: BusinessDate): BusinessDate => addDays(acceptedOn, UNDO_DAYS);

const why = (max: number) => reasonLine(max).refine(withoutNik, refusedNik);

/**
 * Proposes other values of a person, as whoever edits would say them, with why and by which paper. `workerVersion` is that of the
 * person as the form shows it: what the proposal is made against.
 */
export const ProposeChange = UpdateWorker.omit({ id: true, version: true, personRequestId: true })
  .extend({ workerId: Id, workerVersion: Version, proofKind: z.enum(ChangeProof), reason: why(500) })
  .refine(areTwoNumbers, toldApart);
export type ProposeChange = z.infer<typeof ProposeChange>;

/** Takes a proposal back before anybody has decided. */
export const WithdrawChange = z.object({ idempotencyKey: IdempotencyKey, id: Id, version: Version });
export type WithdrawChange = z.infer<typeof WithdrawChange>;

/**
 * Accepts a proposal as it was seen, beside a person as it was seen (`workerVersion`); what changed since the proposal has to be
 * confirmed.
 */
export const AcceptChange = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  workerVersion: Version,
  confirmsStale: z.boolean(),
});
export type AcceptChange = z.infer<typeof AcceptChange>;

export const DeclineChange = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  answer: why(500),
});
export type DeclineChange = z.infer<typeof DeclineChange>;

export const UndoChange = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: why(500),
});
export type UndoChange = z.infer<typeof UndoChange>;

/** Shows what of a proposal is veiled to whoever compares it with the paper; the reason is kept in the trail. */
export const RevealChange = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  reason: why(300),
});
export type RevealChange = z.infer<typeof RevealChange>;

export type ChangeRequestError =
  | { code: 'CHANGE_REQUEST_DECIDED'; status: ChangeRequestStatus }
  | {
      code:
        | 'CHANGE_REQUEST_OPEN'
        | 'CHANGE_OF_NOTHING'
        | 'CHANGE_SAME_PERSON'
        | 'CHANGE_OF_OTHERS'
        | 'CHANGE_WITHOUT_PROOF'
        | 'CHANGE_PROOF_STAYS'
        | 'CHANGE_STALE'
        | 'CHANGE_TOUCHED';
    }
  | { code: 'CHANGE_UNDO_LATE'; day: BusinessDate };

/** All codes, for the list of those that are known. */
export const CHANGE_PROBLEMS = {
  CHANGE_REQUEST_DECIDED: true,
  CHANGE_REQUEST_OPEN: true,
  CHANGE_OF_NOTHING: true,
  CHANGE_SAME_PERSON: true,
  CHANGE_OF_OTHERS: true,
  CHANGE_WITHOUT_PROOF: true,
  CHANGE_PROOF_STAYS: true,
  CHANGE_STALE: true,
  CHANGE_TOUCHED: true,
  CHANGE_UNDO_LATE: true,
} as const satisfies Record<ChangeRequestError['code'], true>;

interface Proposed {
  readonly status: ChangeRequestStatus;
  readonly proposedByUserId: string;
}

const decideStep = (
  { status }: Pick<Proposed, 'status'>,
  next: ChangeRequestStatus,
): Result<ChangeRequestStatus, ChangeRequestError> => {
  const steps: readonly ChangeRequestStatus[] = CHANGE_REQUEST_TRANSITIONS[status];
  return steps.includes(next) ? ok(next) : err({ code: 'CHANGE_REQUEST_DECIDED', status });
};

/** Whether a paper is taken for a proposal: of whoever made it, and once. What is wrong is withdrawn and proposed anew. */
export const decideProof = (
  { status, proposedByUserId }: Proposed,
  { userId, hasProof }: { userId: string; hasProof: boolean },
): Result<void, ChangeRequestError> => {
  if (status !== ChangeRequestStatus.OPEN) return err({ code: 'CHANGE_REQUEST_DECIDED', status });
  if (proposedByUserId !== userId) return err({ code: 'CHANGE_OF_OTHERS' });
  return hasProof ? err({ code: 'CHANGE_PROOF_STAYS' }) : ok(undefined);
};

/** Whether a proposal can be accepted: by a second person, with a paper that another has brought, and with what changed since seen and confirmed. */
export const decideAcceptance = (
  request: Proposed & { readonly proofByUserId: string | null },
  { userId, stale, confirmsStale }: { userId: string; stale: readonly string[]; confirmsStale: boolean },
): Result<ChangeRequestStatus, ChangeRequestError> => {
  const step = decideStep(request, ChangeRequestStatus.ACCEPTED);
  if (!step.ok) return step;
  if (request.proofByUserId === null) return err({ code: 'CHANGE_WITHOUT_PROOF' });
  if ([request.proposedByUserId, request.proofByUserId].includes(userId))
    return err({ code: 'CHANGE_SAME_PERSON' });
  return stale.length > 0 && !confirmsStale ? err({ code: 'CHANGE_STALE' }) : step;
};

/** Whether a proposal can be declined: by a second person. Whoever proposed it withdraws it. */
export const decideDecline = (
  request: Proposed,
  userId: string,
): Result<ChangeRequestStatus, ChangeRequestError> => {
  const step = decideStep(request, ChangeRequestStatus.DECLINED);
  return step.ok && request.proposedByUserId === userId ? err({ code: 'CHANGE_SAME_PERSON' }) : step;
};

/** Whether a proposal can be withdrawn: by whoever made it. */
export const decideWithdrawal = (
  request: Proposed,
  userId: string,
): Result<ChangeRequestStatus, ChangeRequestError> => {
  const step = decideStep(request, ChangeRequestStatus.WITHDRAWN);
  return step.ok && request.proposedByUserId !== userId ? err({ code: 'CHANGE_OF_OTHERS' }) : step;
};

/** Whether an accepted change can be undone: within its days, and while nothing else has touched the same fields. */
export const decideUndo = (
  request: Pick<Proposed, 'status'> & { readonly acceptedOn: BusinessDate | null },
  { today, touched }: { today: BusinessDate; touched: readonly string[] },
): Result<ChangeRequestStatus, ChangeRequestError> => {
  const step = decideStep(request, ChangeRequestStatus.UNDONE);
  if (!step.ok || request.acceptedOn === null) return step;
  const lastDay = undoUntil(request.acceptedOn);
  if (today > lastDay) return err({ code: 'CHANGE_UNDO_LATE', day: lastDay });
  return touched.length > 0 ? err({ code: 'CHANGE_TOUCHED' }) : step;
};
