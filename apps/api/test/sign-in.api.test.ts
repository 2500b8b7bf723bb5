import type { Role } from '@lindung/domain/access/role';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { assignmentHeader, sessionCookie } from '../src/http/request-of.js';
import { createServer } from '../src/server.js';
import { createServices } from '../src/services.js';
import { asSuperuser } from './as-superuser.js';
import { openAccount } from './open-account.js';
import { Client, type GraphqlAnswer, key, World } from './world.js';

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) {
  user { username } assignment { id role } assignments { id role } permissions } }`;
const choose = `mutation ($input: ChooseAssignmentInput!) { chooseAssignment(input: $input) { assignment { id role } permissions } }`;
const end = `mutation ($input: EndAssignmentInput!) { endAssignment(input: $input) { assignments { id validTo } } }`;
const whoAmI = `{ session { user { username } assignment { role } assignments { id } permissions } }`;
const anyAgreement = `{ agreements(first: 1) { nodes { id } } }`;
const password = 'kapal berlayar malam';

interface Session {
  readonly user: { readonly username: string } | null;
  readonly assignment: { readonly id: string; readonly role: string } | null;
  readonly assignments: ReadonlyArray<{ readonly id: string; readonly role: string }>;
  readonly permissions: readonly string[];
}

describe('signing in', () => {
  let world: World;
  let system: Client;
  beforeAll(async () => {
    world = await World.create();
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  });
  afterAll(() => world.close());
  afterEach(() => vi.useRealTimers());

  const account = (...roles: readonly Role[]) => openAccount(world, { password }, roles);

  const attempt = async (username: string, given: string, remoteAddress = '10.0.0.1') => {
    const answer = await world.server.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      payload: { query: signIn, variables: { input: { username, password: given } } },
    });
    const { data, errors } = answer.json<GraphqlAnswer<{ signIn: Session }>>();
    return { answer, session: data?.signIn, error: errors?.[0], code: errors?.[0]?.extensions.code };
  };

  const enter = async (username: string) => {
    const { answer, session } = await attempt(username, password, key());
    const token = answer.cookies.find(({ name }) => name === sessionCookie)?.value;
    return { client: new Client(world, { cookie: `${sessionCookie}=${token}` }), session, token };
  };

  it('gives a cookie that no script reads, no foreign page sends, and that ends by itself', async () => {
    const { username } = await account('PROGRAMME_OFFICER');
    const { answer } = await attempt(username, password);
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ name: sessionCookie, httpOnly: true, sameSite: 'Strict', path: '/' });
    expect((cookie?.expires?.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
  });

  it('gives a cookie on a secure connection that no other host and no bare connection can set', async () => {
    const { username } = await account('PROGRAMME_OFFICER');
    const { services } = world;
    const server = await createServer({
      services,
      log: services.log,
      trustProxy: true,
      ownDocuments: 'OF_EVERYBODY',
    });
    const ask = (query: string, variables: object, cookie?: string) =>
      server.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-forwarded-proto': 'https', ...(cookie === undefined ? {} : { cookie }) },
        payload: { query, variables },
      });
    const entered = await ask(signIn, { input: { username, password } });
    const [cookie] = entered.cookies;
    expect(cookie).toMatchObject({
      name: `__Host-${sessionCookie}`,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
    });
    expect(cookie).not.toHaveProperty('domain');
    const codeWith = async (name: string) => {
      const answer = await ask(anyAgreement, {}, `${name}=${cookie?.value}`);
      return answer.json<GraphqlAnswer<unknown>>().errors?.[0]?.extensions.code;
    };
    expect(await codeWith(`__Host-${sessionCookie}`)).toBeUndefined();
    expect(await codeWith(sessionCookie)).toBe('UNAUTHENTICATED');
    const left = await ask('mutation { signOut { demo } }', {}, `__Host-${sessionCookie}=${cookie?.value}`);
    expect(left.cookies[0]).toMatchObject({ name: `__Host-${sessionCookie}`, value: '', secure: true });
    await server.stop();
  });

  it('acts at once in the only assignment, with the operations of its role', async () => {
    const { username } = await account('PROGRAMME_OFFICER');
    const { client, session } = await enter(username);
    expect(session).toMatchObject({ user: { username }, assignment: { role: 'PROGRAMME_OFFICER' } });
    expect(session?.permissions).toContain('proposeDecree');
    expect(session?.permissions).not.toContain('enactDecree');
    expect(await client.ask(anyAgreement)).toEqual({ agreements: { nodes: [] } });
  });

  it('lets a user with two assignments choose one, and never unites them', async () => {
    const { username } = await account('PROGRAMME_OFFICER', 'AUDITOR');
    const { client, session } = await enter(username);
    expect(session).toMatchObject({ assignment: null, permissions: [] });
    expect(await client.refusal(anyAgreement)).toBe('FORBIDDEN');
    const auditor = session?.assignments.find(({ role }) => role === 'AUDITOR');
    const { chooseAssignment } = await client.ask<{ chooseAssignment: Session }>(choose, {
      input: { assignmentId: auditor?.id },
    });
    expect(chooseAssignment.permissions).toContain('auditEvents');
    expect(chooseAssignment.permissions).not.toContain('proposeDecree');
    expect(await client.ask(anyAgreement)).toEqual({ agreements: { nodes: [] } });
  });

  it('refuses a request that was made for another assignment than the one chosen since, reads as well as writes', async () => {
    const { username } = await account('PROGRAMME_OFFICER', 'AUDITOR');
    const { client, session, token } = await enter(username);
    const idOf = (role: string) => session?.assignments.find((one) => one.role === role)?.id ?? '';
    const tab = (role: string) =>
      new Client(world, { cookie: `${sessionCookie}=${token}`, [assignmentHeader]: idOf(role) });
    await client.ask(choose, { input: { assignmentId: idOf('PROGRAMME_OFFICER') } });
    expect(await tab('PROGRAMME_OFFICER').ask(anyAgreement)).toEqual({ agreements: { nodes: [] } });

    await client.ask(choose, { input: { assignmentId: idOf('AUDITOR') } });
    const input = { idempotencyKey: key(), name: 'Daftar', source: 'P3KE', sourceDate: '2024-05-01' };
    const create = `mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }`;
    expect(await tab('PROGRAMME_OFFICER').refusal(anyAgreement)).toBe('ASSIGNMENT_CHANGED');
    expect(await tab('PROGRAMME_OFFICER').refusal(create, { input })).toBe('ASSIGNMENT_CHANGED');
    expect(await tab('AUDITOR').ask(anyAgreement)).toEqual({ agreements: { nodes: [] } });
    expect(await client.ask(whoAmI)).toMatchObject({ session: { assignment: { role: 'AUDITOR' } } });
  });

  it('believes a page that knows of a choice made at another process of the server', async () => {
    const { username } = await account('PROGRAMME_OFFICER', 'AUDITOR');
    const { client, session, token } = await enter(username);
    const [first = '', second = ''] = (session?.assignments ?? []).map(({ id }) => id);
    await client.ask(choose, { input: { assignmentId: first } });
    await client.ask(anyAgreement);
    await asSuperuser(world, async (owner) => {
      await owner.query('UPDATE session SET assignment_id = $1 WHERE assignment_id = $2', [second, first]);
    });
    const tab = new Client(world, { cookie: `${sessionCookie}=${token}`, [assignmentHeader]: second });
    expect(await tab.ask(anyAgreement)).toEqual({ agreements: { nodes: [] } });
  });

  it('refuses an assignment of somebody else like one that does not exist', async () => {
    const mine = await enter((await account('PROGRAMME_OFFICER')).username);
    const other = await enter((await account('PROGRAMME_OFFICER')).username);
    for (const assignmentId of [other.session?.assignment?.id, key()]) {
      expect(await mine.client.refusal(choose, { input: { assignmentId } })).toBe('NOT_FOUND');
    }
    expect(await mine.client.ask(whoAmI)).toMatchObject({
      session: { assignment: { role: 'PROGRAMME_OFFICER' } },
    });
  });

  it('answers alike for an unknown name, a wrong password and a closed account', async () => {
    const open = await account('PROGRAMME_OFFICER');
    const closed = await account('PROGRAMME_OFFICER');
    await asSuperuser(world, async (owner) => {
      await owner.query('UPDATE app_user SET active = false WHERE id = $1', [closed.id]);
    });
    const seen = await Promise.all(
      [
        attempt(`nobody-${key().slice(0, 8)}`, password),
        attempt(open.username, 'bukan kata sandinya'),
        attempt(closed.username, password),
      ].map(async (trial) => {
        const { answer, error } = await trial;
        const { requestId: _id, ...extensions } = error?.extensions ?? { requestId: '' };
        return { status: answer.statusCode, cookies: answer.cookies, message: error?.message, extensions };
      }),
    );
    expect(seen[0]).toMatchObject({ extensions: { code: 'SIGN_IN_FAILED' }, cookies: [] });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('takes a password as it is: neither case nor space nor what stands far behind is overlooked', async () => {
    const long = ` Kapal Berlayar ${'malam '.repeat(25)}é `;
    const { username } = await openAccount(world, { password: long }, ['PROGRAMME_OFFICER']);
    for (const other of [long.trim(), long.toLowerCase(), `${long.slice(0, -2)}e `, long.normalize('NFD')])
      expect((await attempt(username, other)).code).toBe('SIGN_IN_FAILED');
    expect((await attempt(username, long)).session?.user).toEqual({ username });
  });

  it('stops an attacker after ten wrong passwords, and neither a colleague there nor the owner elsewhere', async () => {
    const victim = await account('PROGRAMME_OFFICER');
    const colleague = await account('PROGRAMME_OFFICER');
    const attacker = '10.9.9.9';
    for (let trial = 1; trial <= 10; trial += 1)
      expect((await attempt(victim.username, 'salah terus begini', attacker)).code).toBe('SIGN_IN_FAILED');
    const stopped = await attempt(victim.username, password, attacker);
    expect(stopped.code).toBe('RATE_LIMITED');
    expect(stopped.error?.extensions.params?.['retryAfterSeconds']).toBeGreaterThan(0);
    expect((await attempt(colleague.username, password, attacker)).session?.user).not.toBeNull();
    expect((await attempt(victim.username, password, '10.1.1.1')).session?.user).not.toBeNull();
  });

  it('slows an attacker with many addresses too', async () => {
    const victim = await account('PROGRAMME_OFFICER');
    for (let trial = 1; trial <= 50; trial += 1)
      await world.services.signInLimits.consume(victim.username, `10.2.${trial}.1`);
    expect((await attempt(victim.username, 'salah terus begini', '10.3.1.1')).code).toBe('RATE_LIMITED');
  });

  it('ends a document that tries many times at its first wrong password', async () => {
    const victim = await account('PROGRAMME_OFFICER');
    const input = `{ username: "${victim.username}", password: "salah terus begini" }`;
    const tries = (count: number) =>
      `mutation { ${Array.from({ length: count }, (_, at) => `a${at}: signIn(input: ${input}) { user { id } }`).join(' ')} }`;
    const { errors } = await world.anybody.send(tries(15));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SIGN_IN_FAILED']);
    expect(await world.anybody.refusal(tries(16))).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('forgets the wrong tries once the right password was given', async () => {
    const { username } = await account('PROGRAMME_OFFICER');
    for (let round = 1; round <= 2; round += 1) {
      for (let trial = 1; trial <= 9; trial += 1) await attempt(username, 'salah terus begini');
      expect((await attempt(username, password)).session?.user).toEqual({ username });
    }
  });

  it('keeps argon2id of a password and nothing else of it', async () => {
    const { id } = await account();
    const [kept, mentions] = await asSuperuser(world, async (owner) => {
      const hash = await owner.query<{ password_hash: string }>(
        'SELECT password_hash FROM app_user WHERE id = $1',
        [id],
      );
      const text = await owner.query(
        `SELECT FROM audit_event e WHERE strpos(e::text, $1) > 0 UNION ALL SELECT FROM idempotency i WHERE strpos(i::text, $1) > 0`,
        [password],
      );
      return [hash.rows[0]?.password_hash, text.rowCount] as const;
    });
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(mentions).toBe(0);
  });

  it('ends with signing out: the token is worthless from then on', async () => {
    const { username } = await account('PROGRAMME_OFFICER');
    const { client } = await enter(username);
    await client.ask(anyAgreement);
    await client.ask(`mutation { signOut { user { id } } }`);
    expect(await client.refusal(anyAgreement)).toBe('UNAUTHENTICATED');
    expect(await client.ask(whoAmI)).toMatchObject({ session: { user: null, permissions: [] } });
  });

  it('ends by itself when its time is over', async () => {
    const { username } = await account('PROGRAMME_OFFICER');
    const { client } = await enter(username);
    await asSuperuser(world, async (owner) => {
      await owner.query(`UPDATE session SET expires_at = now() - interval '1 second'
        WHERE user_id = (SELECT user_id FROM session ORDER BY created_at DESC LIMIT 1)`);
    });
    expect(await client.refusal(anyAgreement)).toBe('UNAUTHENTICATED');
  });

  it('does nothing more in an assignment that was ended, here at once and in other processes within seconds', async () => {
    const { username } = await account('PROGRAMME_OFFICER');
    const { client, session } = await enter(username);
    const { database, keyRing, clock, log } = world.services;
    const stopping = new AbortController().signal;
    const elsewhere = await createServer({
      services: createServices({ database, keyRing, clock, log, stopping, demo: false }),
      log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
    });
    const askElsewhere = async () => {
      const answer = await elsewhere.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: client.headers,
        payload: { query: anyAgreement },
      });
      return answer.json<GraphqlAnswer<unknown>>().errors?.[0]?.extensions.code;
    };
    expect(await askElsewhere()).toBeUndefined();
    await system.ask(end, {
      input: { idempotencyKey: key(), assignmentId: session?.assignment?.id, validTo: '2024-05-30' },
    });
    expect(await client.refusal(anyAgreement)).toBe('FORBIDDEN');
    expect(await client.ask(whoAmI)).toMatchObject({ session: { assignment: null, assignments: [] } });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6_000 });
    expect(await askElsewhere()).toBe('FORBIDDEN');
    await elsewhere.stop();
  });

  it('ends within seconds for a user whose account was closed', async () => {
    const { id, username } = await account('PROGRAMME_OFFICER');
    const { client } = await enter(username);
    await client.ask(anyAgreement);
    await asSuperuser(world, async (owner) => {
      await owner.query('UPDATE app_user SET active = false WHERE id = $1', [id]);
    });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6_000 });
    expect(await client.refusal(anyAgreement)).toBe('UNAUTHENTICATED');
  });
});
