import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { HttpMatchingService } from '../src/worker/matching/http-matching-service.js';
import { IdentityMatching } from '../src/worker/matching/identity-matching.js';
import { asSuperuser } from './as-superuser.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
const create = `mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id version identityMatch { status version } } }`;
const update = `mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { version identityMatch { status version } } }`;
const page = `query ($id: ID!) { worker(id: $id) { identityMatch {
  status nikAgrees nameAgrees birthDateAgrees motherAgrees attempts proof proposedBy confirmedBy version } } }`;
const list = `query ($filter: IdentityMatchFilter) { identityMatches(first: 50, filter: $filter) { nodes { id status } } }`;
const again = `mutation ($input: AskIdentityAgainInput!) { askIdentityAgain(input: $input) { identityMatch { status } } }`;
const propose = `mutation ($input: ProposeIdentityMatchInput!) { proposeIdentityMatch(input: $input) { identityMatch { status version } } }`;
const decide = `mutation ($input: DecideIdentityMatchInput!) { decideIdentityMatch(input: $input) { identityMatch { status confirmedBy } } }`;

interface Asked {
  readonly persons: ReadonlyArray<{
    ref: string;
    nik: string;
    name: string;
    birthDate: string;
    motherName: string | null;
  }>;
}
interface Match {
  readonly status: string;
  readonly attempts: number;
  readonly version: number;
  readonly proof: string | null;
}
type Answering = (asked: Asked, response: ServerResponse) => void;

const yes = ({ ref, name }: Asked['persons'][number]) => ({
  ref,
  found: !name.startsWith('Asing'),
  nik: true,
  name: !name.startsWith('Salah'),
  birthDate: true,
  motherName: null,
});
const answers: Answering = (asked, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ answers: asked.persons.map(yes) }));
};

describe('the comparison with the population register', () => {
  let world: World;
  let officer: Client;
  let service: Server;
  let url: string;
  let answering: Answering = answers;
  let requests: Array<{ readonly asked: Asked; readonly authorization: string | undefined }> = [];
  let now = 0;
  let serial = 0;

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    service = createServer((request: IncomingMessage, response: ServerResponse) => {
      let body = '';
      request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      request.on('end', () => {
        const asked = JSON.parse(body) as Asked;
        requests.push({ asked, authorization: request.headers.authorization });
        answering(asked, response);
      });
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/match`;
  });
  afterAll(async () => {
    service.closeAllConnections();
    await new Promise((resolve) => service.close(resolve));
    await world.close();
  });
  beforeEach(async () => {
    answering = answers;
    requests = [];
    now = 0;
    await asSuperuser(world, (client) => client.query(`DELETE FROM identity_match`));
  });

  const matching = (to = url) =>
    new IdentityMatching(
      world.services,
      new HttpMatchingService({ url: to, key: 'rahasia', timeoutMs: 250 }),
      () => now,
    );
  const due = () =>
    asSuperuser(world, (client) =>
      client.query(`UPDATE identity_match SET next_try_at = now() - interval '1 second'`),
    );
  const registered = async (fullName: string, details: object = {}) => {
    serial += 1;
    const nik = `737204010780${String(serial).padStart(4, '0')}`;
    const { createWorker } = await officer.ask<{
      createWorker: { id: string; version: number; identityMatch: Match | null };
    }>(create, {
      input: {
        idempotencyKey: key(),
        fullName,
        nik,
        birthDate: '1980-07-01',
        sex: 'MALE',
        villageId: String(await world.regionId(village)),
        ...details,
      },
    });
    return { ...createWorker, nik };
  };
  const matchOf = async (id: string): Promise<Match> =>
    (await officer.ask<{ worker: { identityMatch: Match } }>(page, { id })).worker.identityMatch;
  const statuses = async (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await matchOf(id)).status));

  it('is asked behind the saving, and answered yes or no for each field', async () => {
    const people = [
      await registered('Benar Sekali', { motherName: 'Indo Tang' }),
      await registered('Salah Nama'),
      await registered('Asing Sekali'),
    ];
    expect(people.map(({ identityMatch }) => identityMatch?.status)).toEqual([
      'WAITING',
      'WAITING',
      'WAITING',
    ]);
    expect((await registered('Tanpa Nomor', { nik: null })).identityMatch).toBeNull();
    expect(await matching().round()).toBe(3);
    expect(await statuses(people.map(({ id }) => id))).toEqual(['MATCHED', 'MISMATCHED', 'NOT_FOUND']);
    expect(await matchOf(people[1]?.id ?? '')).toMatchObject({ nikAgrees: true, nameAgrees: false });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.authorization).toBe('Bearer rahasia');
    expect(requests[0]?.asked.persons).toEqual(
      expect.arrayContaining([
        {
          ref: expect.any(String) as string,
          nik: people[0]?.nik,
          name: 'Benar Sekali',
          birthDate: '1980-07-01',
          motherName: 'Indo Tang',
        },
      ]),
    );
    for (const { id } of people) expect(JSON.stringify(requests)).not.toContain(id);
  });

  it.each([
    ['is down', 'http://127.0.0.1:1/match', answers],
    ['is slow', undefined, () => undefined],
    ['answers garbage', undefined, (_asked, response) => response.end('<html>maaf</html>')],
    ['answers about nobody', undefined, (_asked, response) => response.end('{"answers": []}')],
    ['answers too much', undefined, (_asked, response) => response.end(`"${'x'.repeat(300_000)}"`)],
    ['fails', undefined, (_asked, response) => response.writeHead(503).end()],
    ['redirects', undefined, (_asked, response) => response.writeHead(307, { location: '/match' }).end()],
    [
      'breaks off',
      undefined,
      (_asked, response) =>
        response.writeHead(200, { 'content-length': '99' }).end('{', () => response.destroy()),
    ],
  ] as ReadonlyArray<readonly [string, string | undefined, Answering]>)(
    'keeps everybody waiting while the service %s, leaves it alone for a while, and catches up',
    async (_what, to, failing) => {
      const people = [
        await registered('Benar Satu'),
        await registered('Benar Dua'),
        await registered('Benar Tiga'),
      ];
      const ids = people.map(({ id }) => id);
      answering = failing;
      const failed = matching(to);
      expect(await failed.round()).toBe(0);
      const tries = requests.length;
      await due();
      expect(await failed.round()).toBe(0);
      expect(requests).toHaveLength(tries);
      expect(await statuses(ids)).toEqual(['WAITING', 'WAITING', 'WAITING']);
      if (to !== undefined) return;
      answering = answers;
      now += 60_000;
      expect(await failed.round()).toBe(3);
      expect(await statuses(ids)).toEqual(['MATCHED', 'MATCHED', 'MATCHED']);
      // One person first, then more again.
      expect(requests.slice(tries).map(({ asked }) => asked.persons.length)).toEqual([1, 2]);
    },
  );

  it('puts off whom the service cannot take, and holds up nobody else by it', async () => {
    const people = [await registered('Racun Sekali'), await registered('Benar Empat')];
    const [poison, other] = people.map(({ id }) => id);
    answering = (asked, response) =>
      asked.persons.some(({ name }) => name.startsWith('Racun'))
        ? response.writeHead(500).end()
        : answers(asked, response);
    const one = matching();
    for (let round = 0; round < 5; round += 1) {
      await one.round();
      now += 60_000;
      await asSuperuser(world, (client) =>
        client.query(`UPDATE identity_match SET next_try_at = next_try_at - interval '20 seconds'`),
      );
    }
    expect(await statuses([poison ?? '', other ?? ''])).toEqual(['WAITING', 'MATCHED']);
    expect((await matchOf(poison ?? '')).attempts).toBeGreaterThan(1);
  });

  it('is asked again by another server when the one that asked is gone, and never for what was edited meanwhile', async () => {
    const person = await registered('Benar Lima');
    // A server takes the person and dies: nothing is said, and nobody else takes the person before the lease ends.
    await world.services.database.read({ as: 'JOBS' }, [
      { text: 'SELECT * FROM take_identity_matches(50, 120)' },
    ]);
    expect(await matching().round()).toBe(0);
    await due();
    answering = (asked, response) => {
      // What is asked is edited while the service thinks, the first time.
      answering = answers;
      void officer
        .ask(update, {
          input: { idempotencyKey: key(), id: person.id, version: person.version, motherName: 'Indo' },
        })
        .then(() => answers(asked, response));
    };
    const slow = new IdentityMatching(
      world.services,
      new HttpMatchingService({ url, key: 'rahasia', timeoutMs: 20_000 }),
      () => now,
    );
    expect(await slow.round()).toBe(1);
    expect(requests.map(({ asked }) => asked.persons[0]?.motherName)).toEqual([null, 'Indo']);
    expect(await statuses([person.id])).toEqual(['MATCHED']);
    expect(await matching().round()).toBe(0);
  });

  it('waits anew when what is asked changes, and moves with the person', async () => {
    const person = await registered('Benar Enam');
    await matching().round();
    expect(await statuses([person.id])).toEqual(['MATCHED']);
    const elsewhere = await world.regionId('73.72.04.1001');
    const moved = await officer.ask<{ updateWorker: { version: number; identityMatch: Match } }>(update, {
      input: { idempotencyKey: key(), id: person.id, version: person.version, villageId: String(elsewhere) },
    });
    expect(moved.updateWorker.identityMatch.status).toBe('MATCHED');
    const there = { filter: { status: 'MATCHED', villageId: String(elsewhere) } };
    expect(await officer.ask(list, there)).toEqual({
      identityMatches: { nodes: [{ id: person.id, status: 'MATCHED' }] },
    });
    const changed = await officer.ask<{ updateWorker: { identityMatch: Match } }>(update, {
      input: {
        idempotencyKey: key(),
        id: person.id,
        version: moved.updateWorker.version,
        motherName: 'Indo Besse',
      },
    });
    expect(changed.updateWorker.identityMatch.status).toBe('WAITING');
    expect(await officer.ask(list)).toEqual({
      identityMatches: { nodes: [{ id: person.id, status: 'WAITING' }] },
    });
  });

  it('is made by a paper where there is no service: one compares, another confirms, and the register may be asked again', async () => {
    const { id } = await registered('Benar Tujuh');
    const operator = await world.user('VILLAGE_OPERATOR', { region: village });
    const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const input = async (more: object = {}) => ({
      input: { idempotencyKey: key(), id, version: (await matchOf(id)).version, ...more },
    });
    const reason = 'Dicocokkan dengan KTP-el, surat Dukcapil 470/12';
    const confirming = { isConfirmed: true, reason: 'Surat Dukcapil sudah dilihat' };
    expect(await colleague.refusal(decide, await input(confirming))).toBe('IDENTITY_NOT_PROPOSED');
    await officer.ask(propose, await input({ reason }));
    expect(await operator.refusal(propose, await input({ reason }))).toBe('IDENTITY_PROPOSED');
    expect(await officer.refusal(decide, await input(confirming))).toBe('IDENTITY_SAME_PERSON');
    expect(await operator.refusal(decide, await input(confirming))).toBe('FORBIDDEN');
    const { decideIdentityMatch } = await colleague.ask<{
      decideIdentityMatch: { identityMatch: { status: string; confirmedBy: string | null } };
    }>(decide, await input(confirming));
    expect(decideIdentityMatch.identityMatch.status).toBe('MATCHED');
    expect(decideIdentityMatch.identityMatch.confirmedBy).not.toBeNull();
    expect(await colleague.refusal(propose, await input({ reason }))).toBe('IDENTITY_MATCHED');
    await expect(
      asSuperuser(world, (client) =>
        client.query(`UPDATE identity_match SET confirmed_by = proposed_by WHERE id = $1`, [id]),
      ),
    ).rejects.toThrow('ck_identity_match_two_people');
    expect(await operator.ask(again, await input())).toEqual({
      askIdentityAgain: { identityMatch: { status: 'WAITING' } },
    });
    expect((await matchOf(id)).proof).toBeNull();
  });

  it('is told to nobody from whom it is hidden, and never of a neighbour', async () => {
    const { id } = await registered('Benar Delapan');
    const stranger = await world.user('PROGRAMME_OFFICER', { region: '73.71' });
    expect(await stranger.refusal(again, { input: { idempotencyKey: key(), id, version: 1 } })).toBe(
      'NOT_FOUND',
    );
    expect(await stranger.ask(list)).toEqual({ identityMatches: { nodes: [] } });
    const admin = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    expect(await admin.ask(page, { id })).toEqual({ worker: { identityMatch: null } });
    expect(await admin.refusal(list)).toBe('FORBIDDEN');
  });
});
