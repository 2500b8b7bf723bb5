import type { AccessError } from './access/require-operation.js';

/**
 * What is wrong with one field; `limit` is how many characters a text may have that is too long. A number that is out of its
 * range is told with the last one within it; both are digits where they are rupiah.
 */
export type FieldProblem = {
  readonly field: string;
  readonly code: string;
  readonly limit?: number;
  readonly value?: number | string;
  readonly bound?: number | string;
};

/**
 * Problems of every request, whatever it is about. CONFLICT: the record was changed since; `current` is its version. OVERTAKEN:
 * others were faster each time that it was tried.
 * ASSIGNMENT_CHANGED: the session acts in another assignment than the one for which the request was made. DOCUMENT_UNKNOWN: no
 * document has that id, here. DOCUMENT_NEEDS_KEY: documents of one's own are taken from partners alone.
 */
export type RequestProblem =
  | AccessError
  | { code: 'FORBIDDEN' }
  | { code: 'SIGN_IN_FAILED' }
  | { code: 'API_KEY_INVALID' }
  | { code: 'ASSIGNMENT_CHANGED' }
  | { code: 'DOCUMENT_UNKNOWN' | 'DOCUMENT_NEEDS_KEY' }
  | { code: 'VALIDATION'; fields: readonly FieldProblem[] }
  | { code: 'NOT_FOUND' }
  | { code: 'CONFLICT'; current: number }
  | { code: 'OVERTAKEN' }
  | { code: 'IDEMPOTENCY_MISMATCH' }
  | { code: 'RATE_LIMITED' | 'THROTTLED'; retryAfterSeconds: number }
  | { code: 'PAGE_SIZE_REQUIRED'; largest: number }
  | { code: 'PAGE_SIZE_OUT_OF_RANGE'; largest: number; value: number }
  | { code: 'CURSOR_INVALID' }
  | { code: 'INTERNAL' };

/** What is wrong with a request before Lindung looks at what it asks: GraphQL's own names, and the server's for a body. */
export const RequestErrorCode = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
  DOCUMENT_TOO_COSTLY: 'DOCUMENT_TOO_COSTLY',
  BAD_REQUEST: 'BAD_REQUEST',
} as const;
export type RequestErrorCode = (typeof RequestErrorCode)[keyof typeof RequestErrorCode];
