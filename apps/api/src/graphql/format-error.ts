import { violatedConstraint } from '@lindung/db/constraint-violation';
import type { DomainProblem } from '@lindung/domain/errors';
import { RequestErrorCode } from '@lindung/domain/request-problem';
import type { Locale } from '@lindung/i18n/locale';
import { errorText } from '@lindung/i18n/error-text';
import { fieldSentence } from '@lindung/i18n/field-text';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

import type { Asker } from '../acting/asker.js';
import { fieldOfConstraint, problemOfConstraint } from './constraint-problems.js';
import { DomainError } from './domain-error.js';

/** Codes of the server's own refusals of a document; the detail says what is wrong with the document and nothing else. */
export const documentCodes: ReadonlySet<string> = new Set(Object.values(RequestErrorCode));

interface FailedRequest {
  readonly requestId: string;
  readonly asker: Asker;
  readonly locale: Locale;
  readonly log: Logger;
}

/**
 * Leaves a line in the log for what was refused: who asked, the code, and the operation where it is one that the asker may not
 * use. Nothing of what was asked: that may be a person's.
 */
export function logRefusal(
  { requestId, asker, log }: Pick<FailedRequest, 'requestId' | 'asker' | 'log'>,
  problem: { readonly code: string; readonly operation?: unknown },
): void {
  const { code, operation } = problem;
  log.info({ requestId, ...asker, code, operation }, 'refused');
}

/** The only place where an error becomes an answer: a domain problem, a named constraint, a bad document, or INTERNAL. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  request: FailedRequest,
): GraphQLFormattedError {
  const { requestId, locale } = request;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const path = formatted.path ? { path: formatted.path } : {};
  const code = formatted.extensions?.['code'];
  if (cause instanceof GraphQLError && typeof code === 'string' && documentCodes.has(code)) {
    const isIntrospection = formatted.extensions?.['validationErrorCode'] === 'INTROSPECTION_DISABLED';
    const detail = isIntrospection ? '__schema, __type' : withoutSuggestion(formatted.message);
    logRefusal(request, { code });
    return { message: errorText(locale, { code, detail }), ...path, extensions: { code, requestId } };
  }
  return { ...errorOf(cause, request), ...path };
}

/** graphql-js offers names of the schema that are like the wrong one. */
const withoutSuggestion = (message: string): string => message.replace(/ ?Did you mean [^]*$/, '');

/** What is told of a failure that is not the document's: its code and parameters, the text in the request's language. */
export function errorOf(
  cause: unknown,
  request: FailedRequest,
): { message: string; extensions: Record<string, unknown> } {
  const { requestId, asker, locale, log } = request;
  const found = problemOf(cause);
  if (found) logRefusal(request, found.problem);
  else log.error({ requestId, ...asker, error: safeError(cause) }, 'unexpected error');
  const problem: DomainProblem = found?.problem ?? { code: 'INTERNAL' };
  const { code: problemCode, ...params } = problem;
  return {
    message: textOf(problem, locale),
    extensions: {
      code: problemCode,
      params,
      ...(found?.field === undefined ? {} : { field: found.field }),
      requestId,
    },
  };
}

/** A form marks its fields; who calls the API sees none, and reads which they are. */
const textOf = (problem: DomainProblem, locale: Locale): string =>
  problem.code === 'VALIDATION'
    ? [errorText(locale, problem), ...problem.fields.map((field) => fieldSentence(locale, field))].join(' ')
    : errorText(locale, problem);

function problemOf(cause: unknown): { problem: DomainProblem; field?: string } | undefined {
  if (cause instanceof DomainError) {
    return cause.field === undefined
      ? { problem: cause.problem }
      : { problem: cause.problem, field: cause.field };
  }
  const constraint = violatedConstraint(cause);
  const problem = constraint === undefined ? undefined : problemOfConstraint(constraint);
  const field = constraint === undefined ? undefined : fieldOfConstraint(constraint);
  return problem && { problem, ...(field === undefined ? {} : { field }) };
}

/** What the log may keep of an unexpected error: never the values of a statement, which may be a person's. */
export function safeError(error: unknown): { name: string; message: string; code?: unknown; stack?: string } {
  if (!(error instanceof Error)) return { name: 'Thrown', message: typeof error };
  const { code } = error as { code?: unknown };
  const message =
    typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? `database error ${code}` : error.message;
  return {
    name: error.name,
    message: quoting.has(error.name) ? 'not kept' : message,
    code,
    ...(error.stack ? { stack: framesOf(error.stack) } : {}),
  };
}

/** Errors whose messages quote what was thrown or parsed. */
const quoting: ReadonlySet<string> = new Set(['NonErrorThrown', 'SyntaxError']);

/** The frames of a stack without the message above them, which may run over several lines. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
