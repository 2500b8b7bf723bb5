import { describe, expect, it } from 'vitest';
import { errorText } from './error-text.js';
import { MESSAGES } from './messages.js';
import { placeholders } from './messages-shape.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const say = (locale: 'id' | 'en', problem: { code: string; [param: string]: unknown }) =>
  plain(errorText(locale, problem));

describe('errorText', () => {
  it('refuses the 745th with the seats that are left', () => {
    const problem = { code: 'QUOTA_EXHAUSTED', granted: 744, taken: 744, wanted: 1_745, available: 0 };
    expect(say('id', problem)).toContain('Kuota tidak cukup. Diminta 1.745, sisa 0 dari 744 kursi.');
    expect(say('en', problem)).toContain('The quota is not enough. Wanted 1,745, left 0 of 744 seats.');
  });

  it('leaves out the sentence whose parameters it does not know', () => {
    expect(say('id', { code: 'QUOTA_EXHAUSTED' })).toBe(
      'Kuota tidak cukup. Kurangi jumlah orang, atau tambah kursi dengan adendum.',
    );
  });

  it('says why a line has no price, and what to do about that', () => {
    const cause = { code: 'RISK_CLASS_REQUIRED' };
    expect(say('en', { code: 'LINE_NOT_PRICEABLE', line: 2, cause })).toBe(
      'The contribution of this line cannot be computed. Line 2: The risk class is missing. Choose one of the five for wage earners.',
    );
  });

  it('writes days, months, amounts and names as people do', () => {
    expect(
      say('id', { code: 'AGREEMENT_SIGNED_IN_FUTURE', signedOn: '2024-05-14', today: '2024-05-13' }),
    ).toContain('13 Mei 2024');
    expect(say('en', { code: 'TARIFF_MONTH_UNKNOWN', from: '2015-07', to: '2026-12' })).toContain(
      'July 2015 to December 2026',
    );
    expect(say('id', { code: 'INCOME_BASE_UNKNOWN', incomeBase: '1234567' })).toContain('Rp 1.234.567');
    expect(say('id', { code: 'FILE_COLUMN_MISSING', columns: ['villageCode', 'villageName'] })).toContain(
      'Kode wilayah, Desa/kelurahan',
    );
    expect(say('id', { code: 'PROGRAMME_MANDATORY', programme: 'JKM' })).toContain('Jaminan Kematian (JKM)');
  });

  it.each([
    [45, '45 detik'],
    [300, '5 menit'],
    [301, '6 menit'],
  ])('says how long %i seconds are', (retryAfterSeconds, wait) => {
    expect(say('id', { code: 'RATE_LIMITED', retryAfterSeconds })).toContain(wait);
  });

  it('reads a code without words as an internal error', () => {
    expect(say('en', { code: 'SOMETHING_NEW' })).toBe(MESSAGES.en.errors.INTERNAL);
  });

  it.each(['id', 'en'] as const)(
    'has a first sentence without placeholders for every code in %s',
    (locale) => {
      const bare = Object.entries(MESSAGES[locale].errors).filter(
        ([, text]) => placeholders(text.split(/(?<=[.!?]) /)[0] ?? '').length > 0,
      );
      expect(bare).toEqual([]);
    },
  );
});
