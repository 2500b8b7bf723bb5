import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const preview = `query ($listId: ID!, $lineId: ID!, $seats: Int) { proposalPreview(listId: $listId, lineId: $lineId, seats: $seats) {
  eligible firstStageOn cut { levelOn decidedBy levelSeated levelWaiting } } }`;
const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id cut { eligible levelOn decidedBy levelSeated levelWaiting } } }`;

describe('the order among the eligible, and its cut', () => {
  let world: World;
  let officer: Client;
  let lineId: string;
  let listId: string;
  let decreeId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    ({ lineId } = await signedAgreement(world, officer, 10));
    listId = await emptyList(officer, lineId);
    // Five of each decile from 1 to 4, nobody born on the same day.
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 20);
  });
  afterAll(() => world.close());

  const input = (seats: number, startsOn = '2024-05-01') => ({
    idempotencyKey: key(),
    listId,
    lineId,
    number: `SK ${key()}`,
    title: 'Penetapan',
    seats,
    startsOn,
  });
  const cutOf = async (seats: number) =>
    (await officer.ask<{ proposalPreview: { cut: object | null } }>(preview, { listId, lineId, seats }))
      .proposalPreview.cut;

  it('says before the proposal where the cut is and by what it is decided', async () => {
    expect(await cutOf(5)).toEqual({ levelOn: null, decidedBy: 'DECILE', levelSeated: 0, levelWaiting: 0 });
    expect(await cutOf(7)).toEqual({
      levelOn: 'DECILE',
      decidedBy: 'BIRTH_DATE',
      levelSeated: 2,
      levelWaiting: 3,
    });
    expect(await cutOf(20)).toBeNull();
  });

  it('keeps with the decree who was level, with whom and by what it was decided', async () => {
    const made = await officer.ask<{ proposeDecree: { id: string; cut: object } }>(propose, {
      input: input(7),
    });
    decreeId = made.proposeDecree.id;
    expect(made.proposeDecree.cut).toEqual({
      eligible: 20,
      levelOn: 'DECILE',
      decidedBy: 'BIRTH_DATE',
      levelSeated: 2,
      levelWaiting: 3,
    });
    const { decreeTies } = await officer.ask<{
      decreeTies: { nodes: Array<{ rank: number; isSeated: boolean }> };
    }>(
      `query ($decreeId: ID!) { decreeTies(decreeId: $decreeId, first: 10) { nodes { rank isSeated worker { fullName } } } }`,
      { decreeId },
    );
    expect(decreeTies.nodes.map(({ rank, isSeated }) => [rank, isSeated])).toEqual([
      [6, true],
      [7, true],
      [8, false],
      [9, false],
      [10, false],
    ]);
  });

  it('keeps with each seat the place and the facts by which it was given, whatever is learnt later', async () => {
    const { memberships } = await officer.ask<{
      memberships: { nodes: Array<{ basis: { rank: number; decile: number } }> };
    }>(
      `query ($decreeId: ID!) { memberships(first: 10, filter: { decreeId: $decreeId }) { nodes { basis {
         rank decile decileSource decileObservedOn ageOnEntry ruleVersion } } } }`,
      { decreeId },
    );
    const bases = memberships.nodes.map(({ basis }) => basis).sort((a, b) => a.rank - b.rank);
    expect(bases.map(({ rank, decile }) => [rank, decile])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 2],
      [7, 2],
    ]);
    expect(bases[0]).toMatchObject({
      decileSource: 'P3KE',
      decileObservedOn: '2024-01-01',
      ruleVersion: '2022-07',
    });
    const operator = await world.user('VILLAGE_OPERATOR', { region: '73.72.01.1004' });
    const seen = await operator.ask<{ memberships: { nodes: Array<{ basis: null }> } }>(
      `{ memberships(first: 10) { nodes { basis { rank } } } }`,
    );
    expect(seen.memberships.nodes.every(({ basis }) => basis === null)).toBe(true);
  });

  it('gives a seat that is freed to who stands next, in the same order', async () => {
    await officer.ask(propose, { input: input(3) });
    const { memberships } = await officer.ask<{
      memberships: { nodes: Array<{ basis: { rank: number; decile: number } }> };
    }>(`{ memberships(first: 3) { nodes { basis { rank decile } } } }`);
    expect(memberships.nodes.map(({ basis }) => basis.decile)).toEqual([2, 2, 2]);
  });

  it('says when the first seats open to whoever proposes for a day before', async () => {
    const late = await signedAgreement(world, officer, 5, [{ startsOn: '2024-06-01', seats: 5 }]);
    const list = await emptyList(officer, late.lineId);
    expect(
      await officer.refusal(propose, { input: { ...input(1), lineId: late.lineId, listId: list } }),
    ).toBe('QUOTA_NOT_BEGUN');
    const { proposalPreview } = await officer.ask<{ proposalPreview: { firstStageOn: string } }>(preview, {
      listId: list,
      lineId: late.lineId,
    });
    expect(proposalPreview.firstStageOn).toBe('2024-06-01');
  });
});
