import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ActingAs } from '../acting.js';
import { addChain, asRegency, type Chain, ownerOf } from '../testing/protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
let acting: ActingAs;
beforeAll(async () => {
  world = await createTestDatabase();
  const owner = await ownerOf(world.database, '73.72.01.1004');
  chain = await addChain(world.database, { owner, home: owner, people: 5 });
  acting = asRegency(owner.regencyId, chain.proposer);
});
afterAll(() => world.drop());

interface Kept {
  readonly address: string | null;
  readonly card: string | null;
  readonly from: string;
  readonly until: string;
  readonly source: string;
  readonly by: string | null;
  readonly village: number;
}
const homesOf = async (person: string | undefined, as: ActingAs = acting): Promise<Kept[]> => {
  const [rows = []] = await world.database.read<Kept[][]>(as, [
    {
      text: `SELECT address, family_card_tail AS card, lived_from::text AS "from", lived_until::text AS "until", source, changed_by AS by,
               village_id AS village FROM former_home WHERE person_id = $1 ORDER BY no`,
      values: [person],
    },
  ]);
  return rows;
};
const change = (
  set: string,
  people: ReadonlyArray<string | undefined>,
  { values = [], settings = {} }: { values?: unknown[]; settings?: Record<string, string> } = {},
) =>
  world.database.write(acting, async (tx) => {
    for (const [name, value] of Object.entries(settings))
      await tx.query(`SELECT set_config($1, $2, true)`, [`app.${name}`, value]);
    await tx.query(`UPDATE person SET ${set} WHERE id = ANY ($1::uuid[])`, [people, ...values]);
  });
const card = (digit: string) =>
  `family_card_cipher = '\\x0${digit}', family_card_index = sha256('${digit}'), family_card_tail = '0${digit}'`;
const on = (day: string) => ({ settings: { moved_on: day } });

test('a home that is replaced is kept with its days, and what had been unknown and is filled in leaves none', async () => {
  const [person, other] = chain.people;
  await change(`address = NULL`, [person, other]);
  const unknown = await homesOf(person);
  await change(`address = 'Jalan Satu 1', ${card('1')}, phone = NULL`, [person], on('2030-01-01'));
  expect(await homesOf(person)).toEqual(unknown);
  await change(`address = 'Jalan Dua 2'`, [person], on('2030-02-01'));
  await change(card('2'), [person], on('2030-03-01'));
  await change(`occupation = 'Nelayan', version = version + 1`, [person], on('2030-04-01'));
  expect((await homesOf(person)).slice(unknown.length)).toEqual([
    expect.objectContaining({ address: 'Jalan Satu 1', card: '01', until: '2030-02-01', by: chain.proposer }),
    expect.objectContaining({ address: 'Jalan Dua 2', card: '01', from: '2030-02-01', until: '2030-03-01' }),
  ]);
  expect(await homesOf(other)).toHaveLength(unknown.length);
});

test('of many people whom one statement changes each leaves its own home, by the file that changed them', async () => {
  const people = chain.people.slice(2, 4);
  await change(`address = 'Jalan ' || left(id::text, 8)`, people);
  const job = '0190a1b2-0000-7000-8000-000000000001';
  await world.database.write(acting, (tx) =>
    tx.query(
      `INSERT INTO job (id, kind, state, params, user_id, assignment_id, regency_id) VALUES ($1, 'CANDIDATE_IMPORT', 'QUEUED', '{}', $2, $3, $4)`,
      [job, chain.proposer, chain.assignmentId, chain.owner.regencyId],
    ),
  );
  await change(`address = 'Jalan Berkas 1'`, people, { settings: { job, moved_on: '2030-05-01' } });
  for (const person of people)
    expect((await homesOf(person)).at(-1)).toMatchObject({
      address: `Jalan ${person.slice(0, 8)}`,
      source: 'FILE',
      until: '2030-05-01',
    });
});

test('what is kept goes with the person to the village and the regency of now, and is told there alone', async () => {
  const person = chain.people[4];
  await change(`address = 'Jalan Asal 1', ${card('3')}`, [person]);
  const next = await ownerOf(world.database, '73.72.02.1001');
  await change('district_id = $2, village_id = $3', [person], {
    values: [next.districtId, next.villageId],
    ...on('2030-06-01'),
  });
  expect(await homesOf(person)).toEqual([
    expect.objectContaining({
      address: 'Jalan Asal 1',
      card: '03',
      until: '2030-06-01',
      village: next.villageId,
    }),
  ]);
  const far = await ownerOf(world.database, '73.11');
  const [home] = await world.database.read<
    Array<Array<Record<'regencyId' | 'districtId' | 'villageId', number>>>
  >(asRegency(far.regencyId), [
    {
      text: `SELECT regency_id AS "regencyId", district_id AS "districtId", region_id AS "villageId" FROM region_version
               WHERE regency_id = $1 AND district_id IS NOT NULL AND district_id <> region_id AND valid_to IS NULL ORDER BY code LIMIT 1`,
      values: [far.regencyId],
    },
  ]);
  const there = home?.[0];
  await asAdmin(world.ownerUrl, async (owner) => {
    await owner.query(`ALTER TABLE person NO FORCE ROW LEVEL SECURITY`);
    await owner.query(`UPDATE person SET regency_id = $2, district_id = $3, village_id = $4 WHERE id = $1`, [
      person,
      there?.regencyId,
      there?.districtId,
      there?.villageId,
    ]);
    await owner.query(`ALTER TABLE person FORCE ROW LEVEL SECURITY`);
  });
  expect(await homesOf(person)).toEqual([]);
  expect(await homesOf(person, asRegency(far.regencyId))).toHaveLength(2);
});

test('no role of the application writes or changes where somebody lived', async () => {
  for (const statement of [
    `INSERT INTO former_home (person_id, lived_in, lived_from, lived_until, source, regency_id, district_id, village_id)
     SELECT id, village_id, '2024-01-01', '2024-02-01', 'FORM', regency_id, district_id, village_id FROM person LIMIT 1`,
    `UPDATE former_home SET address = NULL`,
    `DELETE FROM former_home`,
  ])
    await expect(
      world.database.write(acting, (tx) => tx.query(statement)),
      statement,
    ).rejects.toThrow('permission denied');
});
