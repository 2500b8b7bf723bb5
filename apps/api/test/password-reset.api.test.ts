import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { account, enrolled, eventsOf, knock, send, stopClock, whoAmI } from './accounts.js';
import { asSuperuser, untilWaiting } from './as-superuser.js';
import { type Client, key, World } from './world.js';

const make = `mutation ($input: MakeResetCodeInput!) { makeResetCode(input: $input) { user { id } code } }`;
const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }`;
const fresh = 'angin timur di laut';
const reason = 'Lupa kata sandi, datang sendiri';

describe('a new password for who has forgotten it', () => {
  const written: string[] = [];
  let world: World;
  let system: Client;
  beforeAll(async () => {
    world = await World.create({
      log: pino({ level: 'trace' }, { write: (line: string) => void written.push(line) }),
    });
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  });
  beforeEach(() => stopClock());
  afterEach(() => void vi.useRealTimers());
  afterAll(() => world.close());

  const makeFor = (admin: Client, userId: string, over: object = {}) =>
    send<{ makeResetCode: { code: string } }>(admin, make, {
      idempotencyKey: key(),
      userId,
      reason,
      ...over,
    });
  const codeFor = async (userId: string) => (await makeFor(system, userId)).data?.makeResetCode.code ?? '';
  const use = (code: string, password = fresh) => send(world.anybody, accept, { code, password });

  it('comes by a code of an administrator: it opens the door, every session ends, and the old one opens nothing', async () => {
    const who = await account(world);
    const { after: elsewhere } = await knock(world, who);
    expect((await use(await codeFor(who.id))).data).toEqual({ acceptInvitation: { username: who.username } });
    for (const ended of [who.client, elsewhere])
      expect(await ended.ask(whoAmI)).toMatchObject({ session: { user: null } });
    expect((await knock(world, who)).code).toBe('SIGN_IN_FAILED');
    expect((await knock(world, who, undefined, { given: fresh })).token).toBeDefined();
  });

  it('takes no second factor away: the code is asked for as before', async () => {
    const { who, telephone } = await enrolled(world);
    await use(await codeFor(who.id));
    expect((await knock(world, who, undefined, { given: fresh })).code).toBe('SECOND_FACTOR_CODE_REQUIRED');
    expect((await knock(world, who, telephone.code(), { given: fresh })).token).toBeDefined();
  });

  it('is set once, within the hour, with the code that was made last, and none tells from another why not', async () => {
    const who = await account(world);
    const refused = { code: 'INVITATION_INVALID', field: 'code' };
    const [first, second] = [await codeFor(who.id), await codeFor(who.id)];
    expect(await use(first)).toMatchObject(refused);
    expect((await use(second)).code).toBeUndefined();
    expect(await use(second, 'kapal pinisi ke timur')).toMatchObject(refused);
    const late = await codeFor(who.id);
    await asSuperuser(world, async (admin) => {
      const { rows } = await admin.query<{ minutes: number }>(
        `SELECT round(extract(epoch FROM expires_at - created_at) / 60)::int AS minutes FROM one_time_code WHERE user_id = $1 ORDER BY id DESC LIMIT 1`,
        [who.id],
      );
      expect(rows[0]?.minutes).toBe(60);
      await admin.query(
        `UPDATE one_time_code SET expires_at = now() WHERE user_id = $1 AND used_at IS NULL AND expires_at > now()`,
        [who.id],
      );
    });
    expect(await use(late)).toMatchObject(refused);
    expect(await use('AAAA-BBBB-CCCC-DDDD-EEEE')).toMatchObject(refused);
  });

  it('follows the rule of every password, and the code is still good afterwards', async () => {
    const who = await account(world);
    const code = await codeFor(who.id);
    // A code that is right counts among no wrong ones, whatever the password.
    await world.services.signInLimits.codesFrom.consume('127.0.0.1', 290);
    for (let at = 0; at < 12; at += 1)
      expect((await use(code, 'rekaan di laut timur')).code).toBe('PASSWORD_CONTAINS_NAME');
    await world.services.signInLimits.codesFrom.forget('127.0.0.1');
    expect((await use(code, 'rekaan di laut timur')).code).toBe('PASSWORD_CONTAINS_NAME');
    expect((await use(code)).code).toBeUndefined();
  });

  it('is opened by nobody for himself, for nobody, without a reason, for a system administrator by another, or from elsewhere', async () => {
    const province = await account(world, 'PROVINCE_ADMIN', { level: 'PROVINCE' });
    expect(await makeFor(province.client, province.id)).toMatchObject({
      code: 'ACCOUNT_IS_OWN',
      field: 'userId',
    });
    expect((await makeFor(province.client, system.userId ?? '')).code).toBe('ACCOUNT_NOT_ADMINISTERED');
    expect((await makeFor(system, key())).code).toBe('NOT_FOUND');
    expect((await makeFor(system, province.id, { reason: 'lupa' })).code).toBe('VALIDATION');
    const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const village = await account(world, 'VILLAGE_OPERATOR', { region: '73.22.03.2007' });
    expect((await makeFor(colleague, village.id)).code).toBe('NOT_FOUND');
    expect((await makeFor(village.client, province.id)).code).toBe('FORBIDDEN');
  });

  it('is shown once: the same request again makes no second code and shows none', async () => {
    const who = await account(world);
    const idempotencyKey = key();
    expect((await makeFor(system, who.id, { idempotencyKey })).code).toBeUndefined();
    expect((await makeFor(system, who.id, { idempotencyKey })).code).toBe('INVITATION_SHOWN_ONCE');
  });

  it('is shown by who has made it, where of two that are the same one was taken back and tried again', async () => {
    const who = await account(world);
    const idempotencyKey = key();
    const answers = await asSuperuser(world, async (admin) => {
      await admin.query(`
        CREATE SEQUENCE tries;
        CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
          IF nextval('tries') = 1 THEN
            PERFORM pg_advisory_xact_lock(4711);
            RAISE EXCEPTION 'try again' USING ERRCODE = 'serialization_failure';
          END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER tr_fail_once BEFORE INSERT ON audit_event FOR EACH ROW WHEN (NEW.operation = 'makeResetCode')
          EXECUTE FUNCTION fail_once();
        SELECT pg_advisory_lock(4711)`);
      const asked = Promise.all([1, 2].map(() => makeFor(system, who.id, { idempotencyKey })));
      // The first waits before it fails, the second for the key of the first.
      await untilWaiting(admin, 2);
      await admin.query('SELECT pg_advisory_unlock(4711)');
      const both = await asked;
      await admin.query(
        'DROP TRIGGER tr_fail_once ON audit_event; DROP FUNCTION fail_once(); DROP SEQUENCE tries',
      );
      return both;
    });
    const shown = answers.flatMap(({ data }) => data?.makeResetCode.code ?? []);
    expect(shown).toHaveLength(1);
    expect(answers.find(({ code }) => code !== undefined)).toMatchObject({ code: 'INVITATION_SHOWN_ONCE' });
    expect((await use(shown[0] ?? '')).data).toEqual({ acceptInvitation: { username: who.username } });
  });

  it('is on the trail with its reason, and the code is neither there nor in the log', async () => {
    const who = await account(world);
    const code = await codeFor(who.id);
    await use(code);
    const made = (await eventsOf(world, system.userId ?? '')).filter(
      ({ operation }) => operation === 'makeResetCode',
    );
    expect(made.at(-1)?.details).toEqual({ reason });
    expect(await eventsOf(world, who.id)).toMatchObject([
      { operation: 'acceptInvitation', details: { succeeded: true, purpose: 'PASSWORD_RESET' } },
    ]);
    expect(written.join('')).not.toContain(code);
    const kept = await asSuperuser(world, (admin) =>
      admin.query(
        `SELECT FROM audit_event e WHERE strpos(e::text, $1) > 0 UNION ALL SELECT FROM one_time_code c WHERE strpos(c::text, $1) > 0`,
        [code],
      ),
    );
    expect(kept.rowCount).toBe(0);
  });
});
