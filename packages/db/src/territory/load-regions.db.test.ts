import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { loadRegions } from './load-regions.js';

const atTheGate = { as: 'GATE' } as const;
let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const onDay = (day: string) =>
  rowsOf(
    `SELECT v.kind, count(*)::int AS regions FROM region r JOIN region_version v ON v.region_id = r.id
     WHERE v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to >= $1) GROUP BY 1 ORDER BY 1`,
    [day],
  );

const rowsOf = async (text: string, values: unknown[] = []) =>
  (await world.database.read(atTheGate, [{ text, values }]))[0];

test('has the province, 24 regencies and cities, 313 districts and 3,059 villages and wards', async () => {
  expect(await onDay('2024-05-31')).toEqual([
    { kind: 'CITY', regions: 3 },
    { kind: 'DISTRICT', regions: 313 },
    { kind: 'PROVINCE', regions: 1 },
    { kind: 'REGENCY', regions: 21 },
    { kind: 'VILLAGE', regions: 2266 },
    { kind: 'WARD', regions: 793 },
  ]);
});

test('has the 311 districts and 3,048 villages and wards of 2022, and each that got another code is one region', async () => {
  expect(await onDay('2022-12-31')).toEqual([
    { kind: 'CITY', regions: 3 },
    { kind: 'DISTRICT', regions: 311 },
    { kind: 'PROVINCE', regions: 1 },
    { kind: 'REGENCY', regions: 21 },
    { kind: 'VILLAGE', regions: 2255 },
    { kind: 'WARD', regions: 793 },
  ]);
  expect(
    await rowsOf(
      `SELECT v.code, v.name, d.code AS district FROM region_version v JOIN region_version d ON d.region_id = v.district_id
       WHERE v.region_id = (SELECT region_id FROM region_version WHERE code = '73.05.12.2006') ORDER BY v.valid_from`,
    ),
  ).toEqual([
    { code: '73.05.02.2005', name: 'Laikang', district: '73.05.02' },
    { code: '73.05.12.2006', name: 'Laikang', district: '73.05.12' },
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
    LEFT JOIN region_version p ON p.region_id = v.parent_id AND p.valid_to IS NULL
    LEFT JOIN region_version k ON k.region_id = v.regency_id AND k.valid_to IS NULL
    LEFT JOIN region_version d ON d.region_id = v.district_id AND d.valid_to IS NULL
    WHERE p.code IS DISTINCT FROM NULLIF(regexp_replace(v.code, '[.]?[^.]*$', ''), '')
       OR k.code IS DISTINCT FROM CASE WHEN length(v.code) > 5 THEN left(v.code, 5) END
       OR d.code IS DISTINCT FROM CASE WHEN length(v.code) > 8 THEN left(v.code, 8) END`);
  expect(misplaced).toEqual([]);
});

test('adds nothing when it is run again, by two processes at once', async () => {
  expect(await Promise.all([loadRegions(world.database), loadRegions(world.database)])).toEqual([0, 0]);
});

test('says where the regions come from', async () => {
  const [row] = (await rowsOf(`SELECT DISTINCT source FROM region_version WHERE valid_to IS NULL`)) ?? [];
  expect(row?.['source']).toMatch(/^Kepmendagri 300\.2\.2-2138\/2025 .*ODbL/);
});
