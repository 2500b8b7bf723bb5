import { businessDate } from '@lindung/domain/shared/business-date';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  addChain,
  addDecree,
  asRegency,
  type Chain,
  ownerOf,
  takeSeat,
} from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(8);
});
afterAll(() => world.drop());

const days = ['2024-05-01', '2024-06-15', '2024-07-01', '2024-12-31'] as const;
const months = ['2024-05-01', '2024-06-01', '2024-07-01'] as const;

/** One thing that happens under an agreement; each is one statement or a few, as the use cases send them. */
type Step =
  | { readonly do: 'seat'; readonly day: (typeof days)[number] }
  | { readonly do: 'decree' | 'enrol' | 'withdraw' | 'fold' }
  | { readonly do: 'end'; readonly day: (typeof days)[number] }
  | { readonly do: 'bill' | 'issue' | 'pay' | 'cancel'; readonly month: (typeof months)[number] };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('seat' as const), day: fc.constantFrom(...days) }),
  fc.record({
    do: fc.constantFrom('decree' as const, 'enrol' as const, 'withdraw' as const, 'fold' as const),
  }),
  fc.record({ do: fc.constant('end' as const), day: fc.constantFrom(...days) }),
  fc.record({
    do: fc.constantFrom('bill' as const, 'issue' as const, 'pay' as const, 'cancel' as const),
    month: fc.constantFrom(...months),
  }),
);

const advance = (tx: EntityManager, { lineId }: Chain, from: string, to: string) =>
  tx.query(`UPDATE enrolment SET status = $3 WHERE line_id = $1 AND status = $2`, [lineId, from, to]);

const fold = () => world.database.read({ as: 'JOBS' }, [{ text: 'SELECT fold_summary()' }]);

/** Bills a person of the line who is not billed for the month yet; nobody when there is none. */
async function billSomebody(tx: EntityManager, chain: Chain, month: string): Promise<void> {
  const { lineId, payerId, finance, owner } = chain;
  await tx.query(`SELECT ensure_bill_line_partition($1)`, [month]);
  const [free]: { id: string }[] = await tx.query(
    `SELECT id FROM enrolment e WHERE line_id = $1 AND NOT EXISTS (
       SELECT FROM bill_line l WHERE l.month = $2 AND l.person_id = e.person_id AND NOT l.void) LIMIT 1`,
    [lineId, month],
  );
  if (!free) return;
  const [billId, cellId] = [uuidv7(), uuidv7()];
  await tx.query(
    `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
     VALUES ($1, $1::uuid::text, $2, $3, $4, 1, 16800, 'DRAFT', '2024-12-31', $5, $6)`,
    [billId, lineId, payerId, month, finance, owner.regencyId],
  );
  await tx.query(
    `INSERT INTO priced_cell (id, month, segment, member_group, programmes, income_base, funding_source, tariff_version, amount, derivation)
     VALUES ($1, $2, 'NON_WAGE', 'VULNERABLE_WORKER', '{JKK,JKM}', 1000000, 'APBD_REGENCY', $1::uuid::text, 16800, '[]')`,
    [cellId, month],
  );
  await tx.query(
    `INSERT INTO bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id)
     SELECT $2, person_id, $3, id, $4, '{JKK,JKM}', 16800, regency_id FROM enrolment WHERE id = $1`,
    [free.id, month, billId, cellId],
  );
}

async function perform(chain: Chain, what: Step): Promise<void> {
  const { lineId, approver, finance, owner, proposer } = chain;
  const isPaying = what.do === 'bill' || what.do === 'pay' || what.do === 'cancel';
  const user = isPaying ? finance : what.do === 'decree' || what.do === 'issue' ? approver : proposer;
  await world.database.write(asRegency(owner.regencyId, user), async (tx) => {
    switch (what.do) {
      case 'fold':
        await fold();
        return;
      case 'seat': {
        const [free]: { id: string }[] = await tx.query(
          `SELECT id FROM unnest($1::uuid[]) AS p (id) WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.line_id = $2) LIMIT 1`,
          [chain.people, lineId],
        );
        if (!free) return;
        const decreeId = await addDecree(tx, chain);
        await takeSeat(tx, { ...chain, decreeId }, free.id, businessDate(what.day));
        return;
      }
      case 'decree':
        await tx.query(
          `UPDATE decree SET status = 'ENACTED', decided_by = $2, decided_at = now(), decreed_on = '2024-05-13' WHERE line_id = $1 AND status = 'PROPOSED'`,
          [lineId, approver],
        );
        await advance(tx, chain, 'PROPOSED', 'DECREED');
        return;
      case 'enrol':
        await advance(tx, chain, 'DECREED', 'ENROLLED');
        return;
      case 'withdraw':
        await advance(tx, chain, 'DECREED', 'WITHDRAWN');
        await tx.query(
          `INSERT INTO quota_entry (id, line_id, kind, seats, enrolment_id, effective_on, by_user, regency_id)
           SELECT gen_random_uuid(), line_id, 'RELEASE', 1, id, starts_on, $2, regency_id FROM enrolment e
           WHERE line_id = $1 AND status = 'WITHDRAWN' AND NOT EXISTS (SELECT FROM quota_entry q WHERE q.enrolment_id = e.id AND q.kind = 'RELEASE')`,
          [lineId, proposer],
        );
        return;
      case 'end':
        await tx.query(
          `UPDATE enrolment SET status = 'ENDED',
             ends_on = CASE WHEN $2::date >= starts_on THEN $2::date ELSE starts_on - extract(day FROM starts_on)::int END
           WHERE line_id = $1 AND status = 'ENROLLED'`,
          [lineId, what.day],
        );
        return;
      case 'bill':
        await billSomebody(tx, chain, what.month);
        return;
      case 'issue':
        await tx.query(
          `UPDATE bill SET status = 'ISSUED' WHERE line_id = $1 AND month = $2 AND status = 'DRAFT'`,
          [lineId, what.month],
        );
        return;
      case 'pay':
        await tx.query(
          `UPDATE bill SET status = 'PAID', paid_on = '2024-06-10', paid_by = $3 WHERE line_id = $1 AND month = $2 AND status = 'ISSUED'`,
          [lineId, what.month, finance],
        );
        return;
      case 'cancel':
        await tx.query(
          `UPDATE bill SET status = 'CANCELLED' WHERE line_id = $1 AND month = $2 AND status IN ('DRAFT', 'ISSUED')`,
          [lineId, what.month],
        );
        await tx.query(
          `UPDATE bill_line SET void = true WHERE month = $2 AND bill_id IN (SELECT id FROM bill WHERE line_id = $1 AND status = 'CANCELLED')`,
          [lineId, what.month],
        );
    }
  });
}

const asProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;

/** The figures of a day as the dashboard reads them, and counted from the rows themselves. */
async function figuresOn(day: string): Promise<{ summed: unknown; counted: unknown }> {
  const [summed, counted] = await world.database.read(asProvince, [
    {
      text: `SELECT regency_id,
               COALESCE(sum(amount) FILTER (WHERE measure = 'PROTECTED' AND effective_on <= $1), 0)::int AS protected,
               COALESCE(sum(amount) FILTER (WHERE measure = 'SEATS_GRANTED' AND effective_on <= $1), 0)::int AS granted,
               COALESCE(sum(amount) FILTER (WHERE measure = 'SEATS_TAKEN' AND effective_on <= $1), 0)::int AS taken,
               COALESCE(sum(amount) FILTER (WHERE measure = 'BILLED' AND effective_on <= $1), 0)::int AS billed,
               COALESCE(sum(amount) FILTER (WHERE measure = 'PAID' AND effective_on <= $1), 0)::int AS paid,
               COALESCE(sum(amount) FILTER (WHERE measure = 'OPEN_BILLS' AND effective_on <= $1), 0)::int AS open
             FROM summary_figure WHERE member_group = 'VULNERABLE_WORKER' GROUP BY 1 ORDER BY 1`,
      values: [day],
    },
    {
      text: `SELECT l.regency_id,
               (SELECT count(*) FROM enrolment e WHERE e.regency_id = l.regency_id AND e.status IN ('ENROLLED', 'ENDED')
                  AND $1::date BETWEEN e.starts_on AND e.ends_on)::int AS protected,
               (SELECT COALESCE(sum(s.seats), 0) FROM agreement_stage s JOIN agreement_line g ON g.id = s.line_id
                  WHERE s.regency_id = l.regency_id AND s.starts_on <= $1 AND g.month_to >= date_trunc('month', $1::date))::int AS granted,
               (SELECT count(*) FROM enrolment e JOIN agreement_line g ON g.id = e.line_id WHERE e.regency_id = l.regency_id
                  AND e.status <> 'WITHDRAWN' AND e.starts_on <= $1 AND g.month_to >= date_trunc('month', $1::date))::int AS taken,
               (SELECT COALESCE(sum(b.amount), 0) FROM bill b WHERE b.regency_id = l.regency_id AND b.status IN ('ISSUED', 'PAID') AND b.month <= $1)::int AS billed,
               (SELECT COALESCE(sum(b.amount), 0) FROM bill b WHERE b.regency_id = l.regency_id AND b.paid_on IS NOT NULL AND b.month <= $1)::int AS paid,
               (SELECT count(*) FROM bill b WHERE b.regency_id = l.regency_id AND b.status = 'ISSUED' AND b.month <= $1)::int AS open
             FROM (SELECT DISTINCT regency_id FROM agreement_line) AS l ORDER BY 1`,
      values: [day],
    },
  ]);
  return { summed, counted };
}

async function expectAgreement(): Promise<void> {
  for (const day of ['2024-04-30', ...days, '2025-01-01']) {
    const { summed, counted } = await figuresOn(day);
    expect(summed, day).toEqual(counted);
  }
}

const newChain = async (code: '73.72' | '73.11') =>
  addChain(world.database, {
    owner: await ownerOf(world.database, code),
    home: await ownerOf(world.database, code === '73.72' ? '73.72.01.1004' : '73.11.01.1001'),
    people: 6,
  });

test(
  'after any history the summaries say what the rows say, folded or not',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 25 }),
        fc.constantFrom('73.72', '73.11'),
        async (steps, code) => {
          const chain = await newChain(code);
          for (const what of steps) await perform(chain, what);
          await expectAgreement();
          await fold();
          await expectAgreement();
        },
      ),
      { numRuns: 12 },
    );
  },
);

test('the summaries are exact while others write and two fold at once', { timeout: 60_000 }, async () => {
  const chains = await Promise.all([newChain('73.72'), newChain('73.72'), newChain('73.11')]);
  const life: Step[] = [
    { do: 'seat', day: '2024-05-01' },
    { do: 'seat', day: '2024-06-15' },
    { do: 'decree' },
    { do: 'bill', month: '2024-05-01' },
    { do: 'enrol' },
    { do: 'issue', month: '2024-05-01' },
    { do: 'pay', month: '2024-05-01' },
    { do: 'end', day: '2024-07-01' },
  ];
  await Promise.all([
    ...chains.map(async (chain) => {
      for (const what of life) await perform(chain, what);
    }),
    ...[1, 2].map(async () => {
      for (let round = 0; round < 10; round += 1) await fold();
    }),
  ]);
  await expectAgreement();
});

test('folding leaves one row per figure and none to fold', async () => {
  const chain = await newChain('73.72');
  await perform(chain, { do: 'seat', day: '2024-05-01' });
  await fold();
  const [deltas, doubles] = await world.database.read(asProvince, [
    { text: 'SELECT count(*)::int AS count FROM summary_delta' },
    {
      text: `SELECT count(*)::int AS count FROM (SELECT FROM summary GROUP BY regency_id, district_id, village_id, member_group, measure, effective_on HAVING count(*) > 1) AS d`,
    },
  ]);
  expect([deltas, doubles]).toEqual([[{ count: 0 }], [{ count: 0 }]]);
});

test('the sums of the province follow the rows of all regencies, those of a regency its own', async () => {
  const [mine] = await world.database.read((await newChain('73.11')).acting, [
    { text: 'SELECT DISTINCT regency_id FROM summary_figure' },
  ]);
  expect(mine).toHaveLength(1);
  const [all] = await world.database.read(asProvince, [
    { text: 'SELECT DISTINCT regency_id FROM summary_figure' },
  ]);
  expect(all).toHaveLength(2);
});
