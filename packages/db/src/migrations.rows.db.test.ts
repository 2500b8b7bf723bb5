import type { Owner } from '@lindung/domain/access/jurisdiction';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { migrationSource } from './migrate.js';
import { migrations } from './migrations.js';
import { addChain, type Chain, ownerOf } from './testing/protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from './testing/test-database.js';

/* Undone from the claims on, with rows of each kind there before, and done again with rows as an earlier program left them. */
const ids = (length: number) => Array.from({ length }, () => uuidv7());
const here = () => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.ownerUrl).pathname;
  return url.href;
};
/** Statements past every trigger and policy: rows as an earlier program left them. */
const plant = (...statements: Array<readonly [string, unknown[]]>) =>
  asAdmin(here(), async (client) => {
    await client.query(`SET session_replication_role = replica`);
    for (const [text, values] of statements) await client.query(text, values);
  });
const rows = (text: string, values: unknown[]): Promise<object[]> =>
  asAdmin(here(), async (client) => (await client.query<object>(text, values)).rows);

const [bearer, claimant, erased, incident, hold, ended, waiting, holder] = ids(8);
const given = ids(7).toSorted();
const after = { persons: [] as object[], incidents: [] as object[] };
let world: TestDatabase;
let chain: Chain;
let district: Owner;
beforeAll(async () => {
  world = await createTestDatabase(2);
  district = await ownerOf(world.database, '73.72.01');
  const home = await ownerOf(world.database, '73.72.01.1004');
  const owner = await ownerOf(world.database, '73.72');
  chain = await addChain(world.database, { owner, home, people: 1 });
  const place = [home.regencyId, home.districtId, home.villageId];
  await asAdmin(here(), async (client) => {
    for (const person of [bearer, claimant])
      await client.query(
        `INSERT INTO person (id, full_name, birth_date, sex, nik_cipher, nik_index, nik_tail, regency_id, district_id, village_id)
         VALUES ($1, 'Warga', '1980-01-01', 'FEMALE', '\\x01', decode(repeat('ab', 32), 'hex'), '01', $2, $3, $4)`,
        [person, ...place],
      );
  });
  await plant([
    `INSERT INTO incident (id, title, description, began_at, noticed_at, due_at, opened_by, status, is_breach, manner, remedy, assessed_by,
       assessed_at, notified_at, closed_by, closed_at, closing, reopened_at, was_late)
     VALUES ($1, 'Insiden', 'Akun dipakai', '2024-05-01', '2024-05-02', '2024-05-23', $2, 'CLOSED', true, 'Cara', 'Tindakan', $2,
       '2024-05-20', '2024-05-21', $3, '2024-05-22', 'Selesai', '2024-05-20', true)`,
    [incident, chain.proposer, chain.approver],
  ]);
  const persons = () =>
    rows(`SELECT id, nik_tail FROM person WHERE id IN ($1, $2) ORDER BY id`, [bearer, claimant]);
  const incidents = () =>
    rows(
      `SELECT status, due_at = noticed_at + interval '72 hours' AS "isFirst" FROM incident WHERE id = $1`,
      [incident],
    );

  const source = await migrationSource(world.ownerUrl).initialize();
  try {
    const undone = migrations.length - migrations.findIndex(({ name }) => name.startsWith('NiksThatWait'));
    for (let left = undone; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' });
    after.persons = await persons();
    after.incidents = await incidents();
    const assign = (
      at: number,
      role: string,
      region: number,
      from: string,
      to: string | null,
    ): readonly [string, unknown[]] => [
      `INSERT INTO assignment (id, user_id, role, level, region_id, valid_from, valid_to) VALUES ($1, $2, $3, 'REGENCY', $4, $5, $6)`,
      [given[at], holder, role, region, from, to],
    ];
    await plant(
      [
        `INSERT INTO legal_hold (id, scope, reason, document_number, placed_by, regency_id, district_id)
         VALUES ($1, 'REGION', 'Klaim', 'KLM-2', $2, $3, $4)`,
        [hold, chain.proposer, district.regencyId, district.districtId],
      ],
      [
        `INSERT INTO person (id, sex, erased_on, regency_id, district_id, village_id) VALUES ($1, 'FEMALE', '2024-01-01', $2, $3, $4)`,
        [erased, ...place],
      ],
      [
        `INSERT INTO candidate (list_id, person_id, added_in, regency_id) SELECT $1, p, 1, $3 FROM unnest($2::uuid[]) AS c (p)`,
        [chain.listId, [erased, ...chain.people], owner.regencyId],
      ],
      [
        `INSERT INTO job (id, kind, state, params, user_id, assignment_id, finished_at)
         SELECT j, 'EXPORT', state, '{"sealedFilter": "x", "format": "CSV"}', $3, $3, CASE state WHEN 'SUCCEEDED' THEN now() END
         FROM (VALUES ($1::uuid, 'SUCCEEDED'), ($2, 'QUEUED')) AS made (j, state)`,
        [ended, waiting, chain.proposer],
      ],
      assign(0, 'PROGRAMME_OFFICER', 1, '2024-01-01', null),
      assign(1, 'PROGRAMME_OFFICER', 1, '2024-03-01', '2024-04-30'),
      assign(2, 'PROGRAMME_OFFICER', 2, '2024-03-01', null),
      assign(3, 'VILLAGE_OPERATOR', 1, '2024-01-01', '2024-06-30'),
      assign(4, 'VILLAGE_OPERATOR', 1, '2024-05-01', '2024-12-31'),
      assign(5, 'AUDITOR', 1, '2024-01-01', null),
      assign(6, 'AUDITOR', 1, '2024-01-01', null),
    );
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}, 60_000);
afterAll(() => world.drop());

test('who claimed a NIK has none when claims are undone, and its bearer keeps it', () => {
  expect(after.persons).toEqual(
    [bearer ?? '', claimant ?? '']
      .toSorted()
      .map((person) => ({ id: person, nik_tail: person === bearer ? '01' : null })),
  );
});

test('an incident whose notices were due again is due as at first when that is undone, also a closed one; that it was late is forgotten', async () => {
  expect(after.incidents).toEqual([{ status: 'CLOSED', isFirst: true }]);
  expect(await rows(`SELECT reopened_at, was_late FROM incident WHERE id = $1`, [incident])).toEqual([
    { reopened_at: null, was_late: false },
  ]);
});

test('a hold that stood on a region remembers its villages', async () => {
  expect(
    await rows(
      `SELECT v.code FROM legal_hold h CROSS JOIN LATERAL unnest(h.villages) AS of (region) JOIN region_version v ON v.region_id = region
       WHERE h.id = $1 AND v.valid_to IS NULL ORDER BY v.code`,
      [hold],
    ),
  ).toEqual(
    await rows(
      `SELECT code FROM region_version WHERE code LIKE '73.72.01.%' AND valid_to IS NULL ORDER BY code`,
      [],
    ),
  );
});

test('a list counts who was erased of it before it counted them', async () => {
  expect(await rows(`SELECT erased FROM candidate_list WHERE id = $1`, [chain.listId])).toEqual([
    { erased: 1 },
  ]);
});

test('what an ended export had searched by is gone, and one that is to be made keeps it', async () => {
  const params = async (job: string | undefined) => rows(`SELECT params FROM job WHERE id = $1`, [job]);
  expect(await params(ended)).toEqual([{ params: { format: 'CSV' } }]);
  expect(await params(waiting)).toEqual([{ params: { sealedFilter: 'x', format: 'CSV' } }]);
});

test('a role that was given twice is held once, on the same days as before', async () => {
  expect(
    await rows(
      `SELECT valid_from::text AS from, valid_to::text AS to FROM assignment WHERE user_id = $1 ORDER BY id`,
      [holder],
    ),
  ).toEqual([
    { from: '2024-01-01', to: null },
    { from: '2024-03-01', to: '2024-02-29' },
    { from: '2024-03-01', to: null },
    { from: '2024-01-01', to: '2024-04-30' },
    { from: '2024-05-01', to: '2024-12-31' },
    { from: '2024-01-01', to: null },
    { from: '2024-01-01', to: '2023-12-31' },
  ]);
});
