import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ActingAs } from '../acting.js';
import { addChain, asRegency, type Chain, ownerOf } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
const anyText: unknown = expect.any(String);
let acting: ActingAs;
beforeAll(async () => {
  world = await createTestDatabase();
  const owner = await ownerOf(world.database, '73.72.01.1004');
  chain = await addChain(world.database, { owner, home: owner, people: 3 });
  acting = asRegency(owner.regencyId, chain.proposer);
});
afterAll(() => world.drop());

interface Change {
  readonly before: object;
  readonly after: object;
  readonly by: string | null;
  readonly job: string | null;
  readonly nik: Buffer | null;
  readonly village: number;
}

const changesOf = async (person: string | undefined, as: ActingAs = acting): Promise<Change[]> => {
  const [rows = []] = await world.database.read<Change[][]>(as, [
    {
      text: `SELECT before, after, changed_by AS by, job_id AS job, nik_index_before AS nik, village_id AS village
             FROM person_change WHERE person_id = $1 ORDER BY no`,
      values: [person],
    },
  ]);
  return rows;
};
const change = (set: string, people: ReadonlyArray<string | undefined>, values: unknown[] = []) =>
  world.database.write(acting, (tx) =>
    tx.query(`UPDATE person SET ${set} WHERE id = ANY ($1::uuid[])`, [people, ...values]),
  );

test('every person whom a statement changes leaves the values of before, and one whom it leaves as is nothing', async () => {
  await change(`address = 'Jalan Lama 1', version = version + 1`, chain.people);
  await change(`version = version + 1`, chain.people);
  await change(`address = 'Jalan Lama 1', phone = NULL`, chain.people);
  await change(`address = 'Jalan Baru 1', full_name = 'Nama Baru'`, [chain.people[0]]);
  const [first, ...others] = await Promise.all(chain.people.map((person) => changesOf(person)));
  const moved: unknown = expect.objectContaining({
    after: { address: 'Jalan Lama 1' },
    by: chain.proposer,
    job: null,
    nik: null,
  });
  expect(first).toEqual([
    moved,
    expect.objectContaining({
      before: { address: 'Jalan Lama 1', fullName: anyText },
      after: { address: 'Jalan Baru 1', fullName: 'Nama Baru' },
    }),
  ]);
  for (const changes of others) expect(changes).toEqual([moved]);
});

test('a number that is replaced is kept as it was, encrypted, also when its last digits are the same', async () => {
  const person = chain.people[1];
  const set = `nik_cipher = $2::text::bytea, nik_index = $2::text::bytea, nik_tail = '01'`;
  await change(set, [person], ['a'.repeat(32)]);
  await change(set, [person], ['b'.repeat(32)]);
  expect((await changesOf(person)).at(-1)).toMatchObject({
    before: { nikTail: '01' },
    after: { nikTail: '01' },
    nik: Buffer.from('a'.repeat(32)),
  });
});

test('the change of a person who moves belongs to where the person lives then', async () => {
  const person = chain.people[2];
  const next = await ownerOf(world.database, '73.72.02.1001');
  const before = await changesOf(person);
  await change('district_id = $2, village_id = $3', [person], [next.districtId, next.villageId]);
  expect(await changesOf(person)).toEqual([...before, expect.objectContaining({ village: next.villageId })]);
  const village = { as: 'ASSIGNMENT', userId: null } as const;
  const at = (regionId: number) =>
    changesOf(person, { ...village, jurisdiction: { level: 'VILLAGE', regionId } });
  expect(await at(next.villageId ?? 0)).toHaveLength(1);
  expect(await at(chain.owner.villageId ?? 0)).toHaveLength(before.length);
  const barru = await ownerOf(world.database, '73.11');
  expect(await changesOf(person, asRegency(barru.regencyId))).toEqual([]);
});

test('no role of the application writes history by itself', async () => {
  for (const statement of [
    `INSERT INTO person_change (person_id, before, after, regency_id, district_id, village_id)
     SELECT id, '{}', '{}', regency_id, district_id, village_id FROM person LIMIT 1`,
    `UPDATE person_change SET before = '{}'`,
    `DELETE FROM person_change`,
  ])
    await expect(
      world.database.write(asRegency(chain.owner.regencyId, uuidv7()), (tx) => tx.query(statement)),
      statement,
    ).rejects.toThrow('permission denied');
});
