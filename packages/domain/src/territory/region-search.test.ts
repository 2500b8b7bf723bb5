import { describe, expect, it } from 'vitest';
import { isMeantBy, searchGroups, soughtOf } from './region-search.js';

describe('a search of regions by groups of keystrokes', () => {
  it.each([
    ['bon mat mak', ['bon', 'mat', 'mak']],
    ["Pa'rap, Pol / Tak", ['parap', 'pol', 'tak']],
    ['lumpue', undefined],
    ['73.72.04', undefined],
    ['73 72 04', undefined],
    ['  ', undefined],
  ])('%j is %j', (text, groups) => expect(searchGroups(text)).toEqual(groups));

  it('means a region by a word of its own name first, and then by where it lies', () => {
    const around = ['Polongbangkeng Utara', 'Takalar'];
    expect(isMeantBy(['parap', 'pol', 'tak'], ["Pa'rappunganta"], around)).toBe(true);
    expect(isMeantBy(['parap', 'tak', 'uta'], ["Pa'rappunganta"], around)).toBe(true);
    expect(isMeantBy(['pol', 'tak'], ["Pa'rappunganta"], around)).toBe(false);
    expect(isMeantBy(['parap', 'gowa'], ["Pa'rappunganta"], around)).toBe(false);
    expect(isMeantBy(['tua', 'tak'], ["Pa'rappunganta", 'Lum Tua'], around)).toBe(true);
  });

  it.each([
    ['Kabupaten Gowa', 'gowa'],
    ['Kab. Gowa', 'gowa'],
    ['kel. ujung', 'ujung'],
    ['Kota', 'kota'],
    ['Kotabaru', 'kotabaru'],
    ['7306', '73.06'],
    ['730', '73.0'],
    ['7372031002', '73.72.03.1002'],
    ['73.72.03', '73.72.03'],
    ['73', '73'],
  ])('looks for %j as %j', (typed, sought) => expect(soughtOf(typed)).toBe(sought));
});
