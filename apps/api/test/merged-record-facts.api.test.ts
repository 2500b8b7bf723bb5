import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mergeGround, pairs, update } from './merge-ground.js';
import { type Client, key, World } from './world.js';

const noted = `query ($id: ID!) { worker(id: $id) { heirs { fullName isOfMerged } formerHomes { id address isOfMerged } } }`;
const recordHeir = `mutation ($input: RecordHeirInput!) { recordHeir(input: $input) { id } }`;

interface Noted {
  readonly heirs: ReadonlyArray<{ readonly fullName: string; readonly isOfMerged: boolean }> | null;
  readonly formerHomes: ReadonlyArray<{
    readonly id: string;
    readonly address: string;
    readonly isOfMerged: boolean;
  }> | null;
}

describe('what is known of a record that went into another', () => {
  let world: World;
  let officer: Client;
  let operator: Client;
  let ground: ReturnType<typeof mergeGround>;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    operator = await world.user('VILLAGE_OPERATOR', { region: '73.72.04.1003' });
    ground = mergeGround(world, officer, String(await world.regionId('73.72.04.1003')));
  });
  afterAll(() => world.close());

  const notedOf = async (id: string, client = officer) =>
    (await client.ask<{ worker: Noted }>(noted, { id })).worker;
  const withHeir = (workerId: string, fullName: string) =>
    officer.ask(recordHeir, {
      input: {
        idempotencyKey: key(),
        workerId,
        relationship: 'CHILD',
        fullName,
        birthDate: '2012-01-01',
        isScholarshipChild: false,
      },
    });
  const moved = async (id: string, address: string) =>
    officer.ask(update, {
      input: { idempotencyKey: key(), id, version: (await ground.read(id))?.version, address },
    });

  it('shows its heirs and former homes with the record that stays, also by way of a third, and to nobody who does not reach it', async () => {
    const { one, other } = await ground.twice({ address: 'Jl. Satu 1' }, { address: 'Jl. Dua 1' });
    await withHeir(one, 'Anak Satu');
    await withHeir(other, 'Anak Dua');
    await moved(one, 'Jl. Satu 2');
    await moved(other, 'Jl. Dua 2');
    await ground.merged(await ground.pairOf(one), one, ['NIK']);
    const heirsOf = async (id: string, client = officer) =>
      (await notedOf(id, client)).heirs?.map(({ fullName, isOfMerged }) => [fullName, isOfMerged]);
    expect(await heirsOf(one)).toEqual([
      ['Anak Satu', false],
      ['Anak Dua', true],
    ]);
    const { formerHomes } = await notedOf(one);
    expect(formerHomes).toEqual([
      { id: '2', address: 'Jl. Dua 1', isOfMerged: true },
      { id: '1', address: 'Jl. Satu 1', isOfMerged: false },
    ]);
    // The record that went tells its own alone.
    expect(await heirsOf(other)).toEqual([['Anak Dua', false]]);
    const { fullName = '' } = (await ground.read(one)) ?? {};
    const third = await ground.register({
      fullName,
      birthDate: `1971-02-${ground.birthDay()}`,
      villageId: String(await world.regionId('73.72.01.1004')),
    });
    await ground.merged(await ground.pairOf(third), third, ['NIK']);
    expect(await heirsOf(third)).toEqual([
      ['Anak Satu', true],
      ['Anak Dua', true],
    ]);
    // A village reaches none of the records that went into one of its own from elsewhere.
    const elsewhere = await world.user('VILLAGE_OPERATOR', { region: '73.72.01.1004' });
    expect(await notedOf(third, elsewhere)).toEqual({ heirs: [], formerHomes: [] });
    expect(await heirsOf(other, operator)).toEqual([['Anak Dua', false]]);
  });

  it('keep what was said of a third: whoever is told apart from the one is told apart from both', async () => {
    const { one, other, pair } = await ground.twice();
    const { fullName = '' } = (await ground.read(other)) ?? {};
    const third = await ground.register({
      fullName,
      birthDate: `1971-02-${ground.birthDay()}`,
      villageId: String(await world.regionId('73.72.01.1004')),
    });
    const { duplicatePairs } = await officer.ask<{
      duplicatePairs: { nodes: Array<{ id: string; version: number; one: { id: string } }> };
    }>(pairs, { filter: { workerId: third } });
    const against = duplicatePairs.nodes.find((each) => each.one.id === other);
    await officer.ask('mutation ($input: MarkDistinctInput!) { markDistinct(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        id: against?.id,
        version: against?.version,
        reason: 'Sepupu, KTP dilihat',
      },
    });
    await ground.merged(pair, one);
    const left = await officer.ask<{ duplicatePairs: { nodes: object[] } }>(pairs, {
      filter: { workerId: third },
    });
    expect(left.duplicatePairs.nodes).toEqual([]);
    expect((await ground.pairOf(third, officer, 'DISTINCT')).state).toBe('DISTINCT');
  });
});
