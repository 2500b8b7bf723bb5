/** A refusal of the server, or the failure to reach it. `code` is the stable name; the text is for people. */
export class LindungError extends Error {
  override readonly name = 'LindungError';
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The input field that the refusal is about. */
  readonly field: string | undefined;
  /** For VALIDATION: what is wrong with each input field. */
  readonly fields: Readonly<Record<string, string>>;
  /** The number under which the server's log knows the request. */
  readonly requestId: string | undefined;

  constructor(error: {
    code: string;
    message: string;
    params?: Record<string, unknown>;
    field?: string | undefined;
    fields?: Record<string, string>;
    requestId?: string | undefined;
  }) {
    super(error.message);
    this.code = error.code;
    this.params = error.params ?? {};
    this.field = error.field;
    this.fields = error.fields ?? {};
    this.requestId = error.requestId;
  }
}

/** The code of a request that got no answer, or none that Lindung gave. */
export const UNREACHABLE = 'UNREACHABLE';
