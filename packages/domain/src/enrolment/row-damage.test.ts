import { describe, expect, it } from 'vitest';

import { businessDate } from '../shared/business-date.js';
import { regionCode } from '../territory/region-code.js';
import { mapCandidateHeader } from './candidate-columns.js';
import { DamageKind } from './cell-damage.js';
import { mendCandidateRow } from './mend-row.js';
import { isRoundedColumn } from './row-damage.js';
import { villageDirectory } from './village-directory.js';

/** The same numbers for every run: what is counted below is counted of one crowd. */
function* randomOf(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

const village = {
  villageId: 1,
  districtId: 10,
  regencyId: 72,
  code: regionCode('73.72.01.1001'),
  name: 'Lumpue',
  districtName: 'Bacukiki Barat',
};
const context = {
  referenceDay: businessDate('2024-05-13'),
  findVillage: villageDirectory([village], { regencyId: 72, districtId: null, villageId: null }),
  knownPrefixes: new Set(['737201', '737202', '737203', '730805', '731104']),
};
const header = [
  'No',
  'No KK',
  'NIK',
  'Nama Lengkap',
  'Tempat Lahir',
  'Tanggal Lahir',
  'Jenis Kelamin',
  'Desa',
];
const mapped = mapCandidateHeader(header);
if (!mapped.ok) throw new Error('the header of this test names the people');
const mapping = mapped.value;
const [noAt, kkAt, nikAt, nameAt, placeAt, bornAt] = [0, 1, 2, 3, 4, 5];

/** A crowd as registers have it: most serials low, families with numbers of their own, some born elsewhere, some unlike their number. */
class Crowd {
  private readonly random: Generator<number, never>;
  constructor(seed: number) {
    this.random = randomOf(seed);
  }

  below(limit: number): number {
    return Math.floor(this.random.next().value * limit);
  }
  private two = (part: number): string => String(part).padStart(2, '0');

  person(no: number): string[] {
    const prefix = [...context.knownPrefixes][this.below(5)] ?? '737201';
    const [day, month, year] = [1 + this.below(28), 1 + this.below(12), 1950 + this.below(54)];
    const isWoman = this.below(2) === 0;
    const serial = this.below(10) < 8 ? 1 + this.below(9) : 1 + this.below(9_998);
    const written = `${this.two(isWoman ? day + 40 : day)}${this.two(month)}${this.two(year % 100)}`;
    const issued = `${this.two(1 + this.below(28))}${this.two(1 + this.below(12))}${this.two(5 + this.below(19))}`;
    const named = this.below(100);
    const born = `${this.two(day)}/${this.two(month)}/${year}`;
    return [
      String(no),
      `${prefix}${issued}${String(1 + this.below(9_998)).padStart(4, '0')}`,
      `${prefix}${written}${String(serial).padStart(4, '0')}`,
      named < 5 ? 'ANDI' : named < 10 ? "MA'RUF, S.E." : 'SITI AMINAH',
      this.below(5) === 0 ? '' : 'PAREPARE',
      // One in fifty has a card whose number says another day than the papers.
      this.below(50) === 0 ? `${this.two((day % 28) + 1)}/${this.two(month)}/${year}` : born,
      isWoman ? 'P' : 'L',
      'Lumpue',
    ];
  }
}

const read = (cells: readonly string[], accepted: readonly DamageKind[] = []) =>
  mendCandidateRow({ cells, width: header.length, mapping }, context, new Set(accepted));
const kindsOf = (cells: readonly string[]) => read(cells).damages.map(({ kind }) => kind);
const put = (cells: readonly string[], at: number, text: string) =>
  cells.map((cell, position) => (position === at ? text : cell));
const nikOf = (cells: readonly string[]) => cells[nikAt] ?? '';
const bornOf = (cells: readonly string[]) => cells[bornAt] ?? '';

/** What is done to the row of a person; undefined where it leaves no trace in such a row. */
const damages: Readonly<Record<string, (cells: readonly string[]) => readonly string[] | undefined>> = {
  'shown as General': (cells) => put(cells, nikAt, `${nikOf(cells)[0]},${nikOf(cells).slice(1, 6)}E+15`),
  'written with fifteen digits': (cells) =>
    put(cells, nikAt, `${nikOf(cells)[0]}.${nikOf(cells).slice(1, 15)}E+15`),
  'written by a program': (cells) => put(cells, nikAt, `${nikOf(cells)[0]}.${nikOf(cells).slice(1)}E+15`),
  'rounded from a serial below ten': (cells) =>
    /000\d$/.test(nikOf(cells)) ? put(cells, nikAt, `${nikOf(cells).slice(0, 15)}0`) : undefined,
  'with a decimal part': (cells) => put(cells, nikAt, `${nikOf(cells)}.0`),
  'with commas between thousands': (cells) =>
    put(cells, nikAt, nikOf(cells).replaceAll(/\B(?=(\d{3})+$)/g, ',')),
  'with letters for digits': (cells) =>
    nikOf(cells).includes('0') ? put(cells, nikAt, nikOf(cells).replaceAll('0', 'O')) : undefined,
  'without a zero of its date': (cells) =>
    nikOf(cells)[8] === '0' ? put(cells, nikAt, nikOf(cells).slice(0, 8) + nikOf(cells).slice(9)) : undefined,
  'in the column of the family': (cells) => put(put(cells, nikAt, cells[kkAt] ?? ''), kkAt, nikOf(cells)),
  'in the column of the family, its own empty': (cells) => put(put(cells, nikAt, ''), kkAt, nikOf(cells)),
  'behind an empty cell': (cells) => ['', ...cells].slice(0, header.length + 1),
  'after a lost cell': (cells) => cells.filter((_, at) => at !== noAt),
  'behind a name in two cells': (cells) => [
    ...cells.slice(0, nameAt),
    'SITI AMINAH',
    ' S.E.',
    ...cells.slice(placeAt),
  ],
  'with its month first': (cells) => {
    const [day = '', month = '', year = ''] = bornOf(cells).split('/');
    return day === month ? undefined : put(cells, bornAt, `${month}/${day}/${year}`);
  },
};

describe('a damaged row', () => {
  const clean = new Crowd(20_240_513);
  const people = Array.from({ length: 10_000 }, (_, at) => clean.person(at + 1));

  it('is recognised, all of 1,000, and none of 10,000 sound ones is', () => {
    expect(people.map(kindsOf).filter((kinds) => kinds.length > 0)).toEqual([]);
    const crowd = new Crowd(7_372);
    const missed: string[] = [];
    let damaged = 0;
    for (let no = 1; damaged < 1_000; no += 1) {
      const names = Object.keys(damages);
      const name = names[no % names.length] ?? '';
      const person = crowd.person(no);
      // Of a number that its papers contradict nothing can be told by them.
      const { row } = read(person);
      const cells = row.ok && row.value.warnings.length === 0 ? damages[name]?.(person) : undefined;
      if (!cells) continue;
      damaged += 1;
      if (kindsOf(cells).length === 0) missed.push(`${name}: ${cells.join(';')}`);
    }
    expect(missed).toEqual([]);
  });

  const sound = [
    '1',
    '7372011202100007',
    '7372014102600012',
    'SITI AMINAH',
    'PAREPARE',
    '01/02/1960',
    'P',
    'Lumpue',
  ];
  it.each<[string, readonly string[], object]>([
    [
      'a number that Excel shows as a power',
      put(sound, nikAt, '7,37201E+15'),
      { kind: 'NIK_SCIENTIFIC', proposed: null, confidence: null, reason: 'DIGITS_LOST' },
    ],
    [
      'a number with all its digits behind a point',
      put(sound, nikAt, '7.372014102600012E+15'),
      { kind: 'NIK_SCIENTIFIC', confidence: 'HIGH', reason: 'AGREES_WITH_BIRTH_DATE_AND_SEX' },
    ],
    [
      'a number of which one digit is gone',
      put(sound, nikAt, '7.37201410260001E+15'),
      { kind: 'NIK_SCIENTIFIC', proposed: null, reason: 'LAST_DIGIT_LOST' },
    ],
    [
      'a serial that became zero',
      put(sound, nikAt, '7372014102600000'),
      { kind: 'NIK_ROUNDED', proposed: null, reason: 'LAST_DIGIT_LOST' },
    ],
    [
      'a zero of the month',
      put(sound, nikAt, '737201410260012'),
      { kind: 'NIK_ZERO_LOST', proposed: null, reason: 'SEVERAL_POSSIBLE' },
    ],
    ['letters', put(sound, nikAt, '73720l41O26OOO12'), { kind: 'NIK_SIGNS', confidence: 'HIGH' }],
    [
      'the number of the family',
      put(put(sound, nikAt, '7372011202100007'), kkAt, '7372014102600012'),
      {
        kind: 'NIK_OTHER_COLUMN',
        said: '••••••••••••••07',
        proposed: '••••••••••••••12',
        confidence: 'HIGH',
      },
    ],
    ['a cell too many', ['', ...sound], { kind: 'ROW_SHIFTED', confidence: 'HIGH' }],
    [
      'the month before the day',
      put(sound, bornAt, '02/01/1960'),
      {
        kind: 'DATE_SWAPPED',
        said: '02/01/1960',
        proposed: '01/02/1960',
        confidence: 'HIGH',
        reason: 'AGREES_WITH_NIK',
      },
    ],
    [
      'a date that can only be month first, beside no number',
      put(put(sound, bornAt, '02/25/1960'), nikAt, ''),
      { kind: 'DATE_SWAPPED', proposed: '25/02/1960', confidence: 'MEDIUM' },
    ],
  ])('has %s named, and nothing of it changed', (_, cells, damage) => {
    const { damages: found, row } = read(cells);
    expect(found).toMatchObject([{ ...damage, accepted: false }]);
    if (row.ok) expect(row.value.nik === null || row.value.nik === nikOf(cells)).toBe(true);
  });

  it('is mended as proposed where the kind was accepted, and in no other kind', () => {
    for (const cells of [
      put(sound, nikAt, '7.372014102600012E+15'),
      put(sound, nikAt, '73720l41O26OOO12'),
      put(put(sound, nikAt, '7372011202100007'), kkAt, '7372014102600012'),
      ['', ...sound],
      put(sound, bornAt, '02/01/1960'),
    ]) {
      const [kind] = kindsOf(cells);
      const others = Object.values(DamageKind).filter((other) => other !== kind);
      expect(read(cells, others).damages).toMatchObject([{ accepted: false }]);
      const { row, damages: found } = read(cells, kind ? [kind] : []);
      expect(found).toMatchObject([{ kind, accepted: true }]);
      expect(row).toMatchObject({
        ok: true,
        value: { nik: '7372014102600012', fullName: 'SITI AMINAH', birthDate: '1960-02-01', warnings: [] },
      });
    }
  });

  it('may have two damages, of which the second is told once the first is mended', () => {
    const cells = put(put(sound, nikAt, '7372014102600012.0'), bornAt, '02/01/1960');
    expect(read(cells, ['NIK_SIGNS']).damages).toMatchObject([
      { kind: 'NIK_SIGNS', accepted: true },
      { kind: 'DATE_SWAPPED', accepted: false },
    ]);
    expect(read(cells, ['NIK_SIGNS', 'DATE_SWAPPED']).row).toMatchObject({
      ok: true,
      value: { warnings: [] },
    });
  });

  it('that takes the number of the family for its own is not taken before somebody has said so', () => {
    const cells = put(put(sound, nikAt, '7372011202100007'), kkAt, '7372014102600012');
    expect(read(cells).row).toMatchObject({ ok: false, error: [{ code: 'NIK_OF_OTHER_COLUMN' }] });
  });

  it('is told by its whole column where each number alone could be sound', () => {
    const count = (rows: readonly (readonly string[])[]) => ({
      numbers: rows.length,
      endInZero: rows.filter((cells) => nikOf(cells).endsWith('0')).length,
    });
    const rounded = people.map((cells) => put(cells, nikAt, `${nikOf(cells).slice(0, 15)}0`));
    for (const length of [5, 10, 50, 10_000]) {
      expect(isRoundedColumn(count(rounded.slice(0, length)))).toBe(true);
      expect(isRoundedColumn(count(people.slice(0, length)))).toBe(false);
    }
    expect(isRoundedColumn({ numbers: 4, endInZero: 4 })).toBe(false);
  });

  it('takes missing cells at the end for blank ones, and blank cells beyond the header for none', () => {
    expect(read(sound.slice(0, 4)).row).toMatchObject({ ok: true, value: { village: null } });
    expect(read([...sound, '', ' ']).row).toMatchObject({ ok: true });
  });

  it('with cells beyond the header that nothing explains is refused: all of them may have moved', () => {
    expect(read([...sound, 'x', 'y'])).toMatchObject({
      row: { ok: false, error: [{ code: 'LINE_UNREADABLE', value: '' }] },
      damages: [],
    });
  });
});
