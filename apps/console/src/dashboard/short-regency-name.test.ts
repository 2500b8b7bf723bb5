import { describe, expect, it } from 'vitest';
import { shortRegencyName } from './short-regency-name';

describe('shortRegencyName', () => {
  it.each([
    ['Kabupaten Sidenreng Rappang', 'Sidrap'],
    ['Kabupaten Pangkajene Kepulauan', 'Pangkep'],
    ['Kabupaten Kepulauan Selayar', 'Selayar'],
    ['Kota Palopo', 'Palopo'],
    ['Luwu Utara', 'Luwu Utara'],
  ])('calls %s %s', (name, short) => {
    expect(shortRegencyName(name)).toBe(short);
  });
});
