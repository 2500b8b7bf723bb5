import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newBranch } from './planted.js';
import { plantRegion, type PlantedRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

const timeline = `query ($workerId: ID!, $kinds: [PersonEventKind!], $first: Int, $after: String) {
  personTimeline(workerId: $workerId, filter: { kinds: $kinds }, first: $first, after: $after) {
    nodes { id at kind event name ofDay decile enrolmentStatus month amount billStatus operation actorName targetId }
    pageInfo { hasNextPage endCursor } } }`;

interface Told {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly event: string;
  readonly ofDay: string | null;
  readonly enrolmentStatus: string | null;
  readonly operation: string | null;
  readonly actorName: string | null;
  readonly targetId: string | null;
}

describe('the timeline of a person', () => {
  let world: World;
  let region: PlantedRegion;
  let officer: Client;
  let workerId: string;

  beforeAll(async () => {
    world = await World.create();
    region = await plantRegion(world, '73.72', await newBranch(world, ['73.72', '73.11']));
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const { memberships } = await officer.ask<{ memberships: { nodes: Array<{ worker: { id: string } }> } }>(
      'query { memberships(first: 1, filter: { status: ENROLLED }) { nodes { worker { id } } } }',
    );
    workerId = memberships.nodes[0]?.worker.id ?? '';
  });
  afterAll(() => world.close());

  const read = async (client: Client, more: object = {}) =>
    (
      await client.ask<{
        personTimeline: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      }>(timeline, { workerId, first: 50, ...more })
    ).personTimeline;

  it('tells in one order how a candidate came to be a member, and each month that was billed', async () => {
    const { nodes } = await read(officer);
    const kept = nodes.map(({ event, enrolmentStatus }) => enrolmentStatus ?? event);
    for (const event of ['LISTED', 'DECILE_OBSERVED', 'PROPOSED', 'DECREED', 'ENROLLED', 'BILLED'])
      expect(kept).toContain(event);
    expect(nodes.map(({ at }) => at)).toEqual(
      nodes
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(nodes.find(({ event }) => event === 'BILLED')).toMatchObject({
      month: '2024-05',
      amount: '16800',
      billStatus: 'ISSUED',
      targetId: region.billId,
    });
    expect(nodes.find(({ enrolmentStatus }) => enrolmentStatus === 'ENROLLED')?.ofDay).toMatch(/^2024-/);
  });

  it('says the same page by page, no event twice and none left out', async () => {
    const whole = (await read(officer)).nodes.map(({ id }) => id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await read(officer, { first: 2, after });
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(whole.length);
  });

  it('is narrowed to the kinds that are asked for', async () => {
    for (const kind of ['RECORD', 'FACT', 'CANDIDACY', 'MEMBERSHIP', 'CONTRIBUTION']) {
      const { nodes } = await read(officer, { kinds: [kind] });
      expect(new Set(nodes.map((node) => node.kind))).toEqual(new Set(nodes.length > 0 ? [kind] : []));
    }
    expect((await read(officer, { kinds: ['CONTRIBUTION'] })).nodes).not.toEqual([]);
    expect((await read(officer, { kinds: [] })).nodes).toEqual([]);
  });

  it('tells a village from when its residents are members, but neither candidacies nor contributions, whatever it asks for', async () => {
    const operator = await world.user('VILLAGE_OPERATOR', { region: region.villageCode });
    const { workers } = await operator.ask<{ workers: { nodes: Array<{ id: string }> } }>(
      'query { workers(first: 1) { nodes { id } } }',
    );
    const neighbour = workers.nodes[0]?.id;
    expect(neighbour).toBeDefined();
    expect((await read(operator, { workerId: neighbour })).nodes).not.toEqual([]);
    const members = await operator.ask<{ memberships: { nodes: Array<{ worker: { id: string } }> } }>(
      'query { memberships(first: 1) { nodes { worker { id } } } }',
    );
    const member = members.memberships.nodes[0]?.worker.id;
    expect((await read(operator, { workerId: member, kinds: ['MEMBERSHIP'] })).nodes).toMatchObject([
      { event: 'MEMBERSHIP_CHANGED', enrolmentStatus: 'ENROLLED' },
    ]);
    const asked = { workerId: neighbour, kinds: ['CANDIDACY', 'CONTRIBUTION'] };
    expect((await read(operator, asked)).nodes).toEqual([]);
  });

  it('names nobody to whom the page does not say what was there before', async () => {
    const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    const edited = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const { worker } = await edited.ask<{ worker: { version: number } }>(
      'query ($id: ID!) { worker(id: $id) { version } }',
      { id: workerId },
    );
    await edited.ask(`mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }`, {
      input: { idempotencyKey: key(), id: workerId, version: worker.version, phone: '0812 1111 2222' },
    });
    const changed = ({ operation }: Told) => operation === 'updateWorker';
    expect((await read(officer)).nodes.find(changed)?.actorName).not.toBeNull();
    expect((await read(finance)).nodes.find(changed)).toMatchObject({ actorName: null });
  });

  it('is empty for everybody who would not find the person', async () => {
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    expect((await read(elsewhere)).nodes).toEqual([]);
    expect((await read(officer, { workerId: region.listId })).nodes).toEqual([]);
    expect(await officer.refusal(timeline, { workerId: 'x' })).toBe('NOT_FOUND');
  });
});
