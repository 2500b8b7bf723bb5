import pg from 'pg';
import { DataSource } from 'typeorm';

import { migrateJobQueue } from './exchange/job-queue.js';
import { migrations } from './migrations.js';

/** One migrating process per database; the others wait for it and then find nothing to do. */
const lock = `pg_advisory_lock(hashtextextended('lindung migrations', 0))`;

/**
 * Runs the pending migrations and those of the job queue as the owner of the database, each in a transaction of its own.
 * Two processes that start together don't collide.
 * @param afterwards runs as the owner under the same lock.
 * @returns the names of the migrations that ran, oldest first.
 */
export async function migrate(
  ownerUrl: string,
  afterwards: (owner: pg.Client) => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'lindung-migrate' });
  await owner.connect();
  try {
    await owner.query(`SELECT ${lock}`);
    const names = await runPending(ownerUrl);
    await migrateJobQueue(ownerUrl);
    await afterwards(owner);
    return names;
  } finally {
    await owner.end();
  }
}

/** A source of connections that knows the migrations and no tables; for migrating and for its tests. */
export const migrationSource = (ownerUrl: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    applicationName: 'lindung-migrate',
    poolSize: 1,
  });

async function runPending(ownerUrl: string): Promise<readonly string[]> {
  const source = await migrationSource(ownerUrl).initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
