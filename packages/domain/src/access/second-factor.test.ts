import { describe, expect, it } from 'vitest';
import type { Grant } from './grant.js';
import { grantOf, operationNames } from './policy.js';
import { Role, ROLES_WITH_SECOND_FACTOR, SECOND_FACTOR_OF_ROLE } from './role.js';
import { ConfirmSecondFactor, inGroups, SecondFactorCode, TakeAwaySecondFactor } from './second-factor.js';

/** Who gives roles that decree and pay nothing themselves gives nothing of weight. */
const weighs = (grant: Grant | undefined): boolean =>
  grant !== undefined && (grant.grantable?.some((role) => SECOND_FACTOR_OF_ROLE[role]) ?? true);

describe('who signs in with a second factor', () => {
  it('is everybody who decrees, bills, pays, or gives rights of such weight, and nobody has to who does none of it', () => {
    const weighty = [
      'enactDecree',
      'drawBill',
      'recordBillPayment',
      'grantAssignment',
      'createApiKey',
    ] as const;
    const holders = Object.values(Role).filter((role) =>
      weighty.some((operation) => weighs(grantOf(role, operation))),
    );
    expect(ROLES_WITH_SECOND_FACTOR).toEqual(holders);
    expect(operationNames).toEqual(expect.arrayContaining([...weighty]));
  });
});

describe('a code', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['ABCDE-FGHJK', 'abcdefghjk'],
    [inGroups('mnpqr23456'), 'mnpqr23456'],
  ])('is read with the gaps that people write: %s', (written, read) => {
    expect(SecondFactorCode.parse(written)).toBe(read);
  });

  it.each(['12345', '1234567', 'abcdefghi1', 'abcdefghjkm', '１２３４５６', ''])('is none: %s', (written) => {
    expect(SecondFactorCode.safeParse(written).success).toBe(false);
  });

  it('confirms a telephone only when it is the telephone’s', () => {
    expect(ConfirmSecondFactor.safeParse({ code: 'abcde-fghjk' }).success).toBe(false);
    expect(ConfirmSecondFactor.parse({ code: '123 456' })).toEqual({ code: '123456' });
  });
});

describe('an administrator', () => {
  it('gives a reason that says something', () => {
    const command = { idempotencyKey: 'key-12345', userId: '01890000-0000-7000-8000-000000000000' };
    expect(TakeAwaySecondFactor.safeParse({ ...command, reason: 'hilang' }).success).toBe(false);
    expect(TakeAwaySecondFactor.safeParse({ ...command, reason: 'Ponsel hilang di kapal' }).success).toBe(
      true,
    );
  });
});
