import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { partnerOf, villageOf } from './attack.js';
import { type Client, key, World } from './world.js';

const nik = '7372014507890123';
const list = '{ workers(first: 10) { nodes { id fullName nik nikMasked } } }';
const one = 'query ($id: ID!) { worker(id: $id) { id fullName nik nikMasked } }';

interface Told {
  readonly id: string;
  readonly fullName: string;
  readonly nik: string | null;
}

describe('a person, told to a partner', () => {
  let world: World;
  let officer: Client;
  let partner: Client;
  let other: Client;
  let withNik: Client;
  let workerId: string;

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const villageId = await villageOf(world, '73.72');
    const register = async (fullName: string, number: string | null) =>
      (
        await officer.ask<{ createWorker: { id: string } }>(
          'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
          {
            input: {
              idempotencyKey: key(),
              fullName,
              nik: number,
              birthDate: '1989-07-05',
              sex: 'FEMALE',
              villageId,
            },
          },
        )
      ).createWorker.id;
    workerId = await register('Orang Pertama', nik);
    await register('Orang Kedua', null);
    partner = await partnerOf(world, '73.72', ['workers:read']);
    other = await partnerOf(world, '73.72', ['workers:read']);
    withNik = await partnerOf(world, '73.72', ['workers:read', 'nik:read']);
  });
  afterAll(() => world.close());

  const peopleOf = async (client: Client) =>
    (await client.ask<{ workers: { nodes: Told[] } }>(list)).workers.nodes;
  const firstOf = async (client: Client) =>
    (await peopleOf(client)).find(({ fullName }) => fullName === 'Orang Pertama')?.id ?? '';
  const tellOf = async (client: Client, id: string) =>
    (await client.ask<{ worker: Told | null }>(one, { id })).worker;

  it('bears an id of its own, the same in every answer to that partner and another for every other', async () => {
    const ids = await Promise.all([partner, partner, other, withNik].map(firstOf));
    expect(ids[0]).toBe(ids[1]);
    expect(new Set([...ids, workerId]).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[\w-]{30}$/);
    expect(await firstOf(officer)).toBe(workerId);
  });

  it('is found by that id, by the partner to whom it was told and by nobody else', async () => {
    const id = await firstOf(partner);
    expect(await tellOf(partner, id)).toMatchObject({ id, fullName: 'Orang Pertama' });
    for (const [client, theirs] of [
      [other, id],
      [officer, id],
      [partner, workerId],
      [partner, `${id}A`],
      [partner, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ] as const)
      expect(await tellOf(client, theirs)).toBeNull();
    const byIds =
      'query ($ids: [ID!]) { workers(first: 5, filter: { ids: $ids }) { totalCount nodes { id } } }';
    expect(await partner.ask(byIds, { ids: [id, workerId] })).toEqual({
      workers: { totalCount: 1, nodes: [{ id }] },
    });
    expect(await other.ask(byIds, { ids: [id] })).toEqual({ workers: { totalCount: 0, nodes: [] } });
  });

  it('shows the NIK to a key with the scope alone, one at a time, and the trail says so', async () => {
    const people = [partner, other, withNik, officer];
    for (const client of people)
      expect((await peopleOf(client)).map((person) => person.nik)).toEqual([null, null]);
    expect((await tellOf(partner, await firstOf(partner)))?.nik).toBeNull();
    expect((await tellOf(officer, workerId))?.nik).toBeNull();
    const id = await firstOf(withNik);
    expect((await tellOf(withNik, id))?.nik).toBe(nik);
    const events = await asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{ object_id: string; persons: string[] }>(
        `SELECT object_id, persons FROM audit_event WHERE operation = 'worker.withNik'`,
      );
      return rows;
    });
    expect(events).toEqual([{ object_id: workerId, persons: [workerId] }]);
  });

  it('shows as many NIKs as a user may reveal within an hour, each alias counted, and no more', async () => {
    const greedy = await partnerOf(world, '73.72', ['workers:read', 'nik:read']);
    const id = await firstOf(greedy);
    const ten = `query ($id: ID!) { ${Array.from({ length: 10 }, (_, at) => `w${at}: worker(id: $id) { nik }`).join(' ')} }`;
    for (let round = 0; round < 6; round += 1)
      expect((await greedy.send(ten, { id })).errors).toBeUndefined();
    expect(await greedy.refusal(one, { id })).toBe('RATE_LIMITED');
    expect(await greedy.ask('query ($id: ID!) { worker(id: $id) { id nikMasked } }', { id })).toMatchObject({
      worker: { id },
    });
  });
});
