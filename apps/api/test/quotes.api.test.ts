import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { GOLDEN_QUOTES } from '@lindung/domain/programme/golden-quotes';
import { Programme } from '@lindung/domain/programme/programme';
import { quote } from '@lindung/domain/programme/quote';
import { AskQuote } from '@lindung/domain/programme/quote-command';
import { readLaw, type WrittenRule } from '@lindung/domain/programme/read-law';
import { LawInForceDocument } from '@lindung/graphql-client/generated/operations';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { partnerOf } from './everybody.js';
import { askQuote, minimumQuote } from './law-ground.js';
import { type Client, World } from './world.js';

const askBenefit = `query ($input: BenefitInput!) { benefit(input: $input) {
  total amounts { item amount citation } scholarship { most perChild missingMonths } heirs } }`;
const death = { event: 'DEATH', segment: 'NON_WAGE', day: '2025-07-28', startedOn: '2025-04-28' };

const inputOf = ({ expected, base, ...asked }: (typeof GOLDEN_QUOTES)[number]) => ({
  month: asked.month,
  segment: asked.segment,
  sector: asked.sector,
  baseKind: asked.baseKind,
  base: base.toString(),
  riskClass: asked.riskClass,
  fundingSource: asked.fundingSource,
  programmes: Object.values(Programme).filter((programme) => programme in expected),
});

/** Any wage, income, month and payer on top of a sentence of the law. */
const anyQuestion = fc
  .record({
    golden: fc.constantFrom(...GOLDEN_QUOTES),
    base: fc.bigInt({ min: 0n, max: 40_000_000n }),
    year: fc.integer({ min: 2021, max: 2027 }),
    fundingSource: fc.constantFrom(...Object.values(FundingSource)),
  })
  .map(({ golden, base, year, fundingSource }) => ({
    ...inputOf(golden),
    ...(golden.baseKind === 'BAND' ? { baseKind: 'INCOME' as const } : {}),
    base: base.toString(),
    month: `${year}-${golden.month.slice(5)}`,
    fundingSource,
  }));

describe('prices and benefits over the API', () => {
  let world: World;
  let partner: Client;
  let operator: Client;
  beforeAll(async () => {
    world = await World.create();
    partner = await partnerOf(world, { region: '73.72' });
    operator = await world.user('VILLAGE_OPERATOR', { region: '73.22.01.2001' });
  });
  afterAll(() => world.close());

  it('are those of every sentence of the law', async () => {
    const totals: string[] = [];
    for (const input of GOLDEN_QUOTES.map(inputOf))
      totals.push((await partner.ask<{ quote: { total: string } }>(askQuote, { input })).quote.total);
    expect(totals).toEqual(GOLDEN_QUOTES.map(({ total }) => total.toString()));
  });

  it('are the same where the console reckons them, by the law as it reads it', async () => {
    const { lawRules } = await operator.ask<{ lawRules: { nodes: WrittenRule[] } }>(
      String(LawInForceDocument),
    );
    const law = readLaw(lawRules.nodes);
    const questions = [...GOLDEN_QUOTES.map(inputOf), ...fc.sample(anyQuestion, 60)];
    let alike = 0;
    for (const input of questions) {
      const here = quote(law, AskQuote.parse(input));
      const { data, errors } = await operator.send<{ quote: object }>(askQuote, { input });
      if (here.ok) {
        const { total, employer, worker, tariffVersion } = here.value;
        const amounts = { total: `${total}`, employer: `${employer}`, worker: `${worker}`, tariffVersion };
        expect(data.quote, JSON.stringify(input)).toEqual(amounts);
        alike += 1;
      } else {
        expect(errors?.[0]?.extensions.code, JSON.stringify(input)).toBe(here.error.code);
      }
    }
    expect(alike).toBeGreaterThan(GOLDEN_QUOTES.length);
  });

  it('say why, step by step, and who bears what', async () => {
    const { quote } = await operator.ask<{ quote: Record<string, unknown> }>(
      `query ($input: QuoteInput!) { quote(input: $input) { employer worker state total
         amounts { programme employer worker state amount why { kind share rule version base ratePpm amount citation certainty } } } }`,
      {
        input: {
          ...minimumQuote,
          segment: 'WAGE',
          baseKind: 'NOMINAL_WAGE',
          base: '2000000',
          riskClass: 'I',
          month: '2023-05',
          programmes: ['JKK', 'JKM', 'JHT', 'JP'],
        },
      },
    );
    expect(quote).toMatchObject({ employer: '124800', worker: '60000', state: '0', total: '184800' });
    expect((quote['amounts'] as Array<{ why: object[] }>)[2]?.why).toMatchObject([
      { kind: 'CONTRIBUTION', share: 'EMPLOYER', rule: 'WAGE_JHT', ratePpm: 37_000, amount: '74000' },
      { kind: 'CONTRIBUTION', share: 'WORKER', rule: 'WAGE_JHT', ratePpm: 20_000, amount: '40000' },
    ]);
  });

  it.each([
    ['a month outside the known range', { month: '2027-04' }, 'TARIFF_MONTH_UNKNOWN'],
    ['a base that is none', { base: '1100000' }, 'INCOME_BASE_UNKNOWN'],
    [
      'a segment that is recognised and not priced',
      { segment: 'CONSTRUCTION', baseKind: 'REAL_WAGE' },
      'BASE_NOT_IN_SEGMENT',
    ],
    ['a negative income', { base: '-1' }, 'BAD_USER_INPUT'],
    ['the same programme twice', { programmes: ['JKK', 'JKM', 'JKM'] }, 'VALIDATION'],
  ])('refuse %s', async (_, change, code) => {
    expect(await partner.refusal(askQuote, { input: { ...minimumQuote, ...change } })).toBe(code);
  });

  it('tell a partner what a death pays, and why it pays nothing once protection had lapsed', async () => {
    const { benefit } = await partner.ask<{ benefit: Record<string, unknown> }>(askBenefit, {
      input: { ...death, paidMonths: 36 },
    });
    expect(benefit).toMatchObject({
      total: '42000000',
      scholarship: { most: '174000000', perChild: '87000000', missingMonths: 0 },
    });
    expect(benefit['heirs']).toHaveLength(6);
    const { benefit: early } = await partner.ask<{ benefit: object }>(askBenefit, {
      input: { ...death, day: '2025-05-15' },
    });
    expect(early).toMatchObject({
      total: '10000000',
      amounts: [{ item: 'DEATH_NEW_MEMBER', citation: 'Permenaker 1/2025' }],
    });
    expect(await partner.refusal(askBenefit, { input: { ...death, protectedTo: '2025-06-30' } })).toBe(
      'PROTECTION_LAPSED',
    );
  });
});
