import { Socket } from 'node:net';

import { openKeyRing } from '@lindung/db/access/key-ring';
import { Database } from '@lindung/db/database';
import { businessDate } from '@lindung/domain/shared/business-date';
import { pino } from 'pino';

import { systemClock } from '../src/clock.js';
import { importCandidates } from '../src/exchange/candidates/import-candidates.js';
import { jobHandlers } from '../src/exchange/jobs/job-handlers.js';
import { JobWorker } from '../src/exchange/jobs/job-worker.js';
import { createServices } from '../src/services.js';
import type { Doom } from './doomed-workers.js';

/*
 * A worker as a process of its own that gets ready, waits for its doom, works on what waits and ends as `kill -9` would end it,
 * at the given one of its writes to the database.
 */
process.once('message', ({ url, masterKey, today, timing, at, signal }: Doom) => {
  let writes = 0;
  let isAtWork = false;
  Socket.prototype.write = new Proxy(Reflect.get(Socket.prototype, 'write') as Socket['write'], {
    apply(write, socket: Socket, args: Parameters<Socket['write']>): boolean {
      const isCounted = isAtWork && socket.remotePort !== undefined;
      if (isCounted) writes += 1;
      // Even moments lie before the bytes leave, odd ones behind.
      const isDue = isCounted && writes === Math.ceil(at / 2);
      if (isDue && at % 2 === 0) process.kill(process.pid, signal);
      const result = Reflect.apply(write, socket, args);
      if (isDue && at % 2 === 1) process.kill(process.pid, signal);
      return result;
    },
  });

  const log = pino({ level: 'silent' });
  const work = async (): Promise<void> => {
    const database = await Database.open({ url, poolSize: 5, onConnectionError: () => undefined });
    const services = createServices({
      database,
      keyRing: await openKeyRing(database, Buffer.from(masterKey, 'base64')),
      clock: systemClock(businessDate(today)),
      log,
      stopping: new AbortController().signal,
      demo: false,
    });
    const worker = new JobWorker(
      services,
      {
        ...jobHandlers,
        CANDIDATE_IMPORT: importCandidates,
        EXPORT: () => Promise.reject(new Error('no export waits here')),
      },
      timing,
    );
    isAtWork = true;
    await worker.drain();
    await database.close();
    process.disconnect();
  };
  void work();
});
process.send?.('ready');
