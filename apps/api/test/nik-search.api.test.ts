import { policyOf } from '@lindung/domain/access/policy';
import type { Role } from '@lindung/domain/access/role';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { partnerOf, villageOf } from './attack.js';
import { emptyList, newBranch, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const create = 'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id version } }';
const update = 'mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id version } }';
const reveal = 'mutation ($input: RevealNikInput!) { revealNik(input: $input) { nik } }';
const find =
  'query ($q: String) { workers(first: 5, filter: { q: $q }) { totalCount nodes { id fullName } } }';
const perHour = 60;

let serial = 0;
const newNik = (): string => `737201450789${String((serial += 1)).padStart(4, '0')}`;

describe('a search by NIK', () => {
  let world: World;
  let officer: Client;
  let villageId: string;
  let known: { nik: string; id: string };

  const person = (nik: string | null) => ({
    idempotencyKey: key(),
    fullName: `Orang ${key().slice(0, 8)}`,
    nik,
    birthDate: '1989-07-05',
    sex: 'FEMALE',
    villageId,
  });
  const register = async (client: Client, nik: string | null) =>
    (await client.ask<{ createWorker: { id: string; version: number } }>(create, { input: person(nik) }))
      .createWorker;
  const clientOf = async (role: Role): Promise<Client> => {
    if (role === 'PARTNER') return partnerOf(world, '73.72', ['workers:read']);
    if (role === 'PROVINCE_ADMIN') return world.user(role, { level: 'PROVINCE' });
    if (role === 'BRANCH_OFFICER')
      return world.user(role, { officeId: await newBranch(world, ['73.72'], 'SERVICE_POINT') });
    return world.user(role, { region: '73.72' });
  };
  const trailOf = (client: Client) =>
    asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{
        operation: string;
        details: object;
        persons: string[] | null;
      }>('SELECT operation, details, persons FROM audit_event WHERE user_id = $1 ORDER BY id', [
        client.userId,
      ]);
      return rows;
    });
  /** Every statement of the request, its text and its values. */
  const statementsOf = async (work: () => Promise<unknown>) => {
    const read = vi.spyOn(world.services.database, 'read');
    try {
      await work();
      return read.mock.calls.flatMap(([{ as }, statements]) =>
        as === 'ASSIGNMENT' ? statements.map(({ text }) => text) : [],
      );
    } finally {
      read.mockRestore();
    }
  };
  const rolesOf = (finds: boolean): Role[] =>
    (Object.entries(policyOf('workers').roles) as Array<[Role, { findsByNik?: true }]>)
      .filter(([, grant]) => (grant.findsByNik === true) === finds)
      .map(([role]) => role);
  const counted = (client: Client) =>
    asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{ key: string; points: number }>(
        'SELECT key, points FROM limited_attempt WHERE key LIKE $1 ORDER BY key',
        [`%${client.userId}`],
      );
      return new Map(rows.map((row) => [row.key.split(':')[0], row.points]));
    });

  beforeAll(async () => {
    world = await World.create();
    villageId = await villageOf(world, '73.72');
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const nik = newNik();
    known = { nik, id: (await register(officer, nik)).id };
  });
  afterAll(() => world.close());

  it('is of those roles that may reveal a NIK, and of no partner', () => {
    expect(rolesOf(true).sort()).toEqual(Object.keys(policyOf('revealNik').roles).sort());
    expect(rolesOf(false)).toContain('PARTNER');
  });

  it.each(rolesOf(true))(
    'finds the bearer for a %s, and the trail says so without the number',
    async (role) => {
      const client = await clientOf(role);
      for (const q of [known.nik, ` ${known.nik} `, newNik()]) {
        const { workers } = await client.ask<{ workers: { nodes: Array<{ id: string }> } }>(find, { q });
        expect(workers.nodes.map(({ id }) => id)).toEqual(q.trim() === known.nik ? [known.id] : []);
      }
      await client.ask(find, { q: 'Orang' });
      const trail = await trailOf(client);
      expect(trail.map(({ operation }) => operation)).toEqual([
        ...Array<string>(3).fill('workers.byNik'),
        'workers',
      ]);
      expect(trail[0]).toMatchObject({ details: { filter: ['q'] }, persons: [known.id] });
      expect(JSON.stringify(trail)).not.toContain(known.nik);
    },
  );

  it.each(rolesOf(false))(
    'is none for a %s: a number that somebody bears is answered like one that nobody does, by the same statements',
    async (role) => {
      const client = await clientOf(role);
      const unknown = newNik();
      const answers = [];
      for (const q of [known.nik, unknown, ` ${known.nik} `]) {
        const { data, errors } = await client.send(find, { q });
        answers.push({ data, errors });
      }
      expect(answers[0]).toEqual({ data: { workers: { totalCount: 0, nodes: [] } }, errors: undefined });
      expect(answers.slice(1)).toEqual([answers[0], answers[0]]);
      const statements = await statementsOf(() => client.ask(find, { q: known.nik }));
      expect(statements).toEqual(await statementsOf(() => client.ask(find, { q: unknown })));
      expect(statements).toEqual(await statementsOf(() => client.ask(find, { q: 'Siti' })));
      expect(new Set((await trailOf(client)).map(({ operation }) => operation))).not.toContain(
        'workers.byNik',
      );
      expect(await counted(client)).toEqual(new Map());
    },
  );

  it('counts every alias of a document, is stopped at the limit of the user in every session, and says when it goes on', async () => {
    const client = await clientOf('APPROVER');
    const aliases = 12;
    const document = `query ($q: String) { ${Array.from({ length: aliases }, (_, at) => `a${at}: workers(first: 1, filter: { q: $q }) { totalCount }`).join(' ')} }`;
    for (let asked = 0; asked < perHour; asked += aliases) await client.ask(document, { q: newNik() });
    const { data, errors: [refused] = [] } = await client.send(document, { q: known.nik });
    expect(data).toBeNull();
    expect(refused?.extensions.code).toBe('RATE_LIMITED');
    const wait = Number(refused?.extensions.params?.['retryAfterSeconds']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60 * 60);
    expect(refused?.message).toMatch(/Tunggu \d+ (menit|detik)/);
    // A name is searched for as before, and colleagues go on.
    expect(await client.refusal(find, { q: 'Orang' })).toBe('NOT REFUSED');
    expect(await (await clientOf('APPROVER')).refusal(find, { q: known.nik })).toBe('NOT REFUSED');
    expect((await trailOf(client)).filter(({ operation }) => operation === 'workers.byNik')).toHaveLength(
      perHour,
    );
  });

  it('is no way around the limit by registering: a number that somebody here bears is a try at it, any other is none', async () => {
    const client = await clientOf('PROGRAMME_OFFICER');
    const elsewhere = newNik();
    const barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    await barru.ask(create, { input: { ...person(elsewhere), villageId: await villageOf(world, '73.11') } });
    const mine = await register(client, newNik());
    expect(await client.refusal(create, { input: { ...person(newNik()), villageId: '999999' } })).toBe(
      'VILLAGE_NOT_FOUND',
    );
    expect(await client.refusal(create, { input: person(elsewhere) })).toBe('NOT REFUSED');
    expect(Object.fromEntries(await counted(client))).toEqual({ 'nik-try-hour': 0, 'nik-try-day': 0 });
    expect(await client.refusal(create, { input: person(known.nik) })).toBe('DUPLICATE_NIK');
    const change = { id: mine.id, version: mine.version, nik: known.nik };
    expect(await client.refusal(update, { input: { idempotencyKey: key(), ...change } })).toBe(
      'DUPLICATE_NIK',
    );
    expect(Object.fromEntries(await counted(client))).toEqual({ 'nik-try-hour': 2, 'nik-try-day': 2 });
    for (let tried = 2; tried < perHour; tried += 1) await client.refusal(find, { q: newNik() });
    for (const nik of [known.nik, newNik()])
      expect(await client.refusal(create, { input: person(nik) })).toBe('RATE_LIMITED');
    expect(await client.refusal(create, { input: person(null) })).toBe('NOT REFUSED');
  });

  it('and the showing of NIKs has a limit of its own', async () => {
    const client = await clientOf('APPROVER');
    const asked = () =>
      client.send<{ revealNik: { nik: string } | null }>(reveal, {
        input: { idempotencyKey: key(), workerId: known.id, reason: 'Pencocokan data Dukcapil' },
      });
    for (let shown = 0; shown < perHour; shown += 1)
      expect((await asked()).data.revealNik).toEqual({ nik: known.nik });
    expect(await asked()).toMatchObject({ data: null, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    const shown = (await trailOf(client)).filter(({ operation }) => operation === 'revealNik');
    expect(shown).toHaveLength(perHour);
    expect(await client.refusal(find, { q: known.nik })).toBe('NOT REFUSED');
  });

  it.each([
    [
      'candidates',
      'query ($q: String, $listId: ID!) { found: candidates(listId: $listId, first: 5, filter: { q: $q }) { totalCount } }',
    ],
    ['memberships', 'query ($q: String) { found: memberships(first: 5, filter: { q: $q }) { totalCount } }'],
  ])('is none in %s for anybody: 16 digits are a text there', async (_, document) => {
    const { lineId } = await signedAgreement(world, officer, 1);
    const listId = await emptyList(officer, lineId);
    await asSuperuser(world, (superuser) =>
      superuser.query(
        `INSERT INTO candidate (list_id, person_id, added_in, regency_id) SELECT $1, id, 1, regency_id FROM person WHERE id = $2`,
        [listId, known.id],
      ),
    );
    const variables = { listId };
    expect(await officer.ask(document, { ...variables, q: null })).toMatchObject({ found: {} });
    expect(await officer.ask(document, { ...variables, q: known.nik })).toEqual({ found: { totalCount: 0 } });
  });

  it('is none in an export: its filter takes 16 digits as a text, the file is empty, and the filter is kept no longer', async () => {
    const start = 'mutation ($input: StartExportInput!) { startExport(input: $input) { id } }';
    const exported = async (filter: object) => {
      const { startExport: job } = await officer.ask<{ startExport: { id: string } }>(start, {
        input: { idempotencyKey: key(), resource: 'WORKERS', format: 'CSV', filter: JSON.stringify(filter) },
      });
      await runWaitingJobs(world.services);
      const read = await officer.ask<{ job: { result: { rows: number } | null } }>(
        'query ($id: ID!) { job(id: $id) { result { rows } } }',
        { id: job.id },
      );
      return read.job.result?.rows;
    };
    expect(await exported({ ids: [known.id] })).toBe(1);
    expect(await exported({ q: known.nik })).toBe(0);
    const kept = await asSuperuser(world, (client) =>
      client.query(`SELECT FROM job WHERE kind = 'EXPORT' AND params ? 'sealedFilter'`),
    );
    expect(kept.rowCount).toBe(0);
  });
});
