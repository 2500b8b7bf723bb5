import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let superuser: pg.Client;
beforeAll(async () => {
  world = await createTestDatabase();
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.appUrl).pathname;
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
  // The planner's statistics are the concern here, and none of what people must have.
  await superuser.query(`SET session_replication_role = replica`);
});
afterAll(async () => {
  await superuser.end();
  await world.drop();
});

/** How a foreign key looks for the person whom a row names. */
const indexOfForeignKey = async (): Promise<string | undefined> => {
  const { rows } = await superuser.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT 1 FROM ONLY public.person x WHERE id = '00000000-0000-0000-0000-000000000000' FOR KEY SHARE OF x`,
  );
  return /using (\w+)/.exec(rows.map((row) => row['QUERY PLAN']).join(' '))?.[1];
};

it('finds imported people by their key although statistics, taken while they came, say that there is nobody', async () => {
  await superuser.query(`UPDATE pg_class SET reltuples = 0, relpages = 500 WHERE oid = 'person'::regclass
    OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'person'::regclass)`);
  await superuser.query('BEGIN');
  await superuser.query(`INSERT INTO person (id, full_name, nik_warnings, birth_date, sex, regency_id, district_id, village_id, nik_claim)
    SELECT gen_random_uuid(), 'Orang', '{}', '1980-01-01', 'MALE', 1, 1, 1, 0 FROM generate_series(1, 2000)`);
  expect(await indexOfForeignKey()).not.toBe('pk_person');
  const { rows } = await superuser.query<{ counted: boolean }>('SELECT count_people_anew() AS counted');
  expect(rows).toEqual([{ counted: true }]);
  expect(await indexOfForeignKey()).toBe('pk_person');
  // What is known is not taken again.
  const again = await superuser.query<{ counted: boolean }>('SELECT count_people_anew() AS counted');
  expect(again.rows).toEqual([{ counted: false }]);
  await superuser.query('ROLLBACK');
});
