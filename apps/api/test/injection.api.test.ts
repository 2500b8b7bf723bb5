import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  expectHarmless,
  type InjectionWorld,
  injectionWorld,
  nameOf,
  placesOfQueries,
  sqlPayloads,
} from './sql-injection.js';
import { type Client, key } from './world.js';

/** Each place gets a part of the payloads, another one each time; all of them in the long run. */
const shares = 12;

describe('a text in an argument of a query', () => {
  const places = placesOfQueries();
  let at: InjectionWorld;
  let officer: Client;
  beforeAll(async () => {
    at = await injectionWorld();
    officer = at.officer;
  });
  beforeEach(() => void (at.written.length = 0));
  afterAll(() => at.world.close());

  it('has many places to stand in, and there are many texts', () => {
    expect(places.length).toBeGreaterThan(80);
    expect(new Set(sqlPayloads).size).toBeGreaterThanOrEqual(60);
  });

  it.each(places.map((place, number) => ({ place, number, name: nameOf(place) })))(
    'is never more than a text: $name',
    async ({ place, number }) => {
      const share = sqlPayloads.filter((_, n) => (n + number) % shares === 0);
      await expectHarmless(place, share, at);
    },
  );

  it.each(
    sqlPayloads
      .filter((payload, n) => n % 4 === 0 && !/[\0\r]/.test(payload))
      .map((payload) => payload.slice(0, 60)),
  )('is found again as what it is, and finds nothing else: %s', async (payload) => {
    const name = `${payload} daftar ${key().slice(0, 8)}`;
    const input = { idempotencyKey: key(), name, source: 'P3KE', sourceDate: '2024-01-01' };
    await officer.ask(
      'mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }',
      { input },
    );
    for (const [q, found] of [
      [name, [name]],
      [name.replace('daftar', '%'), []],
      [`_${name.slice(1)}`, []],
    ] as const) {
      const { candidateLists } = await officer.ask<{ candidateLists: { nodes: Array<{ name: string }> } }>(
        'query ($q: String) { candidateLists(first: 10, filter: { q: $q }) { nodes { name } } }',
        { q },
      );
      expect(candidateLists.nodes.map((list) => list.name)).toEqual(found);
    }
  });

  it.each<[document: string, argument: string, values: readonly unknown[]]>([
    [
      'query ($v: Date) { coverage(asOf: $v) { total { protected } } }',
      'a day',
      ['0001-01-01', '9999-12-31', '0000-01-01', '2024-02-30'],
    ],
    [
      'query ($v: Date) { memberships(first: 5, filter: { asOf: $v }) { totalCount } }',
      'a day',
      ['0001-01-01', '9999-12-31'],
    ],
    [
      'query ($v: YearMonth) { bills(first: 5, filter: { month: $v }) { totalCount } }',
      'a month',
      ['0001-01', '9999-12', '0000-01', '2024-13'],
    ],
    [
      'query ($v: YearMonth!, $lineId: ID!) { billPreview(lineId: $lineId, month: $v) { amount } }',
      'a month',
      ['0001-01', '9999-12', '0000-01'],
    ],
    [
      'query ($v: DateTime) { auditEvents(first: 5, filter: { from: $v }) { totalCount } }',
      'an instant',
      [
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59.999Z',
        '0000-01-01T00:00:00Z',
        '+275760-09-13T00:00:00Z',
        '-271821-04-20T00:00:00Z',
        '2024-05-31T99:00:00Z',
        '2024',
      ],
    ],
    [
      'query ($v: Int, $listId: ID!, $lineId: ID!) { proposalPreview(listId: $listId, lineId: $lineId, seats: $v) { monthlyAmount periodAmount waiting } }',
      'a number',
      [0, -1, 2_147_483_647, -2_147_483_648],
    ],
  ])('may be the first or the last of its kind: %s', async (document, _argument, values) => {
    for (const v of values) {
      const client = document.includes('auditEvents') ? at.clients[1]?.[1] : officer;
      const answer = await client?.send(document, { ...at.known, v });
      expect(answer?.errors?.[0]?.extensions.code, JSON.stringify(v)).not.toBe('INTERNAL');
    }
    expect(at.written).toEqual([]);
  });
});
