import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { LEVELS_OF_ROLE, Role } from './role.js';
import { GrantAssignment, decideEndAssignment, decideGrantAssignment, isActiveOn } from './assignment.js';

const everyRole = Object.values(Role);
const actor = { userId: '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d4e', grantable: everyRole };
const user = '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d4f';
const office = '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d50';
const command = (fields: object) =>
  GrantAssignment.parse({
    idempotencyKey: 'grant-0001',
    userId: user,
    role: 'APPROVER',
    level: 'REGENCY',
    regionId: 7,
    validFrom: '2024-01-01',
    ...fields,
  });

describe('isActiveOn', () => {
  const period = { validFrom: businessDate('2024-01-01'), validTo: businessDate('2024-12-31') };

  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-12-31', true],
    ['2025-01-01', false],
  ])('counts both ends of the period: %s is %s', (day, expected) => {
    expect(isActiveOn(period, businessDate(day))).toBe(expected);
  });

  it('never ends without a last day', () => {
    expect(isActiveOn({ ...period, validTo: null }, businessDate('2099-01-01'))).toBe(true);
  });
});

describe('decideGrantAssignment', () => {
  it('gives a role on its own level with its area', () => {
    expect(decideGrantAssignment(command({}), actor).ok).toBe(true);
    const branch = command({ role: 'BRANCH_OFFICER', level: 'OFFICE', regionId: null, officeId: office });
    expect(decideGrantAssignment(branch, actor).ok).toBe(true);
    const system = command({ role: 'SYSTEM_ADMIN', level: 'SYSTEM', regionId: null });
    expect(decideGrantAssignment(system, actor).ok).toBe(true);
  });

  it('refuses to give oneself a role', () => {
    expect(decideGrantAssignment(command({}), { ...actor, userId: user })).toEqual({
      ok: false,
      error: { code: 'ASSIGNMENT_TO_SELF' },
    });
  });

  it('gives no role that who acts may not give', () => {
    const [VILLAGE_HEAD, APPROVER] = [Role.VILLAGE_HEAD, Role.APPROVER];
    const grantable = [VILLAGE_HEAD];
    expect(decideGrantAssignment(command({ role: APPROVER }), { ...actor, grantable })).toEqual({
      ok: false,
      error: { code: 'ASSIGNMENT_ROLE_NOT_GRANTABLE', role: APPROVER },
    });
    const given = everyRole
      .filter((role) => role !== Role.PARTNER)
      .filter((role) => {
        const [level = 'SYSTEM'] = LEVELS_OF_ROLE[role];
        const area = {
          regionId: level === 'SYSTEM' || level === 'OFFICE' ? null : 7,
          officeId: level === 'OFFICE' ? office : null,
        };
        return decideGrantAssignment(command({ role, level, ...area }), { ...actor, grantable }).ok;
      });
    expect(given).toEqual(grantable);
  });

  it.each([
    [{ role: 'APPROVER', level: 'PROVINCE' }],
    [{ role: 'PROVINCE_ADMIN', level: 'REGENCY' }],
    [{ role: 'SYSTEM_ADMIN', level: 'PROVINCE' }],
    [{ role: 'PARTNER', level: 'REGENCY' }],
  ])('refuses a role on a level that is not its own: %o', (fields) => {
    expect(decideGrantAssignment(command(fields), actor)).toMatchObject({
      error: { code: 'ASSIGNMENT_LEVEL_INVALID' },
    });
  });

  it.each([[{ regionId: null }], [{ officeId: office }], [{ regionId: null, officeId: office }]])(
    'refuses an area that the level does not ask for: %o',
    (fields) => {
      expect(decideGrantAssignment(command(fields), actor)).toMatchObject({
        error: { code: 'ASSIGNMENT_AREA_INVALID' },
      });
    },
  );

  it('refuses a period that ends before it starts', () => {
    expect(() => command({ validTo: '2023-12-31' })).toThrow('validTo');
  });
});

describe('decideEndAssignment', () => {
  const today = businessDate('2024-05-31');
  const from = (validFrom: string, validTo: string | null = null) => ({
    validFrom: businessDate(validFrom),
    validTo: validTo === null ? null : businessDate(validTo),
  });

  it.each([
    ['ends at once with yesterday as its last day', from('2024-01-01'), '2024-05-30', true],
    ['never rewrites the days before', from('2024-01-01'), '2024-05-29', false],
    ['ends on a day to come', from('2024-01-01'), '2024-12-31', true],
    ['is never prolonged', from('2024-01-01', '2024-06-30'), '2024-07-01', false],
    ['is taken back on its first day', from('2024-05-31'), '2024-05-30', true],
    ['is taken back before it begins', from('2024-07-01'), '2024-06-30', true],
    ['never ends more than a day before it begins', from('2024-07-01'), '2024-06-29', false],
  ])('%s', (_rule, assignment, end, allowed) => {
    expect(decideEndAssignment(assignment, businessDate(end), today).ok).toBe(allowed);
  });

  it('names the days between which it may end', () => {
    expect(
      decideEndAssignment(from('2024-01-01', '2024-06-30'), businessDate('2024-07-01'), today),
    ).toMatchObject({
      error: { code: 'ASSIGNMENT_END_INVALID', earliest: '2024-05-30', latest: '2024-06-30' },
    });
  });
});
