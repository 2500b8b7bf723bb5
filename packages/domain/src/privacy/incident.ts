import { z } from 'zod';
import { Id, IdempotencyKey, type Instant, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/** Where a failure of protection stands: UU 27/2022 Art. 46. */
export const IncidentStatus = {
  NOTICED: 'NOTICED',
  ASSESSED: 'ASSESSED',
  NOTIFIED: 'NOTIFIED',
  CLOSED: 'CLOSED',
} as const;
export type IncidentStatus = (typeof IncidentStatus)[keyof typeof IncidentStatus];

/** What was no failure of protection is closed without notices; what is learnt after the notices makes them due again. */
export const INCIDENT_TRANSITIONS = {
  NOTICED: ['ASSESSED'],
  ASSESSED: ['NOTIFIED', 'CLOSED'],
  NOTIFIED: ['ASSESSED', 'CLOSED'],
  CLOSED: [],
} as const satisfies Record<IncidentStatus, readonly IncidentStatus[]>;

/** What an incident reaches: whatever somebody's account, a partner's keys or a job showed, or all that is kept of a region. */
export const IncidentScopeKind = {
  USER: 'USER',
  API_CLIENT: 'API_CLIENT',
  JOB: 'JOB',
  REGION: 'REGION',
} as const;
export type IncidentScopeKind = (typeof IncidentScopeKind)[keyof typeof IncidentScopeKind];

/** Who is told of an incident: UU 27/2022 Art. 46 (1) and (3). */
export const NoticeRecipient = { PERSONS: 'PERSONS', AGENCY: 'AGENCY', PUBLIC: 'PUBLIC' } as const;
export type NoticeRecipient = (typeof NoticeRecipient)[keyof typeof NoticeRecipient];

/** Those who are told of every incident, within 3 x 24 hours. */
const ALWAYS_TOLD: readonly NoticeRecipient[] = [NoticeRecipient.PERSONS, NoticeRecipient.AGENCY];

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const words = (max: number) => reasonLine(max).refine(withoutNik, refusedNik);

/** Opens an incident: what happened, when it began and ended, and when it was noticed; the time for the notices runs from then. */
export const OpenIncident = z.object({
  idempotencyKey: IdempotencyKey,
  title: line(150).refine(withoutNik, refusedNik),
  description: words(2000),
  beganAt: moment,
  endedAt: moment.nullish().transform((at) => at ?? null),
  noticedAt: moment,
});
export type OpenIncident = z.infer<typeof OpenIncident>;

/** Adds what an incident reaches; the moments of a job are its own. */
export const AddIncidentScope = z.object({
  idempotencyKey: IdempotencyKey,
  incidentId: Id,
  version: Version,
  kind: z.enum(IncidentScopeKind),
  targetId: z.string().max(40),
  from: moment.nullish().transform((at) => at ?? null),
  to: moment.nullish().transform((at) => at ?? null),
});
export type AddIncidentScope = z.infer<typeof AddIncidentScope>;

/** Takes back what an incident was thought to reach; the line stays, with why. The version is the incident's. */
export const WithdrawIncidentScope = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: words(300),
});
export type WithdrawIncidentScope = z.infer<typeof WithdrawIncidentScope>;

/** Says whether protection failed, how the data came out, and what is done about it: the contents of a notice. */
export const AssessIncident = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  isBreach: z.boolean(),
  manner: words(2000),
  remedy: words(2000),
});
export type AssessIncident = z.infer<typeof AssessIncident>;

/** Notes that a notice was sent: to whom, when, and in which way. */
export const RecordIncidentNotice = z.object({
  idempotencyKey: IdempotencyKey,
  incidentId: Id,
  version: Version,
  recipient: z.enum(NoticeRecipient),
  sentAt: moment,
  means: words(300),
});
export type RecordIncidentNotice = z.infer<typeof RecordIncidentNotice>;

/** Adds to what is known of an incident; nothing is taken out again. */
export const AddIncidentNote = z.object({
  idempotencyKey: IdempotencyKey,
  incidentId: Id,
  text: words(2000),
});
export type AddIncidentNote = z.infer<typeof AddIncidentNote>;

/** Closes an incident, with what was learnt of it. */
export const CloseIncident = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: words(2000),
});
export type CloseIncident = z.infer<typeof CloseIncident>;

/** An incident, as a decision about it rests on. */
export interface KnownIncident {
  readonly status: IncidentStatus;
  readonly beganAt: Instant;
  readonly noticedAt: Instant;
  /** Null until it was assessed. */
  readonly isBreach: boolean | null;
  readonly assessedBy: string | null;
  /** How many parts of its scope stand. */
  readonly scopes: number;
  /** The minute in which the last of what is known was learnt: the last assessment, or the last part that stands; null before both. */
  readonly knownSince: Instant | null;
  /** Who was told of all that is known: by what was sent since then, and recorded since then. */
  readonly told: readonly NoticeRecipient[];
  /** Whether anybody was told anything yet. */
  readonly wasTold: boolean;
}

/**
 * INCIDENT_TIMES: the moments do not follow each other, or have not come. INCIDENT_NO_SCOPE: it is not said what it reaches.
 * INCIDENT_LAST_SCOPE: nothing else says what an assessed failure reaches. INCIDENT_NOT_ASSESSED, INCIDENT_NO_BREACH: there is nothing
 * to tell anybody. INCIDENT_SENT_BEFORE: what was sent could not tell of what was learnt after it. INCIDENT_NOT_TOLD: somebody who must
 * be told is not. INCIDENT_ALREADY_TOLD: somebody was told of a failure.
 */
export type IncidentError = {
  code:
    | 'INCIDENT_TIMES'
    | 'INCIDENT_NO_SCOPE'
    | 'INCIDENT_LAST_SCOPE'
    | 'INCIDENT_NOT_ASSESSED'
    | 'INCIDENT_NO_BREACH'
    | 'INCIDENT_SENT_BEFORE'
    | 'INCIDENT_NOT_TOLD'
    | 'INCIDENT_ALREADY_TOLD'
    | 'INCIDENT_SAME_PERSON'
    | 'INCIDENT_CLOSED';
};

const refuse = (code: IncidentError['code']): Result<never, IncidentError> => err({ code });

/** Whether the moments of a new incident follow each other: it began, then was noticed, and that was not after now. */
export const decideOpenIncident = (
  { beganAt, endedAt, noticedAt }: Pick<OpenIncident, 'beganAt' | 'endedAt' | 'noticedAt'>,
  now: Instant,
): Result<null, IncidentError> => {
  const follow =
    beganAt <= noticedAt && noticedAt <= now && (endedAt === null || (beganAt <= endedAt && endedAt <= now));
  return follow ? ok(null) : refuse('INCIDENT_TIMES');
};

/** What is known of an incident changes until it is closed. */
export const decideChangeIncident = ({
  status,
}: Pick<KnownIncident, 'status'>): Result<null, IncidentError> =>
  status === IncidentStatus.CLOSED ? refuse('INCIDENT_CLOSED') : ok(null);

const isAllTold = (told: readonly NoticeRecipient[]): boolean =>
  ALWAYS_TOLD.every((one) => told.includes(one));

/** What becomes of an incident that reaches more: who is reached by the new part was told nothing, so that the notices are due again. */
export const decideWidenIncident = ({
  status,
}: Pick<KnownIncident, 'status'>): Result<IncidentStatus, IncidentError> => {
  if (status === IncidentStatus.CLOSED) return refuse('INCIDENT_CLOSED');
  return ok(status === IncidentStatus.NOTIFIED ? IncidentStatus.ASSESSED : status);
};

/**
 * What becomes of an incident that reaches less. The last part of a failure stays; where all whom the others reach were told, the
 * duty is done.
 * @param told who was told of all that is known without the part
 */
export const decideNarrowIncident = (
  { status, isBreach, scopes }: Pick<KnownIncident, 'status' | 'isBreach' | 'scopes'>,
  told: readonly NoticeRecipient[],
): Result<IncidentStatus, IncidentError> => {
  if (status === IncidentStatus.CLOSED) return refuse('INCIDENT_CLOSED');
  if (isBreach === true && scopes <= 1) return refuse('INCIDENT_LAST_SCOPE');
  const isDone = status === IncidentStatus.ASSESSED && isBreach === true && isAllTold(told);
  return ok(isDone ? IncidentStatus.NOTIFIED : status);
};

/** Until it is closed an incident is assessed, and assessed again: what was told before says no longer what is known. */
export const decideAssessIncident = (
  { status, scopes, wasTold }: Pick<KnownIncident, 'status' | 'scopes' | 'wasTold'>,
  isBreach: boolean,
): Result<IncidentStatus, IncidentError> => {
  if (status === IncidentStatus.CLOSED) return refuse('INCIDENT_CLOSED');
  if (isBreach && scopes === 0) return refuse('INCIDENT_NO_SCOPE');
  return !isBreach && wasTold ? refuse('INCIDENT_ALREADY_TOLD') : ok(IncidentStatus.ASSESSED);
};

/** What becomes of an incident by a notice: once persons and agency are told, the duty of article 46 is done. */
export const decideNoticeOfIncident = (
  { status, isBreach, noticedAt, knownSince, scopes, told }: KnownIncident,
  { recipient, sentAt }: Pick<RecordIncidentNotice, 'recipient' | 'sentAt'>,
  now: Instant,
): Result<IncidentStatus, IncidentError> => {
  if (status === IncidentStatus.CLOSED) return refuse('INCIDENT_CLOSED');
  if (status === IncidentStatus.NOTICED || isBreach === null) return refuse('INCIDENT_NOT_ASSESSED');
  if (!isBreach) return refuse('INCIDENT_NO_BREACH');
  if (scopes === 0) return refuse('INCIDENT_NO_SCOPE');
  if (sentAt < noticedAt || sentAt > now) return refuse('INCIDENT_TIMES');
  if (knownSince !== null && sentAt < knownSince) return refuse('INCIDENT_SENT_BEFORE');
  return ok(isAllTold([...told, recipient]) ? IncidentStatus.NOTIFIED : status);
};

/** An incident is closed by somebody else than who assessed it last, when whoever must be told is told, or nobody must be. */
export const decideCloseIncident = (
  {
    status,
    isBreach,
    assessedBy,
    scopes,
    told,
  }: Pick<KnownIncident, 'status' | 'isBreach' | 'assessedBy' | 'scopes' | 'told'>,
  actorId: string,
): Result<IncidentStatus, IncidentError> => {
  if (status === IncidentStatus.CLOSED) return refuse('INCIDENT_CLOSED');
  if (status === IncidentStatus.NOTICED) return refuse('INCIDENT_NOT_ASSESSED');
  if (isBreach === true && scopes === 0) return refuse('INCIDENT_NO_SCOPE');
  if (isBreach === true && (status === IncidentStatus.ASSESSED || !isAllTold(told)))
    return refuse('INCIDENT_NOT_TOLD');
  return assessedBy === actorId ? refuse('INCIDENT_SAME_PERSON') : ok(IncidentStatus.CLOSED);
};
