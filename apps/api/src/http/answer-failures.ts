import { RequestErrorCode } from '@lindung/domain/request-problem';
import { errorText } from '@lindung/i18n/error-text';
import { localeFromHeader } from '@lindung/i18n/locale';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

import { DomainError } from '../graphql/domain-error.js';
import { errorOf, logRefusal } from '../graphql/format-error.js';
import { statusOf } from '../graphql/status-of.js';
import { askedBy } from './request-of.js';

/** What there is to say about a request that can't be read at all; nothing of the request is said again. */
const refusals: Readonly<Record<number, string>> = {
  404: 'PATH_UNKNOWN',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  415: 'BODY_TYPE_UNKNOWN',
};

/** What is no request at all: refused before anything looks at what it asks. */
export class RequestRefused extends Error {
  constructor(readonly statusCode: 400 | 404 | 405 = 400) {
    super();
  }
}

/** Answers what fails outside of a document in the same shape: the code, the text in the request's language, the request's id. */
export const failureHandler =
  (log: Logger) =>
  (
    error: FastifyError | RequestRefused | DomainError,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void => {
    const { id: requestId } = request;
    const asker = askedBy(request);
    const locale = localeFromHeader(request.headers['accept-language']);
    if (!(error instanceof DomainError) && isRefusal(error.statusCode)) {
      const extensions = { code: RequestErrorCode.BAD_REQUEST, requestId };
      logRefusal({ requestId, asker, log }, extensions);
      const message = errorText(locale, { code: refusals[error.statusCode] ?? extensions.code });
      reply.code(error.statusCode).send({ errors: [{ message, extensions }] });
      return;
    }
    const status = (error instanceof DomainError ? statusOf(error.problem.code) : undefined) ?? 500;
    reply.code(status).send({ errors: [errorOf(error, { requestId, asker, locale, log })] });
  };

const isRefusal = (status: number | undefined): status is number =>
  status !== undefined && status >= 400 && status < 500;

/** For every path that leads nowhere. The path is said to nobody and stays out of the log: it may hold anything. */
export const answerNotFound = (): never => {
  throw new RequestRefused(404);
};
