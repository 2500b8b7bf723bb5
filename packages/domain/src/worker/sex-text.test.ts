import { describe, expect, it } from 'vitest';
import { readSexText } from './sex-text.js';

describe('readSexText', () => {
  it.each(['L', 'l', 'Laki-laki', 'LAKI LAKI', 'Laki - Laki', 'M', 'Pria', 'Lk.'])(
    'reads %j as a man',
    (text) => {
      expect(readSexText(text)).toEqual({ ok: true, value: 'MALE' });
    },
  );

  it.each(['P', 'p ', 'Perempuan', 'F', 'Wanita', 'PR'])('reads %j as a woman', (text) => {
    expect(readSexText(text)).toEqual({ ok: true, value: 'FEMALE' });
  });

  it.each([
    ['', 'SEX_EMPTY'],
    [' - ', 'SEX_EMPTY'],
    ['X', 'SEX_UNREADABLE'],
    ['constructor', 'SEX_UNREADABLE'],
  ])('refuses %j with %s', (text, code) => {
    expect(readSexText(text)).toEqual({ ok: false, error: { code } });
  });
});
