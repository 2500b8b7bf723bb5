import { describe, expect, it } from 'vitest';
import { searchName } from './search-name.js';

describe('a name is searched', () => {
  it.each([
    ['A. Baso Amir', 'Andi Baso Amir'],
    ['Dg. Ngalle', 'Daeng Ngalle'],
    ['Muh. Yusuf', 'Muhammad Yusuf'],
    ['M. Yusuf', 'Moh. Yusuf'],
    ['Mohammad Yusuf', 'MUHAMMAD YUSUF'],
    ['H. Abd. Rahman', 'Haji Abdul Rahman'],
    ['Hj. St. Aminah', 'Sitti Amina'],
    ['Drs. Hasanuddin, MSi', 'Hasanudin'],
    ['Djamaluddin', 'Jamaludin'],
    ['Syarifuddin', 'Sarifudin'],
    ['Fatimah', 'Fatima'],
    ["Sa'diyah", 'Sadiya'],
    ['Khaerul', 'Haerul'],
    ['Soeharto', 'Suharto'],
  ])('alike as %s and as %s', (one, other) => expect(searchName(one)).toBe(searchName(other)));

  it.each([
    ['Amin', 'Aminah'],
    ['Siti Aminah', 'Siti Halimah'],
  ])('otherwise as %s and as %s', (one, other) => expect(searchName(one)).not.toBe(searchName(other)));

  it('by its title where it is nothing else', () => expect(searchName('Haji')).toBe(' haji'));

  it('not at all without a letter', () => expect(searchName('12-3')).toBe(''));
});
