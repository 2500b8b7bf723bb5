import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, asRegency, type Chain, ownerOf } from './testing/protection-chain.js';
import { refusalOf } from './testing/refusal.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let world: TestDatabase;
let mine: Chain;
let theirs: Chain;
beforeAll(async () => {
  world = await createTestDatabase();
  const { database } = world;
  const [city, ward] = [await ownerOf(database, '73.72'), await ownerOf(database, '73.72.01.1004')];
  const [barru, village] = [await ownerOf(database, '73.11'), await ownerOf(database, '73.11.01.1001')];
  mine = await addChain(database, { owner: city, home: ward, people: 1 });
  theirs = await addChain(database, { owner: barru, home: village, people: 1 });
});
afterAll(() => world.drop());

const refusal = (work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, mine.acting, work);

/** What would hang a row of ours on a row of another region, and the same on one of ours. */
const hangings: Record<string, (on: Chain) => readonly [text: string, values: unknown[]]> = {
  'a candidate on their list': ({ listId }) => [
    `INSERT INTO candidate (list_id, person_id, added_in, regency_id) VALUES ($1, $2, 1, $3)`,
    [listId, mine.people[0], mine.owner.regencyId],
  ],
  'their person on our list': ({ people }) => [
    `INSERT INTO candidate (list_id, person_id, added_in, regency_id) VALUES ($1, $2, 2, $3)
     ON CONFLICT (list_id, person_id) DO NOTHING`,
    [mine.listId, people[0], mine.owner.regencyId],
  ],
  'a decile on their person': ({ people }) => [
    `INSERT INTO decile_observation (id, person_id, decile, source, observed_on, regency_id, district_id, village_id)
     SELECT $1, $2, 1, 'P3KE', '2024-01-01', regency_id, district_id, village_id FROM person WHERE id = $3`,
    [uuidv7(), people[0], mine.people[0]],
  ],
  'a list on their line': ({ lineId }) => [
    `INSERT INTO candidate_list (id, name, source, source_date, line_id, regency_id, created_by)
     VALUES ($1, $1::uuid::text, 'P3KE', '2024-01-01', $2, $3, $4)`,
    [uuidv7(), lineId, mine.owner.regencyId, mine.proposer],
  ],
  'our list on their line later': ({ lineId }) => [
    `UPDATE candidate_list SET line_id = $2 WHERE id = $1`,
    [mine.listId, lineId],
  ],
  'a decree on their list': ({ listId }) => [
    `INSERT INTO decree (id, number, title, status, line_id, list_id, seats, monthly_amount, starts_on, ends_on, rule_version,
       proposed_by, regency_id)
     VALUES ($1, $1::uuid::text, 'SK', 'PROPOSED', $2, $3, 1, 16800, '2024-05-01', '2024-12-31', 'test', $4, $5)`,
    [uuidv7(), mine.lineId, listId, mine.proposer, mine.owner.regencyId],
  ],
};

test.each(Object.entries(hangings))('nobody hangs %s', async (_, hanging) => {
  const hang = (on: Chain) => (tx: EntityManager) => tx.query(hanging(on)[0], hanging(on)[1]);
  expect(await refusal(hang(theirs))).toBe('ck_same_owner');
  expect(await refusal(hang(mine))).toBeUndefined();
});

test('nobody stages rows for a job of another region', async () => {
  const [ours, foreign] = await Promise.all(
    [mine, theirs].map(async ({ owner, proposer, assignmentId }) => {
      const id = uuidv7();
      await world.database.write(asRegency(owner.regencyId, proposer), (tx) =>
        tx.query(
          `INSERT INTO job (id, kind, state, params, user_id, assignment_id, regency_id) VALUES ($1, 'CANDIDATE_IMPORT', 'QUEUED', '{}', $2, $3, $4)`,
          [id, proposer, assignmentId, owner.regencyId],
        ),
      );
      return id;
    }),
  );
  const stage = (jobId: string | undefined) => (tx: EntityManager) =>
    tx.query(
      `INSERT INTO staged_candidate (job_id, line_no, outcome, row_id, cells, nik_warnings, cleared, derived, issues, warnings, regency_id)
       VALUES ($1, 1, 'ADDED', $2, '{}', '{}', '{}', '{}', '[]', '[]', $3)`,
      [jobId, uuidv7(), mine.owner.regencyId],
    );
  expect(await refusal(stage(foreign))).toBe('ck_same_owner');
  expect(await refusal(stage(ours))).toBeUndefined();
});

test.each([
  [
    'a list is made',
    `INSERT INTO candidate_list (id, name, source, source_date, erased, regency_id, created_by)
    VALUES ($1, 'Daftar', 'P3KE', '2024-01-01', 5, $2, $3)`,
  ],
  [
    'it is changed',
    `UPDATE candidate_list SET erased = 5 WHERE id = $1 AND regency_id = $2 AND created_by = $3`,
  ],
])('no level says how many of a list are erased: when %s', async (_when, text) => {
  const values = [uuidv7(), mine.owner.regencyId, mine.proposer];
  await expect(world.database.write(mine.acting, (tx) => tx.query(text, values))).rejects.toThrow(
    'permission denied',
  );
});
