import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { IdentityProvider } from '../src/access/identity-provider.js';
import { sessionCookie, visitCookie } from '../src/http/request-of.js';
import { createServer, type LindungServer } from '../src/server.js';
import {
  type Account,
  account,
  eventsOf,
  password,
  type Session,
  stopClock,
  Telephone,
  whoAmI,
} from './accounts.js';
import { asSuperuser } from './as-superuser.js';
import { partnerOf } from './attack.js';
import { type AtProvider, clientAtProvider, publicUrl, RealProvider } from './real-provider.js';
import { Client, type GraphqlAnswer, key, World } from './world.js';

const go = 'mutation { signInWithProvider }';
const link = 'mutation ($input: ChangeProviderLinkInput!) { linkProvider(input: $input) }';
const unlink = 'mutation ($input: ChangeProviderLinkInput!) { unlinkProvider(input: $input) { since } }';
const own = '{ ownProviderLink { since } }';
const show = `mutation ($input: ShowSecondFactorInput!) { showSecondFactor(input: $input) { needsSecondFactor permissions } }`;
const signOut = 'mutation { signOut { user { id } providerSignOut } }';
const anyBill = '{ bills(first: 1) { nodes { id } } }';

describe('an identity provider', () => {
  let world: World;
  let provider: RealProvider;
  let server: LindungServer;
  beforeAll(async () => {
    [world, provider] = await Promise.all([World.create(), RealProvider.start()]);
    server = await createServer({
      services: {
        ...world.services,
        provider: new IdentityProvider({
          ...clientAtProvider,
          issuer: provider.issuer,
          name: 'SSO Sulsel',
          publicUrl,
          secondFactor: ['mfa'],
        }),
      },
      log: world.services.log,
      trustProxy: true,
      ownDocuments: 'OF_EVERYBODY',
    });
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(async () => {
    await server.stop();
    await Promise.all([world.close(), provider.stop()]);
  });

  /** Asks the server with the provider, and keeps the cookie of the visit. */
  const ask = async <Data>(client: Client, query: string, input?: object) => {
    const answer = await server.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: client.headers,
      payload: { query, variables: { input } },
    });
    const { data, errors } = answer.json<GraphqlAnswer<Data>>();
    const cookies = new Map(answer.cookies.map(({ name, value }) => [name, value]));
    return { data, code: errors?.[0]?.extensions.code, cookies, raw: answer.cookies };
  };
  /** A browser comes back from the provider. */
  const callback = async (query: string, visit: string | undefined, client: Client = world.anybody) => {
    const answer = await server.http.inject({
      url: `/sign-in/callback?${query}`,
      headers: { ...client.headers },
      cookies: visit === undefined ? {} : { [visitCookie]: visit },
    });
    const token = answer.cookies.find(({ name }) => name === sessionCookie)?.value;
    return {
      status: answer.statusCode,
      to: answer.headers.location,
      token,
      after: new Client(world, { cookie: `${sessionCookie}=${token}` }),
    };
  };
  const visit = async (who: AtProvider) => {
    const { data, cookies } = await ask<{ signInWithProvider: string }>(world.anybody, go);
    return { query: await provider.visit(data.signInWithProvider, who), kept: cookies.get(visitCookie) };
  };
  const enter = async (who: AtProvider) => {
    const { query, kept } = await visit(who);
    return callback(query, kept);
  };
  const linked = async (client: Client, subject: string, code?: string) => {
    const { data, cookies } = await ask<{ linkProvider: string }>(client, link, {
      password,
      ...(code ? { code } : {}),
    });
    return callback(await provider.visit(data.linkProvider, { subject }), cookies.get(visitCookie));
  };
  const withLink = async (role?: Parameters<typeof account>[1]): Promise<Account & { subject: string }> => {
    const who = await account(world, role);
    const subject = `sub-${key()}`;
    expect(await linked(who.client, subject)).toMatchObject({ status: 303, to: '/#/account' });
    return { ...who, subject };
  };
  const sessionOf = async (client: Client) => (await ask<{ session: Session }>(client, whoAmI)).data.session;

  it('opens the account that its owner has linked, with the same cookie as a password, and names itself', async () => {
    const who = await withLink();
    const { status, to, token, after } = await enter({ subject: who.subject });
    expect({ status, to }).toEqual({ status: 303, to: '/#/' });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await sessionOf(after)).toMatchObject({
      user: { username: who.username },
      assignment: { role: 'PROGRAMME_OFFICER' },
    });
    const { data } = await ask<{ session: { provider: string } }>(world.anybody, '{ session { provider } }');
    expect(data.session.provider).toBe('SSO Sulsel');
    expect(
      (await eventsOf(world, who.id)).map(({ operation, details }) => ({ operation, ...details })),
    ).toEqual([
      { operation: 'linkProvider', succeeded: true },
      { operation: 'signIn', succeeded: true, with: 'PROVIDER' },
    ]);
  });

  it('opens nothing and makes no account for an identity that nobody has linked, and says the same of a closed account', async () => {
    const count = () =>
      asSuperuser(world, async (admin) => (await admin.query('SELECT FROM app_user')).rowCount);
    const closed = await withLink();
    await asSuperuser(world, (admin) =>
      admin.query('UPDATE app_user SET active = false WHERE id = $1', [closed.id]),
    );
    const before = await count();
    for (const subject of ['unheard-of', closed.subject])
      expect(await enter({ subject })).toMatchObject({
        to: '/#/login?problem=PROVIDER_NOT_LINKED',
        token: undefined,
      });
    expect(await count()).toBe(before);
  });

  it('asks who needs a second factor for ours, unless it says that it has asked for one', async () => {
    const who = await withLink('APPROVER');
    const without = await enter({ subject: who.subject });
    expect(await sessionOf(without.after)).toMatchObject({ needsSecondFactor: true, permissions: [] });
    expect((await ask(without.after, anyBill)).code).toBe('SECOND_FACTOR_REQUIRED');
    const other = await enter({ subject: who.subject, amr: ['pwd'] });
    expect(await sessionOf(other.after)).toMatchObject({ needsSecondFactor: true });
    const withIt = await enter({ subject: who.subject, amr: ['pwd', 'mfa'] });
    expect(await sessionOf(withIt.after)).toMatchObject({
      needsSecondFactor: false,
      assignment: { role: 'APPROVER' },
    });
    expect((await ask(withIt.after, anyBill)).code).toBeUndefined();
  });

  it('asks who has a second factor to show it, in whatever role, and lets nobody set up another instead', async () => {
    stopClock();
    const who = await withLink();
    const telephone = await Telephone.of(who.client);
    const { after } = await enter({ subject: who.subject });
    expect(await sessionOf(after)).toMatchObject({ needsSecondFactor: true, permissions: [] });
    const start = `mutation ($input: StartSecondFactorInput!) { startSecondFactor(input: $input) { secret } }`;
    expect((await ask(after, start, {})).code).toBe('CURRENT_PASSWORD_WRONG');
    expect((await ask(after, start, { password })).code).toBe('SECOND_FACTOR_CODE_REQUIRED');
    expect((await ask(after, show, { code: telephone.wrongCode() })).code).toBe('SECOND_FACTOR_CODE_WRONG');
    const shown = await ask<{ showSecondFactor: Session }>(after, show, { code: telephone.code() });
    expect(shown.data.showSecondFactor).toMatchObject({ needsSecondFactor: false });
    const goes = new Client(world, { cookie: `${sessionCookie}=${shown.cookies.get(sessionCookie)}` });
    expect(await sessionOf(goes)).toMatchObject({ assignment: { role: 'PROGRAMME_OFFICER' } });
    expect(await sessionOf(after)).toMatchObject({ user: null });
  });

  it('has the codes behind it guessed ten times and not more', async () => {
    stopClock();
    const who = await withLink();
    const telephone = await Telephone.of(who.client);
    const { after } = await enter({ subject: who.subject });
    const codes: unknown[] = [];
    for (let at = 0; at < 11; at += 1)
      codes.push((await ask(after, show, { code: telephone.wrongCode() })).code);
    expect(codes).toEqual([...Array<string>(10).fill('SECOND_FACTOR_CODE_WRONG'), 'RATE_LIMITED']);
  });

  it('is linked with the password and by its owner alone: no cookie of a visit of another, no visit after signing out', async () => {
    const [who, other] = [await account(world), await account(world)];
    expect((await ask(who.client, link, { password: 'salah terus begini' })).code).toBe(
      'CURRENT_PASSWORD_WRONG',
    );
    expect((await ask(world.anybody, link, { password })).code).toBe('UNAUTHENTICATED');
    const begun = await ask<{ linkProvider: string }>(who.client, link, { password });
    const query = await provider.visit(begun.data.linkProvider, { subject: `sub-${key()}` });
    const foreign = await ask<{ linkProvider: string }>(other.client, link, { password });
    expect(await callback(query, foreign.cookies.get(visitCookie))).toMatchObject({
      to: '/#/login?problem=PROVIDER_FAILED',
    });
    const late = await ask<{ linkProvider: string }>(who.client, link, { password });
    const lateQuery = await provider.visit(late.data.linkProvider, { subject: `sub-${key()}` });
    await ask(who.client, signOut);
    expect(await callback(lateQuery, late.cookies.get(visitCookie))).toMatchObject({
      to: '/#/login?problem=PROVIDER_FAILED',
    });
    expect((await ask<{ ownProviderLink: object }>(other.client, own)).data.ownProviderLink).toEqual({
      since: null,
    });
  });

  it('opens one account by an identity, and an account by one identity, until it is unlinked with the password', async () => {
    const [who, other] = [await withLink(), await account(world)];
    expect(await linked(other.client, who.subject)).toMatchObject({
      to: '/#/login?problem=PROVIDER_LINKED_ELSEWHERE',
    });
    expect(await linked(who.client, `sub-${key()}`)).toMatchObject({
      to: '/#/login?problem=PROVIDER_LINKED_ELSEWHERE',
    });
    expect((await ask(who.client, unlink, { password: 'salah terus begini' })).code).toBe(
      'CURRENT_PASSWORD_WRONG',
    );
    expect((await ask(who.client, unlink, { password })).data).toEqual({ unlinkProvider: { since: null } });
    expect(await enter({ subject: who.subject })).toMatchObject({
      to: '/#/login?problem=PROVIDER_NOT_LINKED',
    });
  });

  it('opens no account whose password was set anew by a code: whoever had linked it is out', async () => {
    const who = await withLink();
    const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    const { makeResetCode } = await system.ask<{ makeResetCode: { code: string } }>(
      'mutation ($input: MakeResetCodeInput!) { makeResetCode(input: $input) { code } }',
      { input: { idempotencyKey: key(), userId: who.id, reason: 'Akun dipakai orang lain' } },
    );
    await world.anybody.ask(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }',
      { input: { code: makeResetCode.code, password: 'angin timur di laut' } },
    );
    expect(await enter({ subject: who.subject })).toMatchObject({
      to: '/#/login?problem=PROVIDER_NOT_LINKED',
    });
  });

  it('is linked together with its event, or not at all', async () => {
    const who = await account(world);
    const subject = `sub-${key()}`;
    await asSuperuser(world, (admin) =>
      admin.query(`
        CREATE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
        CREATE TRIGGER tr_refuse BEFORE INSERT ON audit_event FOR EACH ROW WHEN (NEW.operation = 'linkProvider')
          EXECUTE FUNCTION refuse_event()`),
    );
    expect(await linked(who.client, subject)).toMatchObject({ status: 500 });
    await asSuperuser(world, (admin) =>
      admin.query('DROP TRIGGER tr_refuse ON audit_event; DROP FUNCTION refuse_event()'),
    );
    expect(await enter({ subject })).toMatchObject({ to: '/#/login?problem=PROVIDER_NOT_LINKED' });
  });

  it('is believed once, in the browser that went there, and not for long', async () => {
    const who = await withLink();
    const failed = { status: 303, to: '/#/login?problem=PROVIDER_FAILED', token: undefined };
    const nobodysTries = () =>
      asSuperuser(world, async (admin) => {
        const tries = `SELECT FROM audit_event WHERE user_id IS NULL AND operation = 'signIn'`;
        return (await admin.query(tries)).rowCount;
      });
    const before = await nobodysTries();
    const first = await visit({ subject: who.subject });
    expect(await callback(first.query, undefined)).toMatchObject(failed);
    expect(await callback(first.query, 'A'.repeat(80))).toMatchObject(failed);
    const second = await visit({ subject: who.subject });
    expect(await callback(first.query, second.kept)).toMatchObject(failed);
    expect((await callback(second.query, second.kept)).token).toBeDefined();
    expect(await callback(second.query, second.kept)).toMatchObject(failed);
    expect(await nobodysTries()).toBe(before);
    const third = await visit({ subject: who.subject });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    expect(await callback(third.query, third.kept)).toMatchObject(failed);
  });

  it('sends nobody anywhere but to pages of our own, whatever the query says', async () => {
    for (const query of [
      '',
      'code=x&state=y',
      'error=access_denied&state=y',
      'to=https://evil.example',
      'state=%00&code=%0d%0aLocation:x',
    ])
      expect(await callback(query, undefined)).toMatchObject({ to: '/#/login?problem=PROVIDER_FAILED' });
  });

  it('gives a cookie for ten minutes that no script reads, and with TLS one that no other host sets', async () => {
    const { raw } = await ask(world.anybody, go);
    const cookie = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 600 };
    expect(raw.find(({ name }) => name === visitCookie)).toMatchObject(cookie);
    const headers = { 'x-forwarded-proto': 'https' };
    const secure = await ask(new Client(world, headers), go);
    expect(secure.raw.find(({ name }) => name === `__Host-${visitCookie}`)).toMatchObject({
      ...cookie,
      secure: true,
    });
  });

  it('opens a session that ends like any other, and says where to sign out of the provider too', async () => {
    const who = await withLink();
    const [{ after }, elsewhere] = [
      await enter({ subject: who.subject }),
      await enter({ subject: who.subject }),
    ];
    const planted = await callback((await visit({ subject: who.subject })).query, undefined, after);
    expect(planted.token).toBeUndefined();
    const { data } = await ask<{ signOut: { providerSignOut: string } }>(after, signOut);
    expect(data.signOut.providerSignOut).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
    expect(new URL(data.signOut.providerSignOut).searchParams.get('post_logout_redirect_uri')).toBe(
      `${publicUrl}/`,
    );
    expect(await sessionOf(after)).toMatchObject({ user: null });
    const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }`;
    expect(
      (await ask(who.client, change, { currentPassword: password, newPassword: 'angin timur di laut' })).code,
    ).toBeUndefined();
    expect(await sessionOf(elsewhere.after)).toMatchObject({ user: null });
  });

  it('is nothing for a partner’s key, which makes no session of itself', async () => {
    const partner = await partnerOf(world, '73.72', ['agreements:read']);
    expect((await ask(partner, link, { password })).code).toBe('FORBIDDEN');
    const { query, kept } = await visit({ subject: 'unheard-of' });
    expect((await callback(query, kept, partner)).token).toBeUndefined();
  });

  it('is not there where none is set up', async () => {
    expect(await world.anybody.refusal(go)).toBe('PROVIDER_UNKNOWN');
    expect(await world.anybody.ask('{ session { provider } }')).toEqual({ session: { provider: null } });
  });
});
