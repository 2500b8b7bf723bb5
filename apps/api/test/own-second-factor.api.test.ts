import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { createServer } from '../src/server.js';
import { createServices } from '../src/services.js';
import {
  account,
  confirm,
  enrolled,
  eventsOf,
  knock,
  password,
  send,
  type Session,
  start,
  stopClock,
  Telephone,
  whoAmI,
} from './accounts.js';
import { asSuperuser, untilWaiting } from './as-superuser.js';
import { type Client, key, World } from './world.js';

const takeAway = `mutation ($input: TakeAwaySecondFactorInput!) { takeAwaySecondFactor(input: $input) { id secondFactorSince } }`;
const renew = `mutation ($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) }`;
const own = `{ ownSecondFactor { since recoveryCodesLeft isRequired } }`;
const grant = `mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }`;
const anyBill = '{ bills(first: 1) { nodes { id } } }';
const wrongPassword = 'salah terus begini';
const elevenWrong = [...Array<string>(10).fill('SECOND_FACTOR_CODE_WRONG'), 'RATE_LIMITED'];

describe('who needs, has or loses a second factor', () => {
  let world: World;
  let system: Client;
  beforeAll(async () => {
    world = await World.create();
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  });
  // The half minute in which a test begins is that in which it ends.
  beforeEach(() => stopClock());
  afterEach(() => void vi.useRealTimers());
  afterAll(() => world.close());

  describe('that a role asks for and that is not there', () => {
    it('lets its user in to set one up and to leave, and to nothing else', async () => {
      const who = await account(world, 'FINANCE_OFFICER');
      const { data, after } = await knock(world, who);
      expect(data?.signIn).toMatchObject({
        user: { username: who.username },
        needsSecondFactor: true,
        assignment: null,
        permissions: [],
      });
      expect(await after.refusal(anyBill)).toBe('SECOND_FACTOR_REQUIRED');
      expect(await after.refusal('{ ownSessions { id } }')).toBe('SECOND_FACTOR_REQUIRED');
      const choose = `mutation ($input: ChooseAssignmentInput!) { chooseAssignment(input: $input) { permissions } }`;
      expect(await after.refusal(choose, { input: { assignmentId: who.client.assignmentId } })).toBe(
        'SECOND_FACTOR_REQUIRED',
      );
      const file = await world.server.http.inject({ url: `/files/${key()}`, headers: after.headers });
      expect(file.statusCode).toBe(403);
    });

    it('acts at once when it is confirmed, under another cookie, and every session before is over', async () => {
      const who = await account(world, 'FINANCE_OFFICER');
      const [elsewhere, { after: door }] = [await knock(world, who), await knock(world, who)];
      const { client, recoveryCodes } = await Telephone.of(door);
      expect(recoveryCodes).toHaveLength(10);
      expect(await client.ask(whoAmI)).toMatchObject({
        session: { needsSecondFactor: false, assignment: { role: 'FINANCE_OFFICER' } },
      });
      expect(await client.ask(anyBill)).toEqual({ bills: { nodes: [] } });
      for (const ended of [door, elsewhere.after, who.client])
        expect(await ended.ask(whoAmI)).toMatchObject({ session: { user: null } });
    });

    it('is not there before it is confirmed, whatever was begun', async () => {
      const who = await account(world, 'APPROVER');
      const { after } = await knock(world, who);
      await send(after, start, {});
      expect(await send(after, confirm, { code: '000000' })).toMatchObject({ field: 'code' });
      expect(await after.refusal(anyBill)).toBe('SECOND_FACTOR_REQUIRED');
      expect((await knock(world, who)).data?.signIn.needsSecondFactor).toBe(true);
    });

    it('is begun by two at once: both get a secret, and the later one holds', async () => {
      const who = await account(world, 'APPROVER');
      const { after } = await knock(world, who);
      const answers = await asSuperuser(world, async (admin) => {
        await admin.query('BEGIN');
        await admin.query(
          `INSERT INTO second_factor (id, user_id, secret) VALUES (gen_random_uuid(), $1, '\\x00')`,
          [who.id],
        );
        const begun = Promise.all(
          [1, 2].map(() => send<{ startSecondFactor: { secret: string } }>(after, start, {})),
        );
        await untilWaiting(admin, 2);
        await admin.query('ROLLBACK');
        return begun;
      });
      const secrets = answers.flatMap(({ data }) => data?.startSecondFactor.secret ?? []);
      expect(new Set(secrets).size).toBe(2);
    });

    it('closes the door after a quarter of an hour', async () => {
      const who = await account(world, 'APPROVER');
      const { after } = await knock(world, who);
      await asSuperuser(world, (admin) =>
        admin.query(`UPDATE session SET created_at = now() - interval '16 minutes' WHERE user_id = $1`, [
          who.id,
        ]),
      );
      world.services.sessions.forget();
      expect(await after.ask(whoAmI)).toMatchObject({ session: { user: null } });
      expect(await who.client.ask(whoAmI)).toMatchObject({ session: { assignment: { role: 'APPROVER' } } });
    });

    it('is asked for in every assignment of a user who holds such a role in one of them', async () => {
      const who = await account(world, 'PROGRAMME_OFFICER');
      const { after } = await knock(world, who);
      expect((await after.ask<{ session: Session }>(whoAmI)).session.permissions).toContain('proposeDecree');
      await system.ask(grant, {
        input: {
          idempotencyKey: key(),
          userId: who.id,
          role: 'APPROVER',
          level: 'REGENCY',
          regionId: String(await world.regionId('73.11')),
          validFrom: '2024-05-31',
        },
      });
      world.services.sessions.forget();
      expect(await after.refusal(anyBill)).toBe('SECOND_FACTOR_REQUIRED');
    });

    it('is not asked for in a demo, and is where somebody has one', async () => {
      const { database, keyRing, clock, log } = world.services;
      const stopping = new AbortController().signal;
      const demo = await createServer({
        services: createServices({ database, keyRing, clock, log, stopping, demo: true }),
        log,
        trustProxy: false,
        ownDocuments: 'OF_EVERYBODY',
      });
      const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { needsSecondFactor permissions } }`;
      const enter = (username: string) =>
        send<{ signIn: Session }>(world.anybody, signIn, { username, password }, { at: demo });
      const [plain, { who }] = [await account(world, 'APPROVER'), await enrolled(world)];
      expect((await enter(plain.username)).data?.signIn).toMatchObject({ needsSecondFactor: false });
      expect((await enter(plain.username)).data?.signIn.permissions).toContain('enactDecree');
      expect((await enter(who.username)).code).toBe('SECOND_FACTOR_CODE_REQUIRED');
      await demo.stop();
    });
  });

  describe('of somebody inside', () => {
    it('is begun with the password, replaced with a code too, and the one before counts until then', async () => {
      const who = await account(world, 'PROGRAMME_OFFICER');
      const { after } = await knock(world, who);
      expect(await send(after, start, {})).toMatchObject({
        code: 'CURRENT_PASSWORD_WRONG',
        field: 'password',
      });
      expect(await send(after, start, { password: wrongPassword })).toMatchObject({
        code: 'CURRENT_PASSWORD_WRONG',
      });
      const telephone = await Telephone.of(after);
      const { client } = telephone;
      expect(await send(client, start, { password })).toMatchObject({
        code: 'SECOND_FACTOR_CODE_REQUIRED',
        field: 'code',
      });
      const begun = await send<{ startSecondFactor: { uri: string } }>(client, start, {
        password,
        code: telephone.recoveryCodes[0],
      });
      const next = Telephone.read(begun.data?.startSecondFactor.uri ?? '');
      expect((await knock(world, who, next.generate())).code).toBe('SECOND_FACTOR_CODE_WRONG');
      expect((await knock(world, who, telephone.code())).token).toBeDefined();
      const { after: replaced } = await send(client, confirm, { code: next.generate() });
      expect(await replaced.ask(own)).toMatchObject({
        ownSecondFactor: { recoveryCodesLeft: 10, isRequired: false },
      });
      stopClock(60);
      expect((await knock(world, who, telephone.code())).code).toBe('SECOND_FACTOR_CODE_WRONG');
      expect((await knock(world, who, telephone.recoveryCodes[1])).code).toBe('SECOND_FACTOR_CODE_WRONG');
      expect((await knock(world, who, next.generate({ timestamp: Date.now() }))).token).toBeDefined();
    });

    it('has its codes guessed ten times and not more, and the door stays open to the owner', async () => {
      const { who, telephone } = await enrolled(world);
      const codes: unknown[] = [];
      for (let at = 0; at < 11; at += 1)
        codes.push((await send(telephone.client, renew, { password, code: telephone.wrongCode() })).code);
      expect(codes).toEqual(elevenWrong);
      expect((await knock(world, who, telephone.code())).token).toBeDefined();
    });

    it('makes recovery codes anew, with password and code, and those before are worth nothing', async () => {
      const { who, telephone } = await enrolled(world);
      const { client, recoveryCodes } = telephone;
      expect(await send(client, renew, { password: wrongPassword, code: telephone.code() })).toMatchObject({
        code: 'CURRENT_PASSWORD_WRONG',
      });
      const { data } = await send<{ renewRecoveryCodes: string[] }>(client, renew, {
        password,
        code: telephone.code(),
      });
      const fresh = data?.renewRecoveryCodes ?? [];
      expect(fresh).toHaveLength(10);
      expect((await knock(world, who, recoveryCodes[0])).code).toBe('SECOND_FACTOR_CODE_WRONG');
      expect((await knock(world, who, fresh[0])).token).toBeDefined();
    });

    it('is kept by a change of the password, and nothing of it is anybody’s who is a program or nobody', async () => {
      const { telephone } = await enrolled(world);
      const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { permissions } }`;
      const { after } = await send(telephone.client, change, {
        currentPassword: password,
        newPassword: 'angin timur di laut',
      });
      expect(await after.ask(anyBill)).toEqual({ bills: { nodes: [] } });
      expect((await send(world.anybody, start, { password })).code).toBe('UNAUTHENTICATED');
      expect((await send(world.anybody, confirm, { code: '123456' })).code).toBe('UNAUTHENTICATED');
    });
  });

  describe('that is lost', () => {
    const reason = 'Ponsel jatuh ke laut, wajah dikenali';
    const take = (admin: Client, userId: string, over: object = {}) =>
      send(admin, takeAway, { idempotencyKey: key(), userId, reason, ...over });

    it('is taken away by an administrator with a reason: the sessions end, and the next sign-in sets one up', async () => {
      const { who, telephone } = await enrolled(world);
      expect(await take(system, who.id)).toMatchObject({
        data: { takeAwaySecondFactor: { id: who.id, secondFactorSince: null } },
      });
      expect(await telephone.client.ask(whoAmI)).toMatchObject({ session: { user: null } });
      expect((await knock(world, who)).data?.signIn).toMatchObject({
        needsSecondFactor: true,
        permissions: [],
      });
      const told = await eventsOf(world, system.userId ?? '');
      expect(told.filter(({ operation }) => operation === 'takeAwaySecondFactor')).toMatchObject([
        { details: { reason } },
      ]);
      expect((await take(system, who.id)).code).toBe('NOT_FOUND');
    });

    it('is not taken from oneself, from nobody, without a reason, or from a system administrator by another', async () => {
      const province = await account(world, 'PROVINCE_ADMIN', { level: 'PROVINCE' });
      const { client } = await Telephone.of(province.client);
      expect(await take(client, province.id)).toMatchObject({ code: 'ACCOUNT_IS_OWN', field: 'userId' });
      const above = await account(world, 'SYSTEM_ADMIN', { level: 'SYSTEM' });
      await Telephone.of(above.client);
      expect(await take(client, above.id)).toMatchObject({
        code: 'ACCOUNT_NOT_ADMINISTERED',
        field: 'userId',
      });
      expect((await take(client, key())).code).toBe('NOT_FOUND');
      expect(await take(client, above.id, { reason: 'hilang' })).toMatchObject({ code: 'VALIDATION' });
      expect((await take(system, above.id)).code).toBeUndefined();
    });

    it('is not taken from oneself by the database either', async () => {
      const province = await account(world, 'PROVINCE_ADMIN', { level: 'PROVINCE' });
      await Telephone.of(province.client);
      const acting = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: province.id } as const;
      const by = (statement: string) =>
        world.services.database.read(acting, [{ text: statement, values: [province.id] }]);
      await expect(by('SELECT take_away_second_factor($1)')).rejects.toMatchObject({
        constraint: 'ck_account_administered',
      });
      await expect(by('DELETE FROM second_factor WHERE user_id = $1')).rejects.toMatchObject({
        code: '42501',
      });
    });

    it('is taken by a regency from its own people alone', async () => {
      const officer = await account(world, 'PROGRAMME_OFFICER', { region: '73.22' });
      const [own, foreign] = [
        await account(world, 'VILLAGE_OPERATOR', { region: '73.22.03.2007' }),
        await account(world, 'VILLAGE_OPERATOR', { region: '73.72.01.1004' }),
      ];
      for (const who of [own, foreign]) await Telephone.of(who.client);
      expect(await take(officer.client, own.id)).toMatchObject({
        data: { takeAwaySecondFactor: { secondFactorSince: null } },
      });
      expect(await take(officer.client, foreign.id)).toMatchObject({ code: 'NOT_FOUND', field: 'userId' });
    });

    it('and a new password are not given by one administrator within thirty days, in either order', async () => {
      const makeCode = `mutation ($input: MakeResetCodeInput!) { makeResetCode(input: $input) { code } }`;
      const make = (admin: Client, userId: string) =>
        send(admin, makeCode, { idempotencyKey: key(), userId, reason });
      const other = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
      const two = { code: 'ACCOUNT_TWO_ACTS' };
      const first = (await enrolled(world)).who;
      expect((await take(system, first.id)).code).toBeUndefined();
      expect(await make(system, first.id)).toMatchObject(two);
      expect((await make(other, first.id)).code).toBeUndefined();
      const second = (await enrolled(world)).who;
      expect((await make(system, second.id)).code).toBeUndefined();
      expect(await take(system, second.id)).toMatchObject(two);
      expect((await take(other, second.id)).code).toBeUndefined();
      await asSuperuser(world, async (admin) => {
        await admin.query('ALTER TABLE lost_factor DISABLE TRIGGER USER');
        await admin.query(`UPDATE lost_factor SET taken_at = now() - interval '31 days'`);
        await admin.query('ALTER TABLE lost_factor ENABLE TRIGGER USER');
      });
      expect((await make(system, first.id)).code).toBeUndefined();
    });
  });
});
