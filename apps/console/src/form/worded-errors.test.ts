import { describe, expect, it } from 'vitest';
import { wordedErrors } from './worded-errors';

describe('wordedErrors', () => {
  it('says in words what a rule of the domain gives as a code', () => {
    const errors: object = {
      nik: { type: 'custom', message: 'NIK_LENGTH' },
      address: { type: 'custom', message: 'TEXT_HOLDS_NIK' },
      lines: [undefined, { phone: { type: 'custom', message: 'TEXT_HOLDS_NIK' } }],
    };
    expect(wordedErrors('en', errors)).toEqual({
      nik: { type: 'custom', message: 'A NIK has 16 digits and holds a possible date of birth' },
      address: {
        type: 'custom',
        message: 'This holds a number of 16 digits like a NIK. Write a NIK in its own field only',
      },
      lines: [
        undefined,
        {
          phone: {
            type: 'custom',
            message: 'This holds a number of 16 digits like a NIK. Write a NIK in its own field only',
          },
        },
      ],
    });
  });

  it('leaves what is in words already', () => {
    const errors: object = {
      title: { type: 'too_small', message: 'Wajib diisi' },
      number: { type: 'custom', message: 'Wajib diisi' },
    };
    expect(wordedErrors('id', errors)).toEqual(errors);
  });
});
