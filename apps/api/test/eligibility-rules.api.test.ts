import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const values = {
  minimumAge: ['YEARS', '17'],
  ageLimit: ['YEARS', '65'],
  mostDecile: ['COUNT', '10'],
  decileMonths: ['MONTHS', '0'],
  requiresNik: ['FLAG', '1'],
  excludesOtherPayer: ['FLAG', '1'],
  excludesWageMembers: ['FLAG', '0'],
} as const;
const draftOf = (change: Partial<Record<keyof typeof values, string>>, more: object = {}) => ({
  subject: 'ELIGIBILITY',
  terms: {
    rates: [],
    share: null,
    amount: null,
    rounding: null,
    bands: [],
    reliefs: [],
    fundingSources: [],
    values: Object.entries(values).map(([name, [unit, value]]) => ({
      name,
      unit,
      value: change[name as keyof typeof values] ?? value,
    })),
    excludedWords: [],
    decileSources: [],
    ...more,
  },
  validFrom: '2024-06-01',
  validTo: null,
  citation: 'Keputusan Kepala Kantor Wilayah (contoh)',
  certainty: 'TO_BE_VERIFIED',
});
const impact = `query ($draft: LawRuleDraftInput!) { eligibilityImpact(draft: $draft) {
  on candidates members candidatesPlus candidatesMinus membersMinus monthlyPlus monthlyMinus unpriced villages { candidatesMinus monthlyMinus } } }`;
const propose = `mutation ($input: ProposeLawRuleInput!) { made: proposeLawRule(input: $input) { id version status } }`;
const decide = `mutation ($input: DecideLawRuleInput!) { decideLawRule(input: $input) { status } }`;
const preview = `query ($listId: ID!, $lineId: ID!, $startsOn: Date) { proposalPreview(listId: $listId, lineId: $lineId, startsOn: $startsOn) {
  eligible ruleVersion reasons { reason count } } }`;

describe('a rule of eligibility as a row of the law', () => {
  let world: World;
  let officer: Client;
  let keeper: Client;
  let checker: Client;
  let lineId: string;
  let listId: string;
  let ruleId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const officeId = await newBranch(world, ['73.72'], 'REGIONAL_OFFICE');
    keeper = await world.user('REGIONAL_OFFICE_OFFICER', { officeId });
    checker = await world.user('REGIONAL_OFFICE_OFFICER', { officeId });
    ({ lineId } = await signedAgreement(world, officer, 20));
    listId = await emptyList(officer, lineId);
    // Five of each decile from 1 to 4, as P3KE saw it on 1 January 2024.
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 20);
  });
  afterAll(() => world.close());

  const effect = async (draft: object) =>
    (await keeper.ask<{ eligibilityImpact: Record<string, unknown> }>(impact, { draft })).eligibilityImpact;

  it('shows before it holds who would come in and drop out, village by village, and what that costs a month', async () => {
    const shown = await effect(draftOf({ mostDecile: '2' }));
    expect(shown).toMatchObject({
      on: '2024-06-01',
      candidates: 20,
      members: 0,
      candidatesPlus: 0,
      candidatesMinus: 10,
      membersMinus: 0,
      monthlyPlus: '0',
      monthlyMinus: '168000',
      unpriced: 0,
    });
    const villages = shown['villages'] as Array<{ candidatesMinus: number; monthlyMinus: string }>;
    expect(villages.reduce((sum, { candidatesMinus }) => sum + candidatesMinus, 0)).toBe(10);
    expect(villages.every((row) => row.monthlyMinus === String(row.candidatesMinus * 16_800))).toBe(true);
    expect(await effect(draftOf({}))).toMatchObject({ candidatesPlus: 0, candidatesMinus: 0, villages: [] });
    expect(await effect(draftOf({ decileMonths: '4' }))).toMatchObject({ candidatesMinus: 20 });
    expect(await effect(draftOf({}, { decileSources: ['DTSEN'] }))).toMatchObject({ candidatesMinus: 20 });
  });

  it('says for how many no price is known, instead of adding nothing for them', async () => {
    const far = { ...draftOf({ ageLimit: '80' }), validFrom: '2027-06-01' };
    expect(await effect(far)).toMatchObject({ candidatesPlus: 20, monthlyPlus: '0', unpriced: 20 });
  });

  it('refuses limits that hold nobody or contradict each other', async () => {
    for (const change of [{ minimumAge: '65' }, { mostDecile: '11' }, { requiresNik: '2' }])
      expect(await keeper.refusal(impact, { draft: draftOf(change) }), JSON.stringify(change)).toBe(
        'LAW_TERMS_WRONG',
      );
    expect(await officer.refusal(impact, { draft: draftOf({}) })).toBe('FORBIDDEN');
  });

  it('is proposed by one and decided by another', async () => {
    const input = { ...draftOf({ mostDecile: '2' }), idempotencyKey: key(), note: null };
    const { made } = await keeper.ask<{ made: { id: string; version: number; status: string } }>(propose, {
      input,
    });
    expect(made.status).toBe('PROPOSED');
    ruleId = made.id;
    const verdict = {
      idempotencyKey: key(),
      id: ruleId,
      version: made.version,
      isGranted: true,
      reason: 'Sesuai keputusan',
    };
    expect(await keeper.refusal(decide, { input: verdict })).toBe('LAW_RULE_SAME_PERSON');
    await checker.ask(decide, { input: { ...verdict, idempotencyKey: key() } });
  });

  it('is read with what it says, and so is every rule that says nothing of it', async () => {
    const { lawRules } = await keeper.ask<{
      lawRules: {
        nodes: Array<{ subject: string; terms: { excludedWords: string[]; decileSources: string[] } }>;
      };
    }>(`{ lawRules(first: 200) { nodes { subject terms { excludedWords decileSources } } } }`);
    expect(lawRules.nodes.filter(({ subject }) => subject === 'ELIGIBILITY')).toHaveLength(2);
    expect(lawRules.nodes.every(({ terms }) => terms.excludedWords.length === 0)).toBe(true);
  });

  it('judges from its day on, and the rule before it still judges the days before', async () => {
    world.services.law.forget();
    const on = async (startsOn: string) =>
      (
        await officer.ask<{ proposalPreview: { eligible: number; ruleVersion: string } }>(preview, {
          listId,
          lineId,
          startsOn,
        })
      ).proposalPreview;
    expect(await on('2024-05-31')).toMatchObject({ eligible: 20, ruleVersion: '2022-07', reasons: [] });
    expect(await on('2024-06-01')).toMatchObject({
      eligible: 10,
      ruleVersion: '2024-06',
      reasons: [{ reason: 'DECILE_OUT_OF_RANGE', count: 10 }],
    });
  });

  it('keeps with an enrolment which rule and which facts it rested on', async () => {
    const input = {
      idempotencyKey: key(),
      listId,
      lineId,
      number: `SK ${key()}`,
      title: 'Penetapan',
      seats: 3,
      startsOn: '2024-06-01',
    };
    await officer.ask(`mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`, {
      input,
    });
    const { memberships } = await officer.ask<{ memberships: { nodes: Array<{ basis: object }> } }>(
      `{ memberships(first: 3) { nodes { basis { ruleVersion decile decileSource decileObservedOn } } } }`,
    );
    for (const { basis } of memberships.nodes)
      expect(basis).toEqual({
        ruleVersion: '2024-06',
        decile: 1,
        decileSource: 'P3KE',
        decileObservedOn: '2024-01-01',
      });
  });
});
