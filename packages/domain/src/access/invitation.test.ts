import { describe, expect, it } from 'vitest';
import { regionCode } from '../territory/region-code.js';
import {
  AcceptInvitation,
  BYTES_OF_CODE,
  codeOfBytes,
  InviteUser,
  typedCode,
  usernameWithin,
} from './invitation.js';

const parepare = regionCode('73.72');

describe('the code of an invitation', () => {
  const bytes = Uint8Array.from({ length: BYTES_OF_CODE }, (_, at) => at * 13);

  it('is made of five bits of each byte, in groups of four that no sign of another is taken for', () => {
    const code = codeOfBytes(bytes);
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(codeOfBytes(Uint8Array.from(bytes, (byte) => byte + 1))).not.toBe(code);
  });

  it('is the same however somebody types it', () => {
    const code = codeOfBytes(bytes);
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', ' '),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ])
      expect(typedCode(typed)).toBe(code);
    expect(AcceptInvitation.parse({ code: ` ${code} `, password: 'kapal pinisi di teluk' }).code).toBe(code);
  });
});

describe('a name that a regency gives', () => {
  it('ends with the number of the regency, once', () => {
    expect(usernameWithin('rahmatia', parepare)).toEqual({ ok: true, value: 'rahmatia.7372' });
    expect(usernameWithin('rahmatia.7372', parepare)).toEqual({ ok: true, value: 'rahmatia.7372' });
  });

  it('has room for its ending', () => {
    expect(usernameWithin('a'.repeat(36), parepare)).toEqual({
      ok: false,
      error: { code: 'USERNAME_TOO_LONG', limit: 35 },
    });
  });
});

describe('InviteUser', () => {
  const command = (fields: object) => ({
    idempotencyKey: 'invite-0001',
    username: ' Parepare.Operator ',
    name: 'Andi Rahmatia',
    role: 'VILLAGE_OPERATOR',
    level: 'VILLAGE',
    regionId: 7,
    validFrom: '2024-01-01',
    ...fields,
  });

  it('takes a name to sign in with in lower case', () => {
    expect(InviteUser.parse(command({})).username).toBe('parepare.operator');
  });

  it('takes no period that ends before it begins', () => {
    expect(InviteUser.safeParse(command({ validTo: '2023-12-31' })).success).toBe(false);
  });
});
