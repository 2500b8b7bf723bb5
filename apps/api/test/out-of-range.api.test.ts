import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Client, key, World } from './world.js';

describe('a number that is out of its range', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const declare = async (people: number) => ({
    input: {
      idempotencyKey: key(),
      regionId: String(await world.regionId('73.72')),
      memberGroup: 'VULNERABLE_WORKER',
      people,
      source: 'Dinas Sosial',
      asOf: '2024-05-31',
    },
  });
  const mutation = `mutation ($input: DeclarePotentialInput!) { declarePotential(input: $input) { id } }`;

  it.each([
    ['id', 'people: −1 di luar batas. Paling sedikit 1.'],
    ['en', 'people: −1 is out of range. At least 1.'],
  ])(
    'is named with its field and the bound, in the language that was asked for: %s',
    async (language, text) => {
      const asked = new Client(world, { ...officer.headers, 'accept-language': language });
      const { errors } = await asked.send(mutation, await declare(-1));
      expect(errors?.[0]?.message).toContain(text);
      expect(errors?.[0]?.extensions.params).toEqual({
        fields: [{ field: 'people', code: 'too_small', value: -1, bound: 1 }],
      });
    },
  );

  it.each([
    ['{ coverage(asOf: "0000-01-01") { total { protected } } }', 'from 0001-01-01 to 9999-12-31'],
    ['{ bills(first: 1, filter: { month: "2024-13" }) { totalCount } }', 'from 0001-01 to 9999-12'],
    ['{ workers(first: 201) { totalCount } }', '201'],
  ])('of days, months and pages too: %s', async (query, text) => {
    const { errors } = await officer.send(query);
    expect(errors?.[0]?.message).toContain(text);
  });
});

describe('a day that has not come', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const decile = { decile: 2, decileSource: 'P3KE' };
  it.each([
    ['birthDate', { birthDate: '2024-06-01' }],
    ['decileObservedOn', { ...decile, decileObservedOn: '2024-06-01' }],
  ])('is neither the birth of a person nor of what was observed about one: %s', async (field, said) => {
    const mutation = `mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }`;
    const person = { fullName: 'Warga Contoh', birthDate: '1980-02-03', sex: 'FEMALE' };
    const villageId = String(await world.regionId('73.72.04.1003'));
    const { errors } = await officer.send(mutation, {
      input: { idempotencyKey: key(), ...person, villageId, ...said },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DAY_IN_FUTURE', field });
    expect(errors?.[0]?.message).toContain('Paling lambat 31 Mei 2024');
  });
});
