import { asAdmin } from '@lindung/db/testing/test-database';
import { inject, vi } from 'vitest';

import type { World } from './world.js';

type Superuser = Parameters<Parameters<typeof asAdmin>[1]>[0];

/** Looks into, or spoils, the database of a world past its row-level security: what no door of the server allows. */
export function asSuperuser<T>(world: World, work: (client: Superuser) => Promise<T>): Promise<T> {
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.ownerUrl).pathname;
  return asAdmin(url.href, work);
}

/** Whoever waits for somebody else in the database. */
const waiting = `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`;

/** Waits until so many wait for somebody else in the database: by the clock of the machine, whatever clock a test has stopped. */
export async function untilWaiting(superuser: Superuser, count: number): Promise<void> {
  vi.useRealTimers();
  await vi.waitUntil(async () => (await superuser.query(waiting)).rowCount === count, { timeout: 10_000 });
}
