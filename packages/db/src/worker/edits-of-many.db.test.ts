import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { ownerOf } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const people = 40;
/** What lies beside a person, and is found by the person. */
const besides = [
  'bank_account',
  'bank_book',
  'bank_book_chunk',
  'candidate',
  'candidate_check',
  'change_proof',
  'change_proof_chunk',
  'change_request',
  'former_home',
  'identity_match',
  'office_answer_row',
  'person',
  'person_heir',
  'person_request',
  'waiting_place',
  'worker_merge',
];

let world: TestDatabase;
let superuser: pg.Client;
let plans: Plan[] = [];
const ids = Array.from({ length: people }, () => uuidv7());
beforeAll(async () => {
  world = await createTestDatabase();
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.appUrl).pathname;
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
  const { regencyId, districtId, villageId } = await ownerOf(world.database, '73.72.01.1004');
  await superuser.query(
    `INSERT INTO person (id, full_name, birth_date, sex, address, regency_id, district_id, village_id)
     SELECT id, 'Baso', '1980-01-01', 'MALE', 'Jl. Andi Makkasau 1', $2, $3, $4 FROM unnest($1::uuid[]) AS id`,
    [ids, regencyId, districtId, villageId],
  );
  await superuser.query(`LOAD 'auto_explain'`);
  for (const [setting, value] of [
    ['auto_explain.log_min_duration', '0'],
    ['auto_explain.log_nested_statements', 'on'],
    ['auto_explain.log_format', 'json'],
    ['client_min_messages', 'log'],
  ])
    await superuser.query(`SELECT set_config($1, $2, false)`, [setting, value]);
  superuser.on('notice', ({ message = '' }) => {
    const json = /plan:\s*(\{.*\})\s*$/s.exec(message)?.[1];
    if (json) plans.push((JSON.parse(json) as { Plan: Plan }).Plan);
  });
});
afterAll(async () => {
  await superuser.end();
  await world.drop();
});

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const isOfEdit = (plan: Plan) => plan['Node Type'] === 'Named Tuplestore Scan';
/** Rows before an edit beside rows after it, each with each. */
const comparesEach = (plan: Plan): boolean =>
  plan['Node Type'] === 'Nested Loop' &&
  (plan.Plans ?? []).filter((side) => nodesOf(side).some(isOfEdit)).length > 1;
const readsAllOf = ({ 'Node Type': node, 'Relation Name': relation = '' }: Plan): boolean =>
  node === 'Seq Scan' && besides.includes(relation);

const told = [
  ['nothing was ever counted', -1],
  ['each table is said to be empty', 0],
] as const;

test.each(told)('an edit of many compares no person with each other where %s', async (_what, reltuples) => {
  await superuser.query('BEGIN');
  await superuser.query(`DELETE FROM pg_statistic WHERE starelid = ANY ($1::regclass[])`, [besides]);
  await superuser.query(
    `UPDATE pg_class SET reltuples = $2, relpages = 500 WHERE oid = ANY ($1::regclass[])`,
    [besides, reltuples],
  );
  const elsewhere = await ownerOf(world.database, '73.72.02.1001');
  const move = (whom: readonly string[], address: string) =>
    superuser.query(
      `UPDATE person SET address = $2, full_name = 'Baso ' || $2, district_id = $3, village_id = $4 WHERE id = ANY ($1)`,
      [whom, address, elsewhere.districtId, elsewhere.villageId],
    );
  // What a connection planned for one person it keeps for thousands.
  await move(ids.slice(0, 1), 'Jl. Bau Massepe 2');
  plans = [];
  await move(ids, 'Jl. Bau Massepe 3');
  const nodes = plans.filter((plan) => plan['Relation Name'] !== 'person').flatMap(nodesOf);
  const { rows } = await superuser.query(`SELECT count(*)::int AS homes FROM former_home`);
  await superuser.query('ROLLBACK');
  expect(rows).toEqual([{ homes: people + 1 }]);
  expect(nodes.filter(isOfEdit).length).toBeGreaterThan(20);
  expect(nodes.filter(comparesEach)).toEqual([]);
  expect(nodes.filter(readsAllOf)).toEqual([]);
});
