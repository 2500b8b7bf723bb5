import { SEARCH_WORDS, searchName, SPELLINGS } from '@lindung/domain/worker/search-name';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ActingAs } from '../acting.js';
import { asProvince } from '../testing/erasing.js';
import { asRegency, ownerOf } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { searchNameBody } from './compile-search-name.js';

const names = [
  ['A. Baso Amir', '73.72.01.1004'],
  ['Andi Baso Tenri', '73.72.02.1001'],
  ['Dg. Ngalle', '73.72.01.1004'],
  ['Hj. St. Aminah', '73.72.01.1004'],
  ['Siti Rahmatia', '73.72.02.1001'],
  ['Muh. Yusuf', '73.72.01.1004'],
  ['M. Yusuf Kadir', '73.72.02.1001'],
  ['Syarifuddin', '73.72.01.1004'],
  ['Djamaluddin Dg. Lau', '73.72.01.1004'],
] as const;

let world: TestDatabase;
let regency: ActingAs;
const places = new Map<string, Awaited<ReturnType<typeof ownerOf>>>();
beforeAll(async () => {
  world = await createTestDatabase();
  for (const [, code] of names) places.set(code, await ownerOf(world.database, code));
  const owner = places.get('73.72.01.1004');
  if (!owner) throw new Error('the village is there');
  regency = asRegency(owner.regencyId, uuidv7());
  await world.database.write(regency, async (tx) => {
    for (const [name, code] of names) {
      const home = places.get(code);
      await tx.query(
        `INSERT INTO person (id, full_name, birth_date, sex, regency_id, district_id, village_id)
         VALUES ($1, $2, '1980-01-01', 'MALE', $3, $4, $5)`,
        [uuidv7(), name, home?.regencyId, home?.districtId, home?.villageId],
      );
    }
  });
});
afterAll(() => world.drop());

const found = async (text: string, acting: ActingAs = regency, village: number | null = null) => {
  const [rows = []] = await world.database.read<Array<{ name: string }>[]>(acting, [
    {
      text: `SELECT p.full_name AS name FROM found_persons($1, NULL, NULL, $2) f JOIN person p ON p.id = f.id ORDER BY f.place`,
      values: [text, village],
    },
  ]);
  return rows.map(({ name }) => name);
};

test('the database searches a name as the domain does', async () => {
  const part = fc.oneof(
    fc.constantFrom(...Object.keys(SEARCH_WORDS), ...SPELLINGS.map(([written]) => written.trim())),
    fc.string({ unit: fc.constantFrom(...'aAbdhHJkmnouStyz'.split('')), maxLength: 6 }),
    fc.constantFrom("'", '’', '.', ',', ' ', 'É', '7', '\\'),
  );
  const given = fc
    .sample(fc.array(part, { maxLength: 6 }), 3000)
    .flatMap((parts) => [parts.join(''), parts.join(' ')]);
  const [rows = []] = await world.database.read<Array<{ made: string }>[]>(regency, [
    {
      text: `SELECT search_name_of(n.name) AS made FROM unnest($1::text[]) WITH ORDINALITY AS n (name, at) ORDER BY n.at`,
      values: [given],
    },
  ]);
  expect(rows.map(({ made }) => made)).toEqual(given.map(searchName));
});

test('what the migration wrote is what the domain says today', async () => {
  const [rows = []] = await world.database.read<Array<{ body: string }>[]>(regency, [
    { text: `SELECT prosrc AS body FROM pg_proc WHERE proname = 'search_name_of'` },
  ]);
  expect(rows[0]?.body.trim()).toBe(searchNameBody().trim());
});

test.each([
  ['andi baso', ['A. Baso Amir', 'Andi Baso Tenri']],
  ['a. baso', ['A. Baso Amir', 'Andi Baso Tenri']],
  ['Daeng', ['Dg. Ngalle', 'Djamaluddin Dg. Lau']],
  ['sitti amina', ['Hj. St. Aminah']],
  ['haji aminah', ['Hj. St. Aminah']],
  ['Muhammad Yusuf', ['Muh. Yusuf', 'M. Yusuf Kadir']],
  ['yusuf muh', ['Muh. Yusuf', 'M. Yusuf Kadir']],
  ['sarifudin', ['Syarifuddin']],
  ['jamaludin', ['Djamaluddin Dg. Lau']],
  ['Amlnah', ['Hj. St. Aminah']],
  ['rahmtia', ['Siti Rahmatia']],
  ['rahmatai', ['Siti Rahmatia']],
  ['yusf kadr', ['M. Yusuf Kadir']],
  ['kad', ['M. Yusuf Kadir']],
  ['Nurhayati', []],
  ['123', []],
])('%s finds the likeliest first', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test('a district and a village find their residents alone, and a filter narrows an area and widens none', async () => {
  const own = places.get('73.72.01.1004');
  const other = places.get('73.72.02.1001');
  const at = (level: 'DISTRICT' | 'VILLAGE', regionId: number | null | undefined): ActingAs => ({
    as: 'ASSIGNMENT',
    userId: null,
    jurisdiction: { level, regionId: regionId ?? 0 },
  });
  for (const acting of [at('VILLAGE', own?.villageId), at('DISTRICT', own?.districtId)]) {
    expect(await found('baso', acting)).toEqual(['A. Baso Amir']);
    expect(await found('bsao', acting)).toEqual([]);
    expect(await found('yusf', acting)).toEqual(['Muh. Yusuf']);
    expect(await found('baso', acting, other?.villageId ?? 0)).toEqual([]);
  }
  expect(await found('baso', regency, other?.villageId ?? 0)).toEqual(['Andi Baso Tenri']);
  expect(await found('baso', asProvince())).toEqual(['A. Baso Amir', 'Andi Baso Tenri']);
  const barru = await ownerOf(world.database, '73.11');
  expect(await found('baso', asRegency(barru.regencyId, uuidv7()))).toEqual([]);
});

test('of more persons than are told the first by their names are, however their rows came to lie', async () => {
  const home = places.get('73.72.01.1004');
  const letters = 'a b c d e f g h i j k l m n o p r'.split(' ');
  const names = letters.flatMap((one) => letters.slice(0, 13).map((other) => `Z${one}t${other}n Wettoing`));
  await world.database.write(regency, async (tx) => {
    await tx.query(
      `INSERT INTO person (id, full_name, birth_date, sex, regency_id, district_id, village_id)
       SELECT gen_random_uuid(), name, '1980-01-01', 'MALE', $2, $3, $4 FROM unnest($1::text[]) AS name`,
      [names.toReversed(), home?.regencyId, home?.districtId, home?.villageId],
    );
  });
  const inOrder = names.map(searchName).sort();
  expect((await found('wettoing')).map(searchName)).toEqual(inOrder.slice(0, 200));
});
