import { type LinePrice, quoteLine } from '@lindung/domain/agreement/quote-line';
import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { findRule } from '@lindung/domain/programme/law';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { RiskClass } from '@lindung/domain/programme/segment';
import { SHIPPED_LAW } from '@lindung/domain/programme/shipped-law';
import { businessDate } from '@lindung/domain/shared/business-date';
import { rupiah } from '@lindung/domain/shared/rupiah';
import { yearMonth } from '@lindung/domain/shared/year-month';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { lawRuleRepository } from '../programme/law-rule.repository.js';
import { asJson } from '../shared/as-json.js';
import { addChain, type Chain, ownerOf } from '../testing/protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { monthCost } from './month-cost.js';

const PEOPLE = 10_000;
const LINES = 200;
const SEED = 20_240_531;
const month = yearMonth('2024-06');

const bands = findRule(SHIPPED_LAW, 'NON_WAGE_BANDS', businessDate('2024-06-30'))?.terms.bands ?? [];
const common = {
  memberGroup: fc.constantFrom(...Object.values(MemberGroup)),
  fundingSource: fc.constantFrom(...Object.values(FundingSource)),
};
const anyPrice: fc.Arbitrary<LinePrice> = fc.oneof(
  fc.record({
    ...common,
    segment: fc.constant('NON_WAGE' as const),
    programmes: fc.constantFrom<LinePrice['programmes']>(['JKK', 'JKM'], ['JKK', 'JKM', 'JHT']),
    baseKind: fc.constant('BAND' as const),
    incomeBase: fc.constantFrom(...bands.map(({ base }) => base)),
    riskClass: fc.constant(null),
    declaration: fc.constant(null),
  }),
  fc.record({
    ...common,
    segment: fc.constant('WAGE' as const),
    programmes: fc.constantFrom<LinePrice['programmes']>(['JKK', 'JKM'], ['JKK', 'JKM', 'JHT', 'JP', 'JKP']),
    baseKind: fc.constant('NOMINAL_WAGE' as const),
    incomeBase: fc.bigInt({ min: 500_000n, max: 20_000_000n }).map(rupiah),
    riskClass: fc.constantFrom(...Object.values(RiskClass)),
    declaration: fc.constant(null),
  }),
);

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

test('what ten thousand members of random lines cost in a month is the same set by set as one by one', async () => {
  const lines = fc.sample(anyPrice, { numRuns: LINES, seed: SEED }).map((price) => ({ id: uuidv7(), price }));
  const of = fc.sample(fc.nat(LINES - 1), { numRuns: PEOPLE, seed: SEED });
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.ownerUrl).pathname;
  // Past every trigger: whether these people may be enrolled is not what is asked here.
  await asAdmin(url.href, async (admin) => {
    await admin.query(`SET session_replication_role = replica`);
    for (const { id, price } of lines)
      await admin.query(
        `INSERT INTO agreement_line (id, agreement_id, member_group, segment, programmes, funding_source, payer_id, base_kind,
           income_base, risk_class, declaration, month_from, month_to, regency_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '2024-05-01', '2024-12-01', $12)`,
        [
          id,
          chain.agreementId,
          price.memberGroup,
          price.segment,
          price.programmes,
          price.fundingSource,
          chain.payerId,
          price.baseKind,
          price.incomeBase.toString(),
          price.riskClass,
          price.declaration && asJson(price.declaration),
          chain.owner.regencyId,
        ],
      );
    await admin.query(
      `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, regency_id)
       SELECT gen_random_uuid(), gen_random_uuid(), m.line_id, $2, 'ENROLLED', '2024-05-13', '2024-12-31', $3
       FROM unnest($1::uuid[]) AS m (line_id)`,
      [of.map((at) => lines[at]?.id), chain.decreeId, chain.owner.regencyId],
    );
  });
  let [employer, worker] = [0n, 0n];
  for (const at of of) {
    const line = lines[at];
    if (!line) throw new Error('no line');
    const priced = quoteLine(SHIPPED_LAW, line.price, month);
    if (!priced.ok) throw new Error(priced.error.code);
    employer += priced.value.employer;
    worker += priced.value.worker;
  }
  const answer = await world.database.write(chain.acting, async (tx) => {
    const costs = monthCost(tx);
    const table = await costs.priceTable(await lawRuleRepository(tx).load(), month);
    if (!table.ok) throw new Error(table.error.code);
    return costs.byRegency(month, table.value);
  });
  expect(answer).toMatchObject([{ region: { code: '73.72' }, people: PEOPLE, employer, worker }]);
});

test('nobody is counted in a month in which nothing of the membership lies', async () => {
  const answer = await world.database.write(chain.acting, async (tx) => {
    const costs = monthCost(tx);
    const table = await costs.priceTable(SHIPPED_LAW, yearMonth('2025-01'));
    return table.ok && costs.byRegency(yearMonth('2025-01'), table.value);
  });
  expect(answer).toEqual([]);
});
