import { describe, expect, it } from 'vitest';
import { OCCUPATION_CODES, OCCUPATION_WORDS, occupationCode, occupationMeantBy } from './occupation.js';

describe('an occupation', () => {
  it.each([
    ['Petani Penggarap', '6111'],
    ['Buruh Tani', '9211'],
    ['Nelayan', '6222'],
    ['Buruh Nelayan', '9216'],
    ["Pa'gandeng ikan", '5211'],
    ['PAGANDENG', '5211'],
    ["Pa'palele", '5211'],
    ['Pedagang Kaki Lima', '5212'],
    ['Pedagang keliling (sayur)', '9520'],
    ['Daeng Becak', '9331'],
    ['Daeng Bentor', '8321'],
    ['Tukang Ojek Online', '8321'],
    ['Tukang batu', '7112'],
    ['Tukang', '7111'],
    ['Imam Desa', '2636'],
    ["Pegawai Syara'", '3413'],
    ['Marbot Masjid', '5153'],
    ['Guru Mengaji', '2359'],
    ['Kader Posyandu', '3253'],
    ['Peternak ayam', '6122'],
    ['Buruh Harian Lepas', '9622'],
  ])('is known by the words of the place: %s', (text, code) => expect(occupationMeantBy(text)).toBe(code));

  it.each([null, undefined, '', 'Direktur', 'petanian'])('is not guessed from %s', (text) =>
    expect(occupationMeantBy(text)).toBeNull(),
  );

  it('has the code that somebody chose before the one that its words mean', () => {
    expect(occupationCode('Nelayan', '6221')).toBe('6221');
    expect(occupationCode('Nelayan', null)).toBe('6222');
    expect(occupationCode(null, '6222')).toBeNull();
  });

  it('is called by words of which none means two', () => {
    const words = OCCUPATION_CODES.flatMap((code) => [...OCCUPATION_WORDS[code]]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => !/^[a-z]+(?: [a-z]+)*$/.test(word))).toEqual([]);
  });
});
