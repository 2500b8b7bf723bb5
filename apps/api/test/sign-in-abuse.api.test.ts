import * as argon2 from '@node-rs/argon2';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { hashPassword } from '../src/access/password.js';
import { sessionCookie } from '../src/http/request-of.js';
import { createServer, type LindungServer } from '../src/server.js';
import { asSuperuser } from './as-superuser.js';
import { Client, type GraphqlAnswer, key, World } from './world.js';

vi.mock('@node-rs/argon2', { spy: true });

const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { user { username } } }';
const whoAmI = '{ session { user { username } } }';
const password = 'kapal berlayar malam';
const wrong = 'salah terus begini';

describe('who abuses the door', () => {
  let world: World;
  let behindProxy: LindungServer;
  let passwordHash: string;
  beforeAll(async () => {
    world = await World.create();
    passwordHash = await hashPassword(password);
    const { services } = world;
    behindProxy = await createServer({
      services,
      log: services.log,
      trustProxy: true,
      ownDocuments: 'OF_EVERYBODY',
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.clearAllMocks();
  });
  afterAll(async () => {
    await behindProxy.stop();
    await world.close();
  });

  const accounts = async (count: number): Promise<string[]> => {
    const names = Array.from({ length: count }, () => `u-${key().slice(0, 12)}`);
    await asSuperuser(world, (client) =>
      client.query(
        `INSERT INTO app_user (id, username, name, password_hash) SELECT gen_random_uuid(), name, 'Petugas', $2 FROM unnest($1::text[]) AS name`,
        [names, passwordHash],
      ),
    );
    return names;
  };
  const knock = async (
    username: string,
    given: string,
    {
      address = '10.0.0.1',
      headers = {},
      at = world.server,
    }: { address?: string; headers?: Record<string, string>; at?: LindungServer } = {},
  ) => {
    const answer = await at.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: address,
      headers,
      payload: { query, variables: { input: { username, password: given } } },
    });
    const token = answer.cookies.find(({ name }) => name === sessionCookie)?.value;
    return { token, code: answer.json<GraphqlAnswer<unknown>>().errors?.[0]?.extensions.code };
  };
  const times = async (count: number, one: (at: number) => Promise<{ code: string | undefined }>) => {
    const codes: Array<string | undefined> = [];
    for (let at = 1; at <= count; at += 1) codes.push((await one(at)).code);
    return codes;
  };
  const tenThenStopped = [...Array<string>(10).fill('SIGN_IN_FAILED'), 'RATE_LIMITED'];

  it('keeps nobody else out: two hundred colleagues behind the same address come in while one name is attacked from there', async () => {
    const [victim = '', ...colleagues] = await accounts(201);
    const address = '10.9.9.9';
    expect(await times(11, () => knock(victim, wrong, { address }))).toEqual(tenThenStopped);
    expect((await knock(colleagues[0] ?? '', wrong, { address })).code).toBe('SIGN_IN_FAILED');
    const entered: Array<{ token: string | undefined }> = [];
    // The attack goes on while they come, twenty at a time.
    for (let at = 0; at < colleagues.length; at += 20) {
      const group = colleagues.slice(at, at + 20).map((name) => knock(name, password, { address }));
      entered.push(...(await Promise.all(group)));
      expect((await knock(victim, wrong, { address })).code).toBe('RATE_LIMITED');
    }
    expect(entered.filter(({ token }) => token !== undefined)).toHaveLength(200);
    expect((await knock(victim, password, { address: '10.1.1.1' })).token).toBeDefined();
  }, 120_000);

  it('shuts the owner out for no longer than the attack lasts and five minutes, tried from two hundred addresses', async () => {
    const [victim = ''] = await accounts(1);
    vi.mocked(argon2.verify).mockClear();
    const codes = await times(200, (at) => knock(victim, wrong, { address: `10.20.0.${at}` }));
    expect(codes.slice(0, 50)).toEqual(Array<string>(50).fill('SIGN_IN_FAILED'));
    expect(new Set(codes.slice(50))).toEqual(new Set(['RATE_LIMITED']));
    expect(argon2.verify).toHaveBeenCalledTimes(50);
    expect((await knock(victim, password, { address: '10.1.1.2' })).code).toBe('RATE_LIMITED');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 + 1_000 });
    expect((await knock(victim, password, { address: '10.1.1.2' })).token).toBeDefined();
  }, 60_000);

  it('learns from being stopped no more than from being refused: names that nobody has are stopped alike', async () => {
    expect(await times(11, () => knock('siapa-pun', wrong, { address: '10.8.8.8' }))).toEqual(tenThenStopped);
  });

  it('fills the trail with no codes that nobody has made: three hundred from an address, and others come in meanwhile', async () => {
    const accept = async (address: string) => {
      const answer = await world.server.http.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: address,
        payload: {
          query: 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }',
          variables: { input: { code: 'AAAA-BBBB-CCCC-DDDD-EEEE', password } },
        },
      });
      return answer.json<GraphqlAnswer<unknown>>().errors?.[0]?.extensions.code;
    };
    const events = () =>
      asSuperuser(world, async (client) => {
        const { rowCount } = await client.query(
          `SELECT FROM audit_event WHERE operation = 'acceptInvitation'`,
        );
        return rowCount;
      });
    await world.services.signInLimits.codesFrom.consume('10.7.7.7', 299);
    const before = (await events()) ?? 0;
    expect(await accept('10.7.7.7')).toBe('INVITATION_INVALID');
    expect(await accept('10.7.7.7')).toBe('RATE_LIMITED');
    expect(await accept('10.7.7.8')).toBe('INVITATION_INVALID');
    expect(await events()).toBe(before + 2);
  });

  it('makes the server compute one hash for every try, also for a name that nobody has', async () => {
    const [name = ''] = await accounts(1);
    for (const username of [name, `nobody-${key().slice(0, 8)}`]) {
      vi.mocked(argon2.verify).mockClear();
      expect((await knock(username, wrong)).code).toBe('SIGN_IN_FAILED');
      expect(argon2.verify).toHaveBeenCalledTimes(1);
      expect(vi.mocked(argon2.verify).mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });

  it('gains no tries by writing the name in another way', async () => {
    const [name = ''] = await accounts(1);
    const ways = [name, name.toUpperCase(), ` ${name}`, `${name}\t`, ` ${name.toUpperCase()} `];
    expect(await times(11, (at) => knock(ways[at % ways.length] ?? '', wrong))).toEqual(tenThenStopped);
  });

  it('gains no tries by naming another address, with a proxy in front or without', async () => {
    const [bare = '', proxied = ''] = await accounts(2);
    const invented = (at: number) => `198.51.100.${at}`;
    const names = (at: number): Record<string, string> => ({
      'x-forwarded-for': invented(at),
      'x-real-ip': invented(at),
      forwarded: `for=${invented(at)}`,
    });
    expect(await times(11, (at) => knock(bare, wrong, { headers: names(at) }))).toEqual(tenThenStopped);
    const passedOn = (at: number) => ({ ...names(at), 'x-forwarded-for': `${invented(at)}, 10.7.7.7` });
    expect(
      await times(11, (at) => knock(proxied, wrong, { headers: passedOn(at), at: behindProxy })),
    ).toEqual(tenThenStopped);
  });

  it('is not let in by a token of the own making, and a new sign-in ends the session before it', async () => {
    const [name = ''] = await accounts(1);
    const planted = 'A'.repeat(43);
    const first = await knock(name, password, { headers: { cookie: `${sessionCookie}=${planted}` } });
    expect(first.token).not.toBe(planted);
    const second = await knock(name, password, { headers: { cookie: `${sessionCookie}=${first.token}` } });
    for (const [token, username] of [
      [planted, null],
      [first.token, null],
      [second.token, name],
    ] as const) {
      const { session } = await new Client(world, { cookie: `${sessionCookie}=${token}` }).ask<{
        session: { user: { username: string } | null };
      }>(whoAmI);
      expect(session.user?.username ?? null).toBe(username);
    }
  });
});
