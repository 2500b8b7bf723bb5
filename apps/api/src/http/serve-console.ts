import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { answerNotFound } from './answer-failures.js';

const year = 31_536_000;

/** Serves the built console: hashed assets for a year, the page itself never from a cache; every other path is the page's own. */
export async function serveConsole(http: FastifyInstance, folder: string): Promise<void> {
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const cache = path.includes('/assets/') ? `public, max-age=${year}, immutable` : 'no-cache';
      void reply.setHeader('cache-control', cache);
    },
  });
  http.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    return wantsPage ? reply.sendFile('index.html') : answerNotFound();
  });
}
