import { errorText } from '@lindung/i18n/error-text';
import { fieldText } from '@lindung/i18n/field-text';
import type { FieldProblem } from '@lindung/domain/request-problem';
import type { Locale } from '@lindung/i18n/locale';
import type { LindungError } from '@lindung/graphql-client/lindung-error';

/** HTTP's numbers for the codes that React-Admin treats in a way of their own. */
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNREACHABLE: 503,
};

/**
 * A refusal as React-Admin reads it: text of the chosen language, and what is wrong with which input.
 * React-Admin knows such errors by `status` and `body`; its own class HttpError can't be extended.
 */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly status: number;
  readonly body: { readonly errors: Readonly<Record<string, string>> };
  /** What is wrong with which input, by the names of the inputs. */
  readonly atInputs: Readonly<Record<string, string>>;

  constructor(
    readonly refusal: LindungError,
    locale: Locale,
  ) {
    const message = errorText(locale, { ...refusal.params, code: refusal.code });
    const atInputs = inputErrors(refusal, message, locale);
    super(message);
    this.status = STATUS[refusal.code] ?? 422;
    this.body = { errors: atInputs };
    this.atInputs = atInputs;
  }

  get code(): string {
    return this.refusal.code;
  }

  /** The number under which the server's log knows the request. */
  get requestId(): string | undefined {
    return this.refusal.requestId;
  }
}

function inputErrors(
  { params, field }: LindungError,
  message: string,
  locale: Locale,
): Record<string, string> {
  const fields = Array.isArray(params['fields']) ? params['fields'].filter(isFieldProblem) : [];
  if (fields.length > 0) {
    return Object.fromEntries(fields.map((wrong) => [wrong.field, fieldText(locale, wrong)]));
  }
  return field === undefined ? {} : { [field]: message };
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'field' in value && 'code' in value;
}

/** Nothing is there, or nothing that the assignment may see: whether the server refused so or answered with nothing. */
export const isNotFound = (error: Error): boolean => 'status' in error && error.status === 404;
