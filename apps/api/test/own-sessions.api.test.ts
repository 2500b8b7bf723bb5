import { MOST_SESSIONS } from '@lindung/domain/access/own-session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sessionCookie, unattendedHeader } from '../src/http/request-of.js';
import { asSuperuser, untilWaiting } from './as-superuser.js';
import { openAccount } from './open-account.js';
import { Client, World } from './world.js';

const list = '{ ownSessions { id device address createdAt lastUsedAt isCurrent } }';
const end = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { id } }';
const endOthers = 'mutation { endOtherSessions { id isCurrent } }';
const whoAmI = '{ session { user { id } } }';

interface Listed {
  readonly ownSessions: ReadonlyArray<{
    readonly id: string;
    readonly device: string | null;
    readonly address: string | null;
    readonly lastUsedAt: string;
    readonly isCurrent: boolean;
  }>;
}

describe('the own sessions', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  /** An officer with three sessions, each at a device of its own. */
  const officer = async () => {
    const here = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    return { here, there: await again(here, 1), elsewhere: await again(here, 2) };
  };
  const again = async (client: Client, at: number): Promise<Client> => {
    const knownHash = await asSuperuser(world, async (owner) => {
      const { rows } = await owner.query<{ password_hash: string }>(
        'SELECT password_hash FROM app_user WHERE id = $1',
        [client.userId],
      );
      return rows[0]?.password_hash ?? '';
    });
    const opened = await world.services.sessions.open({
      userId: client.userId ?? '',
      knownHash,
      assignmentId: client.assignmentId,
      device: 'Firefox, Windows',
      address: `10.0.0.${at}`,
    });
    return new Client(
      world,
      { cookie: `${sessionCookie}=${opened?.token}` },
      client.userId,
      client.assignmentId,
    );
  };
  const sessionsOf = async (client: Client) => (await client.ask<Listed>(list)).ownSessions;
  const currentOf = async (client: Client) =>
    (await sessionsOf(client)).find(({ isCurrent }) => isCurrent)?.id ?? '';
  const isIn = async (client: Client) =>
    (await client.ask<{ session: { user: object | null } }>(whoAmI)).session.user !== null;
  const unusedFor = (client: Client, interval: string) =>
    asSuperuser(world, async (owner) => {
      await owner.query(`UPDATE session SET last_used_at = now() - $2::interval WHERE user_id = $1`, [
        client.userId,
        interval,
      ]);
      world.services.sessions.forget();
    });
  const lastUse = async (client: Client) => Date.parse((await sessionsOf(client))[0]?.lastUsedAt ?? '');

  it('are those of the user alone, with device and address, and without a token', async () => {
    const { here, there } = await officer();
    await officer();
    const listed = await sessionsOf(here);
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(listed).toContainEqual(
      expect.objectContaining({ device: 'Firefox, Windows', address: '10.0.0.1', isCurrent: false }),
    );
    const token = there.headers['cookie']?.split('=')[1] ?? '';
    expect((await here.answer(list)).body).not.toContain(token);
  });

  it('are named after what the browser says of itself at the sign-in', async () => {
    const { ownSessions } = await signedIn();
    expect(ownSessions).toMatchObject([{ device: 'Chrome, Android', address: '10.4.4.4', isCurrent: true }]);
  });

  const signedIn = async (): Promise<Listed> => {
    const password = 'kapal berlayar malam';
    const { username } = await openAccount(world, { password }, ['PROGRAMME_OFFICER']);
    const answer = await world.server.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: '10.4.4.4',
      headers: {
        'user-agent':
          'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
      },
      payload: {
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { user { id } } }',
        variables: { input: { username, password } },
      },
    });
    const token = answer.cookies.find(({ name }) => name === sessionCookie)?.value;
    return new Client(world, { cookie: `${sessionCookie}=${token}` }).ask<Listed>(list);
  };

  it('are ended one at a time, and what is ended is refused at once', async () => {
    const { here, there, elsewhere } = await officer();
    expect(await isIn(there)).toBe(true);
    const sessionId = await currentOf(there);
    await here.ask(end, { input: { sessionId } });
    expect(await isIn(there)).toBe(false);
    expect(await there.refusal(list)).toBe('UNAUTHENTICATED');
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, true]);
  });

  it('are twenty at most: who opens one more ends the one that has waited longest', async () => {
    const { here, there, elsewhere } = await officer();
    await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    for (let at = 3; at < MOST_SESSIONS; at += 1) await again(here, at);
    expect(await sessionsOf(here)).toHaveLength(MOST_SESSIONS);
    await asSuperuser(world, async (owner) => {
      await owner.query(
        `UPDATE session SET last_used_at = now() - interval '1 hour' WHERE user_id = $1 AND address = '10.0.0.1'`,
        [here.userId],
      );
    });
    await again(here, MOST_SESSIONS);
    world.services.sessions.forget();
    expect(await Promise.all([here, there, elsewhere].map(isIn))).toEqual([true, false, true]);
    expect(await sessionsOf(here)).toHaveLength(MOST_SESSIONS);
  });

  it('are ended all but the current one', async () => {
    const { here, there, elsewhere } = await officer();
    const others = [there, elsewhere];
    for (const other of others) expect(await isIn(other)).toBe(true);
    const { endOtherSessions } = await here.ask<{ endOtherSessions: object[] }>(endOthers);
    expect(endOtherSessions).toMatchObject([{ isCurrent: true }]);
    for (const other of others) expect(await isIn(other)).toBe(false);
    expect(await isIn(here)).toBe(true);
  });

  it('of somebody else are refused like those that do not exist, and go on', async () => {
    const { here } = await officer();
    const { here: stranger } = await officer();
    for (const sessionId of [await currentOf(stranger), crypto.randomUUID()])
      expect(await here.refusal(end, { input: { sessionId } })).toBe('NOT_FOUND');
    await here.ask(endOthers);
    expect(await isIn(stranger)).toBe(true);
  });

  it('end by themselves when nobody has used them for two hours', async () => {
    const { here: idle } = await officer();
    await unusedFor(idle, '1 hour 59 minutes');
    expect(await isIn(idle)).toBe(true);
    await unusedFor(idle, '2 hours 1 second');
    expect(await isIn(idle)).toBe(false);
    expect(await idle.refusal(list)).toBe('UNAUTHENTICATED');
  });

  it('are kept by a use, and not by a page that looks by itself', async () => {
    const { here: used } = await officer();
    const unattended = new Client(world, { ...used.headers, [unattendedHeader]: '1' });
    await unusedFor(used, '90 minutes');
    expect(await isIn(unattended)).toBe(true);
    world.services.sessions.forget();
    expect(Date.now() - (await lastUse(unattended))).toBeGreaterThan(80 * 60_000);
    // What the server remembers of the page's own looks stands in no use's way.
    await isIn(used);
    expect(Date.now() - (await lastUse(used))).toBeLessThan(60_000);
  });

  it('are told as ended by who has ended them, where two end them at once', async () => {
    const { here, there } = await officer();
    const sessionId = await currentOf(there);
    const details = await asSuperuser(world, async (owner) => {
      await owner.query('BEGIN');
      await owner.query('DELETE FROM session WHERE id = $1', [sessionId]);
      const ending = here.ask(endOthers);
      await untilWaiting(owner, 1);
      await owner.query('COMMIT');
      await ending;
      const { rows } = await owner.query<{ details: object }>(
        `SELECT details FROM audit_event WHERE user_id = $1 AND operation = 'endOtherSessions'`,
        [here.userId],
      );
      return rows.map((row) => row.details);
    });
    expect(details).toEqual([{ ended: 1 }]);
  });

  it('leave on the trail which one was ended, by whom, and no token', async () => {
    const { here, there } = await officer();
    const sessionId = await currentOf(there);
    await here.ask(end, { input: { sessionId } });
    await here.ask(endOthers);
    const rows = await asSuperuser(world, async (owner) =>
      (
        await owner.query<{ operation: string; details: object }>(
          `SELECT operation, details FROM audit_event WHERE user_id = $1 AND operation LIKE 'end%' ORDER BY id`,
          [here.userId],
        )
      ).rows.map(({ operation, details }) => ({ operation, details })),
    );
    expect(rows).toEqual([
      { operation: 'endSession', details: { sessionId } },
      { operation: 'endOtherSessions', details: { ended: 1 } },
    ]);
  });
});
