import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id version } }`;
const sendBack = `mutation ($input: ReturnDecreeInput!) { returnDecree(input: $input) { canProposeAgain } }`;
const cancel = `mutation ($input: CancelDecreeInput!) { cancelDecree(input: $input) { status } }`;
const toDo = `{ decrees(first: 10, filter: { canProposeAgain: true }) { nodes { id } } }`;

describe('A proposal that was returned', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let lineId: string;
  let listId: string;

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    ({ lineId } = await signedAgreement(world, officer, 3));
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 4);
  });
  afterAll(() => world.close());

  async function proposed(seats: number): Promise<{ id: string; version: number }> {
    const about = { number: `SK ${key()}`, title: 'Penetapan', startsOn: '2024-05-01' };
    const input = { idempotencyKey: key(), listId, lineId, seats, ...about };
    return (await officer.ask<{ proposeDecree: { id: string; version: number } }>(propose, { input }))
      .proposeDecree;
  }
  async function returned(seats: number): Promise<string> {
    const { id, version } = await proposed(seats);
    const input = { idempotencyKey: key(), id, version, reason: 'Nomor SK salah' };
    expect(await approver.ask(sendBack, { input })).toEqual({ returnDecree: { canProposeAgain: true } });
    return id;
  }
  const waiting = async () =>
    (await officer.ask<{ decrees: { nodes: { id: string }[] } }>(toDo)).decrees.nodes.map(({ id }) => id);

  it('is to do until its people are on later ones, however many these are', async () => {
    expect(await waiting()).toEqual([]);
    const id = await returned(2);
    expect(await waiting()).toEqual([id]);
    await proposed(1);
    expect(await waiting()).toEqual([id]);
    await proposed(1);
    expect(await waiting()).toEqual([]);
  });

  it('is not to do when another one has taken the last seat, and can still be cancelled', async () => {
    const id = await returned(1);
    expect(await waiting()).toEqual([id]);
    await proposed(1);
    expect(await waiting()).toEqual([]);

    // Nobody has to wait for a seat to have done with it.
    const input = { idempotencyKey: key(), id, version: 2, reason: 'Kursinya sudah terpakai' };
    expect(await officer.ask(cancel, { input })).toEqual({ cancelDecree: { status: 'CANCELLED' } });
  });
});
