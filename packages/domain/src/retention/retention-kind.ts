import { DAYS_OF_INVITATION } from '../access/invitation.js';
import { HOURS_OF_SESSION } from '../access/own-session.js';
import { MINUTES_OF_RESET } from '../access/password-reset.js';
import { FILE_LIFETIME_DAYS } from '../exchange/file.js';
import { DAYS_TO_UNDO_MERGE } from '../worker/worker-merge.js';

/** Data of persons whose end the schedule decides, row by row. */
export const RetentionKind = {
  CANDIDATE_NEVER_ENROLLED: 'CANDIDATE_NEVER_ENROLLED',
  MEMBERSHIP_ENDED: 'MEMBERSHIP_ENDED',
  PERSON_CHANGE: 'PERSON_CHANGE',
  PERSON_REQUEST: 'PERSON_REQUEST',
} as const;
export type RetentionKind = (typeof RetentionKind)[keyof typeof RetentionKind];

/** From when a period counts. */
export const RetentionStart = {
  /** The person was registered, listed, or a source told the decile: the last of these. */
  LAST_BROUGHT_IN: 'LAST_BROUGHT_IN',
  /** The last day of the last membership, or brought in since. */
  LAST_MEMBERSHIP_END: 'LAST_MEMBERSHIP_END',
  CHANGED: 'CHANGED',
  ANSWERED: 'ANSWERED',
} as const;
export type RetentionStart = (typeof RetentionStart)[keyof typeof RetentionStart];

/** What becomes of the data when their time is over. */
export const RetentionEnd = {
  /** What says who it was is destroyed; seats, bills and figures go on counting a person without a name. */
  ERASED: 'ERASED',
  DELETED: 'DELETED',
  /** It opens nothing any more; its hash stays. */
  VOID: 'VOID',
  /** They have no end. */
  KEPT: 'KEPT',
} as const;
export type RetentionEnd = (typeof RetentionEnd)[keyof typeof RetentionEnd];

/** What each kind of the schedule counts from, and what happens at its end (UU 27/2022 Art. 42-44). */
export const RETENTION_OF_KIND = {
  CANDIDATE_NEVER_ENROLLED: { countsFrom: 'LAST_BROUGHT_IN', atEnd: 'ERASED' },
  MEMBERSHIP_ENDED: { countsFrom: 'LAST_MEMBERSHIP_END', atEnd: 'ERASED' },
  PERSON_CHANGE: { countsFrom: 'CHANGED', atEnd: 'DELETED' },
  PERSON_REQUEST: { countsFrom: 'ANSWERED', atEnd: 'DELETED' },
} as const satisfies Record<RetentionKind, { countsFrom: RetentionStart; atEnd: RetentionEnd }>;

/** What was staged of an import is gone so long after it was queued, whatever became of it. */
export const DAYS_STAGED = 30;
/** How long a request that is sent again is known for the same one. */
export const DAYS_IDEMPOTENT = 30;
/** How long the rows of persons lie about as a file. */
export const DAYS_OF_EXPORT = 7;

/** Who brought how many NIKs in an hour is looked at within weeks. */
export const DAYS_OF_TALLY = 90;

/** Data whose end the program itself keeps, whatever is decided. */
export const FixedRetentionKind = {
  STAGED_ROWS: 'STAGED_ROWS',
  UPLOAD: 'UPLOAD',
  EXPORT: 'EXPORT',
  REPEATED_REQUEST: 'REPEATED_REQUEST',
  SESSION: 'SESSION',
  INVITATION_CODE: 'INVITATION_CODE',
  RESET_CODE: 'RESET_CODE',
  ATTEMPT: 'ATTEMPT',
  NIK_TALLY: 'NIK_TALLY',
  MERGE: 'MERGE',
  TRAIL: 'TRAIL',
  ACCOUNT: 'ACCOUNT',
  MONEY: 'MONEY',
} as const;
export type FixedRetentionKind = (typeof FixedRetentionKind)[keyof typeof FixedRetentionKind];

/** Hours from when it was made or came in; null: for good. */
export interface FixedRetention {
  readonly kind: FixedRetentionKind;
  readonly hours: number | null;
  readonly atEnd: RetentionEnd;
}

const days = (count: number) => count * 24;
const gone = (kind: FixedRetentionKind, hours: number) => ({ kind, hours, atEnd: 'DELETED' }) as const;
const worthless = (kind: FixedRetentionKind, hours: number) => ({ kind, hours, atEnd: 'VOID' }) as const;
const kept = (kind: FixedRetentionKind) => ({ kind, hours: null, atEnd: 'KEPT' }) as const;

/** What the program does by itself, from the numbers with which it does it. */
export const FIXED_RETENTION: readonly FixedRetention[] = [
  gone('STAGED_ROWS', days(DAYS_STAGED)),
  gone('UPLOAD', days(FILE_LIFETIME_DAYS)),
  gone('EXPORT', days(DAYS_OF_EXPORT)),
  gone('REPEATED_REQUEST', days(DAYS_IDEMPOTENT)),
  gone('SESSION', HOURS_OF_SESSION),
  worthless('INVITATION_CODE', days(DAYS_OF_INVITATION)),
  worthless('RESET_CODE', MINUTES_OF_RESET / 60),
  gone('ATTEMPT', 24),
  gone('NIK_TALLY', days(DAYS_OF_TALLY)),
  gone('MERGE', days(DAYS_TO_UNDO_MERGE)),
  kept('TRAIL'),
  kept('ACCOUNT'),
  kept('MONEY'),
];
