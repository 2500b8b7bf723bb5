import {
  type BilledMonth,
  type MemberRow,
  paidThroughOf,
  protectionDays,
  protectionOn,
} from '@lindung/domain/enrolment/protection';
import { addDays, businessDate, type BusinessDate } from '@lindung/domain/shared/business-date';
import { firstDayOf, monthOf, yearMonth } from '@lindung/domain/shared/year-month';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { lawRuleRepository } from '../programme/law-rule.repository.js';
import {
  addChain,
  asRegency,
  type Chain,
  enactDecree,
  ownerOf,
  takeSeat,
} from '../testing/protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { monthOfDay } from './protection-fields.js';

/** The long run lives through more histories. */
const isLong = process.env['LINDUNG_LONG'] === '1';
let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const months = ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => yearMonth(`2024-${month}`));

/** What becomes of the bill of a month: which of two memberships it is of, and whether it is paid, taken back or cancelled. */
const fate = fc.record({
  of: fc.constantFrom(0, 0, 1),
  ends: fc.constantFrom('ISSUED', 'PAID', 'PAID', 'PAID', 'REVERSED', 'CANCELLED', 'NONE'),
});
const history = fc.record({
  fates: fc.tuple(...months.map(() => fate)),
  /** In which order the bills are drawn, and in which they are paid. */
  drawn: fc.shuffledSubarray([...months.keys()], { minLength: months.length }),
  paid: fc.shuffledSubarray([...months.keys()], { minLength: months.length }),
  startsOn: fc
    .tuple(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 200 }))
    .map(
      ([a, b]) => [addDays(businessDate('2024-05-01'), a), addDays(businessDate('2024-05-01'), b)] as const,
    ),
  leavesOn: fc.option(fc.integer({ min: 30, max: 240 }), { nil: null, freq: 3 }),
  /** How many days after the first one of the first membership its person is entered again. */
  entersAfter: fc.option(fc.integer({ min: 1, max: 220 }), { nil: null, freq: 2 }),
});

const draw = async (tx: EntityManager, chain: Chain, enrolmentId: string, month: BusinessDate) => {
  const [id, cell] = [uuidv7(), uuidv7()];
  await tx.query(`SELECT ensure_bill_line_partition($1)`, [month]);
  await tx.query(
    `INSERT INTO priced_cell (id, month, segment, member_group, programmes, income_base, funding_source, tariff_version, amount, derivation)
     VALUES ($1::uuid, $2, 'NON_WAGE', 'VULNERABLE_WORKER', '{JKK,JKM}', 1000000, 'APBD_REGENCY', $1::uuid::text, 16800, '[]')`,
    [cell, month],
  );
  await tx.query(
    `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
     VALUES ($1::uuid, $1::uuid::text, $2, $3, $4, 1, 16800, 'DRAFT', '2025-01-15', $5, $6)`,
    [id, chain.lineId, chain.payerId, month, chain.finance, chain.owner.regencyId],
  );
  await tx.query(
    `INSERT INTO bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id)
     SELECT $2, person_id, $3, id, $4, '{JKK,JKM}', 16800, regency_id FROM enrolment WHERE id = $1`,
    [enrolmentId, month, id, cell],
  );
  return id;
};
const issue = `UPDATE bill SET status = 'ISSUED' WHERE id = $1`;
const pay = `UPDATE bill SET status = 'PAID', paid_on = '2024-12-20', payment_reference = 'SP2D', paid_by = acting_user() WHERE id = $1`;
const reverse = `UPDATE bill SET status = 'ISSUED', paid_on = NULL, payment_reference = NULL, paid_by = NULL,
  reversals = reversals || jsonb_build_array(jsonb_build_object('reason', 'Salah mencatat bukti')) WHERE id = $1`;
const cancel = `UPDATE bill SET status = 'CANCELLED', cancel_reason = 'Salah tagih' WHERE id = $1`;
const order = `INSERT INTO agreement_order (id, agreement_id, kind, resumption, effective_on, reason, basis, status, proposed_by, regency_id)
  SELECT $1, a.id, 'RESUME', 'REENTER', $3, 'Anggaran', 'MoU', 'PROPOSED', $4, a.regency_id
  FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id WHERE l.id = $2`;
const enactOrder = `UPDATE agreement_order SET status = 'ENACTED', decided_by = $2, decided_at = now() WHERE id = $1`;

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Lives through a history of one person under two lines. @returns the enrolments' ids, the owner and the months as they end */
async function live({ fates, drawn, paid, startsOn, leavesOn, entersAfter }: History) {
  const owner = await ownerOf(world.database, '73.72');
  const home = await ownerOf(world.database, '73.72.01.1004');
  const first = await addChain(world.database, { owner, home, people: 1 });
  const second = await addChain(world.database, {
    owner,
    home,
    people: 0,
    stages: [{ startsOn: '2024-05-01', seats: 1 }],
  });
  const chains = [first, second] as const;
  const ids: string[] = [];
  for (const [at, chain] of chains.entries()) {
    ids.push(
      await world.database.write(chain.acting, (tx) =>
        takeSeat(tx, chain, first.people[0] ?? '', startsOn[at]),
      ),
    );
    await enactDecree(world.database, chain);
  }
  const bills = new Map<number, string>();
  const billed = new Map<number, BilledMonth>();
  const as = (chain: Chain, work: (tx: EntityManager) => Promise<unknown>) =>
    world.database.write(asRegency(owner.regencyId, chain.finance), work);
  const of = (at: number) => fates[at] ?? { of: 0, ends: 'NONE' };
  for (const at of drawn) {
    const [{ of: which, ends }, month] = [of(at), months[at]];
    const [chain, enrolmentId] = [chains[which as 0 | 1], ids[which] ?? ''];
    if (month === undefined || ends === 'NONE') continue;
    await as(chain, async (tx) => {
      bills.set(at, await draw(tx, chain, enrolmentId, firstDayOf(month)));
    });
    await world.database.write(asRegency(owner.regencyId, chain.approver), (tx) =>
      tx.query(issue, [bills.get(at)]),
    );
    if (ends !== 'CANCELLED')
      billed.set(at, {
        month,
        isPaid: ends === 'PAID',
        startsOn: startsOn[which as 0 | 1],
        enrolmentId,
      });
  }
  for (const at of paid) {
    const [{ of: which, ends }, id] = [of(at), bills.get(at)];
    if (id === undefined || ends === 'ISSUED') continue;
    await as(chains[which as 0 | 1], async (tx) => {
      if (ends === 'CANCELLED') {
        await tx.query(cancel, [id]);
        await tx.query(`UPDATE bill_line SET void = true WHERE bill_id = $1`, [id]);
        return;
      }
      await tx.query(pay, [id]);
      if (ends === 'REVERSED') await tx.query(reverse, [id]);
    });
  }
  if (leavesOn !== null)
    await world.database.write(first.acting, (tx) =>
      tx.query(
        `UPDATE enrolment SET status = 'ENDED', ends_on = GREATEST(starts_on, $2::date) WHERE id = $1`,
        [ids[0], addDays(businessDate('2024-05-01'), leavesOn)],
      ),
    );
  if (entersAfter === null) return { acting: first.acting, ids, billed: [...billed.values()] };
  const again = addDays(startsOn[0], entersAfter);
  const id = uuidv7();
  await world.database.write(first.acting, (tx) =>
    tx.query(order, [id, first.lineId, again, first.proposer]),
  );
  await world.database.write(asRegency(owner.regencyId, first.approver), async (tx) => {
    await tx.query(enactOrder, [id, first.approver]);
    await tx.query(`UPDATE enrolment SET restarted_on = $2 WHERE id = $1`, [ids[0], again]);
    await tx.query(`SELECT cover_since(agreement_id, $2) FROM agreement_line WHERE id = $1`, [
      first.lineId,
      again,
    ]);
  });
  const begun = [...billed.values()].map((one) =>
    one.enrolmentId === ids[0] && one.month >= monthOf(again) ? { ...one, startsOn: again } : one,
  );
  return { acting: first.acting, ids, billed: begun };
}

interface Row extends Omit<MemberRow, 'paidThrough'> {
  readonly id: string;
  readonly paidThrough: BusinessDate | null;
  readonly facts: { readonly billed: ReadonlyArray<readonly [string, boolean, string, string]> };
}

const agrees = async (one: History) => {
  const { acting, ids, billed } = await live(one);
  await world.database.write(acting, async (tx) => {
    const law = await lawRuleRepository(tx).load();
    const rows: Row[] = await tx.query(
      `SELECT id, status, COALESCE(restarted_on, starts_on) AS "startsOn", ends_on AS "endsOn", NULLIF(paid_through, '-infinity') AS "paidThrough",
         member_facts(id) AS facts FROM enrolment WHERE id = ANY ($1)`,
      [ids],
    );
    for (const { id, facts, paidThrough: stored, ...row } of rows) {
      const paidThrough = paidThroughOf(billed);
      expect(monthOfDay(stored), 'the last covered month').toBe(paidThrough);
      const told = facts.billed.map(([month, isPaid, startsOn, enrolmentId]) => ({
        month,
        isPaid,
        startsOn,
        enrolmentId,
      }));
      expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
        new Set(billed.map((each) => JSON.stringify(each))),
      );
      const days = Array.from({ length: 30 }, (_, step) => addDays(businessDate('2024-04-20'), step * 17));
      const said: Array<{ day: BusinessDate; status: string }> = await tx.query(
        `SELECT d.day, member_protection(e.status, COALESCE(e.restarted_on, e.starts_on), e.ends_on, e.paid_through, d.day) AS status
         FROM enrolment e CROSS JOIN unnest($2::date[]) AS d (day) WHERE e.id = $1 ORDER BY 1`,
        [id, days],
      );
      for (const { day, status } of said) {
        const known = protectionDays(law, { ...row, paidThrough }, day);
        expect(known, `on ${day}`).toMatchObject({ ok: true, value: { status } });
        const whole = protectionOn(
          law,
          { ...row, segment: 'NON_WAGE', programmes: ['JKK', 'JKM'], billed },
          day,
        );
        expect(whole, `on ${day}`).toMatchObject({ ok: true, value: { status } });
      }
    }
  });
};

test('receipts alone say until when somebody is covered: no level writes it', async () => {
  const [one] = fc.sample(history, { numRuns: 1, seed: 1 });
  if (!one) throw new Error('a history is needed');
  const { acting, ids } = await live(one);
  const written = world.database.write(acting, (tx) =>
    tx.query(`UPDATE enrolment SET paid_through = '2030-12-01' WHERE id = $1`, [ids[0]]),
  );
  await expect(written).rejects.toThrow('permission denied for table enrolment');
  const begun = world.database.write(acting, (tx) =>
    tx.query(
      `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, paid_through, regency_id, district_id, village_id)
       SELECT gen_random_uuid(), person_id, line_id, decree_id, 'PROPOSED', starts_on, ends_on, '2030-12-01', regency_id, district_id, village_id
       FROM enrolment WHERE id = $1`,
      [ids[0]],
    ),
  );
  await expect(begun).rejects.toThrow('receipts say until when');
});

test('the database and the domain say the same of how a member is protected, after any history of bills', async () => {
  await fc.assert(fc.asyncProperty(history, agrees), { numRuns: isLong ? 25 : 6 });
}, 240_000);

test('they do so where the law counts months from the first day and reads the end as a fourth unpaid month', async () => {
  await asAdmin(world.ownerUrl, async (client) => {
    await client.query(`ALTER TABLE law_rule DISABLE TRIGGER USER`);
    await client.query(`ALTER TABLE law_rule NO FORCE ROW LEVEL SECURITY`);
    for (const [name, value] of [
      ['byAnniversary', '1'],
      ['endsAfterMonths', '4'],
    ])
      await client.query(
        `UPDATE law_rule SET terms = jsonb_set(terms, '{values}', (SELECT jsonb_agg(CASE WHEN v ->> 'name' = $1
           THEN jsonb_set(v, '{value}', to_jsonb($2::text)) ELSE v END) FROM jsonb_array_elements(terms -> 'values') v))
         WHERE subject LIKE 'MEMBERSHIP%'`,
        [name, value],
      );
    await client.query(`ALTER TABLE law_rule FORCE ROW LEVEL SECURITY`);
    await client.query(`ALTER TABLE law_rule ENABLE TRIGGER USER`);
  });
  await fc.assert(fc.asyncProperty(history, agrees), { numRuns: isLong ? 15 : 4 });
}, 240_000);
