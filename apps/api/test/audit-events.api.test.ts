import { sumPersonsSeen } from '@lindung/db/access/persons-seen-sums';
import { sealTrail } from '@lindung/db/access/trail-seal';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { plantCandidates, emptyList, signedAgreement } from './planted.js';
import { Client, key, World } from './world.js';

const trail = /* GraphQL */ `
  query ($first: Int, $after: String, $filter: AuditEventFilter) {
    auditEvents(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        id
        at
        operation
        actorName
        actorRole
        objectType
        objectId
        count
        details
        region {
          code
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Event {
  readonly id: string;
  readonly at: string;
  readonly operation: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly objectType: string | null;
  readonly count: number | null;
  readonly details: string | null;
  readonly region: { readonly code: string } | null;
}
interface Trail {
  readonly auditEvents: {
    readonly totalCount: number;
    readonly nodes: readonly Event[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('the trail', () => {
  let world: World;
  let system: Client;
  let province: Client;
  let auditor: Client;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    auditor = await world.user('AUDITOR', { region: '73.72' });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const { lineId } = await signedAgreement(world, officer, 3);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 3);
    const neighbour = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    await signedAgreement(world, neighbour, 1);
    for (const reader of [officer, neighbour]) await reader.ask(`{ workers(first: 10) { nodes { id } } }`);
    const { workers } = await officer.ask<{ workers: { nodes: [{ id: string }] } }>(
      `{ workers(first: 1) { nodes { id } } }`,
    );
    await officer.ask(`query ($id: ID!) { worker(id: $id) { fullName } }`, { id: workers.nodes[0].id });
  });
  afterAll(() => world.close());

  const eventsOf = async (client: Client, filter: object = {}, first = 200) =>
    (await client.ask<Trail>(trail, { first, filter })).auditEvents;

  it('is read newest first, page by page, without a gap or a repetition', async () => {
    const whole = await eventsOf(auditor, { to: new Date().toISOString() });
    const to = new Date(Date.parse(whole.nodes[0]?.at ?? '') + 1).toISOString();
    const read: string[] = [];
    let after: string | undefined;
    for (;;) {
      const { auditEvents } = await auditor.ask<Trail>(trail, { first: 4, after, filter: { to } });
      read.push(...auditEvents.nodes.map(({ id }) => id));
      if (!auditEvents.pageInfo.hasNextPage) break;
      after = auditEvents.pageInfo.endCursor;
    }
    expect(read).toEqual(whole.nodes.map(({ id }) => id));
    expect(read).toEqual([...read].sort().reverse());
    expect(read.length).toBeGreaterThan(4);
  });

  it('holds for an auditor the events of the own region and no others', async () => {
    const own = await eventsOf(auditor);
    expect(new Set(own.nodes.map(({ region }) => region?.code.slice(0, 5)))).toEqual(new Set(['73.72']));
    const both = await eventsOf(province, { operation: 'signAgreement' });
    expect(new Set(both.nodes.map(({ region }) => region?.code))).toEqual(new Set(['73.72', '73.11']));
    expect((await eventsOf(auditor, { operation: 'signAgreement' })).totalCount).toBe(1);
  });

  it('keeps of a list who read it, which filters were set and how many rows came, not what they said', async () => {
    const { workers: found } = await officer.ask<{ workers: { nodes: unknown[] } }>(
      `{ workers(first: 10, filter: { q: "Orang 000001" }) { nodes { id } } }`,
    );
    const { nodes } = await eventsOf(auditor, { operation: 'workers' });
    expect(found.nodes.length).toBeGreaterThan(0);
    expect(nodes[0]).toMatchObject({ objectType: 'WORKER', objectId: null, count: found.nodes.length });
    expect(nodes[0]?.details).toBe('{"filter": ["q"]}');
    await officer.ask(`{ workers(first: 2) { nodes { id } pageInfo { hasNextPage } } }`);
    expect((await eventsOf(auditor, { operation: 'workers' })).nodes[0]?.count).toBe(2);
    expect(nodes[0]?.actorName).toContain('PROGRAMME_OFFICER');
  });

  it('names the persons whom a list showed, not the one behind the page, and the person of a page', async () => {
    const shownIn = async (operation: string): Promise<unknown> => {
      const [[event]] = await world.services.database.read<[Array<{ persons: string[] }>]>(
        { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null },
        [
          {
            text: 'SELECT persons FROM audit_event WHERE operation = $1 ORDER BY id DESC LIMIT 1',
            values: [operation],
          },
        ],
      );
      return event?.persons;
    };
    const { workers } = await officer.ask<{ workers: { nodes: Array<{ id: string }> } }>(
      `{ workers(first: 2) { nodes { id } } }`,
    );
    const ids = workers.nodes.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(await shownIn('workers')).toEqual(ids);
    await officer.ask(`query ($id: ID!) { worker(id: $id) { fullName } }`, { id: ids[1] });
    expect(await shownIn('worker')).toEqual([ids[1]]);
    await officer.ask(`{ workers(first: 2, filter: { q: "Nobody" }) { nodes { id } } }`);
    expect(await shownIn('workers')).toBeNull();
  });

  it('says whose data a user was shown between two moments, each person once, to whom the trail is open', async () => {
    const seen = `query ($userId: ID!, $from: DateTime!, $to: DateTime!) {
      personsSeen(userId: $userId, from: $from, to: $to, first: 10) {
        totalCount nodes { id times operations worker { id } }
      }
    }`;
    const since = new Date();
    const { workers } = await officer.ask<{ workers: { nodes: Array<{ id: string }> } }>(
      `{ workers(first: 2) { nodes { id } } }`,
    );
    const [one, other] = workers.nodes.map(({ id }) => id).sort();
    await officer.ask(`query ($id: ID!) { worker(id: $id) { fullName } }`, { id: other });
    const asked = {
      userId: officer.userId,
      from: since.toISOString(),
      to: new Date(Date.now() + 1_000).toISOString(),
    };
    const answer = {
      personsSeen: {
        totalCount: 2,
        nodes: [
          { id: one, times: 1, operations: ['workers'], worker: { id: one } },
          { id: other, times: 2, operations: ['worker', 'workers'], worker: { id: other } },
        ],
      },
    };
    expect(await auditor.ask(seen, asked)).toEqual(answer);
    expect(await province.ask(seen, asked)).toEqual(answer);
    const foreign = await world.user('AUDITOR', { region: '73.11' });
    expect(await foreign.ask(seen, asked)).toEqual({ personsSeen: { totalCount: 0, nodes: [] } });
    // The same is answered when it was summed: transactions of others on the server delay the seal before.
    const { database, keyRing } = world.services;
    await vi.waitUntil(
      async () => {
        const { sealed } = await sealTrail(database, keyRing.trailSigner, new Date());
        return sealed > 0 && (await sumPersonsSeen(database, 1)) > 0;
      },
      { timeout: 30_000, interval: 50 },
    );
    expect(await auditor.ask(seen, asked)).toEqual(answer);
    expect(await province.ask(seen, asked)).toEqual(answer);
    expect(await foreign.ask(seen, asked)).toEqual({ personsSeen: { totalCount: 0, nodes: [] } });
    expect(await officer.refusal(seen, asked)).toBe('FORBIDDEN');
    expect(await auditor.ask(seen, { ...asked, to: since.toISOString() })).toEqual({
      personsSeen: { totalCount: 0, nodes: [] },
    });
  });

  it('shows a system administrator no event about a person', async () => {
    const personal = ['WORKER', 'CANDIDATE', 'IMPORT_ROW', 'MEMBERSHIP', 'BILL_LINE'];
    const seen = await eventsOf(system);
    expect(seen.nodes.filter(({ objectType }) => personal.includes(objectType ?? ''))).toEqual([]);
    expect(seen.nodes.some(({ operation }) => operation === 'signAgreement')).toBe(true);
    for (const filter of [{ objectType: 'WORKER' }, { operation: 'worker' }, { operation: 'workers' }])
      expect(await eventsOf(system, filter)).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await eventsOf(province, { operation: 'worker' })).totalCount).toBeGreaterThan(0);
  });

  it('tells who read the trail itself', async () => {
    const before = (await eventsOf(province, { operation: 'auditEvents' })).totalCount;
    await eventsOf(auditor, { objectType: 'AGREEMENT' });
    const after = await eventsOf(province, { operation: 'auditEvents' });
    expect(after.totalCount).toBe(before + 2);
    expect(after.nodes.find(({ details }) => details?.includes('objectType'))).toMatchObject({
      actorRole: 'AUDITOR',
      objectType: 'AUDIT_EVENT',
    });
  });

  it('names the application behind a key, and nobody for a sign-in that failed', async () => {
    const { createApiClient: client } = await system.ask<{ createApiClient: { id: string } }>(
      `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }`,
      { input: { idempotencyKey: key(), name: 'Aplikasi Satu', organisation: 'Diskominfo' } },
    );
    const { createApiKey: made } = await system.ask<{ createApiKey: { secret: string } }>(
      `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`,
      {
        input: {
          idempotencyKey: key(),
          clientId: client.id,
          scopes: ['workers:read'],
          regionId: String(await world.regionId('73.72')),
          expiresOn: '2024-12-31',
        },
      },
    );
    const partner = new Client(world, { authorization: `Bearer ${made.secret}` });
    await partner.ask(`{ workers(first: 10) { nodes { id } } }`);
    const { nodes } = await eventsOf(auditor, { operation: 'workers' }, 1);
    expect(nodes[0]).toMatchObject({ actorName: 'Aplikasi Satu', actorRole: 'PARTNER', count: 3 });

    await world.anybody.refusal(
      `mutation { signIn(input: { username: "nobody", password: "salah terus" }) { user { id } } }`,
    );
    const failed = await eventsOf(province, { operation: 'signIn' }, 1);
    expect(failed.nodes[0]).toMatchObject({ actorName: '—', details: '{"succeeded": false}' });
    expect(JSON.stringify(failed)).not.toContain('salah');
  });

  it('shows a region who from outside it opened the page of one of its people', async () => {
    const { workers } = await officer.ask<{ workers: { nodes: [{ id: string }] } }>(
      `{ workers(first: 1) { nodes { id } } }`,
    );
    const { id } = workers.nodes[0];
    const seen = async () =>
      (await eventsOf(auditor)).nodes.filter(
        (event) => event.operation === 'worker' && event.actorRole === 'PROVINCE_ADMIN',
      );
    expect(await seen()).toEqual([]);
    await province.ask(`query ($id: ID!) { worker(id: $id) { fullName } }`, { id });
    expect(await seen()).toMatchObject([
      { objectType: 'WORKER', count: 1, region: { code: expect.stringMatching(/^73\.72/) as string } },
    ]);
  });
});
