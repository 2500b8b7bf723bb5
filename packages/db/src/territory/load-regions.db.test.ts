import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { loadRegions } from './load-regions.js';

const atTheGate = { as: 'GATE' } as const;
let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const rowsOf = async (text: string, values: unknown[] = []) =>
  (await world.database.read(atTheGate, [{ text, values }]))[0];

test('has the province, 24 regencies and cities, 313 districts and 3,059 villages and wards', async () => {
  expect(
    await rowsOf(
      `SELECT v.kind, count(*)::int AS regions FROM region r JOIN region_version v ON v.region_id = r.id GROUP BY 1 ORDER BY 1`,
    ),
  ).toEqual([
    { kind: 'CITY', regions: 3 },
    { kind: 'DISTRICT', regions: 313 },
    { kind: 'PROVINCE', regions: 1 },
    { kind: 'REGENCY', regions: 21 },
    { kind: 'VILLAGE', regions: 2266 },
    { kind: 'WARD', regions: 793 },
  ]);
});

test('names regions as people write them, the kind apart from the name', async () => {
  expect(
    await rowsOf(`SELECT code, name, kind FROM region_version WHERE code = ANY ($1) ORDER BY code`, [
      ['73', '73.01', '73.10', '73.72', '73.72.01'],
    ]),
  ).toEqual([
    { code: '73', name: 'Sulawesi Selatan', kind: 'PROVINCE' },
    { code: '73.01', name: 'Kepulauan Selayar', kind: 'REGENCY' },
    { code: '73.10', name: 'Pangkajene dan Kepulauan', kind: 'REGENCY' },
    { code: '73.72', name: 'Parepare', kind: 'CITY' },
    { code: '73.72.01', name: 'Bacukiki', kind: 'DISTRICT' },
  ]);
});

test('puts every region under its parent, its regency and its district', async () => {
  const misplaced = await rowsOf(`
    SELECT v.code FROM region_version v
    LEFT JOIN region_version p ON p.region_id = v.parent_id
    LEFT JOIN region_version k ON k.region_id = v.regency_id
    LEFT JOIN region_version d ON d.region_id = v.district_id
    WHERE p.code IS DISTINCT FROM NULLIF(regexp_replace(v.code, '[.]?[^.]*$', ''), '')
       OR k.code IS DISTINCT FROM CASE WHEN length(v.code) > 5 THEN left(v.code, 5) END
       OR d.code IS DISTINCT FROM CASE WHEN length(v.code) > 8 THEN left(v.code, 8) END`);
  expect(misplaced).toEqual([]);
});

test('adds nothing when it is run again, by two processes at once', async () => {
  expect(await Promise.all([loadRegions(world.database), loadRegions(world.database)])).toEqual([0, 0]);
});

test('says where the regions come from', async () => {
  const [row] = (await rowsOf(`SELECT DISTINCT source FROM region_version`)) ?? [];
  expect(row?.['source']).toMatch(/^Kepmendagri 300\.2\.2-2138\/2025 .*ODbL/);
});
