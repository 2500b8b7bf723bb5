import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
// The build sees no other import of the module that is extended below.
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/embedded-postgres.js';
import { temporaryFolder } from './temporary-folder.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the superuser of the server that all tests of a run share; each test makes databases of its own there. */
    postgresUrl: string;
  }
}

/** Each project of a run loads this file anew, and all of them are to share one server: the process remembers it. */
const processWide: typeof globalThis & { lindungTestPostgres?: Promise<EmbeddedPostgres> } = globalThis;

/** Provides `postgresUrl`: DATABASE_URL when it is set, else an embedded server that ends with the run. */
export default async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    project.provide('postgresUrl', given);
    return async () => undefined;
  }
  processWide.lindungTestPostgres ??= startEmbeddedPostgres({
    dataDir: join(temporaryFolder(), `lindung-test-${randomBytes(6).toString('hex')}`),
    durable: false,
    removeAtEnd: true,
    settings: { max_wal_size: '512MB' },
  });
  const server = await processWide.lindungTestPostgres;
  project.provide('postgresUrl', server.superuserUrl);
  return () => server.stop();
}
