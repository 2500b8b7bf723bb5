import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { migrationSource } from './migrate.js';
import { migrations } from './migrations.js';
import { addChain, asRegency, type Chain, giveBack, ownerOf, takeSeats } from './testing/protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from './testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(2);
});
afterAll(() => world.drop());

/** Undoes all migrations from the named one on, as far as each lets itself be undone, and runs them again. */
async function redoFrom(name: string): Promise<void> {
  const source = await migrationSource(world.ownerUrl).initialize();
  try {
    const undone = migrations.length - migrations.findIndex((migration) => migration.name.startsWith(name));
    try {
      for (let left = undone; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' });
    } finally {
      await source.runMigrations({ transaction: 'each' });
    }
  } finally {
    await source.destroy();
  }
}

const rowsOf = (chain: Chain) =>
  world.database.write(chain.acting, async (tx) => ({
    stages: (await tx.query(
      `SELECT stage_id, starts_on, granted, taken FROM quota_stage ORDER BY starts_on`,
    )) as unknown[],
    places: (await tx.query(`SELECT * FROM quota_place ORDER BY stage_id, home_id`)) as unknown[],
    candidates: (await tx.query(`SELECT * FROM candidate ORDER BY list_id, person_id`)) as unknown[],
  }));

test('seats that were taken before stages had their own are in the first ones, and candidates stay on their lists', async () => {
  const owner = await ownerOf(world.database, '73.72');
  const chain = await addChain(world.database, {
    owner,
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 5,
    stages: [
      { startsOn: '2024-05-01', seats: 3 },
      { startsOn: '2024-07-01', seats: 2 },
    ],
  });
  await world.database.write(chain.acting, async (tx) => {
    const [first = ''] = await takeSeats(tx, chain, chain.people.slice(0, 2));
    await giveBack(tx, chain, first);
    await takeSeats(tx, chain, chain.people.slice(2, 4), '2024-07-15');
    await tx.query(
      `INSERT INTO candidate (list_id, person_id, added_in, regency_id, district_id, village_id)
       SELECT $1, id, 1, regency_id, district_id, village_id FROM person WHERE id = ANY ($2::uuid[])`,
      [chain.listId, chain.people],
    );
  });
  const before = await rowsOf(chain);
  expect(before.stages).toMatchObject([
    { starts_on: '2024-05-01', granted: 3, taken: 3 },
    { starts_on: '2024-07-01', granted: 2, taken: 0 },
  ]);
  expect(before.candidates).toHaveLength(5);
  await redoFrom('SeatsByDay');
  expect(await rowsOf(chain)).toEqual(before);
});

test('offices that bore one name at one time were told apart before none could any more; the first kept its own', async () => {
  const source = await migrationSource(world.ownerUrl).initialize();
  try {
    const undone = migrations.length - migrations.findIndex(({ name }) => name.startsWith('OfficesDiffer'));
    for (let left = undone; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' });
    const ids = ['a', 'b', 'c'].map((letter) => `0190a0a0-0000-7000-8000-00000000000${letter}`);
    await world.database.write(
      { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null },
      (tx) =>
        tx.query(
          `WITH made AS (INSERT INTO office (id) SELECT unnest($1::uuid[]) RETURNING id)
         INSERT INTO office_version (id, office_id, valid_from, name, kind, code)
         SELECT id, id, '2024-07-01', 'KC Kembar', 'BRANCH', 'N01' FROM made`,
          [ids],
        ),
    );
    await source.runMigrations({ transaction: 'each' });
    const rows: unknown = await source.query(
      `SELECT name, code FROM office_version WHERE office_id = ANY ($1::uuid[]) ORDER BY office_id`,
      [ids],
    );
    expect(rows).toEqual([
      { name: 'KC Kembar', code: 'N01' },
      { name: 'KC Kembar (00000b)', code: null },
      { name: 'KC Kembar (00000c)', code: null },
    ]);
  } finally {
    await source.destroy();
  }
});

test('where two branches served one region, the one that began last keeps the days, and all others stay as they were', async () => {
  const regency = await ownerOf(world.database, '73.73');
  const source = await migrationSource(world.ownerUrl).initialize();
  try {
    const undone =
      migrations.length - migrations.findIndex(({ name }) => name.startsWith('OfficesWithAHistory'));
    for (let left = undone; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' });
    const [early, late, pioneer] = ['d', 'e', 'f'].map(
      (letter) => `0190a0a0-0000-7000-8000-00000000001${letter}`,
    );
    await world.database.write(
      { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null },
      (tx) =>
        tx.query(
          `WITH given (id, kind, area_from, area_to) AS (VALUES
             ($1::uuid, 'BRANCH', date '2022-01-01', NULL::date), ($2::uuid, 'BRANCH', date '2024-01-01', date '2024-06-30'),
             ($3::uuid, 'PIONEER_BRANCH', date '2023-01-01', NULL)),
           made AS (INSERT INTO office (id) SELECT id FROM given RETURNING id),
           versions AS (INSERT INTO office_version (id, office_id, valid_from, name, kind)
             SELECT id, id, '2022-01-01', 'Kantor ' || right(id::text, 2), kind FROM given)
           INSERT INTO office_area (id, office_id, region_id, valid_from, valid_to)
           SELECT id, id, $4::int, area_from, area_to FROM given`,
          [early, late, pioneer, regency.regencyId],
        ),
    );
    await source.runMigrations({ transaction: 'each' });
    const days = (table: string): Promise<unknown> =>
      world.database.write({ as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null }, (tx) =>
        tx.query(
          `SELECT office_id AS id, valid_from AS "from", valid_to AS "to" FROM ${table} WHERE region_id = $1
           ORDER BY office_id, valid_from`,
          [regency.regencyId],
        ),
      );
    const branches = [
      { id: early, from: '2022-01-01', to: '2023-12-31' },
      { id: early, from: '2024-07-01', to: null },
      { id: late, from: '2024-01-01', to: '2024-06-30' },
    ];
    expect(await days('office_area')).toEqual([...branches, { id: pioneer, from: '2023-01-01', to: null }]);
    expect(await days('serving_branch')).toEqual(branches);
  } finally {
    await source.destroy();
  }
});

test("roles and list names that an earlier program does not know stand in nobody's way when they are undone", async () => {
  const regency = await ownerOf(world.database, '73.72');
  const [one, other] = [
    await ownerOf(world.database, '73.72.01.1004'),
    await ownerOf(world.database, '73.72.04.1003'),
  ];
  const [granter, holder] = [uuidv7(), uuidv7()];
  await world.database.write(
    { as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId: granter },
    async (tx) => {
      for (const [id, name] of [
        [granter, 'pemberi'],
        [holder, 'operator'],
      ])
        await tx.query(`INSERT INTO app_user (id, username, name, password_hash) VALUES ($1, $2, $2, 'x')`, [
          id,
          name,
        ]);
      await tx.query(
        `INSERT INTO assignment (id, user_id, role, level, region_id, valid_from, granted_by)
       VALUES ($1, $2, 'VILLAGE_OPERATOR', 'VILLAGE', $3, '2024-01-01', $4)`,
        [uuidv7(), holder, one.villageId, granter],
      );
    },
  );
  for (const owner of [one, other])
    await world.database.write(asRegency(regency.regencyId, holder), (tx) =>
      tx.query(
        `INSERT INTO candidate_list (id, name, source, source_date, regency_id, district_id, village_id, created_by)
         VALUES ($1, 'Pendataan', 'P3KE', '2024-01-31', $2, $3, $4, $5)`,
        [uuidv7(), regency.regencyId, owner.districtId, owner.villageId, holder],
      ),
    );
  const standing = () =>
    world.database.write(
      { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null },
      async (tx) => ({
        lists: await tx.query<Array<{ name: string }>>(
          `SELECT name FROM candidate_list WHERE name LIKE 'Pendataan%' ORDER BY name`,
        ),
        roles: await tx.query<unknown[]>(`SELECT role, valid_to FROM assignment WHERE user_id = $1`, [
          holder,
        ]),
      }),
    );
  const before = await standing();
  await redoFrom('MembershipsOfOneResident');
  expect(await standing()).toEqual(before);
  await redoFrom('RolesOfVillages');
  const { lists, roles } = await standing();
  expect(lists.map(({ name }) => name)).toEqual([
    'Pendataan',
    expect.stringMatching(/^Pendataan \([0-9a-f]{6}\)$/),
  ]);
  expect(roles).toEqual([{ role: 'AUDITOR', valid_to: '2023-12-31' }]);
});

test('boundaries are gone when they are undone, and so are codes that held on no day; every other import stays', async () => {
  const userId = uuidv7();
  await world.database.write({ as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId }, (tx) =>
    tx.query(
      `INSERT INTO app_user (id, username, name, password_hash) VALUES ($1, 'pemeta', 'Pemeta', 'x')`,
      [userId],
    ),
  );
  const asProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId } as const;
  const { districtId } = await ownerOf(world.database, '73.72.01.1004');
  const [crosswalk, boundaries] = [uuidv7(), uuidv7()];
  await world.database.write(asProvince, async (tx) => {
    for (const [id, kind, licence] of [
      [crosswalk, 'CROSSWALK', null],
      [boundaries, 'BOUNDARIES', 'CC BY 4.0'],
    ])
      await tx.query(
        `INSERT INTO region_import (id, kind, file_name, source, valid_from, lines, added, changed, unchanged, refused, issues,
           recorded_by, licence, edition)
         VALUES ($1, $2, 'berkas', 'Contoh', '2024-01-01', 1, 1, 0, 0, 0, '[]', $3, $4, $4)`,
        [id, kind, userId, licence],
      );
    await tx.query(
      `INSERT INTO region_bps_code (id, region_id, code, valid_from, valid_to, source, import_id)
       VALUES ($1, $3, '7372010', '2024-01-01', '2023-12-31', 'Contoh', $4), ($2, $3, '7372011', '2024-01-01', NULL, 'Contoh', $4)`,
      [uuidv7(), uuidv7(), districtId, crosswalk],
    );
    await tx.query(
      `INSERT INTO region_boundary (id, region_id, valid_from, shape, points, import_id)
       VALUES ($1, $2, '2024-01-01', '[[[[119, -4], [119.1, -4], [119, -4.1], [119, -4]]]]', 4, $3)`,
      [uuidv7(), districtId, boundaries],
    );
  });
  await redoFrom('SpellingsAndCodesAtChanges');
  const left = await world.database.write(asProvince, async (tx) => ({
    imports: await tx.query<object[]>(`SELECT id FROM region_import`),
    codes: await tx.query<object[]>(`SELECT code FROM region_bps_code`),
    boundaries: await tx.query<object[]>(`SELECT id FROM region_boundary`),
  }));
  expect(left).toEqual({ imports: [{ id: crosswalk }], codes: [{ code: '7372011' }], boundaries: [] });
});

test('what somebody had asked twice is open once: the later ones were answered by the first, which kept its clock', async () => {
  const owner = await ownerOf(world.database, '73.72');
  const home = await ownerOf(world.database, '73.72.01.1004');
  const chain = await addChain(world.database, { owner, home, people: 1 });
  const source = await migrationSource(world.ownerUrl).initialize();
  const requests = (): Promise<unknown> =>
    world.database.write(chain.acting, (tx) =>
      tx.query(`SELECT kind, status, version FROM person_request ORDER BY received_at`),
    );
  try {
    const undone = migrations.length - migrations.findIndex(({ name }) => name.startsWith('OneOpenRequest'));
    for (let left = undone; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' });
    await world.database.write(chain.acting, (tx) =>
      tx.query(
        `INSERT INTO person_request (id, person_id, kind, wording, received_at, due_at, received_by, regency_id, district_id, village_id)
         SELECT gen_random_uuid(), $1, kind, 'Minta salinan data', day, day + interval '72 hours', $2, $3, $4, $5
         FROM (VALUES ('ACCESS', timestamptz '2024-05-01'), ('ACCESS', '2024-05-02'), ('CORRECTION', '2024-05-03')) AS asked (kind, day)`,
        [chain.people[0], chain.proposer, home.regencyId, home.districtId, home.villageId],
      ),
    );
    await source.runMigrations({ transaction: 'each' });
    expect(await requests()).toEqual([
      { kind: 'ACCESS', status: 'OPEN', version: 1 },
      { kind: 'ACCESS', status: 'DECLINED', version: 2 },
      { kind: 'CORRECTION', status: 'OPEN', version: 1 },
    ]);
  } finally {
    await source.destroy();
  }
});

test('nobody comes past the door when second factors are undone: every session ends', async () => {
  const userId = uuidv7();
  await world.database.write({ as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId }, (tx) =>
    tx.query(
      `INSERT INTO app_user (id, username, name, password_hash) VALUES ($1, 'penunggu', 'Penunggu', 'x')`,
      [userId],
    ),
  );
  const sessions = (text: string, values: unknown[] = []) =>
    world.database.read({ as: 'GATE', userId }, [{ text, values }]);
  await sessions(
    `INSERT INTO session (token_hash, id, user_id, expires_at, code_wanted) VALUES ($1, $2, $2, now() + interval '1 hour', true)`,
    [Buffer.alloc(32), userId],
  );
  await redoFrom('LinkedIdentities');
  expect(await sessions(`SELECT id FROM session`)).toEqual([[]]);
});

test('what the trail was sealed with is not undone: neither the offset of another server nor the names of wider looks', async () => {
  await world.database.write({ as: 'TRAIL' }, (tx) =>
    tx.query(`INSERT INTO trail_epoch (number, tx_offset, begun_at) VALUES (1, 1000, now())`),
  );
  await expect(redoFrom('TrailReadByItsOwnRole')).rejects.toThrow('by an offset');
  await world.database.read({ as: 'GATE' }, [
    { text: `SELECT set_config('app.look', $1, true)`, values: [uuidv7()] },
    {
      text: `INSERT INTO audit_event (id, operation, details, request_id) VALUES ($1, 'worker', '{}', 'r')`,
      values: [uuidv7()],
    },
  ]);
  await expect(redoFrom('WiderLooks')).rejects.toThrow('with their names');
});

test('whoever had left by a decided death or move before exits were facts is dead or away since, and nobody else is', async () => {
  const owner = await ownerOf(world.database, '73.72');
  const home = await ownerOf(world.database, '73.72.01.1004');
  const stages = [{ startsOn: '2024-05-01', seats: 8 }];
  const chain = await addChain(world.database, { owner, home, people: 6, stages });
  const [died, moved, , waiting, known, away] = chain.people;
  const seats = await world.database.write(chain.acting, (tx) => takeSeats(tx, chain, chain.people));
  const { proposer: reporter, approver: decider } = chain;
  const reasons = ['DIED', 'MOVED', 'REFUSED', 'MOVED', 'DIED', 'DIED'];
  await world.database.write(asRegency(owner.regencyId, reporter), async (tx) => {
    await tx.query(
      `INSERT INTO member_exit (id, enrolment_id, reason, occurred_on, ends_on, status, reported_by, regency_id, district_id, village_id)
       SELECT gen_random_uuid(), seat, reason, '2024-06-10', '2024-06-30', 'REPORTED', $3, e.regency_id, e.district_id, e.village_id
       FROM unnest($1::uuid[], $2::text[]) AS x (seat, reason) JOIN enrolment e ON e.id = x.seat`,
      [seats, reasons, reporter],
    );
    await tx.query(
      `INSERT INTO population_status (id, person_id, status, source, occurred_on, known_on, proof, recorded_by, regency_id, district_id, village_id)
       SELECT gen_random_uuid(), person, status, 'VILLAGE', '2024-06-09', '2024-06-11', 'Surat 1', $3, $4, $5, $6
       FROM unnest($1::uuid[], $2::text[]) AS s (person, status)`,
      [[known, away], ['DECEASED', 'MOVED'], reporter, home.regencyId, home.districtId, home.villageId],
    );
  });
  await world.database.write(asRegency(owner.regencyId, decider), (tx) =>
    tx.query(
      `UPDATE member_exit x SET status = 'CONFIRMED', decided_by = $2, decided_at = '2024-06-30T17:00:00Z'
       FROM enrolment e WHERE e.id = x.enrolment_id AND e.person_id = ANY ($1::uuid[]) AND e.person_id <> $3`,
      [chain.people, decider, waiting],
    ),
  );
  const standing = () =>
    world.database.write(chain.acting, async (tx) => ({
      facts: (await tx.query(
        `SELECT person_id AS who, status, occurred_on::text AS day, known_on::text AS known, recorded_by AS by
         FROM population_status WHERE source = 'EXIT' AND person_id = ANY ($1::uuid[]) ORDER BY person_id`,
        [chain.people],
      )) as unknown[],
      statuses: (
        (await tx.query(`SELECT status FROM person WHERE id = ANY ($1::uuid[]) ORDER BY id`, [
          chain.people,
        ])) as Array<{ status: string }>
      ).map(({ status }) => status),
    }));
  expect(await standing()).toEqual({
    facts: [],
    statuses: ['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'DECEASED', 'MOVED'],
  });
  await redoFrom('ExitsAreFacts');
  const fact = { day: '2024-06-10', known: '2024-07-01', by: decider };
  const after = {
    facts: [
      { who: died, status: 'DECEASED', ...fact },
      { who: moved, status: 'MOVED', ...fact },
      { who: away, status: 'DECEASED', ...fact },
    ],
    statuses: ['DECEASED', 'MOVED', 'ACTIVE', 'ACTIVE', 'DECEASED', 'DECEASED'],
  };
  expect(await standing()).toEqual(after);
  await redoFrom('ExitsAreFacts');
  expect((await standing()).statuses).toEqual(after.statuses);
});

test('nobody who is erased becomes somebody without a name: their erasure is not undone', async () => {
  const { regencyId, districtId, villageId } = await ownerOf(world.database, '73.72.01.1004');
  const here = new URL(inject('postgresUrl'));
  here.pathname = new URL(world.ownerUrl).pathname;
  const standing = () =>
    asAdmin(
      here.href,
      async (client) =>
        (await client.query<object>(`SELECT id, full_name, erased_on::text FROM person`)).rows,
    );
  await asAdmin(here.href, (client) =>
    client.query(
      `INSERT INTO person (id, sex, erased_on, regency_id, district_id, village_id) VALUES ($1, 'FEMALE', '2040-01-01', $2, $3, $4)`,
      [uuidv7(), regencyId, districtId, villageId],
    ),
  );
  const before = await standing();
  await expect(redoFrom('Erasure1715514000000')).rejects.toThrow('somebody is erased');
  expect(await standing()).toEqual(before);
});
