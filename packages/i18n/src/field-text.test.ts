import { describe, expect, it } from 'vitest';
import { fieldSentence, fieldText } from './field-text.js';

describe('fieldText', () => {
  it.each([
    ['fullName', 'required', 'Wajib diisi'],
    ['nik', 'custom', 'NIK harus 16 angka dengan tanggal lahir yang mungkin'],
    ['nik', 'required', 'Wajib diisi'],
    ['seats', 'invalid_type', 'Isian ini belum benar'],
    ['lines.0.monthTo', 'custom', 'Akhir tidak boleh sebelum awal'],
    ['lines.0.stages.1.seats', 'too_small', 'Isian ini kurang dari batasnya'],
    [
      'phone',
      'TEXT_HOLDS_NIK',
      'Isian ini berisi nomor 16 angka seperti NIK. Tulis NIK hanya pada isian NIK',
    ],
    [
      'fullName',
      'TEXT_IS_FORMULA',
      'Isian ini berawal dengan tanda rumus (=, +, - atau @). Awali dengan huruf atau angka',
    ],
    ['title', 'something_new', 'Isian ini belum benar'],
  ])('says of %s refused with %s: %s', (field, code, text) => {
    expect(fieldText('id', { field, code })).toBe(text);
  });

  it('names how long a text may be', () => {
    expect(fieldText('id', { field: 'title', code: 'too_big', limit: 200 })).toBe(
      'Paling banyak 200 huruf atau tanda',
    );
  });

  it.each([
    ['too_small', 1, 'Paling sedikit 1'],
    ['too_big', 10_000_000, 'Paling banyak 10.000.000'],
  ])('names the bound of a number refused with %s', (code, bound, text) => {
    expect(fieldText('id', { field: 'seats', code, bound })).toBe(text);
  });
});

describe('fieldSentence', () => {
  it.each([
    [
      'id',
      { field: 'lines.0.stages.0.seats', code: 'too_small', value: 0, bound: 1 },
      'lines.0.stages.0.seats: 0 di luar batas. Paling sedikit 1.',
    ],
    [
      'en',
      { field: 'seats', code: 'too_big', value: 20_000_000, bound: 10_000_000 },
      'seats: 20,000,000 is out of range. At most 10,000,000.',
    ],
    ['en', { field: 'reason', code: 'too_small' }, 'reason: Write a reason of at least 10 characters.'],
  ] as const)('names in %s the field, its number and the bound: %j', (locale, problem, text) => {
    expect(fieldSentence(locale, problem)).toBe(text);
  });

  it('writes rupiah as such', () => {
    const problem = {
      field: 'incomeBase',
      code: 'too_big',
      value: '2000000000000000',
      bound: '1000000000000000',
    };
    expect(fieldSentence('id', problem)).toMatch(
      /^incomeBase: Rp.?2\.000\.000\.000\.000\.000 di luar batas. Paling banyak Rp.?1\.000\.000\.000\.000\.000\.$/u,
    );
  });
});
