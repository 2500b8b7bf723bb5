import { z } from 'zod';
import { restsOnConsent } from '../privacy/processing-activity.js';
import { Id, IdempotencyKey, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from './nik-in-text.js';

/** What a person may ask of whoever keeps the own data: UU 27/2022 Art. 30, 32, 40 and 41. */
export const PersonRequestKind = {
  CORRECTION: 'CORRECTION',
  ACCESS: 'ACCESS',
  WITHDRAWAL: 'WITHDRAWAL',
  RESTRICTION: 'RESTRICTION',
} as const;
export type PersonRequestKind = (typeof PersonRequestKind)[keyof typeof PersonRequestKind];

export const PersonRequestStatus = { OPEN: 'OPEN', GRANTED: 'GRANTED', DECLINED: 'DECLINED' } as const;
export type PersonRequestStatus = (typeof PersonRequestStatus)[keyof typeof PersonRequestStatus];

/** A request is answered once. */
export const PERSON_REQUEST_TRANSITIONS = {
  OPEN: ['GRANTED', 'DECLINED'],
  GRANTED: [],
  DECLINED: [],
} as const satisfies Record<PersonRequestStatus, readonly PersonRequestStatus[]>;

const wording = reasonLine(1000).refine(withoutNik, refusedNik);

/** Notes what a person asks for, when it is received: the time to answer runs from then. */
export const CreatePersonRequest = z.object({
  idempotencyKey: IdempotencyKey,
  workerId: Id,
  kind: z.enum(PersonRequestKind),
  wording,
});
export type CreatePersonRequest = z.infer<typeof CreatePersonRequest>;

/** Answers a request: what was done for it, or why it is declined (UU 27/2022 Art. 33). */
export const AnswerPersonRequest = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  isGranted: z.boolean(),
  answer: wording,
});
export type AnswerPersonRequest = z.infer<typeof AnswerPersonRequest>;

export type PersonRequestError =
  | { code: 'PERSON_REQUEST_ANSWERED'; status: PersonRequestStatus }
  | { code: 'PERSON_REQUEST_OPEN' | 'IDENTITY_NEEDS_REQUEST' | 'NOTHING_ON_CONSENT' };

/**
 * Whether an edit of a person may be made as it names a request: the open correction of that person, without which birth date and
 * sex don't change (UU 27/2022 Art. 30). What is said of them isn't compared with what is registered: a refusal would tell it.
 * @param request the one that the edit names; undefined: it names none
 */
export const decideIdentityChange = (
  workerId: string,
  edit: { readonly birthDate: unknown; readonly sex: unknown },
  request:
    | {
        readonly personId: string;
        readonly kind: PersonRequestKind;
        readonly status: PersonRequestStatus;
      }
    | undefined,
): Result<void, PersonRequestError> => {
  const isAllowed =
    request === undefined
      ? edit.birthDate === undefined && edit.sex === undefined
      : request.personId === workerId &&
        request.kind === PersonRequestKind.CORRECTION &&
        request.status === PersonRequestStatus.OPEN;
  return isAllowed ? ok(undefined) : err({ code: 'IDENTITY_NEEDS_REQUEST' });
};

/** Whether a request of a kind can be granted: a withdrawal of consent, where anything rests on it. */
export const isGrantable = (kind: PersonRequestKind): boolean =>
  kind !== PersonRequestKind.WITHDRAWAL || restsOnConsent();

/** What becomes of a request by an answer; it is answered once. */
export const decideAnswer = (
  { kind, status }: { readonly kind: PersonRequestKind; readonly status: PersonRequestStatus },
  isGranted: boolean,
): Result<PersonRequestStatus, PersonRequestError> => {
  const next = isGranted ? PersonRequestStatus.GRANTED : PersonRequestStatus.DECLINED;
  const steps: readonly PersonRequestStatus[] = PERSON_REQUEST_TRANSITIONS[status];
  if (!steps.includes(next)) return err({ code: 'PERSON_REQUEST_ANSWERED', status });
  return isGranted && !isGrantable(kind) ? err({ code: 'NOTHING_ON_CONSENT' }) : ok(next);
};
