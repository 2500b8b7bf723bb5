import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { hashPassword } from '../src/access/password.js';
import { sessionCookie } from '../src/http/request-of.js';
import { asSuperuser } from './as-superuser.js';
import { partnerOf } from './attack.js';
import { Client, type GraphqlAnswer, key, World } from './world.js';

const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { username } assignment { role } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { user { username } } }`;
const whoAmI = `{ session { user { username } assignment { role } } }`;
const old = 'kapal berlayar malam';
const fresh = 'angin timur di laut';

/** How many statements of this database wait for a lock. */
async function waiting(admin: Parameters<Parameters<typeof asSuperuser>[1]>[0]): Promise<number> {
  const { rowCount } = await admin.query(
    `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`,
  );
  return rowCount ?? 0;
}

describe('changing the own password', () => {
  let world: World;
  let oldHash: string;
  beforeAll(async () => {
    world = await World.create();
    oldHash = await hashPassword(old);
  });
  afterAll(() => world.close());

  /** An officer whose password is the old one. */
  const officer = async (): Promise<{ client: Client; username: string }> => {
    const client = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const username = `u-${key().slice(0, 12)}`;
    await asSuperuser(world, (admin) =>
      admin.query(`UPDATE app_user SET username = $2, name = 'Rekaan', password_hash = $3 WHERE id = $1`, [
        client.userId,
        username,
        oldHash,
      ]),
    );
    return { client, username };
  };
  const send = async (
    client: Client,
    currentPassword: string,
    newPassword: string,
    remoteAddress = '10.0.0.1',
  ) => {
    const answer = await world.server.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: client.headers,
      payload: { query: change, variables: { input: { currentPassword, newPassword } } },
    });
    const token = answer.cookies.find(({ name }) => name === sessionCookie)?.value;
    const { data, errors } = answer.json<GraphqlAnswer<unknown>>();
    const after = new Client(world, { cookie: `${sessionCookie}=${token}` });
    return { token, after, data, code: errors?.[0]?.extensions.code, field: errors?.[0]?.extensions.field };
  };
  const enters = async (username: string, password: string) =>
    (await world.anybody.send(signIn, { input: { username, password } })).errors === undefined;
  const anotherSession = async ({ userId, assignmentId }: Client) => {
    const opened = await world.services.sessions.open({
      userId: userId ?? '',
      knownHash: oldHash,
      assignmentId,
      device: null,
      address: null,
    });
    return new Client(world, { cookie: `${sessionCookie}=${opened?.token}` });
  };
  const sessionsOf = ({ userId }: Client) =>
    asSuperuser(
      world,
      async (admin) => (await admin.query('SELECT FROM session WHERE user_id = $1', [userId])).rowCount,
    );
  const isSignedIn = async (client: Client) =>
    (await client.ask<{ session: { user: object | null } }>(whoAmI)).session.user !== null;

  it('opens the door to the new one and closes it to the old one', async () => {
    const { client, username } = await officer();
    expect((await send(client, old, fresh)).data).toEqual({
      changePassword: { user: { username }, assignment: { role: 'PROGRAMME_OFFICER' } },
    });
    expect(await enters(username, old)).toBe(false);
    expect(await enters(username, fresh)).toBe(true);
  });

  it('ends every session of the user, goes on in a new one in the same assignment, and leaves others alone', async () => {
    const { client } = await officer();
    const elsewhere = await anotherSession(client);
    const colleague = await officer();
    expect(await isSignedIn(elsewhere)).toBe(true);
    const { token, after } = await send(client, old, fresh);
    expect(token).toBeDefined();
    expect(await isSignedIn(client)).toBe(false);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(await after.ask(whoAmI)).toMatchObject({ session: { assignment: { role: 'PROGRAMME_OFFICER' } } });
    expect(await isSignedIn(colleague.client)).toBe(true);
  });

  it.each([
    ['a wrong old one', 'bukan kata sandi', fresh, 'CURRENT_PASSWORD_WRONG', 'currentPassword'],
    ['no old one', '', fresh, 'VALIDATION', 'currentPassword'],
    ['a new one of 14 characters', old, 'empat belas...', 'VALIDATION', 'newPassword'],
    ['a new one that is the old one', old, old, 'PASSWORD_UNCHANGED', 'newPassword'],
    ['a new one with the name', old, 'rekaan di laut timur', 'PASSWORD_CONTAINS_NAME', 'newPassword'],
  ])('is refused with %s, and nothing changes', async (_what, current, next, code, field) => {
    const { client, username } = await officer();
    const elsewhere = await anotherSession(client);
    expect(await send(client, current, next)).toMatchObject({ code, field, token: undefined });
    expect(await isSignedIn(client)).toBe(true);
    expect(await isSignedIn(elsewhere)).toBe(true);
    expect(await enters(username, old)).toBe(true);
  });

  it('is tried ten times and not more, and the door stays open to the owner', async () => {
    const { client, username } = await officer();
    const codes: unknown[] = [];
    for (let at = 0; at < 11; at += 1) codes.push((await send(client, `salah ${at}`, fresh)).code);
    expect(codes).toEqual([...Array<string>(10).fill('CURRENT_PASSWORD_WRONG'), 'RATE_LIMITED']);
    expect((await send(client, old, fresh)).code).toBe('RATE_LIMITED');
    expect(await enters(username, old)).toBe(true);
    expect((await send(client, old, fresh, '10.0.0.2')).code).toBeUndefined();
  });

  it('is done once when two change it at once', async () => {
    const { client, username } = await officer();
    const answers = await Promise.all([send(client, old, fresh), send(client, old, `${fresh} dua`)]);
    const codes = answers.map(({ code }) => code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(['CURRENT_PASSWORD_WRONG', 'UNAUTHENTICATED']).toContain(codes.find((code) => code !== undefined));
    expect([await enters(username, fresh), await enters(username, `${fresh} dua`)]).toEqual(
      codes.map((code) => code === undefined),
    );
  });

  it('leaves out who signs in with the old one while it is changed', async () => {
    const { client, username } = await officer();
    const { sessions } = world.services;
    const open = sessions.open.bind(sessions);
    vi.spyOn(sessions, 'open').mockImplementationOnce(async (...asked) => {
      expect((await send(client, old, fresh)).token).toBeDefined();
      return open(...asked);
    });
    const intruder = await world.anybody.send(signIn, { input: { username, password: old } });
    expect(intruder.errors?.[0]?.extensions.code).toBe('SIGN_IN_FAILED');
    expect(await sessionsOf(client)).toBe(1);
  });

  it.each(['open, change', 'change, open'])(
    'ends or prevents a session that the old one opens at the same moment: %s',
    async (order) => {
      const { client } = await officer();
      const { services } = world;
      const steps = {
        open: () =>
          services.sessions.open({
            userId: client.userId ?? '',
            knownHash: oldHash,
            assignmentId: null,
            device: null,
            address: null,
          }),
        change: () =>
          services.database.read({ as: 'GATE', userId: client.userId }, [
            { text: 'SELECT change_own_password($1, $2)', values: [oldHash, `${oldHash}x`] },
          ]),
      };
      const running: Array<Promise<unknown>> = [];
      await asSuperuser(world, async (admin) => {
        await admin.query('BEGIN');
        await admin.query('SELECT FROM app_user WHERE id = $1 FOR UPDATE', [client.userId]);
        for (const step of order.split(', ') as Array<keyof typeof steps>) {
          running.push(steps[step]());
          await vi.waitUntil(async () => (await waiting(admin)) === running.length, { timeout: 10_000 });
        }
        await admin.query('COMMIT');
      });
      await Promise.all(running);
      expect(await sessionsOf(client)).toBe(0);
    },
  );

  it('is nothing for nobody, and nothing for a program', async () => {
    expect((await send(world.anybody, old, fresh)).code).toBe('UNAUTHENTICATED');
    expect((await send(await partnerOf(world, '73.72', ['agreements:read']), old, fresh)).code).toBe(
      'FORBIDDEN',
    );
  });

  it('is on the trail, tried or done, without a password', async () => {
    const { client } = await officer();
    await send(client, 'bukan kata sandi', fresh);
    await send(client, old, fresh);
    const { rows } = await asSuperuser(world, (admin) =>
      admin.query<{ details: object; row: string }>(
        `SELECT details, e::text AS row FROM audit_event e WHERE user_id = $1 AND operation = 'changePassword' ORDER BY id`,
        [client.userId],
      ),
    );
    expect(rows.map(({ details }) => details)).toEqual([{ succeeded: false }, { succeeded: true }]);
    expect(rows.map(({ row }) => row).join()).not.toMatch(/kata sandi|kapal|angin|argon2/u);
  });

  it('lets the gate set nobody else’s password', async () => {
    const [mine, other] = [await officer(), await officer()];
    const attempt = world.services.database.read({ as: 'GATE', userId: mine.client.userId }, [
      { text: `UPDATE app_user SET password_hash = 'x' WHERE id = $1`, values: [other.client.userId] },
    ]);
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
    await expect(
      world.services.database.read({ as: 'GATE', userId: null }, [
        { text: `SELECT change_own_password($1, 'x')`, values: [oldHash] },
      ]),
    ).rejects.toMatchObject({ code: '23514' });
    expect(await enters(other.username, old)).toBe(true);
  });
});
