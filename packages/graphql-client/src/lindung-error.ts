import type { DomainErrorCode } from '@lindung/domain/errors';

/** A refusal of the server, or the failure to reach it. `code` is the stable name; the text is for people. */
export class LindungError extends Error {
  override readonly name = 'LindungError';
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The input field that the refusal is about, as a path: `lines.0.stages`. */
  readonly field: string | undefined;
  /** The number under which the server's log knows the request. */
  readonly requestId: string | undefined;

  constructor(error: {
    code: string;
    message: string;
    params?: Record<string, unknown>;
    field?: string | undefined;
    requestId?: string | undefined;
  }) {
    super(error.message);
    this.code = error.code;
    this.params = error.params ?? {};
    this.field = error.field;
    this.requestId = error.requestId;
  }
}

/** The code of a request that got no answer, or none that Lindung gave. */
export const UNREACHABLE = 'UNREACHABLE';

/** The code of a key that is unknown, expired or withdrawn, or that no key can look like. */
export const API_KEY_INVALID = 'API_KEY_INVALID' satisfies DomainErrorCode;
