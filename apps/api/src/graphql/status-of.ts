import { type DomainErrorCode, domainErrorCodes } from '@lindung/domain/errors';
import type { RequestErrorCode } from '@lindung/domain/request-problem';

const STATUS: Readonly<Partial<Record<DomainErrorCode | RequestErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  API_KEY_INVALID: 401,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  SECOND_FACTOR_REQUIRED: 403,
  DOCUMENT_NEEDS_KEY: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  OVERTAKEN: 409,
  ASSIGNMENT_CHANGED: 409,
  HANDOVER_STALE: 409,
  ERASURE_DUE_CHANGED: 409,
  VALIDATION: 400,
  CURSOR_INVALID: 400,
  PAGE_SIZE_REQUIRED: 400,
  PAGE_SIZE_OUT_OF_RANGE: 400,
  BAD_USER_INPUT: 400,
  DOCUMENT_UNKNOWN: 400,
  FILE_TOO_LARGE: 413,
  FILE_ROOM_TAKEN: 413,
  FILE_KIND_UNKNOWN: 415,
  DOCUMENT_TOO_LARGE: 413,
  DOCUMENT_KIND_UNKNOWN: 415,
  RATE_LIMITED: 429,
  THROTTLED: 429,
  INTERNAL: 500,
};

/** RFC 9110, 15.5.21: what is asked is well formed, and a rule of the field refuses it. */
const REFUSED_BY_A_RULE = 422;

/** What HTTP calls it when nothing else was answered; undefined for a code that is not ours. */
export const statusOf = (code: unknown): number | undefined => {
  if (typeof code !== 'string') return undefined;
  if (Object.hasOwn(STATUS, code)) return STATUS[code as keyof typeof STATUS];
  return (domainErrorCodes as readonly string[]).includes(code) ? REFUSED_BY_A_RULE : undefined;
};
