import { systemClock } from '@lindung/api/clock';
import { startJobs } from '@lindung/api/exchange/exchange.public';
import { createServer } from '@lindung/api/server';
import { createServices } from '@lindung/api/services';
import { openKeyRing } from '@lindung/db/access/key-ring';
import { Database } from '@lindung/db/database';
import { businessDate } from '@lindung/domain/shared/business-date';
import { pino } from 'pino';

import { masterKey } from './master-key.js';
import type { ServerSetup } from './server-setup.js';

/** Lindung's own server as it is in production: sessions, policy table, trail and row-level security on. */
const { url } = JSON.parse(process.argv[2] ?? '') as ServerSetup;
const log = pino({ level: 'warn' });
const database = await Database.open({
  url,
  poolSize: 8,
  onConnectionError: (error) => log.warn(error.message),
});
const services = createServices({
  database,
  keyRing: await openKeyRing(database, masterKey),
  clock: systemClock(businessDate('2024-05-31')),
  log,
  stopping: new AbortController().signal,
  demo: false,
  // Counted as always; nobody but a bench asks for so much.
  budgets: {
    user: Number.MAX_SAFE_INTEGER,
    partner: Number.MAX_SAFE_INTEGER,
    stranger: Number.MAX_SAFE_INTEGER,
    door: Number.MAX_SAFE_INTEGER,
  },
});
await startJobs(services);
const server = await createServer({ services, log, trustProxy: false, ownDocuments: 'OF_EVERYBODY' });
const address = new URL(await server.http.listen({ host: '127.0.0.1', port: 0 }));
process.send?.({ port: Number(address.port) });
