import { pendingMigrations } from '@lindung/db/pending-migrations';
import type { FastifyInstance } from 'fastify';

import type { Services } from '../request-context.js';

/** `/live` answers while the process runs, and by it a second start knows the first; `/ready` only when the database answers, is migrated and the server isn't stopping. */
export function serveHealth(http: FastifyInstance, services: Services): void {
  http.get('/live', () => ({ live: true, service: 'lindung' }));
  http.get('/ready', async (_request, reply) => {
    const ready = !services.stopping.aborted && (await isDatabaseReady(services));
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}

async function isDatabaseReady(services: Services): Promise<boolean> {
  try {
    return (await pendingMigrations(services.database)) === 0;
  } catch (error) {
    services.log.warn({ name: error instanceof Error ? error.name : 'Thrown' }, 'database not ready');
    return false;
  }
}
