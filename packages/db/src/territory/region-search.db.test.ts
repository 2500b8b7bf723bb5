import { isMeantBy, searchGroups, wordsOfName } from '@lindung/domain/territory/region-search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Conditions } from '../read/conditions.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { searchByGroups } from './region-search.js';

interface Village {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly regency: string;
}

const firstPage = 25;
/** Each village is compared with each: the long run does so for four letters too. */
const isLong = process.env['LINDUNG_LONG'] === '1';
let world: TestDatabase;
let villages: readonly Village[];
beforeAll(async () => {
  world = await createTestDatabase(2);
  const [rows] = await world.database.read<Village[][]>({ as: 'GATE' }, [
    {
      text: `SELECT v.region_id AS id, v.code, v.name, d.name AS district, k.name AS regency FROM region_version v
             JOIN region_version d ON d.region_id = v.district_id JOIN region_version k ON k.region_id = v.regency_id
             WHERE v.kind IN ('VILLAGE', 'WARD', 'CUSTOMARY_VILLAGE') AND v.valid_to IS NULL ORDER BY v.code`,
    },
  ]);
  villages = rows ?? [];
});
afterAll(() => world.drop());

/** What somebody types who knows the village: the beginnings of its name, its district and its regency. */
const typed = ({ name, district, regency }: Village, keys: number) =>
  [name, district, regency].map((part) => wordsOfName(part).join('').slice(0, keys)).join(' ');

const found = (groups: readonly string[]) =>
  villages.filter(({ name, district, regency }) => isMeantBy(groups, [name], [district, regency]));

describe('three groups of keystrokes', () => {
  it.each([
    { letters: 3, onFirstPage: 3058, first: 2482 },
    ...(isLong ? [{ letters: 4, onFirstPage: 3059, first: 2637 }] : []),
  ])(
    'of $letters letters find $onFirstPage of the 3,059 villages on the first page, $first as the first hit',
    (expected) => {
      expect(villages).toHaveLength(3059);
      const places = villages.map((village) => {
        const groups = [village.name, village.district, village.regency].map(
          (part) => wordsOfName(part)[0]?.slice(0, expected.letters) ?? '',
        );
        return found(groups).findIndex(({ id }) => id === village.id);
      });
      expect({
        letters: expected.letters,
        onFirstPage: places.filter((at) => at >= 0 && at < firstPage).length,
        first: places.filter((at) => at === 0).length,
      }).toEqual(expected);
    },
  );

  it('find the same in the database as in the domain', async () => {
    const sample = villages.filter((_, at) => at % 300 === 0);
    for (const village of sample) {
      const groups = searchGroups(typed(village, 3)) ?? [];
      const conditions = new Conditions('2024-05-31');
      searchByGroups(conditions, groups);
      const [rows] = await world.database.read<{ id: number }[][]>({ as: 'GATE' }, [
        {
          text: `SELECT v.region_id AS id FROM region_version v WHERE $1::date IS NOT NULL AND v.district_id IS NOT NULL
                 AND ${conditions.whereSql.join(' AND ')} ORDER BY v.code`,
          values: conditions.values,
        },
      ]);
      expect({ groups, ids: rows?.map(({ id }) => id) }).toEqual({
        groups,
        ids: found(groups).map(({ id }) => id),
      });
    }
  });
});
