import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import { listed, mergeGround, told } from './merge-ground.js';
import { emptyList, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const preview = `query ($listId: ID!, $lineId: ID!, $seats: Int) {
  proposalPreview(listId: $listId, lineId: $lineId, seats: $seats, startsOn: "2024-05-01") { eligible seats awaitingDuplicateCheck } }`;
const decree = 'query ($id: ID!) { decree(id: $id) { status version awaitingDuplicateCheck } }';
const propose = 'mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }';
const enact = 'mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }';
const distinct = 'mutation ($input: MarkDistinctInput!) { markDistinct(input: $input) { state } }';

interface Told {
  readonly status: string;
  readonly version: number;
  readonly awaitingDuplicateCheck: number;
}

describe('a proposal of people who may be registered twice', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let ground: ReturnType<typeof mergeGround>;
  let lineId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    ground = mergeGround(world, officer, String(await world.regionId('73.72.04.1003')));
    ({ lineId } = await signedAgreement(world, officer, 10));
  });
  afterAll(() => world.close());

  const listOf = async (ids: readonly string[]) => {
    const listId = await emptyList(officer, lineId);
    await asSuperuser(world, async (client) => {
      for (const id of ids) await client.query(listed, [listId, id]);
    });
    return listId;
  };
  const previewOf = async (listId: string, seats: number | null = null) =>
    (await officer.ask<{ proposalPreview: object }>(preview, { listId, lineId, seats })).proposalPreview;
  const decreeOf = async (id: string, client = approver) =>
    (await client.ask<{ decree: Told }>(decree, { id })).decree;

  it('warns the proposer and the approver with how many they are, and hinders neither', async () => {
    const { one, other, pair } = await ground.twice(
      { decile: 1, ...told },
      { decile: 1, ...told },
      { bothNumbered: true },
    );
    const third = await ground.register({
      fullName: 'Becce Patta Wello',
      birthDate: '1980-05-05',
      nik: '7372044505800001',
      sex: 'FEMALE',
      decile: 2,
      ...told,
    });
    const listId = await listOf([one, other, third]);
    expect(await previewOf(listId)).toEqual({ eligible: 3, seats: 3, awaitingDuplicateCheck: 2 });
    // Of those alone who would be seated.
    expect(await previewOf(listId, 1)).toMatchObject({ awaitingDuplicateCheck: 1 });

    const { proposeDecree } = await officer.ask<{ proposeDecree: { id: string } }>(propose, {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number: `SK ${key()}`,
        title: 'Penetapan',
        seats: 3,
        startsOn: '2024-05-01',
      },
    });
    const { id } = proposeDecree;
    expect(await decreeOf(id)).toMatchObject({ status: 'PROPOSED', awaitingDuplicateCheck: 2 });
    await officer.ask(distinct, {
      input: {
        idempotencyKey: key(),
        id: pair.id,
        version: pair.version,
        reason: 'KTP keduanya dilihat: dua orang',
      },
    });
    const { version, awaitingDuplicateCheck } = await decreeOf(id);
    expect(awaitingDuplicateCheck).toBe(0);
    await ground.register({ fullName: 'Becce Pata Wello', birthDate: '1980-05-05', sex: 'FEMALE' });
    expect(await decreeOf(id)).toMatchObject({ awaitingDuplicateCheck: 1 });
    const input = { idempotencyKey: key(), id, version, decreedOn: '2024-05-13' };
    expect(await approver.ask(enact, { input })).toMatchObject({ enactDecree: { status: 'ENACTED' } });
    expect(await decreeOf(id)).toMatchObject({ awaitingDuplicateCheck: 0 });
  });

  it('counts also whom another regency has registered, without a word of who that is', async () => {
    const barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const mine = await ground.register({
      fullName: 'Andi Tenri Sompa',
      birthDate: '1989-07-05',
      nik: '7372044507890001',
      sex: 'FEMALE',
      decile: 1,
      ...told,
    });
    const there = await villageOf(world, '73.11');
    await ground.register(
      { fullName: 'A. Tenri Sompa', birthDate: '1989-07-05', sex: 'FEMALE', villageId: there },
      barru,
    );
    expect(await previewOf(await listOf([mine]))).toMatchObject({ awaitingDuplicateCheck: 1 });
  });
});
