import { domainErrorCodes } from '@lindung/domain/errors';
import { expect, vi } from 'vitest';

import { documentCodes } from '../src/graphql/format-error.js';
import { Client, type GraphqlAnswer, key, type World } from './world.js';

/** An HTTP answer as an attacker sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The code of the first error; undefined when there is none. */
  readonly code: string | undefined;
}

export interface Shot {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'OPTIONS' | 'HEAD' | 'DELETE';
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

/** Sends any request at all, as nobody or as a client. */
export async function shoot(client: Client, shot: Shot): Promise<Answer> {
  const { statusCode, headers, body } = await client.world.server.http.inject({
    method: shot.method ?? 'POST',
    url: shot.url ?? '/graphql',
    headers: { 'content-type': 'application/json', ...client.headers, ...shot.headers },
    ...(shot.payload === undefined ? {} : { payload: shot.payload }),
  });
  return { status: statusCode, headers, text: body, code: codeOf(body) };
}

export const shootDocument = (client: Client, query: string, variables?: unknown): Promise<Answer> =>
  shoot(client, { payload: JSON.stringify({ query, variables }) });

function codeOf(body: string): string | undefined {
  if (!body.startsWith('{')) return undefined;
  return (JSON.parse(body) as GraphqlAnswer<unknown>).errors?.[0]?.extensions.code;
}

const knownCodes = new Set<string>([...domainErrorCodes, ...documentCodes]);

/** What no answer may hold: suggestions, stacks, paths, SQL, hosts, names of roles and tables. */
const leaks = [
  /Did you mean|Apollo/,
  /\bat (async )?\S+ \(|node_modules|\.[jt]s:\d+|file:\/\//,
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s/,
  /\b(relation|column|constraint|syntax error at)\b/,
  /127\.0\.0\.1|localhost|postgres|ECONN/i,
  /lindung_(app|owner|test|province|office|regency|district|village|system|gate|jobs)|app_user|audit_event/,
  /Unexpected error value|Context creation failed|originalError|stacktrace/,
];

export function expectNoLeak({ text }: Answer): void {
  for (const leak of leaks) expect(text).not.toMatch(leak);
}

/** Refused with a status of the client's fault, a code of the closed list, the request's id, and nothing that tells more. */
export function expectRefused(answer: Answer): void {
  expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
  expect(answer.status, answer.text).toBeLessThan(500);
  expect(knownCodes, answer.text).toContain(answer.code);
  expect(answer.text).toContain('"requestId"');
  expectNoLeak(answer);
}

/** Runs the work and answers how many statements it sent, beside those that find out who asks. */
export async function statementsDuring(world: World, work: () => Promise<unknown>): Promise<number> {
  const read = vi.spyOn(world.services.database, 'read');
  const write = vi.spyOn(world.services.database, 'write');
  try {
    await work();
    const reads = read.mock.calls.flatMap(([, statements]) => statements.map(({ name }) => name));
    return reads.filter((name) => !atTheGate.has(name)).length + write.mock.calls.length;
  } finally {
    read.mockRestore();
    write.mockRestore();
  }
}
const atTheGate = new Set<string | undefined>(['find-session', 'find-api-key', 'touch-api-key']);

/** A partner of a regency by its key. */
export async function partnerOf(world: World, region: string, scopes: readonly string[]): Promise<Client> {
  const admin = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  const { createApiClient: client } = await admin.ask<{ createApiClient: { id: string } }>(
    'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }',
    { input: { idempotencyKey: key(), name: `Aplikasi ${key()}`, organisation: 'Dinas (contoh)' } },
  );
  const { createApiKey: made } = await admin.ask<{ createApiKey: { secret: string } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    {
      input: {
        idempotencyKey: key(),
        clientId: client.id,
        scopes,
        regionId: String(await world.regionId(region)),
        expiresOn: '2025-05-01',
      },
    },
  );
  return new Client(world, { authorization: `Bearer ${made.secret}` });
}

/** The id of some village of a regency. */
export async function villageOf(world: World, regency: string): Promise<string> {
  const [rows] = await world.services.database.read<Array<Array<{ region_id: number }>>>({ as: 'GATE' }, [
    {
      text: `SELECT region_id FROM region_version WHERE code LIKE $1 AND kind IN ('WARD', 'VILLAGE') ORDER BY code LIMIT 1`,
      values: [`${regency}.%`],
    },
  ]);
  return String(rows?.[0]?.region_id);
}
