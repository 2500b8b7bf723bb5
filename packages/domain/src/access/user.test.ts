import { describe, expect, it } from 'vitest';
import {
  ChangePassword,
  decideNewPassword,
  decidePassword,
  passwordStrength,
  type StrengthOf,
} from './user.js';

/** As hard as it is long, so that a test sees what was looked at. */
const byLength: StrengthOf = (password) => Math.min(4, Math.floor(password.length / 3));

const command = (fields: object = {}) => ({
  username: 'parepare.program',
  name: 'Andi Rahmatia',
  password: 'kapal pinisi di teluk',
  ...fields,
});

it('a new password has 15 characters or more, 200 at most', () => {
  const change = (newPassword: string) => ChangePassword.safeParse({ currentPassword: 'x', newPassword });
  expect(change('a'.repeat(14)).success).toBe(false);
  expect(change('kapal pinisi 15').success).toBe(true);
  expect(change('a'.repeat(200)).success).toBe(true);
  expect(change('a'.repeat(201)).success).toBe(false);
});

describe('decidePassword', () => {
  it.each([
    ['parepare.program-1'],
    ['PAREPARE berlayar'],
    ['saya rahmatia 2024'],
    ['ANDI dan kawan-kawan'],
    ['program pelindung'],
  ])('refuses a password that gives the name away: %s', (password) => {
    expect(decidePassword(command({ password }), byLength)).toEqual({
      ok: false,
      error: { code: 'PASSWORD_CONTAINS_NAME' },
    });
  });

  it('accepts one that shares only a short part with the name', () => {
    expect(decidePassword(command({ name: 'Siti Nur A', password: 'nurani kapal a' }), byLength).ok).toBe(
      true,
    );
  });

  it('refuses a short name to sign in with as a part of the password', () => {
    expect(decidePassword(command({ username: 'abd', password: 'xx-abd-xx-yy-zz' }), byLength).ok).toBe(
      false,
    );
  });
});

describe('a password that is soon guessed', () => {
  const refused = { ok: false, error: { code: 'PASSWORD_TOO_GUESSABLE' } };

  it.each([
    [2, false],
    [3, true],
  ])('of strength %i is accepted: %s', (strength, isAccepted) => {
    expect(decidePassword(command(), () => strength).ok).toBe(isAccepted);
  });

  it.each([
    '7371012505800001',
    '7371.0125.0580.0001',
    'nik7371012505800001',
    '0812-3456-7890-1234',
    '25051980 25051980',
  ])('is nothing but a number that is known: %s', (password) => {
    expect(decidePassword(command({ password }), byLength)).toEqual(refused);
  });

  it('keeps its short numbers', () => {
    expect(passwordStrength(command(), 'kapal 744', byLength)).toBe(3);
  });

  it('is estimated for who knows the names of the person', () => {
    const known: string[] = [];
    decidePassword(command(), (_password, personal) => known.push(...personal));
    expect(known).toEqual(expect.arrayContaining(['parepare.program', 'andi', 'rahmatia']));
  });
});

describe('a new password in place of an old one', () => {
  const account = { username: 'parepare.program', name: 'Andi Rahmatia' };
  const change = (newPassword: string) => ({ currentPassword: 'kapal pinisi di teluk', newPassword });

  it('has 15 characters or more; of the old one none are asked', () => {
    expect(ChangePassword.safeParse(change('a'.repeat(14))).success).toBe(false);
    expect(ChangePassword.safeParse({ ...change('a'.repeat(15)), currentPassword: 'a' }).success).toBe(true);
  });

  it.each([
    ['kapal pinisi di teluk', 'PASSWORD_UNCHANGED'],
    ['rahmatia berlayar jauh', 'PASSWORD_CONTAINS_NAME'],
  ])('is refused as "%s": %s', (newPassword, code) => {
    expect(decideNewPassword(account, change(newPassword), byLength)).toEqual({ ok: false, error: { code } });
  });

  it('is any other', () => {
    expect(decideNewPassword(account, change('angin timur di laut'), byLength)).toEqual({
      ok: true,
      value: 'angin timur di laut',
    });
  });
});
