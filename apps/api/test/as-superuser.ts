import { asAdmin } from '@lindung/db/testing/test-database';
import { inject } from 'vitest';

import type { World } from './world.js';

/** Looks into, or spoils, the database of a world past its row-level security: what no door of the server allows. */
export function asSuperuser<T>(
  world: World,
  work: (client: Parameters<Parameters<typeof asAdmin>[1]>[0]) => Promise<T>,
): Promise<T> {
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.ownerUrl).pathname;
  return asAdmin(url.href, work);
}
