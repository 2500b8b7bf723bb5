import { describe, expect, it } from 'vitest';
import { ChangePassword, CreateUser, decideNewPassword, decidePassword } from './user.js';

const command = (fields: object = {}) => ({
  idempotencyKey: 'create-user-1',
  username: 'parepare.program',
  name: 'Andi Rahmatia',
  password: 'kapal pinisi di teluk',
  ...fields,
});

describe('CreateUser', () => {
  it('asks for a password of 15 characters', () => {
    expect(CreateUser.safeParse(command({ password: 'a'.repeat(14) })).success).toBe(false);
    expect(CreateUser.safeParse(command({ password: 'kapal pinisi 15' })).success).toBe(true);
  });

  it('takes a name to sign in with in lower case', () => {
    expect(CreateUser.parse(command({ username: ' Parepare.Program ' })).username).toBe('parepare.program');
  });
});

describe('decidePassword', () => {
  it.each([
    ['parepare.program-1'],
    ['PAREPARE berlayar'],
    ['saya rahmatia 2024'],
    ['ANDI dan kawan-kawan'],
    ['program pelindung'],
  ])('refuses a password that gives the name away: %s', (password) => {
    expect(decidePassword(command({ password }))).toEqual({
      ok: false,
      error: { code: 'PASSWORD_CONTAINS_NAME' },
    });
  });

  it('accepts one that shares only a short part with the name', () => {
    expect(decidePassword(command({ name: 'Siti Nur A', password: 'nurani kapal a' })).ok).toBe(true);
  });

  it('refuses a short name to sign in with as a part of the password', () => {
    expect(decidePassword(command({ username: 'abd', password: 'xx-abd-xx-yy-zz' })).ok).toBe(false);
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
    expect(decideNewPassword(account, change(newPassword))).toEqual({ ok: false, error: { code } });
  });

  it('is any other', () => {
    expect(decideNewPassword(account, change('angin timur di laut'))).toEqual({
      ok: true,
      value: 'angin timur di laut',
    });
  });
});
