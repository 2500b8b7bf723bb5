import { ownWords } from '@lindung/passwords/own-words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { type Client, key, World } from './world.js';

const invite = `mutation ($input: InviteUserInput!) { inviteUser(input: $input) {
  user { id username name active version administered invitation { expiresAt } assignments { id role } } code } }`;
const renew = `mutation ($input: RenewInvitationInput!) { renewInvitation(input: $input) { user { id } code } }`;
const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }`;
const grant = `mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) {
  id assignments { id role level validFrom validTo region { code } office { id } } } }`;
const end = `mutation ($input: EndAssignmentInput!) { endAssignment(input: $input) { id assignments { id validTo } } }`;
const createOffice = `mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { id } }`;
const list = `query ($filter: UserFilter) { users(first: 200, filter: $filter) { totalCount nodes { username } } }`;

interface User {
  readonly id: string;
  readonly assignments: ReadonlyArray<{ readonly id: string; readonly validTo: string | null }>;
}

interface Invited {
  readonly user: User & { readonly username: string };
  readonly code: string;
}

describe('accounts and assignments', () => {
  let world: World;
  let system: Client;
  let province: Client;
  let parepareId: string;
  beforeAll(async () => {
    world = await World.create();
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    parepareId = String(await world.regionId('73.72'));
  });
  afterAll(() => world.close());

  const accountOf = (fields: object = {}) => ({
    idempotencyKey: key(),
    username: `u-${key().slice(0, 12)}`,
    name: 'Rekaan',
    role: 'FINANCE_OFFICER',
    level: 'REGENCY',
    regionId: parepareId,
    validFrom: '2020-01-01',
    validTo: '2020-01-31',
    ...fields,
  });
  const invited = async (fields: object = {}, by = system) =>
    (await by.ask<{ inviteUser: Invited }>(invite, { input: accountOf(fields) })).inviteUser;
  const newUser = async (fields: object = {}) => (await invited(fields)).user;
  const accepting = (code: string, password = 'kapal berlayar malam') =>
    world.anybody.send<{ acceptInvitation: { username: string } }>(accept, { input: { code, password } });
  const grantOf = (userId: string | null, fields: object = {}) => ({
    idempotencyKey: key(),
    userId,
    role: 'APPROVER',
    level: 'REGENCY',
    regionId: parepareId,
    validFrom: '2024-01-01',
    ...fields,
  });
  const granted = async (userId: string, fields: object = {}) =>
    (await system.ask<{ grantAssignment: User }>(grant, { input: grantOf(userId, fields) })).grantAssignment;

  it('open with their first assignment, and with a code that is shown once and kept as a hash', async () => {
    const { user, code } = await invited({ username: ' Nama.Baru ' });
    expect(user).toMatchObject({
      username: 'nama.baru',
      active: true,
      version: 1,
      administered: true,
      invitation: { expiresAt: expect.any(String) as string },
      assignments: [{ role: 'FINANCE_OFFICER' }],
    });
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    const kept = await asSuperuser(world, async (owner) => {
      const tables = ['one_time_code', 'app_user', 'audit_event', 'idempotency'];
      const found = tables.map((table) => `SELECT FROM ${table} t WHERE strpos(t::text, $1) > 0`);
      return (await owner.query(found.join(' UNION ALL '), [code])).rowCount;
    });
    expect(kept).toBe(0);
  });

  it('are given a role in an area once for a day', async () => {
    const { id } = await newUser();
    await granted(id, { validFrom: '2024-01-01', validTo: '2024-06-30' });
    expect(await system.refusal(grant, { input: grantOf(id, { validFrom: '2024-06-30' }) })).toBe(
      'ASSIGNMENT_HELD',
    );
    await granted(id, { validFrom: '2024-07-01' });
    await granted(id, { role: 'FINANCE_OFFICER' });
  });

  it('are given a role once, however many give it at the same time', async () => {
    const { id } = await newUser();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => system.send(grant, { input: grantOf(id) })),
    );
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => [extensions.code, extensions.field])).toEqual(
      Array.from({ length: 5 }, () => ['ASSIGNMENT_HELD', 'role']),
    );
  });

  it('are given no role in a region that is no more when it begins', async () => {
    const regionId = await world.regionId('73.72.02.1003');
    await asSuperuser(world, (client) =>
      client.query(`UPDATE region_version SET valid_to = '2024-06-30' WHERE region_id = $1`, [regionId]),
    );
    const { id } = await newUser();
    const place = { role: 'VILLAGE_OPERATOR', level: 'VILLAGE', regionId: String(regionId) };
    const { errors } = await system.send(grant, {
      input: grantOf(id, { ...place, validFrom: '2024-07-01' }),
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'REGION_CLOSED', field: 'regionId' });
    await granted(id, { ...place, validFrom: '2024-06-30' });
  });

  it('have no password before the code was turned into one, which it is once', async () => {
    const { user, code } = await invited();
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { user { id } } }`;
    const entering = (password: string) => ({ input: { username: user.username, password } });
    for (const guess of ['!', code])
      expect(await world.anybody.refusal(signIn, entering(guess))).toBe('SIGN_IN_FAILED');
    expect((await accepting(code.toLowerCase().replaceAll('-', ' '))).data).toEqual({
      acceptInvitation: { username: user.username },
    });
    expect(await world.anybody.ask(signIn, entering('kapal berlayar malam'))).toEqual({
      signIn: { user: { id: user.id } },
    });
    expect((await accepting(code, 'perahu pinisi pagi')).errors?.[0]?.extensions.code).toBe(
      'INVITATION_INVALID',
    );
  });

  it('answer alike for a code that is unknown, used, renewed or over', async () => {
    const [used, renewed, over] = [await invited(), await invited(), await invited()];
    await accepting(used.code);
    const again = await system.ask<{ renewInvitation: Invited }>(renew, {
      input: { idempotencyKey: key(), userId: renewed.user.id },
    });
    await asSuperuser(world, (owner) =>
      owner.query(`UPDATE one_time_code SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [
        over.user.id,
      ]),
    );
    const answers = await Promise.all(
      ['0000-0000-0000-0000-0000', 'x', used.code, renewed.code, over.code].map(async (code) => {
        const { errors } = await accepting(code);
        const { requestId: _id, ...said } = errors?.[0]?.extensions ?? { requestId: '' };
        return { message: errors?.[0]?.message, ...said };
      }),
    );
    expect(answers[0]).toMatchObject({ code: 'INVITATION_INVALID', field: 'code' });
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect((await accepting(again.renewInvitation.code)).errors).toBeUndefined();
  });

  it('get no new code once there is a password, and a code is not shown twice', async () => {
    const { user, code } = await invited();
    const input = { idempotencyKey: key(), userId: user.id };
    await system.ask(renew, { input });
    expect(await system.refusal(renew, { input })).toBe('INVITATION_SHOWN_ONCE');
    expect((await accepting(code)).errors).toBeDefined();
    const { renewInvitation } = await system.ask<{ renewInvitation: Invited }>(renew, {
      input: { ...input, idempotencyKey: key() },
    });
    await accepting(renewInvitation.code);
    expect(await system.refusal(renew, { input: { ...input, idempotencyKey: key() } })).toBe(
      'INVITATION_ACCEPTED',
    );
  });

  it.each([
    ['shorter than 15 characters', {}, 'empat belas...', 'VALIDATION'],
    ['with the name to sign in with', { username: 'rahmatia' }, 'Rahmatia-123456', 'PASSWORD_CONTAINS_NAME'],
    ['of one letter', {}, 'aaaaaaaaaaaaaaaaaaaa', 'PASSWORD_TOO_GUESSABLE'],
    ['of a region and a year', {}, 'sulsel2025sulsel2025', 'PASSWORD_TOO_GUESSABLE'],
    ['that is a NIK', {}, '7371012505800001', 'PASSWORD_TOO_GUESSABLE'],
    ['with a part of the name', { name: 'Andi Palaguna' }, 'kapal PALAGUNA 1', 'PASSWORD_CONTAINS_NAME'],
  ])('refuse a password %s, and the code goes on', async (_what, fields, password, code) => {
    const made = await invited(fields);
    const { errors } = await accepting(made.code, password);
    expect(errors?.[0]?.extensions).toMatchObject({ code, field: 'password' });
    expect((await accepting(made.code)).errors).toBeUndefined();
  });

  it('have passwords for which the name of a regency counts as a word that is tried first', async () => {
    const { regions } = await system.ask<{ regions: { nodes: Array<{ name: string }> } }>(
      '{ regions(first: 50, filter: { level: REGENCY }) { nodes { name } } }',
    );
    const names = regions.nodes.flatMap(({ name }) => name.toLowerCase().match(/[a-z]{4,}/g) ?? []);
    expect(names).toContain('jeneponto');
    expect(names.filter((name) => !ownWords.includes(name))).toEqual([]);
  });

  it('bear a name to sign in with that nobody else bears, and a request that comes twice opens one', async () => {
    const input = accountOf();
    const answers = await Promise.all(
      [1, 2].map(() => system.send<{ inviteUser: Invited }>(invite, { input })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes).toContain('INVITATION_SHOWN_ONCE');
    const taken = accountOf({ username: input.username.toUpperCase() });
    expect(await province.refusal(invite, { input: taken })).toBe('USERNAME_TAKEN');
  });

  it('are given roles by others, on the level of the role and in an area of that level', async () => {
    const { id } = await newUser();
    const office = await province.ask<{ createOffice: { id: string } }>(createOffice, {
      input: {
        idempotencyKey: key(),
        name: 'KC Tugas',
        kind: 'BRANCH',
        validFrom: '2020-01-01',
        regionIds: [],
      },
    });
    await granted(id, { validTo: '2024-06-30' });
    const user = await granted(id, {
      role: 'BRANCH_OFFICER',
      level: 'OFFICE',
      regionId: null,
      officeId: office.createOffice.id,
      validFrom: '2024-02-01',
    });
    expect(user).toMatchObject({
      id,
      assignments: [
        { role: 'BRANCH_OFFICER', region: null, office: { id: office.createOffice.id }, validTo: null },
        { role: 'APPROVER', region: { code: '73.72' }, office: null, validTo: '2024-06-30' },
        { role: 'FINANCE_OFFICER', validTo: '2020-01-31' },
      ],
    });
  });

  it.each([
    ['a role on a level that is not its own', { level: 'PROVINCE' }, 'ASSIGNMENT_LEVEL_INVALID'],
    ['the role of a program to a person', { role: 'PARTNER' }, 'ASSIGNMENT_LEVEL_INVALID'],
    ['a level without its area', { regionId: null }, 'ASSIGNMENT_AREA_INVALID'],
    ['a region that does not exist', { regionId: '99999999' }, 'NOT_FOUND'],
    [
      'an office that does not exist',
      { role: 'BRANCH_OFFICER', level: 'OFFICE', regionId: null, officeId: key() },
      'NOT_FOUND',
    ],
    ['a period that ends before it begins', { validTo: '2023-12-31' }, 'VALIDATION'],
  ])('are not given %s', async (_what, fields, code) => {
    const { id } = await newUser();
    expect(await system.refusal(grant, { input: grantOf(id, fields) })).toBe(code);
  });

  it('are not given the regency of a role as a district or a province', async () => {
    const { id } = await newUser();
    for (const code of ['73', '73.72.01']) {
      const regionId = String(await world.regionId(code));
      expect(await system.refusal(grant, { input: grantOf(id, { regionId }) })).toBe(
        'ASSIGNMENT_AREA_INVALID',
      );
    }
  });

  it('are never given to oneself, nor to somebody who does not exist', async () => {
    for (const admin of [system, province]) {
      expect(await admin.refusal(grant, { input: grantOf(admin.userId) })).toBe('ASSIGNMENT_TO_SELF');
    }
    expect(await system.refusal(grant, { input: grantOf(key()) })).toBe('NOT_FOUND');
  });

  it.each(['APPROVER', 'FINANCE_OFFICER', 'AUDITOR'] as const)(
    'are opened and given roles by who administers them alone, not by a %s',
    async (role) => {
      const officer = await world.user(role, { region: '73.72' });
      const { id } = await newUser();
      expect(await officer.refusal(invite, { input: accountOf() })).toBe('FORBIDDEN');
      expect(await officer.refusal(renew, { input: { idempotencyKey: key(), userId: id } })).toBe(
        'FORBIDDEN',
      );
      for (const userId of [id, officer.userId])
        expect(await officer.refusal(grant, { input: grantOf(userId) })).toBe('FORBIDDEN');
      const { assignments } = await granted(id);
      const input = { idempotencyKey: key(), assignmentId: assignments[0]?.id, validTo: '2024-05-31' };
      expect(await officer.refusal(end, { input })).toBe('FORBIDDEN');
      expect(await officer.refusal(list)).toBe('FORBIDDEN');
    },
  );

  it('take no right, hash or state from the input', async () => {
    for (const field of ['passwordHash', 'password', 'active', 'regencyId', 'assignments', 'version']) {
      const input = { ...accountOf(), [field]: 'SYSTEM_ADMIN' };
      expect(await system.refusal(invite, { input })).toBe('BAD_USER_INPUT');
    }
  });

  it('lose an assignment with a day, and never gain days by it', async () => {
    const { id } = await newUser();
    const { assignments } = await granted(id, { validTo: '2024-06-30' });
    const ending = (validTo: string) => ({
      input: { idempotencyKey: key(), assignmentId: assignments[0]?.id, validTo },
    });
    expect(await system.refusal(end, ending('2024-07-01'))).toBe('ASSIGNMENT_END_INVALID');
    expect(await system.refusal(end, ending('2024-05-29'))).toBe('ASSIGNMENT_END_INVALID');
    expect(await system.ask(end, ending('2024-05-30'))).toMatchObject({
      endAssignment: { id, assignments: [{ id: assignments[0]?.id, validTo: '2024-05-30' }, {}] },
    });
    expect(await system.refusal(end, ending('2024-06-15'))).toBe('ASSIGNMENT_END_INVALID');
  });

  it('lose an assignment on the very day on which it was given by mistake', async () => {
    const { id } = await newUser();
    const { assignments } = await granted(id, { validFrom: '2024-05-31' });
    const input = { idempotencyKey: key(), assignmentId: assignments[0]?.id, validTo: '2024-05-30' };
    expect(await system.ask(end, { input })).toMatchObject({
      endAssignment: { assignments: [{ validTo: '2024-05-30' }, { validTo: '2020-01-31' }] },
    });
    // What was taken back was held on no day, and may be given after all.
    expect((await granted(id, { validFrom: '2024-05-31' })).assignments).toHaveLength(3);
    expect(
      await system.refusal(end, { input: { ...input, idempotencyKey: key(), assignmentId: key() } }),
    ).toBe('NOT_FOUND');
  });

  it('are found by the beginning of either name', async () => {
    await newUser({ username: 'zzz.satu', name: 'Yusran Tiga' });
    const found = async (q: string) =>
      (
        await province.ask<{ users: { nodes: Array<{ username: string }> } }>(list, { filter: { q } })
      ).users.nodes.map(({ username }) => username);
    expect(await found('ZZZ.')).toEqual(['zzz.satu']);
    expect(await found('yusran')).toEqual(['zzz.satu']);
    expect(await found('%')).toEqual([]);
    expect(await found('tiga')).toEqual([]);
  });
});
