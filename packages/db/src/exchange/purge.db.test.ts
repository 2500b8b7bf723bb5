import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { purgeExpired } from './purge.js';

let world: TestDatabase;
let superuser: pg.Client;
beforeAll(async () => {
  world = await createTestDatabase();
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.appUrl).pathname;
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
  // Rows of an age that no door would make, and without what they point at.
  await superuser.query(`SET session_replication_role = replica`);
});
afterAll(async () => {
  await superuser.end();
  await world.drop();
});

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

async function job(state: string, created: Date, finished: Date | null): Promise<string> {
  const id = uuidv7();
  await superuser.query(
    `INSERT INTO job (id, kind, state, params, user_id, assignment_id, created_at, finished_at)
     VALUES ($1, 'CANDIDATE_IMPORT', $2, '{}', $1, $1, $3, $4)`,
    [id, state, created, finished],
  );
  await superuser.query(
    `INSERT INTO staged_candidate (job_id, line_no, outcome, row_id, cells, nik_warnings, cleared, derived, issues, warnings, regency_id)
     VALUES ($1, 1, 'ADDED', $1, '', '{}', '{}', '{}', '[]', '[]', 1)`,
    [id],
  );
  return id;
}

it('keeps what was staged for a month from its import, whatever became of it later, and nothing of a cancelled one', async () => {
  const young = await job('SUCCEEDED', ago(29), ago(1));
  await job('SUCCEEDED', ago(31), ago(1));
  await job('FAILED', ago(31), ago(2));
  await job('CANCELLED', ago(1), ago(1));
  const forgotten = await job('AWAITING_CONFIRMATION', ago(31), null);
  const waiting = await job('AWAITING_CONFIRMATION', ago(29), null);
  await purgeExpired(world.database);
  const { rows } = await superuser.query<{ job_id: string }>('SELECT job_id FROM staged_candidate');
  expect(rows.map((row) => row.job_id).sort()).toEqual([young, waiting].sort());
  const { rows: ended } = await superuser.query('SELECT state, error FROM job WHERE id = $1', [forgotten]);
  expect(ended).toEqual([{ state: 'CANCELLED', error: { code: 'JOB_EXPIRED', params: {} } }]);
});

it('forgets by what an export searched when it ended, and when it failed a week ago', async () => {
  const exported = async (finished: Date) => {
    const id = await job('FAILED', ago(9), finished);
    await superuser.query(
      `UPDATE job SET kind = 'EXPORT', params = '{"resource": "WORKERS", "sealedFilter": "c2VhbA=="}' WHERE id = $1`,
      [id],
    );
    return id;
  };
  const [old, young] = [await exported(ago(8)), await exported(ago(6))];
  await purgeExpired(world.database);
  const { rows: failed } = await superuser.query('SELECT error FROM job WHERE id = $1', [old]);
  expect(failed).toEqual([{ error: { code: 'EXPORT_FILTER_GONE', params: {} } }]);
  const paramsOf = async (id: string) =>
    (await superuser.query<{ params: object }>(`SELECT params FROM job WHERE id = $1`, [id])).rows[0]?.params;
  expect(await paramsOf(old)).toEqual({ resource: 'WORKERS' });
  expect(await paramsOf(young)).toEqual({ resource: 'WORKERS', sealedFilter: 'c2VhbA==' });
  await superuser.query(`SET session_replication_role = origin`);
  await superuser.query(`UPDATE job SET state = 'CANCELLED' WHERE id = $1`, [young]);
  await superuser.query(`SET session_replication_role = replica`);
  expect(await paramsOf(young)).toEqual({ resource: 'WORKERS' });
});

it('deletes the traces of requests, sessions and counted attempts when nobody asks for them any more', async () => {
  await superuser.query(
    `INSERT INTO idempotency (actor_id, operation, key, request_hash, created_at)
     VALUES ($1, 'createWorker', 'old-enough', '\\x00', $2), ($1, 'createWorker', 'too-young', '\\x00', $3)`,
    [uuidv7(), ago(31), ago(29)],
  );
  await superuser.query(
    `INSERT INTO session (token_hash, id, user_id, expires_at)
     VALUES ('\\x01', gen_random_uuid(), $1, $2), ('\\x02', gen_random_uuid(), $1, $3)`,
    [uuidv7(), ago(0.01), ago(-1)],
  );
  await superuser.query(
    `INSERT INTO limited_attempt (key, points, expire) VALUES ('past', 3, $1), ('held', 3, $2)`,
    [ago(0.01).getTime(), ago(-0.01).getTime()],
  );
  await purgeExpired(world.database);
  const left = async (query: string) =>
    (await superuser.query<{ left: string }>(query)).rows.map((row) => row.left);
  expect(await left('SELECT key AS left FROM idempotency')).toEqual(['too-young']);
  expect(await left(`SELECT encode(token_hash, 'hex') AS left FROM session`)).toEqual(['02']);
  expect(await left('SELECT key AS left FROM limited_attempt')).toEqual(['held']);
});
