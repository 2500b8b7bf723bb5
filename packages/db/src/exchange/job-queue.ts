import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Who runs jobs, and who wakes workers through `wake_worker`: both see nothing of the queue but ids of jobs. */
const queueRoles = 'lindung_jobs, lindung_definer';

/**
 * Brings the schema of the queue (graphile_worker) up to date and gives the roles that use it their rights.
 * Runs as the owner, under the lock of `migrate`.
 */
export async function migrateJobQueue(ownerUrl: string): Promise<void> {
  const failures: Error[] = [];
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  pool.on('error', (error) => failures.push(error));
  pool.on('connect', (client) => client.on('error', (error) => failures.push(error)));
  try {
    await runMigrations({ pgPool: pool });
    await pool.query(`GRANT USAGE ON SCHEMA graphile_worker TO ${queueRoles}`);
    await pool.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${queueRoles}`,
    );
    await pool.query(`REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM ${queueRoles}`);
    // The library turns row-level security on and leaves it without policies: then only the owner could use the queue.
    await pool.query(`
      DO $$
      DECLARE queue_table regclass;
      BEGIN
        FOR queue_table IN
          SELECT c.oid FROM pg_class c
          WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
            AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
        LOOP
          EXECUTE format('CREATE POLICY p_queue ON %s FOR ALL TO ${queueRoles} USING (true)', queue_table);
        END LOOP;
      END $$`);
  } finally {
    await pool.end();
  }
  if (failures[0]) throw failures[0];
}

/** Connection settings of a worker: the application's log-in, acting as the role that runs jobs from the first statement on. */
export const workerConnection = (appUrl: string): pg.PoolConfig => ({
  connectionString: appUrl,
  options: '-c role=lindung_jobs',
  application_name: 'lindung-worker',
});
