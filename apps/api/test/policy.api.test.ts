import { ApiScope } from '@lindung/domain/access/grant';
import { operationNames, operations, type OperationName } from '@lindung/domain/access/policy';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { LEVELS_OF_ROLE, Role } from '@lindung/domain/access/role';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { operationsWithoutField } from '../src/graphql/guard-schema.js';
import { buildApiSchema } from '../src/schema.js';
import { createServer, type LindungServer } from '../src/server.js';
import { argumentsOf, documentOf, type RootField, rootFieldsOf } from './generated-documents.js';
import { newBranch } from './planted.js';
import { placeOn } from './everybody.js';
import { Client, type GraphqlAnswer, key, World } from './world.js';

const schema = buildApiSchema();
const fields = rootFieldsOf(schema);

/** Somebody who asks: in which role, and with which scopes where it is a program. */
interface Caller {
  readonly what: string;
  readonly role?: Role;
  readonly scopes?: readonly ApiScope[];
  readonly isSignedIn: boolean;
  readonly needsSecondFactor?: boolean;
}

const scopes = Object.values(ApiScope);
const roles = Object.values(Role).filter((role) => role !== 'PARTNER');
const callers: readonly Caller[] = [
  { what: 'nobody', isSignedIn: false },
  { what: 'a user without an assignment', isSignedIn: true },
  {
    what: 'an approver without a second factor',
    role: Role.APPROVER,
    isSignedIn: true,
    needsSecondFactor: true,
  },
  ...roles.map((role) => ({ what: role, role, isSignedIn: true })),
  ...[scopes, ...scopes.map((scope) => [scope])].map((held) => ({
    what: `PARTNER of ${held.join(' ')}`,
    role: Role.PARTNER,
    scopes: held,
    isSignedIn: true,
  })),
];

/** What the table says of a caller and an operation: the code of the refusal, or undefined. Read anew, not with the guard's own function. */
function refusalOf(
  { role, scopes: held, isSignedIn, needsSecondFactor }: Caller,
  name: OperationName,
): string | undefined {
  const row = operations[name];
  if (row.access === 'ANYONE') return undefined;
  if (!isSignedIn) return 'UNAUTHENTICATED';
  if (needsSecondFactor && row.access !== 'AT_THE_DOOR') return 'SECOND_FACTOR_REQUIRED';
  if (row.access !== 'ROLES') return role === 'PARTNER' ? 'FORBIDDEN' : undefined;
  const grants: Partial<Record<Role, { readonly scope: string; readonly apiScope?: ApiScope }>> = row.roles;
  const grant = role === undefined ? undefined : grants[role];
  const lacksScope = grant?.apiScope !== undefined && held?.includes(grant.apiScope) !== true;
  return grant === undefined || lacksScope ? 'FORBIDDEN' : undefined;
}

/** What an allowed operation never answers: neither a refusal of access, nor that the document or the server is broken. */
const notAnswers = [
  'UNAUTHENTICATED',
  'SECOND_FACTOR_REQUIRED',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'INTERNAL',
];

describe('the policy table', () => {
  let world: World;
  let server: LindungServer;
  /** Statements that the server sent for anything but finding out who asks. */
  let statements = 0;

  beforeAll(async () => {
    world = await World.create();
    server = await createServer({
      services: { ...world.services, database: counted(world, () => (statements += 1)) },
      log: world.services.log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
    });
  });
  afterAll(async () => {
    await server.stop();
    await world.close();
  });

  const ask = async (client: Client, root: RootField) => {
    const variables = argumentsOf(root);
    const before = statements;
    const answer = await server.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-lindung': '1', ...client.headers },
      payload: { query: documentOf(root, Object.keys(variables), 0), variables },
    });
    const body = answer.json<GraphqlAnswer<unknown>>();
    const codes = body.errors?.map(({ extensions }) => extensions.code) ?? [];
    return { codes, statements: statements - before, body };
  };

  it('has a row for every root field of the API and a root field for every row', () => {
    expect(fields.map(({ field }) => field.name).filter((name) => !(name in operations))).toEqual([]);
    expect(operationsWithoutField(schema)).toEqual([]);
    expect(fields.length).toBe(operationNames.filter((name) => operations[name].kind !== 'http').length);
  });

  it.each(callers)('is what the API does for $what, root field by root field', async (caller) => {
    const client = await clientOf(world, caller);
    // Signing out comes last: it ends the session that the others need.
    const inOrder = [...fields].sort(
      (a, b) => Number(a.field.name === 'signOut') - Number(b.field.name === 'signOut'),
    );
    const wrong: string[] = [];
    for (const root of inOrder) {
      const name = root.field.name as OperationName;
      const expected = refusalOf(caller, name);
      const { codes, statements: sent, body } = await ask(client, root);
      const isRight =
        expected === undefined
          ? !codes.some((code) => notAnswers.includes(code))
          : codes.length === 1 && codes[0] === expected && sent === 0;
      if (!isRight)
        wrong.push(
          `${name}: expected ${expected ?? 'access'}, got ${JSON.stringify(body.errors)} after ${sent} statements`,
        );
    }
    expect(wrong).toEqual([]);
  });

  it.each(callers)('is what the doors for files do for $what', async (caller) => {
    const client = await clientOf(world, caller);
    const headers = { 'x-lindung': '1', ...client.headers };
    const send = async (method: 'PUT' | 'GET', url: string) => {
      const before = statements;
      const answer = await server.http.inject({
        method,
        url,
        headers: method === 'PUT' ? { ...headers, 'content-type': 'text/csv' } : headers,
        ...(method === 'PUT' ? { payload: 'NIK;NAMA' } : {}),
      });
      const codes = answer
        .json<Partial<GraphqlAnswer<unknown>>>()
        .errors?.map(({ extensions }) => extensions.code);
      return { status: answer.statusCode, codes, statements: statements - before };
    };
    const doors = [
      ['file.upload', 'PUT', '/files?name=calon.csv', { status: 201, codes: undefined }],
      [
        'document.upload',
        'PUT',
        `/agreements/${key()}/documents?name=pks.pdf`,
        { status: 404, codes: ['NOT_FOUND'] },
      ],
      ['document.download', 'GET', `/agreement-documents/${key()}`, { status: 404, codes: ['NOT_FOUND'] }],
      [
        'proof.upload',
        'PUT',
        `/change-requests/${key()}/proof?name=ktp.pdf`,
        { status: 404, codes: ['NOT_FOUND'] },
      ],
      ['proof.download', 'GET', `/change-proofs/${key()}`, { status: 404, codes: ['NOT_FOUND'] }],
      [
        'bankBook.upload',
        'PUT',
        `/bank-accounts/${key()}/book?name=buku.pdf`,
        { status: 404, codes: ['NOT_FOUND'] },
      ],
      ['bankBook.download', 'GET', `/bank-books/${key()}`, { status: 404, codes: ['NOT_FOUND'] }],
      [
        'minutes.upload',
        'PUT',
        `/village-checks/${key()}/minutes?name=ba.pdf`,
        { status: 404, codes: ['NOT_FOUND'] },
      ],
      ['minutes.download', 'GET', `/minutes-papers/${key()}`, { status: 404, codes: ['NOT_FOUND'] }],
      ['file.download', 'GET', `/files/${key()}`, { status: 404, codes: ['NOT_FOUND'] }],
    ] as const;
    for (const [operation, method, url, allowed] of doors) {
      const code = refusalOf(caller, operation);
      const refused = { status: code === 'UNAUTHENTICATED' ? 401 : 403, codes: [code], statements: 0 };
      expect(await send(method, url)).toMatchObject(code === undefined ? allowed : refused);
    }
  });

  it('lets what it allows reach the database', () => {
    expect(statements).toBeGreaterThan(callers.length);
  });
});

/** The database of a world, telling of each transaction that is not the gate's. */
function counted(world: World, tell: () => void): World['services']['database'] {
  const { database } = world.services;
  const telling: unknown = new Proxy(database, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (name !== 'read' && name !== 'write') return member.bind(target) as unknown;
      return (...given: unknown[]): unknown => {
        tell();
        return Reflect.apply(member, target, given);
      };
    },
  });
  return telling as typeof database;
}

async function clientOf(
  world: World,
  { role, scopes: held, isSignedIn, needsSecondFactor }: Caller,
): Promise<Client> {
  if (!isSignedIn) return world.anybody;
  if (held) return partner(world, held);
  if (role !== undefined) {
    const [level = JurisdictionLevel.SYSTEM] = LEVELS_OF_ROLE[role];
    const client = await world.user(
      role,
      placeOn(level, '73.72.04.1003', level === 'OFFICE' ? await newBranch(world, []) : ''),
    );
    return needsSecondFactor ? world.atTheDoor(client) : client;
  }
  const idle = await world.user('APPROVER', { region: '73.72' });
  const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  await system.ask(`mutation ($input: EndAssignmentInput!) { endAssignment(input: $input) { id } }`, {
    input: { idempotencyKey: key(), assignmentId: idle.assignmentId, validTo: '2024-05-30' },
  });
  return idle;
}

async function partner(world: World, held: readonly ApiScope[]): Promise<Client> {
  const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  const { createApiClient } = await system.ask<{ createApiClient: { id: string } }>(
    `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }`,
    { input: { idempotencyKey: key(), name: `Aplikasi ${key()}`, organisation: 'Contoh' } },
  );
  const { createApiKey } = await system.ask<{ createApiKey: { secret: string } }>(
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`,
    {
      input: {
        idempotencyKey: key(),
        clientId: createApiClient.id,
        scopes: held,
        regionId: String(await world.regionId('73.72')),
        expiresOn: '2024-12-31',
      },
    },
  );
  return new Client(world, { authorization: `Bearer ${createApiKey.secret}` });
}
