import { AgreementOrderKind, Resumption } from '@lindung/domain/agreement/agreement-order';
import { AgreementState } from '@lindung/domain/agreement/agreement-status';
import {
  type AgreementLife,
  endOf,
  isInForceIn,
  type SignedPeriod,
  standingOn,
} from '@lindung/domain/agreement/standing';
import { addDays, businessDate } from '@lindung/domain/shared/business-date';
import { monthOf } from '@lindung/domain/shared/year-month';
import fc from 'fast-check';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, asRegency, type Chain, ownerOf } from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
beforeAll(async () => {
  world = await createTestDatabase();
  chain = await addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 1,
  });
});
afterAll(() => world.drop());

const day = fc.integer({ min: 0, max: 120 }).map((offset) => addDays(businessDate('2024-12-01'), offset));
const period = fc.tuple(day, day).map(([a, b]) => ({ validFrom: a < b ? a : b, validTo: a < b ? b : a }));
const life: fc.Arbitrary<AgreementLife> = fc
  .record({
    state: fc.constantFrom(...Object.values(AgreementState), AgreementState.ACTIVE, AgreementState.ACTIVE),
    period,
    addenda: fc.array(period, { maxLength: 3 }),
    orders: fc.uniqueArray(
      fc
        .record({
          kind: fc.constantFrom(...Object.values(AgreementOrderKind)),
          effectiveOn: day,
          way: fc.constantFrom(null, ...Object.values(Resumption)),
        })
        .map(({ way, ...one }) => ({ ...one, resumption: one.kind === 'RESUME' ? way : null })),
      { maxLength: 4, selector: ({ effectiveOn }) => effectiveOn },
    ),
  })
  .map(({ period: own, ...rest }) => ({ ...own, ...rest }));

const insertAgreement = `
  INSERT INTO agreement (id, number, title, kind, status, signed_on, valid_from, valid_to, signing_office_id, regency_id,
    created_by, submitted_by, reviewed_by, reason, amends_id)
  SELECT $1, $1::uuid::text, title, CASE WHEN $6::uuid IS NULL THEN 'PKS' ELSE 'ADDENDUM' END, $2, CASE WHEN $2 = 'ACTIVE' THEN signed_on END, $3, $4, signing_office_id, regency_id,
    created_by, CASE WHEN $2 IN ('REVIEW', 'APPROVED') THEN created_by END, CASE WHEN $2 = 'APPROVED' THEN $5::uuid END,
    CASE WHEN $2 = 'WITHDRAWN' THEN 'Batal' END, $6
  FROM agreement WHERE id = $7`;
const insertOrder = `
  INSERT INTO agreement_order (id, agreement_id, kind, effective_on, reason, basis, status, proposed_by, decided_by, decided_at, regency_id, resumption)
  SELECT $1, $2, $3, $4, 'Anggaran', 'Inpres', 'ENACTED', $5, $6, now(), regency_id, $7 FROM agreement WHERE id = $2`;
const ask = `
  SELECT s.status, s.ends_on::text, agreement_in_force_in($1, date_trunc('month', d.day)::date) AS in_force
  FROM unnest($2::date[]) WITH ORDINALITY AS d (day, position) CROSS JOIN LATERAL agreement_standing($1, d.day) s
  ORDER BY d.position`;

/** What the database says of an agreement with this life on these days. */
async function asked(client: pg.Client, one: AgreementLife, days: readonly string[]): Promise<unknown[]> {
  const add = async (amends: string | null, state: string, { validFrom, validTo }: SignedPeriod) => {
    const id = uuidv7();
    await client.query(insertAgreement, [
      id,
      state,
      validFrom,
      validTo,
      chain.approver,
      amends,
      chain.agreementId,
    ]);
    return id;
  };
  const id = await add(null, one.state, one);
  for (const addendum of one.addenda) await add(id, 'ACTIVE', addendum);
  await add(id, 'DRAFT', { validFrom: businessDate('2024-01-01'), validTo: businessDate('2030-12-31') });
  for (const { kind, effectiveOn, resumption } of one.orders)
    await client.query(insertOrder, [
      uuidv7(),
      id,
      kind,
      effectiveOn,
      chain.proposer,
      chain.approver,
      resumption ?? null,
    ]);
  return (await client.query<object>(ask, [id, days])).rows;
}

test('the database and the domain say the same of how an agreement stands, when it ends and in which months it is in force', () =>
  asAdmin(world.ownerUrl, async (client) => {
    await client.query('BEGIN');
    for (const table of ['agreement', 'agreement_order'])
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    const property = fc.asyncProperty(
      life,
      fc.array(day, { minLength: 4, maxLength: 8 }),
      async (one, days) => {
        expect(await asked(client, one, days)).toEqual(
          days.map((on) => ({
            status: standingOn(one, on),
            ends_on: endOf(one),
            in_force: isInForceIn(one, monthOf(on)),
          })),
        );
      },
    );
    await fc.assert(property, { numRuns: 150 });
    await client.query('ROLLBACK');
  }));

const propose =
  (kind: string, effectiveOn: string, by = chain.proposer) =>
  (tx: EntityManager) =>
    tx.query(
      `INSERT INTO agreement_order (id, agreement_id, kind, effective_on, reason, basis, status, proposed_by, regency_id)
     VALUES ($1, $2, $3, $4, 'Efisiensi anggaran', 'Inpres 1/2025', 'PROPOSED', $5, $6)`,
      [uuidv7(), chain.agreementId, kind, effectiveOn, by, chain.owner.regencyId],
    );
const decide =
  (by: string, set = `status = 'ENACTED'`) =>
  (tx: EntityManager) =>
    tx.query(
      `UPDATE agreement_order SET ${set}, decided_by = $1, decided_at = now() WHERE agreement_id = $2 AND status = 'PROPOSED'`,
      [by, chain.agreementId],
    );

test('an order is proposed and decided by two accounts, in their own names, and does not change once it is decided', async () => {
  const { database } = world;
  const approving = asRegency(chain.owner.regencyId, chain.approver);
  expect(await refusalOf(database, chain.acting, propose('PAUSE', '2024-11-01', chain.approver))).toBe(
    'ck_actor',
  );
  expect(await refusalOf(database, chain.acting, propose('PAUSE', '2024-11-01'))).toBeUndefined();
  expect(await refusalOf(database, chain.acting, propose('PAUSE', '2024-12-01'))).toBe(
    'uq_agreement_order_open',
  );
  expect(await refusalOf(database, chain.acting, decide(chain.proposer))).toBe(
    'ck_agreement_order_two_people',
  );
  expect(await refusalOf(database, approving, decide(chain.approver, `status = 'RETURNED'`))).toBe(
    'ck_agreement_order_answer',
  );
  expect(await refusalOf(database, approving, decide(chain.approver))).toBeUndefined();
  const change = (tx: EntityManager) =>
    tx.query(`UPDATE agreement_order SET decided_at = now() + interval '1 day'`);
  expect(await refusalOf(database, approving, change)).toBe('append_only');
});

test('no bill is drawn for a month that rests as a whole, and no order takes a billed month away', async () => {
  const { database } = world;
  const finance = asRegency(chain.owner.regencyId, chain.finance);
  const bill = (month: string) => (tx: EntityManager) =>
    tx.query(
      `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
       VALUES ($1, $1::uuid::text, $2, $3, $4, 1, 16800, 'DRAFT', '2025-01-15', $5, $6)`,
      [uuidv7(), chain.lineId, chain.payerId, month, chain.finance, chain.owner.regencyId],
    );
  // It has rested since November, by the order before.
  expect(await refusalOf(database, finance, bill('2024-11-01'))).toBe('ck_bill_in_force');
  const undo = new Error('undo');
  const billed = database.write(finance, async (tx) => {
    await bill('2024-10-01')(tx);
    throw undo;
  });
  await expect(billed).rejects.toBe(undo);
});

test('an agreement is reviewed by two accounts and signed only as it was approved', async () => {
  const { database } = world;
  const draft = await addChain(database, {
    owner: chain.owner,
    home: await ownerOf(database, '73.72.01.1004'),
    people: 1,
    signed: false,
  });
  const reviewing = asRegency(draft.owner.regencyId, draft.approver);
  const set = (columns: string) => (tx: EntityManager) =>
    tx.query(`UPDATE agreement SET ${columns} WHERE id = $1`, [draft.agreementId]);
  const send = set(
    `status = 'REVIEW', submitted_by = '${draft.proposer}', reviewed_by = NULL, reason = NULL`,
  );
  expect(await refusalOf(database, draft.acting, set(`status = 'REVIEW'`))).toBe('ck_agreement_reviewed');
  expect(await refusalOf(database, reviewing, send)).toBe('ck_actor');
  expect(await refusalOf(database, draft.acting, send)).toBeUndefined();
  expect(await refusalOf(database, draft.acting, set(`title = 'Lain'`))).toBe('ck_frozen');
  expect(
    await refusalOf(database, draft.acting, set(`status = 'APPROVED', reviewed_by = '${draft.proposer}'`)),
  ).toBe('ck_agreement_two_people');
  const back = set(`status = 'DRAFT', reviewed_by = '${draft.approver}', reason = 'Kuota melebihi anggaran'`);
  expect(await refusalOf(database, reviewing, back)).toBeUndefined();
  const signing = set(`status = 'ACTIVE', signed_on = '2024-05-13'`);
  expect(await refusalOf(database, draft.acting, signing)).toBe('ck_agreement_reason');
  expect(await refusalOf(database, draft.acting, send)).toBeUndefined();
  expect(
    await refusalOf(database, reviewing, set(`status = 'APPROVED', reviewed_by = '${draft.approver}'`)),
  ).toBeUndefined();
  expect(await refusalOf(database, draft.acting, signing)).toBeUndefined();
});
