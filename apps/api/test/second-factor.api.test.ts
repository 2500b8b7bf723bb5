import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { account, enrolled, eventsOf, knock, password, stopClock, whoAmI } from './accounts.js';
import { asSuperuser } from './as-superuser.js';
import { type Client, World } from './world.js';

const own = `{ ownSecondFactor { since recoveryCodesLeft isRequired } }`;
const signOut = 'mutation { signOut { user { id } } }';
const anyBill = '{ bills(first: 1) { nodes { id } } }';
const wrongPassword = 'salah terus begini';
const elevenWrong = [...Array<string>(10).fill('SECOND_FACTOR_CODE_WRONG'), 'RATE_LIMITED'];

describe('a second factor', () => {
  const written: string[] = [];
  let world: World;
  let system: Client;
  beforeAll(async () => {
    world = await World.create({
      log: pino({ level: 'trace' }, { write: (line: string) => void written.push(line) }),
    });
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  });
  // The half minute in which a test begins is that in which it ends.
  beforeEach(() => stopClock());
  afterEach(() => void vi.useRealTimers());
  afterAll(() => world.close());

  describe('at the door', () => {
    it('is asked for once the password is right, and only then', async () => {
      const { who, telephone } = await enrolled(world);
      expect(await knock(world, who, undefined, { given: wrongPassword })).toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
      expect(await knock(world, who, telephone.code(), { given: wrongPassword })).toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
      expect(await knock(world, who)).toMatchObject({
        code: 'SECOND_FACTOR_CODE_REQUIRED',
        token: undefined,
      });
      const { data, after } = await knock(world, who, telephone.code());
      expect(data?.signIn).toMatchObject({ needsSecondFactor: false, assignment: { role: 'APPROVER' } });
      expect(await after.ask(anyBill)).toEqual({ bills: { nodes: [] } });
    });

    it('is not asked of a name that has none, whatever code is sent along', async () => {
      const who = await account(world);
      expect((await knock(world, who, '123456')).token).toBeDefined();
      expect(await knock(world, { username: 'tidak-ada' }, '123456')).toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
    });

    it.each([
      [-2, false],
      [-1, true],
      [0, true],
      [1, true],
      [2, false],
    ])('takes the code of half a minute before and after, and no other: %i', async (steps, isTaken) => {
      const { who, telephone } = await enrolled(world);
      stopClock(300);
      const { token, code } = await knock(world, who, telephone.code(steps));
      expect({ isIn: token !== undefined, code }).toEqual({
        isIn: isTaken,
        code: isTaken ? undefined : 'SECOND_FACTOR_CODE_WRONG',
      });
    });

    it('takes a code once: neither again, nor after signing out, nor the one that confirmed it', async () => {
      const { who, telephone } = await enrolled(world);
      expect((await knock(world, who, telephone.code(-1))).code).toBe('SECOND_FACTOR_CODE_WRONG');
      const code = telephone.code();
      const { after } = await knock(world, who, code);
      await after.ask(signOut);
      expect((await knock(world, who, code)).code).toBe('SECOND_FACTOR_CODE_WRONG');
    });

    it('takes a code that fifty bring at once from one of them', async () => {
      const { who, telephone } = await enrolled(world);
      const code = telephone.code();
      const factors = await Promise.all(
        Array.from({ length: 50 }, (_, at) => knock(world, who, code, { address: `10.5.0.${at}` })),
      );
      expect(factors.filter(({ token }) => token !== undefined)).toHaveLength(1);
    });

    it('lets nobody skip it: the cookie of an earlier session of another, or a try before, opens nothing', async () => {
      const { who } = await enrolled(world);
      const refused = await knock(world, who);
      expect(refused.token).toBeUndefined();
      expect(await world.anybody.ask(whoAmI)).toMatchObject({ session: { user: null } });
    });

    it('can be a recovery code, each once, written with or without its gap', async () => {
      const { who, telephone } = await enrolled(world);
      expect(telephone.recoveryCodes).toHaveLength(10);
      expect(new Set(telephone.recoveryCodes).size).toBe(10);
      const [first = '', second = ''] = telephone.recoveryCodes;
      expect((await knock(world, who, first)).token).toBeDefined();
      expect((await knock(world, who, first)).code).toBe('SECOND_FACTOR_CODE_WRONG');
      const { after } = await knock(world, who, second.replace('-', '').toUpperCase());
      expect(await after.ask(own)).toMatchObject({
        ownSecondFactor: { recoveryCodesLeft: 8, isRequired: true },
      });
      const colleague = await enrolled(world);
      expect((await knock(world, colleague.who, telephone.recoveryCodes[2])).code).toBe(
        'SECOND_FACTOR_CODE_WRONG',
      );
    });

    it('takes a recovery code that twenty bring at once from one of them', async () => {
      const { who, telephone } = await enrolled(world);
      const tries = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          knock(world, who, telephone.recoveryCodes[0], { address: `10.6.0.${at}` }),
        ),
      );
      expect(tries.filter(({ token }) => token !== undefined)).toHaveLength(1);
    });
  });

  describe('that is tried out', () => {
    it('stops after ten tries from an address, while the owner comes in from another', async () => {
      const { who, telephone } = await enrolled(world);
      const codes: unknown[] = [];
      for (let at = 0; at < 11; at += 1)
        codes.push((await knock(world, who, telephone.wrongCode(), { address: '10.9.9.9' })).code);
      expect(codes).toEqual(elevenWrong);
      expect((await knock(world, who, telephone.code(), { address: '10.9.9.9' })).code).toBe('RATE_LIMITED');
      expect((await knock(world, who, telephone.code(), { address: '10.1.1.1' })).token).toBeDefined();
    });

    it('counts a try without a code as one, and a right code frees the count', async () => {
      const { who, telephone } = await enrolled(world);
      const codes: unknown[] = [];
      for (let at = 0; at < 9; at += 1) codes.push((await knock(world, who)).code);
      expect(new Set(codes)).toEqual(new Set(['SECOND_FACTOR_CODE_REQUIRED']));
      expect((await knock(world, who, telephone.code())).token).toBeDefined();
      for (let at = 0; at < 10; at += 1) await knock(world, who);
      expect((await knock(world, who, telephone.code(1))).code).toBe('RATE_LIMITED');
    });

    it('shuts the owner out for no longer than the attack lasts and five minutes, tried from many addresses', async () => {
      const { who, telephone } = await enrolled(world);
      for (let at = 0; at < 50; at += 1)
        await world.services.signInLimits.consume(who.username, `10.20.0.${at}`);
      expect((await knock(world, who, telephone.code(), { address: '10.1.1.2' })).code).toBe('RATE_LIMITED');
      stopClock(301);
      expect((await knock(world, who, telephone.code(), { address: '10.1.1.2' })).token).toBeDefined();
    });

    it('is over after thirty wrong codes of a telephone in a day, from wherever; a recovery code lets the owner in', async () => {
      const { who, telephone } = await enrolled(world);
      const tries: unknown[] = [];
      for (let at = 0; at < 31; at += 1)
        tries.push((await knock(world, who, telephone.wrongCode(), { address: `10.30.0.${at}` })).code);
      expect(tries.indexOf('RATE_LIMITED')).toBe(30);
      stopClock(3_600);
      expect((await knock(world, who, telephone.code())).code).toBe('RATE_LIMITED');
      expect((await knock(world, who, telephone.recoveryCodes[0])).token).toBeDefined();
      stopClock(24 * 3_600 + 60);
      expect((await knock(world, who, telephone.code())).token).toBeDefined();
    });

    it('ends a document that tries many codes at its first wrong one', async () => {
      const { who, telephone } = await enrolled(world);
      const input = `{ username: "${who.username}", password: "${password}", code: "${telephone.wrongCode()}" }`;
      const { errors } = await world.anybody.send(
        `mutation { ${Array.from({ length: 15 }, (_, at) => `a${at}: signIn(input: ${input}) { user { id } }`).join(' ')} }`,
      );
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SECOND_FACTOR_CODE_WRONG']);
    });
  });

  it('is read by its owner’s gate alone: no other user, level or administrator reads a secret', async () => {
    const { who } = await enrolled(world);
    const { database } = world.services;
    const [others] = await database.read({ as: 'GATE', userId: system.userId }, [
      { text: 'SELECT FROM second_factor WHERE user_id = $1', values: [who.id] },
    ]);
    expect(others).toEqual([]);
    for (const level of ['SYSTEM', 'PROVINCE'] as const)
      await expect(
        database.read({ as: 'ASSIGNMENT', jurisdiction: { level }, userId: system.userId }, [
          { text: 'SELECT secret FROM second_factor' },
        ]),
      ).rejects.toMatchObject({ code: '42501' });
  });

  it('is on the trail with what came of it, and neither secret nor code is there, in the log or in the database', async () => {
    const { who, telephone } = await enrolled(world);
    const code = telephone.code();
    await knock(world, who, code);
    await knock(world, who, telephone.wrongCode());
    await knock(world, who, telephone.recoveryCodes[3]);
    expect(
      (await eventsOf(world, who.id)).map(({ operation, details }) => ({ operation, ...details })),
    ).toEqual([
      { operation: 'startSecondFactor', succeeded: true },
      { operation: 'confirmSecondFactor', succeeded: true },
      { operation: 'signIn', succeeded: true, with: 'CODE' },
      { operation: 'signIn', succeeded: false },
      { operation: 'signIn', succeeded: true, with: 'RECOVERY_CODE' },
    ]);
    const secrets = [
      telephone.secret,
      ...telephone.recoveryCodes,
      ...telephone.recoveryCodes.map((c) => c.replace('-', '')),
    ];
    for (const secret of secrets) expect(written.join('')).not.toContain(secret);
    const found = await asSuperuser(world, async (admin) => {
      const { rows } = await admin.query<{ table: string }>(
        `SELECT 'audit_event' AS table FROM audit_event e WHERE e::text ~ ANY ($1)
         UNION ALL SELECT 'second_factor' FROM second_factor e WHERE e::text ~ ANY ($1) OR encode(e.secret, 'escape') ~ ANY ($1)
         UNION ALL SELECT 'recovery_code' FROM recovery_code e WHERE e::text ~ ANY ($1)
         UNION ALL SELECT 'idempotency' FROM idempotency e WHERE e::text ~ ANY ($1)`,
        [secrets],
      );
      return rows;
    });
    expect(found).toEqual([]);
  });
});
