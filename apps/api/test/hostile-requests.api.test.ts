import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createServer, type LindungServer } from '../src/server.js';
import {
  type Answer,
  expectNoLeak,
  expectRefused,
  partnerOf,
  shoot,
  type Shot,
  statementsDuring,
} from './attack.js';
import { type Client, key, World } from './world.js';
import { expectWrecksHarmless } from './wrecks.js';

const query = '{ session { user { id } } }';
const good = JSON.stringify({ query });
const nested = (depth: number, open: string, close: string): string =>
  `{"query":${JSON.stringify(query)},"variables":{"a":${open.repeat(depth)}1${close.repeat(depth)}}}`;

const bodies: Array<[name: string, payload: string | Buffer | undefined, headers?: Record<string, string>]> =
  [
    ['nothing', undefined],
    ['no bytes', ''],
    ['half an object', '{"query":'],
    ['null', 'null'],
    ['a number', '1'],
    ['text', '"{ session { demo } }"'],
    ['an empty object', '{}'],
    ['a batch of one', `[${good}]`],
    ['a batch of ten', `[${Array(10).fill(good).join(',')}]`],
    ['a document that is a number', '{"query":1}'],
    ['a document that is a list', `{"query":[${JSON.stringify(query)}]}`],
    ['variables that are text', `{"query":${JSON.stringify(query)},"variables":"{}"}`],
    ['variables that are a list', `{"query":${JSON.stringify(query)},"variables":[]}`],
    ['a name that is an object', `{"query":${JSON.stringify(query)},"operationName":{}}`],
    ['a NUL between', `${good}\u0000`],
    [
      'bytes that are no UTF-8',
      Buffer.concat([
        Buffer.from('{"query":"{ session { '),
        Buffer.from([0xff, 0xfe]),
        Buffer.from(' } }"}'),
      ]),
    ],
    ['UTF-16', Buffer.from(good, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }],
    ['packed bytes', gzipSync(good), { 'content-encoding': 'gzip' }],
    ['__proto__', `{"query":${JSON.stringify(query)},"variables":{"__proto__":{"isAdmin":true}}}`],
    [
      'constructor.prototype',
      `{"query":${JSON.stringify(query)},"constructor":{"prototype":{"isAdmin":true}}}`,
    ],
    ['a stored document', `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`],
    ['10 MB', `{"query":"${' '.repeat(10_000_000)}"}`],
    ['100,000 lists in lists that never end', '['.repeat(100_000)],
  ];

/** What a page of another site can send without asking first, and what pretends to be it. */
const foreignTypes: Array<[type: string, payload: string]> = [
  ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
  ['application/x-www-form-urlencoded', good],
  ['application/x-www-form-urlencoded; application/json', good],
  ['text/plain', good],
  ['text/plain; charset=application/json', good],
  ['text/plain;application/json', good],
  ['TEXT/PLAIN', good],
  [
    'multipart/form-data; boundary=b',
    `--b\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--b--`,
  ],
  [
    'multipart/form-data; boundary=b',
    `--b\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${good}\r\n--b--`,
  ],
  ['application/graphql', query],
  ['application/json-patch+json', good],
  ['', good],
];

const otherWays: Array<[name: string, shot: Shot]> = [
  ['a query in the address', { method: 'GET', url: `/graphql?query=${encodeURIComponent(query)}` }],
  [
    'a query in the address, with the header of a preflight',
    {
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1' },
    },
  ],
  [
    'a mutation in the address',
    { method: 'GET', url: `/graphql?query=${encodeURIComponent('mutation { signOut { demo } }')}` },
  ],
  ['a browser that looks for an explorer', { method: 'GET', headers: { accept: 'text/html' } }],
  ['PUT', { method: 'PUT', payload: good }],
  ['DELETE', { method: 'DELETE' }],
];

const paths =
  '/ /.env /.git/config /graphql/ /graphql/graphql //graphql /GraphQL /graphql%00 /graphiql /playground /metrics /../../etc/passwd /%2e%2e/%2e%2e/etc/passwd /..%2f..%2fetc%2fpasswd /assets/..%2f..%2fpackage.json /% /%ff /<script>alert(1)</script> /7371010101800001 /files/7371010101800001 /files/..%2f..%2fetc%2fpasswd'
    .split(' ')
    .concat(`/${'a'.repeat(5_000)}`);
const origins = [
  'https://evil.example',
  'null',
  'https://lindung.example.evil.example',
  'http://127.0.0.1:4000',
  'file://',
];

describe('a hostile request', () => {
  let world: World;
  let officer: Client;
  let withConsole: LindungServer;
  let folder: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    folder = await mkdtemp(join(tmpdir(), 'lindung-console-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lindung</title>');
    await writeFile(join(folder, 'assets', 'app-0a1b2c3d.js'), 'export {};');
    const { services } = world;
    withConsole = await createServer({
      services,
      log: services.log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
      consoleFolder: folder,
    });
  });
  afterAll(async () => {
    await withConsole.stop();
    await rm(folder, { recursive: true });
    await world.close();
  });

  const expectRefusedUnseen = async (shot: Shot): Promise<Answer> => {
    const answers: Answer[] = [];
    const send = async (client: Client) => answers.push(await shoot(client, shot));
    expect(await statementsDuring(world, async () => [await send(world.anybody), await send(officer)])).toBe(
      0,
    );
    answers.forEach(expectRefused);
    return answers[0] as Answer;
  };

  it.each(bodies)('is refused with a body of %s', async (_name, payload, headers = {}) => {
    await expectRefusedUnseen({ headers, ...(payload === undefined ? {} : { payload }) });
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it.each<[name: string, payload: string, headers?: Record<string, string>]>([
    [
      'beside a stored document',
      `{"query":${JSON.stringify(query)},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
    ],
    ['100,000 lists deep', nested(100_000, '[', ']')],
    ['100,000 objects deep', nested(100_000, '{"a":', '}')],
    ['with a key twice', `{"query":"{ broken","query":${JSON.stringify(query)}}`],
    ['with half a sign', `{"query":${JSON.stringify(query)},"variables":{"a":"\\ud800"}}`],
    [
      'with endless numbers',
      `{"query":${JSON.stringify(query)},"variables":{"a":1e400,"b":${'9'.repeat(10_000)}}}`,
    ],
    ['that says it is written in Shift-JIS', good, { 'content-type': 'application/json; charset=shift_jis' }],
  ])('is answered or refused, and harms nothing: %s', async (_name, payload, headers = {}) => {
    const answer = await shoot(officer, { payload, headers });
    expect(answer.status).toBeLessThan(500);
    expect(answer.code).not.toBe('INTERNAL');
    expectNoLeak(answer);
  });

  it('may be any wreck of a good one, or any tree of fields: it is never an error of the server', async () => {
    await expectWrecksHarmless(officer, 100);
  });

  it.each(foreignTypes)(
    'of another site, with the cookie, is refused before it is known who asks: %s',
    async (type, payload) => {
      const headers = { 'content-type': type, origin: 'https://evil.example' };
      await expectRefusedUnseen({ headers, payload });
    },
  );

  it.each(otherWays)('is not taken but by POST: %s', async (_name, shot) => {
    const { status, headers } = await expectRefusedUnseen(shot);
    expect([status, headers['allow']]).toEqual([405, 'POST']);
  });

  it.each(paths)('to a path that leads nowhere says nothing of it: %s', async (url) => {
    const answer = await expectRefusedUnseen({ method: 'GET', url });
    expect(answer.text).not.toContain(
      decodeURIComponent(url.replace(/%(?![0-9a-f]{2})|%ff/g, '')).slice(1) || 'Route',
    );
  });

  it('that is refused bears the status of the reason, and 200 where a part of it is answered', async () => {
    const partner = await partnerOf(world, '73.72', ['coverage:read']);
    const agreements = '{ agreements(first: 1) { totalCount } }';
    const statusOf = async (client: Client, asked: string) =>
      (await shoot(client, { payload: JSON.stringify({ query: asked }) })).status;
    expect(await statusOf(world.anybody, agreements)).toBe(401);
    expect(await statusOf(partner, agreements)).toBe(403);
    expect(await statusOf(officer, '{ agreements { totalCount } }')).toBe(400);
    expect(await statusOf(officer, '{ agreements(first: 201) { totalCount } }')).toBe(400);
    expect(await statusOf(officer, '{ agreements(first: 1, after: "x") { totalCount } }')).toBe(400);
    expect(await statusOf(officer, '{ session { demo } auditEvents(first: 1) { totalCount } }')).toBe(403);
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const ofNoSuchLevel = `mutation { inviteUser(input: { idempotencyKey: "${key()}", username: "pranata.uji", name: "Pranata Uji",
      role: DISTRICT_OFFICER, level: PROVINCE, validFrom: "2024-06-01" }) { code } }`;
    expect(await statusOf(province, ofNoSuchLevel)).toBe(422);
    expect(
      await statusOf(
        officer,
        '{ office(id: "0190a0a0-0000-7000-8000-000000000000") { id } session { demo } }',
      ),
    ).toBe(200);
  });

  it.each(origins)('from the origin %s is given no leave to be read', async (origin) => {
    const cors = /^access-control-/;
    const asked = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const answers = [
      await shoot(officer, { payload: good, headers: { origin } }),
      await shoot(officer, { method: 'OPTIONS', headers: asked }),
    ];
    for (const { headers } of answers)
      expect(Object.keys(headers).filter((name) => cors.test(name))).toEqual([]);
  });

  it.each<[route: string, shot: Shot]>([
    ['the API', { payload: good }],
    ['a refused document', { payload: JSON.stringify({ query: '{ nothing }' }) }],
    ['a refused body', { payload: '{' }],
    ['life', { method: 'GET', url: '/live' }],
    ['readiness', { method: 'GET', url: '/ready' }],
    ['a file', { method: 'GET', url: '/files/0190a0a0-0000-7000-8000-000000000000' }],
    ['a page of the console', { method: 'GET', url: '/workers', headers: { accept: 'text/html' } }],
    ['the console itself', { method: 'GET', url: '/', headers: { accept: 'text/html' } }],
    ['an asset of the console', { method: 'GET', url: '/assets/app-0a1b2c3d.js' }],
    ['nothing', { method: 'GET', url: '/nothing' }],
    ['a folder of assets', { method: 'GET', url: '/assets/' }],
  ])(
    'or any other is answered with the headers that protect a browser: %s',
    async (route, { method = 'POST', url = '/graphql', headers = {}, payload }) => {
      const answer = await withConsole.http.inject({
        method,
        url,
        headers: { 'content-type': 'application/json', ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'content-type': expect.stringMatching(
          /^(?:application\/json|text\/html|text\/javascript|application\/javascript); charset=utf-8$/,
        ) as string,
        'x-frame-options': expect.any(String) as string,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const policy = String(answer.headers['content-security-policy']);
      for (const part of [
        "default-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "script-src 'self'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
      expect(answer.headers['cache-control']).toMatch(
        route.startsWith('an asset') ? /immutable/ : /no-store|no-cache/,
      );
      if (!route.startsWith('an asset')) expect(answer.body).not.toContain('app-0a1b2c3d');
      expect(answer.headers).not.toHaveProperty('x-powered-by');
      expect(answer.headers).not.toHaveProperty('server');
    },
  );

  it('that is no HTTP, or wants to be said again, closes its own connection and no other', async () => {
    await world.server.http.listen({ port: 0, host: '127.0.0.1' });
    const { port } = world.server.http.server.address() as AddressInfo;
    const say = (text: string) =>
      new Promise<string>((done, refuse) => {
        let heard = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        socket
          .on('data', (chunk) => (heard += chunk.toString()))
          .on('close', () => done(heard))
          .on('error', refuse);
      });
    const head = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
    for (const text of [
      '\u0000\u0001\u0002\r\n\r\n',
      'TRACE / HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx-told: again\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${head}content-length: -1\r\n\r\n`,
      `${head}x: ${'a'.repeat(100_000)}\r\n\r\n`,
    ]) {
      const heard = await say(text);
      expect(heard).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(heard).not.toMatch(/\.js:\d|node_modules|x-told/);
    }
    expect((await shoot(officer, { payload: good })).status).toBe(200);
  });
});
