import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangedPhoneNumber, PhoneNumber, toE164 } from './phone-number.js';

describe('a phone number', () => {
  it.each([
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['62812-3456-7890', '+6281234567890'],
    ['+62 (0)812 3456 7890', '+6281234567890'],
    ['0062 812 3456 7890', '+6281234567890'],
    ["'0812 3456 7890", '+6281234567890'],
    ['(0411) 123-456', '+62411123456'],
    ['0622-12345', '+6262212345'],
    ['+60 12-345 6789', '+60123456789'],
    ['0060 12-345 6789', '+60123456789'],
  ])('is kept as E.164: %s', (written, kept) => expect(toE164(written)).toBe(kept));

  it('lost its leading zero in a spreadsheet, and is the same number', () =>
    expect(toE164('81234567890')).toBe(toE164('081234567890')));

  it.each(['12345', '0812', 'nol delapan', '0812345678901234', '+1', '+62', '08x12345678', '000000000'])(
    'is not this: %s',
    (written) => expect(toE164(written)).toBeUndefined(),
  );

  it('is the same when it is read once more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9]\d{7,11}$/), (written) => {
        const kept = toE164(written);
        expect(kept && toE164(kept)).toBe(kept);
      }),
    );
  });

  it('is absent, cleared or kept as the form says', () => {
    expect([PhoneNumber.parse(undefined), PhoneNumber.parse(' ')]).toEqual([null, null]);
    expect([ChangedPhoneNumber.parse(undefined), ChangedPhoneNumber.parse('')]).toEqual([undefined, null]);
    expect(PhoneNumber.safeParse('7371014507890123').error?.issues).toMatchObject([
      { message: 'TEXT_HOLDS_NIK' },
    ]);
  });
});
