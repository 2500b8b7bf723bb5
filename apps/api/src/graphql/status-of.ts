import type { DomainErrorCode, RequestErrorCode } from '@lindung/domain/errors';

const STATUS: Readonly<Partial<Record<DomainErrorCode | RequestErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  API_KEY_INVALID: 401,
  FORBIDDEN: 403,
  SECOND_FACTOR_REQUIRED: 403,
  DOCUMENT_NEEDS_KEY: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  ASSIGNMENT_CHANGED: 409,
  VALIDATION: 400,
  CURSOR_INVALID: 400,
  PAGE_SIZE_REQUIRED: 400,
  PAGE_SIZE_OUT_OF_RANGE: 400,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

/** What HTTP calls it when nothing else was answered; undefined for what a rule of the field refuses. */
export const statusOf = (code: unknown): number | undefined =>
  typeof code === 'string' && Object.hasOwn(STATUS, code) ? STATUS[code as keyof typeof STATUS] : undefined;
