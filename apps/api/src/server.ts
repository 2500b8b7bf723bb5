import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, LogController, type onSendAsyncHookHandler } from 'fastify';
import type { Logger } from 'pino';

import { serveSignIn } from './access/access.public.js';
import { serveDocuments } from './agreement/agreement.public.js';
import { serveMinutes } from './enrolment/enrolment.public.js';
import { serveConfirmations, serveFiles } from './exchange/exchange.public.js';
import { compiledQueriesPlugin } from './graphql/compiled-queries.js';
import { errorPlugin } from './graphql/error-plugin.js';
import { limitsPlugin } from './graphql/limits-plugin.js';
import { documentLimits } from './graphql/validation-rules.js';
import { answerNotFound, failureHandler } from './http/answer-failures.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { serveConsole } from './http/serve-console.js';
import { type OwnDocuments, serveGraphql } from './http/serve-graphql.js';
import { serveHealth } from './http/serve-health.js';
import type { RequestContext, Services } from './request-context.js';
import { buildApiSchema } from './schema.js';
import { serveBankBooks, serveChangeProofs } from './worker/change-proof.public.js';

const megabyte = 1024 * 1024;

export interface ServerOptions {
  readonly services: Services;
  readonly log: Logger;
  /** Folder of the built console; without it only the API is served. */
  readonly consoleFolder?: string;
  /** Whether the address of the client is taken from the one proxy in front; what stood before its own entry anybody may write. */
  readonly trustProxy: boolean;
  readonly ownDocuments: OwnDocuments;
}

export interface LindungServer {
  readonly http: FastifyInstance;
  /** Stops taking requests, lets those under way finish. */
  readonly stop: () => Promise<void>;
}

/** Makes the server: GraphQL, files, health and the console on one port. It does not listen yet. */
export async function createServer(options: ServerOptions): Promise<LindungServer> {
  const { services, log } = options;
  const answerFailure = failureHandler(log);
  const http = Fastify({
    loggerInstance: log,
    genReqId: () => randomUUID(),
    trustProxy: options.trustProxy && ((_address: string, hop: number) => hop === 0),
    bodyLimit: megabyte,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerFailure,
  }) as unknown as FastifyInstance;
  const schema = buildApiSchema();
  const apollo = new ApolloServer<RequestContext>({
    schema,
    nodeEnv: 'production',
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    logger: quietLogger(log),
    parseOptions: { maxTokens: 2_000 },
    maxRecursiveSelections: 2_000,
    validationRules: [documentLimits],
    validationOptions: { maxErrors: 5 },
    executionOptions: { maxCoercionErrors: 5 },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http.server }),
      limitsPlugin(schema),
      compiledQueriesPlugin(schema),
      errorPlugin(log),
    ],
  });
  await apollo.start();
  // Nothing here takes text or forms; a route for files brings a parser of its own.
  http.removeContentTypeParser('text/plain');
  http.setErrorHandler(answerFailure);
  http.addHook('onRequest', setSecurityHeaders);
  http.addHook('onSend', keepOutOfCaches);
  await http.register(fastifyCookie);
  await serveGraphql(http, apollo, services, options.ownDocuments);
  await serveFiles(http, services);
  await serveDocuments(http, services);
  await serveMinutes(http, services);
  await serveChangeProofs(http, services);
  await serveBankBooks(http, services);
  serveConfirmations(http, services);
  serveSignIn(http, services);
  serveHealth(http, services);
  if (options.consoleFolder === undefined) http.setNotFoundHandler(answerNotFound);
  else await serveConsole(http, options.consoleFolder);
  return {
    http,
    stop: async () => {
      await apollo.stop();
      await http.close();
    },
  };
}

/** No answer is kept anywhere, unless its route says for how long. */
const keepOutOfCaches: onSendAsyncHookHandler = async (_request, reply) => {
  const isSaid = reply.hasHeader('cache-control') || reply.raw.hasHeader('cache-control');
  if (!isSaid) void reply.header('cache-control', 'no-store');
};

/** Apollo Server writes its own troubles as text with the error behind a colon, which may hold a value of the request. */
const quietLogger = (log: Logger) => {
  const quiet = (line: unknown): string => String(line).split(':')[0] ?? '';
  return {
    debug: (line: unknown) => log.debug(quiet(line)),
    info: (line: unknown) => log.info(quiet(line)),
    warn: (line: unknown) => log.warn(quiet(line)),
    error: (line: unknown) => log.error(quiet(line)),
  };
};
