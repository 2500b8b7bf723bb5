import { describe, expect, it } from 'vitest';
import { CreateUser, decidePassword } from './user.js';

const command = (fields: object = {}) => ({
  idempotencyKey: 'create-user-1',
  username: 'parepare.program',
  name: 'Andi Rahmatia',
  password: 'kapal pinisi di teluk',
  ...fields,
});

describe('CreateUser', () => {
  it('asks for a password of 12 characters', () => {
    expect(CreateUser.safeParse(command({ password: 'a'.repeat(11) })).success).toBe(false);
    expect(CreateUser.safeParse(command({ password: 'kapal pinisi' })).success).toBe(true);
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
