import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { askQuote, dearerDeathInsurance, decideRule, minimumQuote, proposeRule } from './law-ground.js';
import { partnerOf } from './everybody.js';
import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { Client, key, World } from './world.js';

const impact = `query ($draft: LawRuleDraftInput!) { lawImpact(draft: $draft) {
  payers people before after unpriced billsDrawn endsEarlierOn byPayer { payer region people before after } } }`;

describe('the law as rows', () => {
  let world: World;
  let keeper: Client;
  let checker: Client;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    const officeId = await newBranch(world, ['73.72', '73.11'], 'REGIONAL_OFFICE');
    keeper = await world.user('REGIONAL_OFFICE_OFFICER', { officeId });
    checker = await world.user('REGIONAL_OFFICE_OFFICER', { officeId });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    await signedAgreement(world, officer, 744);
  });
  afterAll(() => world.close());

  const proposing = (change: object = {}) => ({
    input: { idempotencyKey: key(), ...dearerDeathInsurance, ...change },
  });
  const proposed = async (change: object = {}) =>
    (await keeper.ask<{ proposeLawRule: { id: string; status: string } }>(proposeRule, proposing(change)))
      .proposeLawRule;
  const deciding = (id: string, isGranted = true) => ({
    input: { idempotencyKey: key(), id, version: 1, isGranted, reason: 'Sesuai naskah resmi' },
  });
  const waitingFor = async (client: Client) =>
    (
      await client.ask<{ lawRules: { totalCount: number } }>(
        '{ lawRules(first: 10, filter: { awaitsMe: true }) { totalCount } }',
      )
    ).lawRules.totalCount;
  const totalIn = async (month: string) =>
    (await officer.ask<{ quote: { total: string } }>(askQuote, { input: { ...minimumQuote, month } })).quote
      .total;

  it('prices nothing by a decree that is only proposed, and by it from its day on once a second person, for whom it waits, has checked it', async () => {
    const rule = await proposed();
    expect(rule.status).toBe('PROPOSED');
    expect([await waitingFor(keeper), await waitingFor(checker)]).toEqual([0, 1]);
    expect(await totalIn('2024-07')).toBe('16800');
    expect(await keeper.refusal(decideRule, deciding(rule.id))).toBe('LAW_RULE_SAME_PERSON');
    const { decideLawRule } = await checker.ask<{ decideLawRule: object }>(decideRule, deciding(rule.id));
    expect(decideLawRule).toMatchObject({ status: 'IN_FORCE', validFrom: '2024-07-01', validTo: null });
    expect([await totalIn('2024-06'), await totalIn('2024-07')]).toEqual(['16800', '17800']);
    const { timeline } = await officer.ask<{ timeline: { nodes: Array<{ operation: string }> } }>(
      'query ($id: ID!) { timeline(record: LAW_RULE, id: $id, first: 10) { nodes { operation } } }',
      { id: rule.id },
    );
    expect(timeline.nodes.map(({ operation }) => operation)).toEqual(['decideLawRule', 'proposeLawRule']);
    const { lawRules } = await officer.ask<{ lawRules: { nodes: object[] } }>(
      `{ lawRules(first: 10, filter: { subject: NON_WAGE_JKM, status: IN_FORCE }) {
         nodes { validFrom validTo citation proposedBy terms { amount share } } } }`,
    );
    expect(lawRules.nodes).toMatchObject([
      { validFrom: '2024-07-01', validTo: null, terms: { amount: '7800', share: 'WORKER' } },
      { validFrom: '2015-07-01', validTo: '2024-06-30', proposedBy: null, terms: { amount: '6800' } },
    ]);
  });

  it.each([
    ['that overlaps another', { validFrom: '2015-01-01' }, 'LAW_RULES_OVERLAP'],
    ['without a citation', { citation: ' ' }, 'VALIDATION'],
    ['that ends before it begins', { validFrom: '2030-01-01', validTo: '2029-12-31' }, 'VALIDATION'],
    ['whose terms do not fit', { subject: 'NON_WAGE_JKK', validFrom: '2030-01-01' }, 'LAW_TERMS_WRONG'],
  ])('refuses a row %s', async (_, change, code) => {
    expect(await keeper.refusal(proposeRule, proposing(change))).toBe(code);
  });

  it('says in both languages which rule stands in the way, since when, and what to do', async () => {
    const say = async (language: string) => {
      const reader = new Client(world, { ...keeper.headers, 'accept-language': language });
      const { errors } = await reader.send(proposeRule, proposing({ validFrom: '2015-01-01' }));
      return errors?.[0]?.message;
    };
    expect(await say('id')).toContain('1 Juli 2015');
    expect(await say('id')).toContain('Pilih hari pertama sesudahnya');
    expect(await say('en')).toContain('Choose a first day after it');
  });

  it('is checked again when it is decided: of two proposals for the same days one holds', async () => {
    const [first, second] = [
      await proposed({ validFrom: '2025-01-01' }),
      await proposed({ validFrom: '2025-01-01', citation: 'PP 2/2024 (contoh)' }),
    ];
    await checker.ask(decideRule, deciding(first.id));
    expect(await checker.refusal(decideRule, deciding(second.id))).toBe('LAW_RULES_OVERLAP');
    await checker.ask(decideRule, deciding(second.id, false));
    expect(await checker.refusal(decideRule, { input: { ...deciding(second.id).input, version: 2 } })).toBe(
      'LAW_RULE_DECIDED',
    );
  });

  it('is entered by the regional office alone, and read by everybody, who sees no names through a key', async () => {
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    for (const client of [officer, province])
      expect(await client.refusal(proposeRule, proposing())).toBe('FORBIDDEN');
    const partner = await partnerOf(world, { region: '73.72' });
    const { lawRules } = await partner.ask<{ lawRules: { nodes: Array<Record<string, unknown>> } }>(
      '{ lawRules(first: 100) { nodes { subject proposedBy proposedById decidedBy } } }',
    );
    expect(lawRules.nodes.length).toBeGreaterThan(40);
    expect(
      lawRules.nodes
        .flatMap((node) => [node['proposedBy'], node['proposedById'], node['decidedBy']])
        .filter((v) => v !== null),
    ).toEqual([]);
  });

  it('tells before it holds what it changes in rupiah for whom, within the own area', async () => {
    const { lineId } = await signedAgreement(world, officer, 744);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 40);
    await officer.ask('mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        number: 'SK-1',
        title: 'SK',
        lineId,
        listId,
        seats: 40,
        startsOn: '2024-05-31',
      },
    });
    const dearer = {
      ...dearerDeathInsurance.terms,
      amount: null,
      share: null,
      rates: [{ share: 'WORKER', ratePpm: 11_000 }],
      rounding: 'HALF_UP_RUPIAH',
    };
    const draft = {
      ...dearerDeathInsurance,
      subject: 'NON_WAGE_JKK',
      validFrom: '2024-12-01',
      terms: dearer,
    };
    const { lawImpact } = await keeper.ask<{ lawImpact: Record<string, unknown> }>(impact, { draft });
    expect(lawImpact).toMatchObject({
      payers: 1,
      people: 40,
      before: String(40 * 17_800),
      after: String(40 * 18_800),
      unpriced: 0,
      billsDrawn: 0,
      endsEarlierOn: '2024-11-30',
      byPayer: [{ people: 40, region: 'Parepare' }],
    });
    const elsewhere = await world.user('REGIONAL_OFFICE_OFFICER', {
      officeId: await newBranch(world, ['73.22'], 'REGIONAL_OFFICE'),
    });
    const { lawImpact: none } = await elsewhere.ask<{ lawImpact: Record<string, unknown> }>(impact, {
      draft,
    });
    expect(none).toMatchObject({ payers: 0, people: 0, before: '0', byPayer: [] });
    expect(await officer.refusal(impact, { draft })).toBe('FORBIDDEN');
  });
});
