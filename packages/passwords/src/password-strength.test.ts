import { describe, expect, it } from 'vitest';

import { strengthOf } from './password-strength.js';

describe('how hard a password is to guess', () => {
  it.each([
    'aaaaaaaaaaaaaaaaaaaa',
    'abcdefghijklmnopqrst',
    'qwertyuiopasdfgh',
    'sulsel2025sulsel2025',
    'parepareparepare1',
    'bpjsketenagakerjaan',
    'lindung lindung lindung',
    'jakarta1234567890',
    'P@ssw0rdP@ssw0rd',
    'selamatselamatselamat',
    'katasandi1234567',
    'sulawesiselatan2024',
    'sandirahasia2024',
    'adminprovinsi2024',
    'kotaparepare2024',
    'rahasiabanget2024',
  ])('is little for "%s"', (password) => {
    expect(strengthOf(password, [])).toBeLessThan(3);
  });

  it.each(['perahu-pinisi-744', 'kapal berlayar malam', 'tujuh kerbau membaca koran', 'Zk7!qP2m-xW9vT4b'])(
    'is much for "%s"',
    (password) => {
      expect(strengthOf(password, [])).toBeGreaterThanOrEqual(3);
    },
  );

  it('is less for who knows the words of the person', () => {
    const password = 'palagunatenriwaru';
    expect(strengthOf(password, ['palaguna', 'tenriwaru'])).toBeLessThan(strengthOf(password, []));
  });
});
