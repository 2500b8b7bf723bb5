import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate, dayParts } from '../shared/business-date.js';
import { readFlexibleDate } from './flexible-date.js';

const today = businessDate('2024-05-13');

describe('readFlexibleDate', () => {
  it.each([
    ['2024-05-13', '2024-05-13'],
    ['1960/5/3', '1960-05-03'],
    ['13/05/1960', '1960-05-13'],
    ['13-05-1960', '1960-05-13'],
    ['13.05.1960', '1960-05-13'],
    ['3/5/1960', '1960-05-03'],
    ['13/05/60', '1960-05-13'],
    ['13/05/24', '2024-05-13'],
    ['14/05/24', '1924-05-14'],
    ['29-02-00', '2000-02-29'],
    ['13 Mei 1960', '1960-05-13'],
    ['13 May 1960', '1960-05-13'],
    ['13 Agt 1960', '1960-08-13'],
    ['13 AGUSTUS 1960', '1960-08-13'],
    ['13-Des-60', '1960-12-13'],
    ['13 Nop. 1960', '1960-11-13'],
    ['22049', '1960-05-13'],
    ['22049.0', '1960-05-13'],
    ['1960-05-13T00:00:00.000Z', '1960-05-13'],
    ['1960-05-13 00:00:00', '1960-05-13'],
    [" '13/05/1960 ", '1960-05-13'],
  ])('reads %j as %s', (text, day) => {
    expect(readFlexibleDate(text, today)).toEqual({ ok: true, value: day });
  });

  it.each([
    ['', 'DATE_EMPTY'],
    ['  ', 'DATE_EMPTY'],
    ['05/13/1960', 'DATE_MONTH_FIRST'],
    ['12-31-60', 'DATE_MONTH_FIRST'],
    ['31/04/1960', 'DATE_IMPOSSIBLE'],
    ['29/02/1961', 'DATE_IMPOSSIBLE'],
    ['32/01/1960', 'DATE_IMPOSSIBLE'],
    ['31/04/60', 'DATE_IMPOSSIBLE'],
    ['00/00/0000', 'DATE_IMPOSSIBLE'],
    ['1960', 'DATE_UNREADABLE'],
    ['13051960', 'DATE_UNREADABLE'],
    ['13 Foo 1960', 'DATE_UNREADABLE'],
    ['May 13, 1960', 'DATE_UNREADABLE'],
    ['kemarin', 'DATE_UNREADABLE'],
    ['1960-05-13T10:30:00Z', 'DATE_UNREADABLE'],
    ['14/05/2024', 'DATE_OUT_OF_RANGE'],
    ['31/12/1899', 'DATE_OUT_OF_RANGE'],
    ['99999', 'DATE_OUT_OF_RANGE'],
  ])('refuses %j with %s', (text, code) => {
    expect(readFlexibleDate(text, today)).toEqual({ ok: false, error: { code } });
  });

  it('reads every day of a lifetime alike in all notations', () => {
    const months =
      'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 35_000 }), (age) => {
        const date = addDays(today, -age);
        const { year, month, day } = dayParts(date);
        const serial = (Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000;
        const shortYear = String(year % 100).padStart(2, '0');
        const notations = [
          date,
          `${day}/${month}/${year}`,
          `${day}.${month}.${shortYear}`,
          `${day} ${months[month - 1]} ${year}`,
          String(serial),
        ];
        for (const notation of notations.filter((text) => text !== String(serial) || serial > 9999)) {
          expect(readFlexibleDate(notation, today)).toEqual({ ok: true, value: date });
        }
      }),
    );
  });
});
