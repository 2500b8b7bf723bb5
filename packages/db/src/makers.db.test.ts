import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { attempt, plantWorld, type PlantedWorld, under } from './testing/planted-world.js';

let planted: PlantedWorld;
beforeAll(async () => {
  planted = await plantWorld();
}, 120_000);
afterAll(() => planted.close());

const [violated, isThereAlready] = ['23514', '23505'];

const insertAgain = (app: pg.Client, table: string, row: Readonly<Record<string, unknown>>) => {
  const names = Object.keys(row).join(', ');
  return attempt(
    app,
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(row)],
  );
};

test.each([
  ['candidate_list', 'created_by'],
  ['candidate_list_version', 'imported_by'],
  ['potential_declaration', 'declared_by'],
  ['file', 'created_by'],
])('nobody makes a row of %s in the name of another', async (table, column) => {
  const { app, chains } = planted;
  const row = planted.planted.find(
    (each) => each.table === table && each.columns[column] === chains.city.proposer,
  );
  if (!row) throw new Error(`no row of ${table} was planted`);
  const jurisdiction = { level: 'REGENCY', regionId: row.owner.regencyId } as const;
  await under(app, jurisdiction, chains.city.proposer, async () => {
    const inAnothersName = { ...row.columns, [column]: chains.city.approver };
    expect(await insertAgain(app, table, inAnothersName)).toBe(violated);
    expect(await insertAgain(app, table, row.columns)).toBe(isThereAlready);
  });
});

test('nobody drafts an agreement in the name of another', async () => {
  const { app, chains } = planted;
  const row = planted.planted.find(
    (each) => each.table === 'agreement' && each.columns['id'] === chains.city.agreementId,
  );
  if (!row) throw new Error('no agreement was planted');
  const draft = { ...row.columns, status: 'DRAFT', signed_on: null };
  const jurisdiction = { level: 'REGENCY', regionId: row.owner.regencyId } as const;
  await under(app, jurisdiction, chains.city.proposer, async () => {
    expect(await insertAgain(app, 'agreement', { ...draft, created_by: chains.city.approver })).toBe(
      violated,
    );
    expect(await insertAgain(app, 'agreement', draft)).toBe(isThereAlready);
  });
});
