import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Database } from '@lindung/db/database';
import { startEmbeddedPostgres } from '@lindung/db/embedded/embedded-postgres';
import { provisionDatabase } from '@lindung/db/provision';
import { loadLaw } from '@lindung/db/programme/load-law';
import { loadRegions } from '@lindung/db/territory/load-regions';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { cpuSecondsOfPostgres } from './processor.js';

export interface BenchDatabase {
  /** Past every policy: seeds and is the floor's connection. */
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly admin: pg.Client;
  /** Cookies of a signed-in programme officer of the regency and of the province's administrator. */
  readonly cookies: { readonly officer: string; readonly province: string };
  readonly regencyId: number;
  /** Processor seconds of all of PostgreSQL so far. */
  readonly cpuSeconds: () => number;
  readonly stop: () => Promise<void>;
}

/** A durable PostgreSQL of its own, migrated, with all regions and two people who are signed in. */
export async function openBenchDatabase(
  report: (line: string) => void,
  regencyCode = '73.72',
): Promise<BenchDatabase> {
  const folder = join(tmpdir(), `lindung-bench-${randomBytes(4).toString('hex')}`);
  const server = await startEmbeddedPostgres({
    dataDir: folder,
    durable: true,
    // Statistics are taken when the bench says so: taken while an import fills an empty table, they say that it stays empty.
    settings: { shared_buffers: '1GB', max_wal_size: '4GB', autovacuum: 'off' },
    report,
  });
  const { appUrl } = await provisionDatabase({
    adminUrl: server.superuserUrl,
    databaseName: 'bench',
    appPassword: 'bench',
  });
  const database = await Database.open({
    url: appUrl,
    poolSize: 2,
    onConnectionError: (error) => report(error.message),
  });
  await loadRegions(database);
  await loadLaw(database);
  await database.close();
  const adminUrl = new URL(server.superuserUrl);
  adminUrl.pathname = '/bench';
  const admin = new pg.Client({ connectionString: adminUrl.href });
  await admin.connect();
  const [regency] = (
    await admin.query<{ region_id: number }>(`SELECT region_id FROM region_version WHERE code = $1`, [
      regencyCode,
    ])
  ).rows;
  const [province] = (
    await admin.query<{ region_id: number }>(`SELECT region_id FROM region_version WHERE code = '73'`)
  ).rows;
  const [backend] = (await admin.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows;
  if (!regency || !province) throw new Error('The regions are not there');
  return {
    adminUrl: adminUrl.href,
    appUrl,
    admin,
    cookies: {
      officer: await signIn(admin, 'PROGRAMME_OFFICER', 'REGENCY', regency.region_id),
      province: await signIn(admin, 'PROVINCE_ADMIN', 'PROVINCE', province.region_id),
    },
    regencyId: regency.region_id,
    cpuSeconds: () => cpuSecondsOfPostgres(backend?.pid ?? 0),
    stop: async () => {
      await admin.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(admin: pg.Client, role: string, level: string, regionId: number): Promise<string> {
  const [userId, assignmentId, token] = [uuidv7(), uuidv7(), randomBytes(32).toString('base64url')];
  await admin.query(`INSERT INTO app_user (id, username, name, password_hash) VALUES ($1, $2, $2, '')`, [
    userId,
    `bench-${role.toLowerCase()}`,
  ]);
  // The first assignment is granted by nobody, the others by whom it was given to.
  await admin.query(
    `INSERT INTO assignment (id, user_id, role, level, region_id, valid_from, granted_by)
     SELECT $1, $2, $3, $4, $5, '2020-01-01', first.granter
     FROM (SELECT (SELECT user_id FROM assignment ORDER BY created_at LIMIT 1) AS granter) AS first,
       LATERAL set_config('app.user', first.granter::text, false)`,
    [assignmentId, userId, role, level, regionId],
  );
  await admin.query(
    `INSERT INTO session (token_hash, id, user_id, assignment_id, expires_at, last_used_at, second_factor)
     VALUES ($1, gen_random_uuid(), $2, $3, now() + interval '1 day', now() + interval '1 day', true)`,
    [createHash('sha256').update(token).digest(), userId, assignmentId],
  );
  return `lindung_session=${token}`;
}
