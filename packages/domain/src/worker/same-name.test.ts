import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSameName, NAME_WORDS } from './same-name.js';

/** Titles and degrees beside a name say nothing of who it is. */
const word = fc
  .string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')),
    minLength: 4,
    maxLength: 12,
  })
  .filter((written) => NAME_WORDS[written] === undefined);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('isSameName', () => {
  it.each([
    ['I Mina Mallarangan', 'i mina mallarangan'],
    ['I Mina Mallarangan', 'Mina Mallarangan'],
    ['I Mina Mallarangan', 'MALLARANGAN, MINA'],
    ['I Mina Mallarangan', 'Hj. Mina Malarangan, S.Pd.'],
    ['Muh. Nur', 'Muhammad Nur'],
    ['Moh Ali', 'MUHAMAD ALI'],
    ['Abd. Rahman', 'Abdul Rahman'],
    ['St. Aminah', 'Sitti Aminah'],
    ['A. Tenri', 'Andi Tenri'],
    ['Nu’man', "Nu'man"],
    ['Dg. Ngalle', 'Daeng Ngalle'],
    ['Abdulrahman', 'Abdul Rahman'],
    ['H.', 'H'],
  ])('takes %j and %j for one name', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
    expect(isSameName(b, a)).toBe(true);
  });

  it.each([
    ['I Mina Mallarangan', 'Nama Lain Sama Sekali'],
    ['I Mina Mallarangan', 'I Sitti Rahmawati'],
    ['Muhammad Ali', 'Muhammad Yusuf'],
    ['Hj. Rahma', 'Hj. Nurlela'],
    ['Andi Tenri', 'Andi Baso'],
    ['Ali', 'Ila'],
    ['Ani', 'Ana'],
    ['M', 'Mina'],
    ['H. M.', 'H. A.'],
    ['李', '王'],
    ['constructor', 'toString'],
  ])('takes %j and %j for two', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
    expect(isSameName(b, a)).toBe(false);
  });

  it('says the same whichever name comes first', () => {
    fc.assert(fc.property(name, name, (a, b) => isSameName(a, b) === isSameName(b, a)));
  });

  it('knows a name again in another order, in capitals, with a title, and with a part left out', () => {
    fc.assert(
      fc.property(name, fc.nat(), (written, at) => {
        const words = written.split(' ');
        const left = words.filter((_, position) => position !== at % words.length);
        return (
          isSameName(written, [...words].reverse().join(' ')) &&
          isSameName(written, `Hj. ${written.toUpperCase()}, S.E.`) &&
          (left.length === 0 || isSameName(written, left.join(' ')))
        );
      }),
    );
  });

  it('knows a name again in which one letter was lost', () => {
    fc.assert(
      fc.property(name, fc.nat(), (written, at) => {
        const position = at % written.length;
        return isSameName(written, written.slice(0, position) + written.slice(position + 1));
      }),
    );
  });

  it('never takes names of other letters for one', () => {
    const of = (letters: string) =>
      fc.array(fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: 4, maxLength: 12 }), {
        minLength: 1,
        maxLength: 3,
      });
    fc.assert(fc.property(of('abcdefghi'), of('nopqruvwx'), (a, b) => !isSameName(a.join(' '), b.join(' '))));
  });
});
