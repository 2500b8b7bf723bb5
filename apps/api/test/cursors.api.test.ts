import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { partnerOf } from './attack.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, World } from './world.js';

interface Page {
  readonly nodes: ReadonlyArray<{ readonly id: string }>;
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
}

const workers = `query ($first: Int, $last: Int, $after: String, $before: String) {
  page: workers(first: $first, last: $last, after: $after, before: $before) { nodes { id } pageInfo { startCursor endCursor } } }`;
const regions = `query ($after: String, $field: RegionOrderField!) {
  page: regions(first: 5, after: $after, orderBy: { field: $field, direction: ASC }) { nodes { id } pageInfo { startCursor endCursor } } }`;

describe('a cursor', () => {
  let world: World;
  let officer: Client;
  let colleague: Client;
  let partner: Client;
  let cursor: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    partner = await partnerOf(world, '73.72', ['workers:read']);
    const { lineId } = await signedAgreement(world, officer, 5);
    await plantCandidates(
      world.services,
      await world.regionId('73.72'),
      await emptyList(officer, lineId),
      30,
    );
    cursor = (await pageOf(officer, workers, { first: 10 })).pageInfo.endCursor;
  });
  afterAll(() => world.close());

  const pageOf = async (client: Client, document: string, variables: object): Promise<Page> =>
    (await client.ask<{ page: Page }>(document, variables)).page;

  it('leads its reader on and back', async () => {
    const first = await pageOf(officer, workers, { first: 10 });
    const second = await pageOf(officer, workers, { first: 10, after: cursor });
    expect(second.nodes[0]?.id).not.toBe(first.nodes.at(-1)?.id);
    const back = await pageOf(officer, workers, { last: 10, before: second.pageInfo.startCursor });
    expect(back.nodes).toEqual(first.nodes);
  });

  it('that is changed anywhere, cut or lengthened is refused', async () => {
    const signs = 'A B C X Y Z a b c x y z 0 1 8 9 - _ = + / . % é'.split(' ').concat(' ');
    const change = fc
      .oneof(
        fc
          .tuple(fc.nat(cursor.length - 1), fc.constantFrom(...signs))
          .map(([at, sign]) => cursor.slice(0, at) + sign + cursor.slice(at + 1)),
        fc.nat(cursor.length - 1).map((length) => cursor.slice(0, length)),
        fc.nat(cursor.length - 1).map((at) => cursor.slice(at + 1)),
        fc
          .tuple(fc.nat(cursor.length), fc.constantFrom(...signs))
          .map(([at, sign]) => cursor.slice(0, at) + sign + cursor.slice(at)),
        fc.string({ maxLength: 200 }),
      )
      .filter((changed) => changed !== cursor);
    await fc.assert(
      fc.asyncProperty(change, async (after) => {
        expect(await officer.refusal(workers, { first: 10, after }), after).toBe('CURSOR_INVALID');
      }),
      {
        numRuns: 150,
        examples: [[''], [' '], [cursor.toUpperCase()], [`${cursor}=`], [` ${cursor}`], [cursor + cursor]],
      },
    );
  });

  it('of another list or another order is refused', async () => {
    const { pageInfo } = await pageOf(officer, regions, { field: 'CODE' });
    expect(await officer.refusal(regions, { field: 'NAME', after: pageInfo.endCursor })).toBe(
      'CURSOR_INVALID',
    );
    expect(await officer.refusal(regions, { field: 'CODE', after: cursor })).toBe('CURSOR_INVALID');
    expect(await officer.refusal(workers, { first: 1, after: pageInfo.endCursor })).toBe('CURSOR_INVALID');
    for (const list of ['memberships', 'decrees', 'bills', 'agreements', 'offices'])
      expect(
        await officer.refusal(`query ($after: String) { ${list}(first: 1, after: $after) { totalCount } }`, {
          after: cursor,
        }),
      ).toBe('CURSOR_INVALID');
  });

  it('of another reader is refused, even a colleague of the same region', async () => {
    for (const other of [colleague, partner])
      expect(await other.refusal(workers, { first: 10, after: cursor })).toBe('CURSOR_INVALID');
    const ofPartner = (await pageOf(partner, workers, { first: 10 })).pageInfo.endCursor;
    expect(await officer.refusal(workers, { first: 10, after: ofPartner })).toBe('CURSOR_INVALID');
  });

  it('for the other end is refused instead of being left out', async () => {
    expect(await officer.refusal(workers, { first: 10, before: cursor })).toBe('CURSOR_INVALID');
    expect(await officer.refusal(workers, { last: 10, after: cursor })).toBe('CURSOR_INVALID');
  });

  it('of the same place is never the same text twice', async () => {
    const again = (await pageOf(officer, workers, { first: 10 })).pageInfo.endCursor;
    expect(again).not.toBe(cursor);
    expect(await pageOf(officer, workers, { first: 3, after: again }).then(({ nodes }) => nodes)).toEqual(
      await pageOf(officer, workers, { first: 3, after: cursor }).then(({ nodes }) => nodes),
    );
  });
});
