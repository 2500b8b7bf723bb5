import type { OfficeKind } from '@lindung/domain/office/office';
import { businessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { officeRepository } from './office.repository.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(1);
});
afterAll(() => world.drop());

const asProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;

test.each([
  'UPDATE office SET id = id',
  'UPDATE office_version SET name = name',
  'UPDATE office_version SET valid_from = valid_from',
  'UPDATE office_area SET region_id = region_id',
  'UPDATE office_area SET valid_from = valid_from',
  'DELETE FROM office_area',
])('what an office was is not rewritten: %s', async (statement) => {
  await expect(world.database.write(asProvince, (tx) => tx.query(statement))).rejects.toThrow(
    'permission denied',
  );
});

test('a version of an office and an area come to their end', async () => {
  for (const table of ['office_version', 'office_area']) {
    const end = world.database.write(asProvince, (tx) => tx.query(`UPDATE ${table} SET valid_to = valid_to`));
    await expect(end, table).resolves.toBeDefined();
  }
});

describe('a branch', () => {
  const begin = businessDate('2024-01-01');
  const within = <T>(work: (tx: EntityManager) => Promise<T>) => world.database.write(asProvince, work);
  const open = (tx: EntityManager, kind: OfficeKind) =>
    officeRepository(tx).create(
      { name: `Kantor ${uuidv7()}`, kind, code: null, headName: null, parentId: null },
      begin,
    );
  const regionOf = async (tx: EntityManager, code: string): Promise<number> => {
    const [row]: Array<{ id: number }> = await tx.query(
      `SELECT region_id AS id FROM region_version WHERE code = $1 AND valid_to IS NULL`,
      [code],
    );
    if (!row) throw new Error(`no region ${code}`);
    return row.id;
  };
  const serve = async (tx: EntityManager, officeId: string, code: string, from: string) => {
    const regionId = await regionOf(tx, code);
    await officeRepository(tx).setAreaFrom(officeId, [regionId], businessDate(from));
  };
  const become = (tx: EntityManager, officeId: string, kind: OfficeKind, from: string) =>
    officeRepository(tx).changeFrom(
      officeId,
      { name: `Kantor ${uuidv7()}`, kind, code: null, headName: null, parentId: null },
      businessDate(from),
    );

  test('serves a region alone: another one is refused, whether its area or its kind comes later', async () => {
    await within(async (tx) => serve(tx, await open(tx, 'BRANCH'), '73.71', '2024-02-01'));
    const refused = { constraint: 'ex_serving_branch_region' };
    const second = within(async (tx) => serve(tx, await open(tx, 'BRANCH'), '73.71', '2024-06-01'));
    await expect(second).rejects.toMatchObject({ driverError: refused });
    const pioneerId = await within(async (tx) => {
      const id = await open(tx, 'PIONEER_BRANCH');
      await serve(tx, id, '73.71', '2024-03-01');
      return id;
    });
    const promoted = within((tx) => become(tx, pioneerId, 'BRANCH', '2024-07-01'));
    await expect(promoted).rejects.toMatchObject({ driverError: refused });
  });

  test('serves while it is one and has the area, on the very days', async () => {
    const rows = await within(async (tx) => {
      const id = await open(tx, 'PIONEER_BRANCH');
      await serve(tx, id, '73.11', '2024-02-01');
      await become(tx, id, 'BRANCH', '2024-05-01');
      await become(tx, id, 'BRANCH', '2024-06-01');
      await officeRepository(tx).setAreaFrom(id, [], businessDate('2024-09-01'));
      const days: unknown = await tx.query(
        `SELECT valid_from AS "from", valid_to AS "to" FROM serving_branch WHERE office_id = $1`,
        [id],
      );
      return days;
    });
    expect(rows).toEqual([{ from: '2024-05-01', to: '2024-08-31' }]);
  });

  test('serves a regency or a city, and no part of one', async () => {
    const district = within(async (tx) =>
      serve(tx, await open(tx, 'SERVICE_POINT'), '73.72.01', '2024-02-01'),
    );
    await expect(district).rejects.toMatchObject({ driverError: { constraint: 'ck_office_area_level' } });
  });

  test.each([
    'UPDATE serving_branch SET valid_to = NULL',
    'DELETE FROM serving_branch',
    'DELETE FROM office_handover',
  ])('is what its rows say, and what was handed over stays: %s', async (statement) => {
    await expect(within(async (tx) => void (await tx.query(statement)))).rejects.toThrow('permission denied');
  });
});
