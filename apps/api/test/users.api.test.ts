import { ownWords } from '@lindung/passwords/own-words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Client, key, World } from './world.js';

const createUser = `mutation ($input: CreateUserInput!) { createUser(input: $input) { id username name active version assignments { id } } }`;
const grant = `mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) {
  id assignments { id role level validFrom validTo region { code } office { id } } } }`;
const end = `mutation ($input: EndAssignmentInput!) { endAssignment(input: $input) { id assignments { id validTo } } }`;
const createOffice = `mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { id } }`;
const list = `query ($filter: UserFilter) { users(first: 200, filter: $filter) { totalCount nodes { username } } }`;

interface User {
  readonly id: string;
  readonly assignments: ReadonlyArray<{ readonly id: string; readonly validTo: string | null }>;
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
    password: 'kapal berlayar malam',
    ...fields,
  });
  const newUser = async (fields: object = {}) =>
    (await system.ask<{ createUser: User }>(createUser, { input: accountOf(fields) })).createUser;
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

  it('open without any right', async () => {
    expect(await newUser({ username: ' Nama.Baru ' })).toMatchObject({
      username: 'nama.baru',
      active: true,
      version: 1,
      assignments: [],
    });
  });

  it.each([
    ['shorter than 15 characters', { password: 'empat belas...' }, 'VALIDATION'],
    [
      'with the name to sign in with',
      { username: 'rahmatia', password: 'Rahmatia-123456' },
      'PASSWORD_CONTAINS_NAME',
    ],
    ['of one letter', { password: 'aaaaaaaaaaaaaaaaaaaa' }, 'PASSWORD_TOO_GUESSABLE'],
    ['of a region and a year', { password: 'sulsel2025sulsel2025' }, 'PASSWORD_TOO_GUESSABLE'],
    ['that is a NIK', { password: '7371012505800001' }, 'PASSWORD_TOO_GUESSABLE'],
    [
      'with a part of the name',
      { name: 'Andi Palaguna', password: 'kapal PALAGUNA 1' },
      'PASSWORD_CONTAINS_NAME',
    ],
  ])('refuse a password %s', async (_what, fields, code) => {
    const { errors } = await system.send(createUser, { input: accountOf(fields) });
    expect(errors?.[0]?.extensions).toMatchObject({ code, field: 'password' });
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
    const [first, second] = await Promise.all(
      [1, 2].map(() => system.ask<{ createUser: User }>(createUser, { input })),
    );
    expect(second?.createUser.id).toBe(first?.createUser.id);
    const taken = accountOf({ username: input.username.toUpperCase() });
    expect(await province.refusal(createUser, { input: taken })).toBe('USERNAME_TAKEN');
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

  it.each(['PROGRAMME_OFFICER', 'APPROVER', 'FINANCE_OFFICER', 'AUDITOR'] as const)(
    'are opened and given roles by administrators alone, not by a %s',
    async (role) => {
      const officer = await world.user(role, { region: '73.72' });
      const { id } = await newUser();
      expect(await officer.refusal(createUser, { input: accountOf() })).toBe('FORBIDDEN');
      for (const userId of [id, officer.userId])
        expect(await officer.refusal(grant, { input: grantOf(userId) })).toBe('FORBIDDEN');
      const { assignments } = await granted(id);
      const input = { idempotencyKey: key(), assignmentId: assignments[0]?.id, validTo: '2024-05-31' };
      expect(await officer.refusal(end, { input })).toBe('FORBIDDEN');
      expect(await officer.refusal(list)).toBe('FORBIDDEN');
    },
  );

  it('take no right, hash or state from the input', async () => {
    for (const field of ['passwordHash', 'active', 'role', 'assignments', 'version']) {
      const input = { ...accountOf(), [field]: 'SYSTEM_ADMIN' };
      expect(await system.refusal(createUser, { input })).toBe('BAD_USER_INPUT');
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
    expect(await system.ask(end, ending('2024-05-30'))).toEqual({
      endAssignment: { id, assignments: [{ id: assignments[0]?.id, validTo: '2024-05-30' }] },
    });
    expect(await system.refusal(end, ending('2024-06-15'))).toBe('ASSIGNMENT_END_INVALID');
  });

  it('lose an assignment on the very day on which it was given by mistake', async () => {
    const { id } = await newUser();
    const { assignments } = await granted(id, { validFrom: '2024-05-31' });
    const input = { idempotencyKey: key(), assignmentId: assignments[0]?.id, validTo: '2024-05-30' };
    expect(await system.ask(end, { input })).toMatchObject({
      endAssignment: { assignments: [{ validTo: '2024-05-30' }] },
    });
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
