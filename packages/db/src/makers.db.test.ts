import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { attempt, plantWorld, type PlantedWorld, under } from './testing/planted-world.js';

let planted: PlantedWorld;
beforeAll(async () => {
  planted = await plantWorld();
}, 120_000);
afterAll(() => planted.close());

const [violated, isThereAlready] = ['23514', '23505'];

const insertRow = (app: pg.Client, table: string, row: Readonly<Record<string, unknown>>) => {
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
  // How many of a list are erased or merged is counted by the database and written by nobody; what is to be checked of it is said later.
  const { erased: _erased, merged: _merged, checks_up_to: _demanded, ...columns } = row.columns;
  const jurisdiction = { level: 'REGENCY', regionId: row.owner.regencyId } as const;
  await under(app, jurisdiction, chains.city.proposer, async () => {
    const inAnothersName = { ...columns, [column]: chains.city.approver };
    expect(await insertRow(app, table, inAnothersName)).toBe(violated);
    expect(await insertRow(app, table, columns)).toBe(isThereAlready);
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
    expect(await insertRow(app, 'agreement', { ...draft, created_by: chains.city.approver })).toBe(violated);
    expect(await insertRow(app, 'agreement', draft)).toBe(isThereAlready);
  });
});

test.each(['api_client', 'api_key'])('nobody makes a row of %s in the name of another', async (table) => {
  const { app, chains } = planted;
  const [id, clientId] = [uuidv7(), uuidv7()];
  const rowBy = (user: string) =>
    table === 'api_client'
      ? { id, name: `Aplikasi ${id}`, organisation: 'Dinas', created_by: user, created_at: '2024-05-31' }
      : {
          id,
          client_id: clientId,
          prefix: 'slsk_contoh',
          secret_hash: '\\x00',
          scopes: ['coverage:read'],
          region_id: chains.city.owner.regencyId,
          created_by: user,
          created_at: '2024-05-31',
          expires_at: '2024-12-31',
        };
  await under(app, { level: 'SYSTEM' }, chains.city.proposer, async () => {
    await app.query(
      `INSERT INTO api_client (id, name, organisation, created_by) VALUES ($1, $2, 'Dinas', $3)`,
      [clientId, `Aplikasi ${clientId}`, chains.city.proposer],
    );
    expect(await insertRow(app, table, rowBy(chains.city.approver))).toBe(violated);
    expect(await insertRow(app, table, rowBy(chains.city.proposer))).toBe(1);
  });
});
