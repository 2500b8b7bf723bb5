import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, type Chain, ownerOf } from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const chainOf = async (signed: boolean): Promise<Chain> =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 1,
    signed,
  });

const addLine = async (tx: EntityManager, { agreementId, payerId, owner }: Chain): Promise<string> => {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO agreement_line (id, agreement_id, member_group, segment, programmes, funding_source, payer_id, income_base,
       month_from, month_to, regency_id)
     VALUES ($1, $2, 'VULNERABLE_WORKER', 'NON_WAGE', '{JKK,JKM}', 'APBD_REGENCY', $3, 1000000, '2024-05-01', '2024-12-01', $4)`,
    [id, agreementId, payerId, owner.regencyId],
  );
  return id;
};
const addStage = (tx: EntityManager, { lineId, owner }: Chain) =>
  tx.query(
    `INSERT INTO agreement_stage (id, line_id, starts_on, seats, regency_id) VALUES ($1, $2, '2024-08-01', 1, $3)`,
    [uuidv7(), lineId, owner.regencyId],
  );

const changes: Record<string, (tx: EntityManager, chain: Chain) => Promise<unknown>> = {
  'gets a line': addLine,
  'loses a line': (tx, chain) => tx.query(`DELETE FROM agreement_line WHERE id = $1`, [chain.lineId]),
  'gets a stage': addStage,
};

test.each(Object.entries(changes))(
  'an agreement that was signed never %s, a draft may',
  async (_, change) => {
    const draft = await chainOf(false);
    // What a draft loses nothing else hangs on.
    const undo = new Error('undo');
    const inDraft = async (tx: EntityManager) => {
      if (change !== changes['loses a line']) await change(tx, draft);
      throw undo;
    };
    await expect(world.database.write(draft.acting, inDraft)).rejects.toBe(undo);
    const sign = (tx: EntityManager) =>
      tx.query(`UPDATE agreement SET status = 'ACTIVE', signed_on = '2024-05-13' WHERE id = $1`, [
        draft.agreementId,
      ]);
    const empty = await world.database.write(draft.acting, (tx) => addLine(tx, draft));
    await world.database.write(draft.acting, sign);
    const target = { ...draft, lineId: empty };
    expect(await refusalOf(world.database, draft.acting, (tx) => change(tx, target))).toBe(
      'ck_agreement_draft',
    );
  },
);

test.each([
  `number = 'other'`,
  `title = 'other'`,
  `valid_to = '2026-12-31'`,
  `signed_on = '2024-05-14'`,
  `place = 'other'`,
])('an agreement that was signed keeps what it says: %s', async (columns) => {
  const { acting, agreementId } = await chainOf(true);
  const change = (tx: EntityManager) =>
    tx.query(`UPDATE agreement SET ${columns} WHERE id = $1`, [agreementId]);
  expect(await refusalOf(world.database, acting, change)).toBe('ck_frozen');
});

test('an agreement begins as a draft and moves along its table', async () => {
  const { acting, agreementId } = await chainOf(false);
  const move = (columns: string) => (tx: EntityManager) =>
    tx.query(`UPDATE agreement SET ${columns} WHERE id = $1`, [agreementId]);
  expect(await refusalOf(world.database, acting, move(`status = 'SIGNED', signed_on = '2024-05-13'`))).toBe(
    'ck_transition',
  );
  expect(
    await refusalOf(world.database, acting, move(`status = 'ACTIVE', signed_on = '2024-05-13'`)),
  ).toBeUndefined();
  expect(await refusalOf(world.database, acting, move(`status = 'DRAFT'`))).toBe('ck_frozen');
  const born = (tx: EntityManager) =>
    tx.query(
      `INSERT INTO agreement (id, number, title, kind, status, signed_on, valid_from, valid_to, signing_office_id, regency_id, created_by)
       SELECT $1, $1::uuid::text, title, kind, 'ACTIVE', signed_on, valid_from, valid_to, signing_office_id, regency_id, created_by
       FROM agreement WHERE id = $2`,
      [uuidv7(), agreementId],
    );
  expect(await refusalOf(world.database, acting, born)).toBe('ck_transition');
});

test('who adds a line while another signs waits, and is refused when the other is done', async () => {
  const draft = await chainOf(false);
  let added: Promise<string | undefined> | undefined;
  await world.database.write(draft.acting, async (tx) => {
    await tx.query(`UPDATE agreement SET status = 'ACTIVE', signed_on = '2024-05-13' WHERE id = $1`, [
      draft.agreementId,
    ]);
    added = refusalOf(world.database, draft.acting, (other) => addLine(other, draft));
    await Promise.race([added, new Promise((resolve) => setTimeout(resolve, 300))]);
  });
  expect(await added).toBe('ck_agreement_draft');
});

const refusal = (chain: Chain, work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, chain.acting, work);

test('an active agreement grants the seats of its stages, each once and from its day', async () => {
  const chain = await chainOf(true);
  const grant =
    (columns: { seats?: number; stage?: string | null; day?: string }) => async (tx: EntityManager) => {
      const [stage]: Array<{ id: string }> = await tx.query(
        `SELECT id FROM agreement_stage WHERE line_id = $1`,
        [chain.lineId],
      );
      await tx.query(
        `INSERT INTO quota_entry (id, line_id, kind, seats, stage_id, effective_on, by_user, regency_id)
       VALUES ($1, $2, 'GRANT', $3, $4, $5, $6, $7)`,
        [
          uuidv7(),
          chain.lineId,
          columns.seats ?? 1,
          columns.stage === undefined ? stage?.id : columns.stage,
          columns.day ?? '2024-05-01',
          chain.proposer,
          chain.owner.regencyId,
        ],
      );
    };
  expect(await refusal(chain, grant({ stage: null }))).toBe('ck_quota_entry_stage');
  expect(await refusal(chain, grant({}))).toBe('uq_quota_entry_grant');
  const draft = await chainOf(false);
  const grantOfDraft = (tx: EntityManager, change: string): Promise<unknown> =>
    tx.query(
      `INSERT INTO quota_entry (id, line_id, kind, seats, stage_id, effective_on, by_user, regency_id)
       SELECT $1, line_id, 'GRANT', seats, id, starts_on, $3, regency_id FROM (SELECT ${change} FROM agreement_stage WHERE line_id = $2) AS s`,
      [uuidv7(), draft.lineId, draft.proposer],
    );
  const asItIs = 'id, line_id, seats, starts_on, regency_id';
  expect(await refusal(draft, (tx) => grantOfDraft(tx, asItIs))).toBe('ck_quota_entry_grant');
  await world.database.write(draft.acting, (tx) =>
    tx.query(`UPDATE agreement SET status = 'ACTIVE', signed_on = '2024-05-13' WHERE id = $1`, [
      draft.agreementId,
    ]),
  );
  for (const change of [
    'id, line_id, seats + 1 AS seats, starts_on, regency_id',
    'id, line_id, seats, starts_on - 1 AS starts_on, regency_id',
  ]) {
    expect(await refusal(draft, (tx) => grantOfDraft(tx, change)), change).toBe('ck_quota_entry_grant');
  }
  expect(await refusal(draft, (tx) => grantOfDraft(tx, asItIs))).toBeUndefined();
});
