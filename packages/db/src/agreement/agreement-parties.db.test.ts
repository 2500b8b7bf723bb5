import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { migrationSource } from '../migrate.js';
import { migrations } from '../migrations.js';
import { addChain, type Chain, ownerOf } from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(2);
});
afterAll(() => world.drop());

const chainOf = async (signed: boolean): Promise<Chain> =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 1,
    signed,
  });
const addParty = (tx: EntityManager, { agreementId, owner }: Chain, position = 3, columns = {}) => {
  const row = { id: uuidv7(), side: 'GOVERNMENT', region_id: owner.regencyId, office_id: null, ...columns };
  return tx.query(
    `INSERT INTO agreement_party (id, agreement_id, position, side, region_id, office_id, signatory, signatory_title, regency_id)
     VALUES ($1, $2, $3, $4, $5, $6, 'Akbar Ali', 'Penjabat Wali Kota', $7)`,
    [row.id, agreementId, position, row.side, row.region_id, row.office_id, owner.regencyId],
  );
};
const addWitness = (tx: EntityManager, { agreementId, owner }: Chain) =>
  tx.query(
    `INSERT INTO agreement_witness (id, agreement_id, position, name, regency_id) VALUES ($1, $2, 2, 'Abustan', $3)`,
    [uuidv7(), agreementId, owner.regencyId],
  );

test('parties and witnesses of what was signed neither come nor go', async () => {
  const [draft, signed] = [await chainOf(false), await chainOf(true)];
  await world.database.write(draft.acting, async (tx) => {
    await addParty(tx, draft);
    await addWitness(tx, draft);
  });
  for (const add of [addParty, addWitness])
    expect(await refusalOf(world.database, signed.acting, (tx) => add(tx, signed))).toBe(
      'ck_agreement_draft',
    );
  await world.database.write(draft.acting, (tx) =>
    tx.query(`UPDATE agreement SET status = 'ACTIVE', signed_on = '2024-05-13' WHERE id = $1`, [
      draft.agreementId,
    ]),
  );
  for (const table of ['agreement_party', 'agreement_witness'])
    expect(
      await refusalOf(world.database, draft.acting, (tx) =>
        tx.query(`DELETE FROM ${table} WHERE agreement_id = $1`, [draft.agreementId]),
      ),
    ).toBe('ck_agreement_draft');
});

test('a party is a government or an office, and one has one place', async () => {
  const draft = await chainOf(false);
  const refusal = (columns: object, position = 3) =>
    refusalOf(world.database, draft.acting, (tx) => addParty(tx, draft, position, columns));
  expect(await refusal({ side: 'OFFICE' })).toBe('ck_agreement_party_who');
  expect(await refusal({ region_id: null })).toBe('ck_agreement_party_who');
  await world.database.write(draft.acting, (tx) => addParty(tx, draft));
  expect(await refusal({})).toBe('uq_agreement_party_position');
});

test('an agreement stands under a memorandum of its regency, signed before and with seats enough', async () => {
  const [frame, under, alien] = [
    await chainOf(false),
    await chainOf(false),
    await addChain(world.database, {
      owner: await ownerOf(world.database, '73.11'),
      home: await ownerOf(world.database, '73.11.01.1001'),
      people: 1,
      signed: false,
    }),
  ];
  const set = (chain: Chain, columns: string) =>
    refusalOf(world.database, chain.acting, (tx) =>
      tx.query(`UPDATE agreement SET ${columns} WHERE id = $1`, [chain.agreementId]),
    );
  const signed = `status = 'ACTIVE', signed_on = '2024-05-13'`;
  expect(await set(under, `frame_id = '${frame.agreementId}'`)).toBe('ck_agreement_frame');
  expect(await set(frame, `minimum_seats = 2`)).toBe('ck_agreement_minimum_seats');
  expect(await set(frame, `kind = 'MOU', minimum_seats = 2`)).toBeUndefined();
  expect(await set(alien, `frame_id = '${frame.agreementId}'`)).toBe('ck_agreement_frame');
  expect(await set(under, `frame_id = '${frame.agreementId}'`)).toBeUndefined();
  expect(await set(frame, `kind = 'PKS', minimum_seats = NULL`)).toBe('ck_agreement_frame');
  expect(await set(under, signed)).toBe('ck_agreement_frame_signed');
  expect(await set(frame, signed)).toBeUndefined();
  expect(await set(under, signed)).toBe('ck_agreement_frame_minimum');
});

test('who signed before there were parties is the first of each side, and again when they are undone', async () => {
  const chain = await chainOf(true);
  const admin = <Row extends object>(text: string): Promise<Row[]> => {
    const url = new URL(inject('postgresUrl'));
    url.pathname = new URL(world.ownerUrl).pathname;
    return asAdmin(url.href, async (client) => (await client.query<Row>(text, [chain.agreementId])).rows);
  };
  const source = await migrationSource(world.ownerUrl).initialize();
  const signatories = `SELECT government_signatory AS name, office_signatory_title AS title FROM agreement WHERE id = $1`;
  try {
    const undo = async () => {
      const first = migrations.findIndex(({ name }) => name.startsWith('PartiesAndFrames'));
      for (let left = migrations.length - first; left > 0; left -= 1)
        await source.undoLastMigration({ transaction: 'each' });
    };
    await undo();
    await admin(
      `WITH unbound AS (SELECT set_config('session_replication_role', 'replica', true))
       UPDATE agreement SET government_signatory = 'Akbar Ali', office_signatory_title = 'Kepala Kantor' FROM unbound WHERE id = $1`,
    );
    await source.runMigrations({ transaction: 'each' });
    expect(
      await admin(
        `SELECT side, signatory, signatory_title FROM agreement_party WHERE agreement_id = $1 ORDER BY position`,
      ),
    ).toEqual([
      { side: 'GOVERNMENT', signatory: 'Akbar Ali', signatory_title: null },
      { side: 'OFFICE', signatory: null, signatory_title: 'Kepala Kantor' },
    ]);
    expect(
      await admin(`SELECT place, refund_rule, refund_terms, frame_id FROM agreement WHERE id = $1`),
    ).toEqual([{ place: null, refund_rule: 'NONE_AGREED', refund_terms: null, frame_id: null }]);
    await undo();
    expect(await admin(signatories)).toEqual([{ name: 'Akbar Ali', title: 'Kepala Kantor' }]);
  } finally {
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  }
});
