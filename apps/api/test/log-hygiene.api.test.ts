import { randomBytes } from 'node:crypto';

import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { partnerOf, shoot, villageOf } from './attack.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { openAccount } from './open-account.js';
import { WatchedLog } from './watched-log.js';
import { type Client, key, World } from './world.js';

const canary = {
  nik: '7372014507890123',
  name: 'Kanari Rekaan',
  address: 'Jalan Kanari 77',
  phone: '6281277778888',
  password: `kenari-${randomBytes(18).toString('base64url')}`,
};
const create = 'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id version } }';
const update = 'mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { user { username } } }';
const list = `query ($filter: WorkerFilter, $after: String) { workers(first: 1, filter: $filter, after: $after) {
  edges { cursor } pageInfo { startCursor endCursor } } }`;

describe('a day of work with a person who must not be found again', () => {
  const written: string[] = [];
  const cursors: string[] = [];
  const secrets: Record<string, string> = {};
  let world: World;
  let officer: Client;
  let workerId: string;

  const worker = async (regency: string) => ({
    idempotencyKey: key(),
    fullName: canary.name,
    nik: canary.nik,
    birthDate: '1989-07-05',
    sex: 'FEMALE',
    address: canary.address,
    phone: canary.phone,
    villageId: await villageOf(world, regency),
  });
  const page = async (filter: object | null, after?: string): Promise<string | null> => {
    const { workers } = await officer.ask<{
      workers: { edges: Array<{ cursor: string }>; pageInfo: { endCursor: string | null } };
    }>(list, { filter, after });
    cursors.push(...workers.edges.map(({ cursor }) => cursor));
    return workers.pageInfo.endCursor;
  };

  beforeAll(async () => {
    const log = pino({ level: 'trace' }, { write: (line: string) => void written.push(line) });
    world = await World.create({ log });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    secrets['session'] = String(officer.headers['cookie']).split('=')[1] ?? '';
    const partner = await partnerOf(world, '73.72', ['workers:read']);
    secrets['key'] = String(partner.headers['authorization']).split(' ')[1] ?? '';
    const { lineId } = await signedAgreement(world, officer, 5);
    await plantCandidates(world.services, await world.regionId('73.72'), await emptyList(officer, lineId), 3);

    // The person is registered, registered again, looked for, changed, revealed, exported.
    const made = await officer.ask<{ createWorker: { id: string; version: number } }>(create, {
      input: await worker('73.72'),
    });
    workerId = made.createWorker.id;
    expect(await officer.refusal(create, { input: await worker('73.72') })).toBe('DUPLICATE_NIK');
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    expect(await elsewhere.refusal(create, { input: await worker('73.11') })).toBe('NOT REFUSED');
    for (const q of [canary.nik, canary.name, canary.nik.slice(0, 6)]) await page({ q });
    await page(null, (await page(null)) ?? undefined);
    await officer.ask(update, {
      input: {
        idempotencyKey: key(),
        id: workerId,
        version: 1,
        nik: canary.nik,
        address: canary.address,
        phone: canary.phone,
      },
    });
    await officer.refusal(update, {
      input: {
        idempotencyKey: key(),
        id: workerId,
        version: 1,
        fullName: `${canary.name}\r\n{"level":60}\u001b[31m`,
      },
    });
    await officer.ask('mutation ($input: RevealNikInput!) { revealNik(input: $input) { nik birthDate } }', {
      input: { idempotencyKey: key(), workerId, reason: 'Pencocokan dengan Dukcapil' },
    });
    await partner.ask(list, { filter: { q: canary.nik } });
    for (const q of [canary.nik, canary.name])
      await officer.ask('mutation ($input: StartExportInput!) { startExport(input: $input) { id } }', {
        input: { idempotencyKey: key(), resource: 'WORKERS', format: 'CSV', filter: JSON.stringify({ q }) },
      });
    await runWaitingJobs(world.services);

    // An account is opened and entered, with wrong and right passwords.
    const { username } = await openAccount(world, { password: canary.password });
    await world.anybody.refusal(signIn, { input: { username, password: `${canary.password}x` } });
    const entered = await shoot(world.anybody, {
      payload: JSON.stringify({
        query: signIn,
        variables: { input: { username, password: canary.password } },
      }),
    });
    secrets['new session'] = /lindung_session=([^;]+)/.exec(String(entered.headers['set-cookie']))?.[1] ?? '';

    // The person is written where no person belongs.
    for (const url of [
      `/workers/${canary.nik}`,
      `/graphql?query={worker(id:"${canary.nik}"){id}}`,
      `/%/${canary.nik}`,
    ])
      await shoot(officer, { method: 'GET', url });
    for (const payload of [
      `{"query":"${canary.nik}`,
      `{"query":"{ ${canary.name} ${canary.nik} }"}`,
      JSON.stringify({ query: list, variables: { filter: canary.nik } }),
      JSON.stringify({ query: list, variables: { after: canary.nik } }),
    ])
      await shoot(officer, { payload });
    await shoot(officer, {
      payload: canary.nik,
      headers: {
        'content-type': 'text/plain',
        cookie: `lindung_session=${canary.nik}`,
        'x-request-id': canary.nik,
        'user-agent': canary.nik,
      },
    });
    vi.spyOn(world.services.database, 'read').mockRejectedValueOnce(
      new SyntaxError(`Unexpected "${canary.nik}"`),
    );
    await officer.refusal(list, { filter: { q: canary.name } });
    vi.restoreAllMocks();
  });
  afterAll(() => world.close());

  it('was written into the log as nothing but what broke', () => {
    const log = written.join('');
    expect(log).toContain('unexpected error');
    for (const [what, value] of Object.entries({ ...canary, ...secrets }))
      expect(log, what).not.toContain(value);
  });

  it('left the values of the person in the table of persons alone, and the number, passwords and tokens nowhere', async () => {
    const found = await asSuperuser(world, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'm') AND relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`,
      );
      const hits = new Set<string>();
      for (const { name } of tables) {
        for (const [what, value] of Object.entries({ ...canary, ...secrets })) {
          const { rowCount } = await client.query(
            `SELECT FROM ${name} t WHERE strpos(lower(t::text), lower($1)) > 0 OR strpos(t::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0 LIMIT 1`,
            [value],
          );
          if (rowCount) hits.add(`${what} in ${name}`);
        }
      }
      return [...hits].sort();
    });
    expect(found).toEqual(['address in person', 'name in person', 'phone in person']);
  });

  it('is told of by the trail, by its id and never by its values', async () => {
    const events = await asSuperuser(world, async (client) =>
      (
        await client.query<{ operation: string }>(
          `SELECT operation FROM audit_event WHERE object_id = $1 ORDER BY at`,
          [workerId],
        )
      ).rows.map(({ operation }) => operation),
    );
    expect(events).toEqual(expect.arrayContaining(['createWorker', 'updateWorker', 'revealNik']));
  });

  it('can be read in no cursor', () => {
    expect(cursors.length).toBeGreaterThan(3);
    for (const cursor of cursors) {
      const bytes = Buffer.from(cursor, 'base64url');
      for (const text of [
        cursor,
        bytes.toString('latin1'),
        bytes.toString('utf8'),
        bytes.toString('utf16le'),
      ]) {
        for (const value of [...Object.values(canary), workerId, workerId.replaceAll('-', '')])
          expect(text.toLowerCase()).not.toContain(value.toLowerCase());
      }
    }
    expect(new Set(cursors).size).toBe(cursors.length);
  });
});

describe('the log of every other test', () => {
  it.each([
    { nik: 'hidden' },
    { message: `NIK ${canary.nik}` },
    { path: `/workers?q=${canary.phone}` },
    { input: { fullName: canary.name } },
  ])('fails it when a line tells of a person: %j', (line) => {
    const watched = new WatchedLog();
    watched.log.debug(line);
    expect(() => watched.requireSilence()).toThrow('tells of persons');
  });

  it('tells ids, hashes, moments and durations', () => {
    const watched = new WatchedLog();
    const hash = '0812345678901234'.repeat(4);
    watched.log.info({
      id: '0190a0a0-0000-7000-8000-081234567890',
      hash,
      at: 1732600000000,
      took: 0.1234567890123456,
    });
    expect(() => watched.requireSilence()).not.toThrow();
  });
});
