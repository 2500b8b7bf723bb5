import { randomUUID } from 'node:crypto';

import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import fastifyApollo from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

import { errorPlugin } from './graphql/error-plugin.js';
import { limitsPlugin } from './graphql/limits-plugin.js';
import { documentLimits } from './graphql/validation-rules.js';
import { helmetOptions } from './http/helmet-options.js';
import { serveConsole } from './http/serve-console.js';
import { requestOf } from './http/request-of.js';
import { serveHealth } from './http/serve-health.js';
import type { RequestContext, Services } from './request-context.js';
import { buildApiSchema } from './schema.js';

const megabyte = 1024 * 1024;

export interface ServerOptions {
  readonly services: Services;
  readonly log: Logger;
  /** Folder of the built console; without it only the API is served. */
  readonly consoleFolder?: string;
  /** Whether the address of the client is taken from the proxy in front. */
  readonly trustProxy: boolean;
}

export interface LindungServer {
  readonly http: FastifyInstance;
  /** Stops taking requests, lets those under way finish. */
  readonly stop: () => Promise<void>;
}

/** Makes the server: GraphQL, files, health and the console on one port. It does not listen yet. */
export async function createServer(options: ServerOptions): Promise<LindungServer> {
  const { services, log } = options;
  const http = Fastify({
    loggerInstance: log,
    genReqId: () => randomUUID(),
    trustProxy: options.trustProxy,
    bodyLimit: megabyte,
    disableRequestLogging: true,
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
    parseOptions: { maxTokens: 2_000 },
    validationRules: [documentLimits],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http.server }),
      limitsPlugin(schema),
      errorPlugin(log),
    ],
  });
  await apollo.start();
  await http.register(fastifyCookie);
  await http.register(fastifyHelmet, helmetOptions);
  await http.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: (request, reply) => requestOf(services, request, reply),
  });
  serveHealth(http, services);
  if (options.consoleFolder !== undefined) await serveConsole(http, options.consoleFolder);
  return {
    http,
    stop: async () => {
      await apollo.stop();
      await http.close();
    },
  };
}
