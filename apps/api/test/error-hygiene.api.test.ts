import { Database } from '@lindung/db/database';
import { errorText } from '@lindung/i18n/error-text';
import { pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { createServer, type LindungServer } from '../src/server.js';
import { createServices } from '../src/services.js';
import { expectNoLeak, partnerOf, type Shot, shoot } from './attack.js';
import { type Client, key, World } from './world.js';

const nik = '7372014507890123';
const name = 'Kanari Rekaan';

/** An error as PostgreSQL words it: with the statement, the values and the names of its own. */
const ofDatabase = (code: string, text: string, constraint?: string): Error =>
  Object.assign(new Error(`${text}: "${nik}\n${name}"`), {
    code,
    constraint,
    detail: `Key (full_name)=(${name}) already exists.`,
    table: 'person',
    schema: 'public',
    where: `SQL function "${name}"`,
    internalQuery: `SELECT '${nik}'`,
  });

const faults: ReadonlyArray<readonly [name: string, fault: unknown]> = [
  [
    'the database does not answer',
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  ],
  ['no address of the database answers', new AggregateError([new Error('connect ECONNREFUSED ::1:5432')])],
  ['the connection ends in the middle', new Error('Connection terminated unexpectedly')],
  ['a statement is wrong', ofDatabase('42601', 'syntax error at or near')],
  ['a value does not fit', ofDatabase('22P02', 'invalid input syntax for type uuid')],
  ['a constraint nobody knows', ofDatabase('23505', 'duplicate key value', 'uq_nobody_knows')],
  [
    'the mapper failed',
    new QueryFailedError(
      `INSERT INTO person VALUES ('${nik}')`,
      [nik, name],
      ofDatabase('23502', 'null value in column'),
    ),
  ],
  ['a text is thrown', `NIK ${nik} of ${name}`],
  ['an object is thrown', { nik, name }],
  ['nothing is thrown', undefined],
  ['a text was not JSON', new SyntaxError(`Unexpected token 'K', "${name} ${nik}" is not valid JSON`)],
];

const id = '0190a0a0-0000-7000-8000-000000000000';
const edit = { idempotencyKey: key(), id, version: 1 };
const operations: ReadonlyArray<readonly [query: string, variables?: object]> = [
  ['{ workers(first: 10) { totalCount nodes { fullName } } }'],
  [`{ worker(id: "${id}") { fullName } }`],
  [`{ candidates(listId: "${id}", first: 10) { totalCount } }`],
  [`{ billPreview(lineId: "${id}", month: "2024-05") { amount } }`],
  ['{ coverage { total { protected } } }'],
  [
    'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
    {
      input: {
        idempotencyKey: key(),
        fullName: name,
        nik,
        birthDate: '1989-07-05',
        sex: 'FEMALE',
        villageId: '1',
      },
    },
  ],
  [
    'mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }',
    { input: { ...edit, nik } },
  ],
  [
    'mutation ($input: RevealNikInput!) { revealNik(input: $input) { nik } }',
    { input: { idempotencyKey: key(), workerId: id, reason: 'Pencocokan data' } },
  ],
  [
    'mutation ($input: SignInInput!) { signIn(input: $input) { demo } }',
    { input: { username: 'kanari', password: nik } },
  ],
];

describe('what breaks', () => {
  const written: string[] = [];
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    const log = pino({ level: 'trace' }, { write: (line: string) => void written.push(line) });
    world = await World.create({ log });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    await officer.ask('{ session { demo } }');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    written.length = 0;
  });
  afterAll(() => world.close());

  it.each(faults)(
    'answers INTERNAL with its number and nothing else, whoever asked for what: %s',
    async (_name, fault) => {
      const who = await world.services.sessions.find(
        String(officer.headers['cookie']).split('=')[1] ?? '',
        world.services.clock.today(),
      );
      vi.spyOn(world.services.sessions, 'find').mockResolvedValue(who);
      for (const door of ['read', 'write'] as const)
        vi.spyOn(world.services.database, door).mockRejectedValue(fault);
      for (const [query, variables] of operations) {
        for (const locale of ['id', 'en'] as const) {
          written.length = 0;
          const payload = JSON.stringify({ query, variables });
          const answer = await shoot(officer, { headers: { 'accept-language': locale }, payload });
          expectNoLeak(answer);
          expect(answer.text).not.toMatch(new RegExp(`${nik}|${name}`));
          const { errors } = JSON.parse(answer.text) as {
            errors: [{ message: string; extensions: { requestId: string } }];
          };
          expect(errors).toHaveLength(1);
          expect(errors[0]).toMatchObject({
            message: errorText(locale, { code: 'INTERNAL' }),
            extensions: { code: 'INTERNAL', params: {} },
          });
          const { requestId } = errors[0].extensions;
          expect(written.filter((line) => line.includes(requestId))).toHaveLength(1);
          expect(written.join('')).not.toMatch(new RegExp(`${nik}|${name}`));
        }
      }
    },
  );

  it.each(['uq_person_nik_claim', 'ck_bill_line_nik'])(
    'answers that others were faster where that is all that went wrong: %s',
    async (constraint) => {
      const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
      const lost = ofDatabase('23505', 'duplicate key value', constraint);
      vi.spyOn(world.services.database, 'write').mockRejectedValue(lost);
      const input = { idempotencyKey: key(), lineId: id, month: '2024-05', people: 1 };
      expect(
        await finance.refusal('mutation ($input: DrawBillInput!) { drawBill(input: $input) { id } }', {
          input,
        }),
      ).toBe('OVERTAKEN');
    },
  );

  it('answers INTERNAL when it can not even be found out who asks', async () => {
    const { database } = world.services;
    const closed = await Database.open({
      url: database.url,
      poolSize: 2,
      onConnectionError: () => undefined,
    });
    await closed.close();
    const { services } = world;
    const server = await createServer({
      services: createServices({ ...services, database: closed }),
      log: services.log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
    });
    const send = (url: string, method: 'GET' | 'POST', payload?: object) =>
      server.http.inject({ method, url, headers: officer.headers, ...(payload ? { payload } : {}) });
    const answer = await send('/graphql', 'POST', { query: '{ session { demo } }' });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL', requestId: expect.any(String) as string } }],
    });
    expectNoLeak({ status: 500, headers: {}, text: answer.body, code: 'INTERNAL' });
    expect((await send(`/files/${id}`, 'GET')).json()).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL' } }],
    });
    expect((await send('/ready', 'GET')).json()).toEqual({ ready: false });
    expect((await send('/live', 'GET')).json()).toEqual({ live: true, service: 'lindung' });
    expect(written.join('')).not.toContain(String(officer.headers['cookie']).split('=')[1]);
    await server.stop();
  });

  it('is not ready while it stops, and lives on', async () => {
    const { services } = world;
    const stopping = { ...services, stopping: AbortSignal.abort() };
    const server = await createServer({
      services: stopping,
      log: services.log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
    });
    const look = async (at: LindungServer, url: string) => {
      const { statusCode, body } = await at.http.inject({ method: 'GET', url });
      return [statusCode, JSON.parse(body)] as const;
    };
    expect(await look(world.server, '/ready')).toEqual([200, { ready: true }]);
    expect(await look(server, '/ready')).toEqual([503, { ready: false }]);
    expect(await look(server, '/live')).toEqual([200, { live: true, service: 'lindung' }]);
    await server.stop();
  });

  it('answers a constraint that has a code with that code in both languages', async () => {
    const taken = ofDatabase('23505', 'duplicate key value', 'uq_app_user_username');
    vi.spyOn(world.services.database, 'read').mockRejectedValue(taken);
    for (const locale of ['id', 'en'] as const) {
      const payload = JSON.stringify({ query: '{ offices(first: 1) { totalCount } }' });
      const answer = await shoot(officer, { headers: { 'accept-language': locale }, payload });
      expect(JSON.parse(answer.text)).toMatchObject({
        errors: [
          { message: errorText(locale, { code: 'USERNAME_TAKEN' }), extensions: { code: 'USERNAME_TAKEN' } },
        ],
      });
    }
    const told = written.map((line) => (JSON.parse(line) as { code: string }).code);
    expect(told).toEqual(['USERNAME_TAKEN', 'USERNAME_TAKEN']);
    expect(written.join('')).not.toMatch(new RegExp(`${nik}|${name}`));
  });
});

describe('what is refused', () => {
  const written: string[] = [];
  let world: World;
  let officer: Client;
  let partner: Client;
  beforeAll(async () => {
    const log = pino({ level: 'info' }, { write: (line: string) => void written.push(line) });
    world = await World.create({ log });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    partner = await partnerOf(world, '73.72', ['coverage:read']);
  });
  afterAll(() => world.close());

  const nobody = { address: '127.0.0.1' };
  const theOfficer = () => ({ userId: officer.userId, assignmentId: officer.assignmentId });
  const theKey = { apiKeyId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string };
  const of = (query: string, variables: object = {}): Shot => ({
    payload: JSON.stringify({ query, variables }),
  });
  const someWorkers = of(`{ workers(first: 1, filter: { q: "${name}" }) { totalCount } }`);
  const enact = of('mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id } }', {
    input: { ...edit, decreedOn: '2024-05-31' },
  });
  const enter = of('mutation ($input: SignInInput!) { signIn(input: $input) { demo } }', {
    input: { username: 'kanari', password: `${nik} ${name}` },
  });

  it.each<
    [what: string, who: () => Client, shot: Shot, asker: () => object, code: string, operation?: string]
  >([
    ['a stranger', () => world.anybody, someWorkers, () => nobody, 'UNAUTHENTICATED'],
    ['what a role may not do', () => officer, enact, theOfficer, 'FORBIDDEN', 'enactDecree'],
    ['what a key may not read', () => partner, someWorkers, () => theKey, 'FORBIDDEN', 'workers'],
    [
      'a key that is none',
      () => world.anybody,
      { ...someWorkers, headers: { authorization: `Bearer slsk_${nik.repeat(2)}` } },
      () => nobody,
      'API_KEY_INVALID',
    ],
    ['a wrong password', () => world.anybody, enter, () => nobody, 'SIGN_IN_FAILED'],
    [
      'a wrong document',
      () => officer,
      of(`{ workers(first: 1, filter: { nik: "${nik}" }) { totalCount } }`),
      theOfficer,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a broken body', () => officer, { payload: `{"query":"${nik}` }, () => nobody, 'BAD_REQUEST'],
    [
      'a file of nobody',
      () => officer,
      { method: 'GET', url: `/files/${id}?name=${nik}` },
      theOfficer,
      'NOT_FOUND',
    ],
    [
      'an upload of another site',
      () => officer,
      { method: 'PUT', url: `/files?name=${nik}.csv`, payload: nik },
      () => nobody,
      'FORBIDDEN',
      'file.upload',
    ],
  ])(
    'leaves one line in the log, with who asked and the code and nothing of what was asked: %s',
    async (_what, who, shot, asker, code, operation) => {
      written.length = 0;
      expect((await shoot(who(), shot)).code).toBe(code);
      expect(written.map((line) => JSON.parse(line) as object)).toEqual([
        {
          level: 30,
          time: expect.any(Number) as number,
          pid: expect.any(Number) as number,
          hostname: expect.any(String) as string,
          requestId: expect.any(String) as string,
          msg: 'refused',
          ...asker(),
          code,
          ...(operation === undefined ? {} : { operation }),
        },
      ]);
      expect(written.join('')).not.toMatch(new RegExp(`${nik}|${name}`));
    },
  );
});
