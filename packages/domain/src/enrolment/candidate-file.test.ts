import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { regionCode } from '../territory/region-code.js';
import type { CandidateCells } from './candidate-columns.js';
import { CandidateColumn } from './candidate-columns.js';
import { readCandidateRow } from './candidate-file.js';
import { villageDirectory } from './village-directory.js';

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
  knownPrefixes: new Set(['737201']),
};
const cells: CandidateCells = {
  nik: '7372015305600001',
  fullName: 'Siti  Aminah',
  birthPlace: 'Parepare',
  birthDate: '13/05/1960',
  sex: 'P',
  address: 'Jl. Bau Massepe 12',
  villageCode: '7372011001',
  villageName: '',
  districtName: '',
  occupation: 'Nelayan',
  decile: 'Desil 2',
  phone: '81234567890',
};
const read = (change: CandidateCells = {}) => readCandidateRow({ ...cells, ...change }, context);
const issuesOf = (change: CandidateCells) => {
  const row = read(change);
  return row.ok ? [] : row.error.map(({ field, code }) => `${field}:${code}`);
};
const warningsOf = (change: CandidateCells) => {
  const row = read(change);
  return row.ok ? row.value.warnings.map(({ code }) => code) : undefined;
};

describe('readCandidateRow', () => {
  it('leaves to the registry where a person lives whom the row names by number alone', () => {
    const minimal = readCandidateRow({ nik: cells.nik ?? '', fullName: 'Siti' }, context);
    expect(minimal).toMatchObject({
      ok: true,
      value: { village: null, birthDate: '1960-05-13', sex: 'FEMALE', address: null, cleared: [] },
    });
    expect(
      readCandidateRow({ nik: '', fullName: 'Siti', birthDate: '13/05/1960', sex: 'P' }, context),
    ).toMatchObject({
      ok: false,
      error: [{ field: 'villageName', code: 'VILLAGE_EMPTY' }],
    });
  });

  it('clears by blank cells what the file has a column for, where that was chosen', () => {
    const cleared = (blankCells: 'KEEP' | 'CLEAR') => {
      const row = readCandidateRow(
        { ...cells, address: ' ', decile: '', phone: '[HAPUS]' },
        { ...context, blankCells },
      );
      return row.ok ? row.value.cleared : undefined;
    };
    expect(cleared('KEEP')).toEqual(['phone']);
    expect(cleared('CLEAR')).toEqual(['address', 'phone']);
  });

  it('says of a misspelt village which may be meant', () => {
    const row = read({ villageCode: '', villageName: 'Lumpoe' });
    expect(row).toMatchObject({
      ok: false,
      error: [{ code: 'VILLAGE_UNKNOWN', value: 'Lumpoe: Lumpue 73.72.01.1001', remedy: 'CHECK_VILLAGE' }],
    });
  });

  it('reads a clean row', () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        nik: '7372015305600001',
        fullName: 'Siti Aminah',
        birthDate: '1960-05-13',
        sex: 'FEMALE',
        village,
        birthPlace: 'Parepare',
        address: 'Jl. Bau Massepe 12',
        occupation: 'Nelayan',
        phone: '+6281234567890',
        decile: 2,
        familyCard: null,
        motherName: null,
        maritalStatus: null,
        secondOccupation: null,
        workPlace: null,
        weeklyHours: null,
        cleared: [],
        warnings: [],
      },
    });
  });

  it('keeps what is blank and clears what is marked', () => {
    const row = read({ occupation: '', phone: ' [hapus] ', decile: '[HAPUS]' });
    expect(row.ok && row.value).toMatchObject({
      occupation: null,
      phone: null,
      decile: null,
      cleared: ['phone', 'decile'],
    });
  });

  it('collects every issue of a row at once, the NIK masked and each with its remedy', () => {
    const row = read({
      nik: '7,37E+15',
      fullName: '',
      birthDate: '05/13/1960',
      sex: 'X',
      villageCode: '73.72.09.1001',
      decile: '11',
    });
    expect(row.ok ? [] : row.error).toEqual([
      { field: 'nik', code: 'NIK_SCIENTIFIC', value: '•,••E+15', remedy: 'FORMAT_COLUMN_AS_TEXT' },
      { field: 'fullName', code: 'NAME_EMPTY', value: '', remedy: 'FILL_IN' },
      { field: 'birthDate', code: 'DATE_MONTH_FIRST', value: '05/13/1960', remedy: 'WRITE_DAY_FIRST' },
      { field: 'sex', code: 'SEX_UNREADABLE', value: 'X', remedy: 'WRITE_L_OR_P' },
      { field: 'villageCode', code: 'VILLAGE_UNKNOWN', value: '73.72.09.1001', remedy: 'CHECK_VILLAGE' },
      { field: 'decile', code: 'DECILE_INVALID', value: '11', remedy: 'WRITE_1_TO_10' },
    ]);
  });

  it.each([
    [{ nik: '737201530560001' }, ['nik:NIK_LENGTH']],
    [{ nik: '73720153056000011' }, ['nik:NIK_LENGTH']],
    [{ fullName: '12345' }, ['fullName:NAME_INVALID']],
    [{ fullName: 'a'.repeat(121) }, ['fullName:TEXT_TOO_LONG']],
    [{ fullName: '[HAPUS]' }, ['fullName:FIELD_NOT_CLEARABLE']],
    [{ nik: '', villageCode: '' }, ['villageName:VILLAGE_EMPTY']],
    [{ address: 'x'.repeat(251) }, ['address:TEXT_TOO_LONG']],
    [{ occupation: 'a\u0001b' }, ['occupation:TEXT_INVALID']],
    [{ address: 'Jl. Mawar, 7372015305600001' }, ['address:TEXT_HOLDS_NIK']],
    [{ birthPlace: '7372 0153 0560-0001' }, ['birthPlace:TEXT_HOLDS_NIK']],
    [{ phone: '12' }, ['phone:PHONE_INVALID']],
    [{ fullName: '=HYPERLINK("http://x","y")' }, ['fullName:TEXT_IS_FORMULA']],
    [{ fullName: 'Siti|calc' }, ['fullName:NAME_INVALID']],
    [{ occupation: '+cmd|calc' }, ['occupation:TEXT_IS_FORMULA']],
    [{ address: '\t@SUM(A1)', workPlace: '-2+3' }, ['address:TEXT_IS_FORMULA', 'workPlace:TEXT_IS_FORMULA']],
    [{ birthDate: '14/05/2024' }, ['birthDate:DATE_OUT_OF_RANGE']],
    [{ nik: '', birthDate: '', sex: '' }, ['birthDate:DATE_EMPTY', 'sex:SEX_EMPTY']],
  ])('refuses %o', (change, issues) => {
    expect(issuesOf(change)).toEqual(issues);
  });

  it.each([
    [{ nik: '' }, ['NIK_MISSING']],
    [{ birthDate: '' }, ['BIRTH_DATE_FROM_NIK']],
    [{ sex: ' ' }, ['SEX_FROM_NIK']],
    [{ nik: '7306015305600001' }, ['NIK_PREFIX_UNKNOWN']],
    [{ birthDate: '1961-05-13', sex: 'L' }, ['NIK_BIRTH_DATE_DIFFERS', 'NIK_SEX_DIFFERS']],
  ])('takes %o with a warning', (change, warnings) => {
    expect(warningsOf(change)).toEqual(warnings);
  });

  it('takes a child with a warning that says how old the law asks somebody to be', () => {
    const young = { ...cells, nik: '7372015305150001', birthDate: '13/05/2015' };
    const row = readCandidateRow(young, { ...context, minimumAge: 17 });
    expect(row.ok && row.value.warnings).toEqual([
      { field: 'birthDate', code: 'AGE_BELOW_MINIMUM', value: '17' },
    ]);
    const grown = readCandidateRow(
      { ...cells, nik: '7372015305070001', birthDate: '13/05/2007' },
      { ...context, minimumAge: 17 },
    );
    expect(grown.ok && grown.value.warnings).toEqual([]);
  });

  it.each(['-', ' - ', 'Siti Aminah, S.Pd. (alm)', "Dg. Ma'ruf/Ali"])('takes %o for no formula', (text) => {
    expect(issuesOf({ occupation: text })).toEqual([]);
  });

  it('takes a person of 66, whom the eligibility rule refuses later with its reason', () => {
    const row = read({ birthDate: '13/05/1958', nik: '7372015305580001' });
    expect(row.ok && row.value.birthDate).toBe('1958-05-13');
  });

  it('masks a NIK that stands in a wrong column', () => {
    const row = read({ phone: '7372015305600001' });
    expect(row.ok ? [] : row.error.map(({ value }) => value)).toEqual(['••••••••••••••01']);
  });

  it('masks a NIK within a text, written in groups or not', () => {
    const row = read({ address: 'Jl. Mawar 12, 7372 0153 0560 0001', occupation: 'x 7372015305600001' });
    expect(row.ok ? [] : row.error.map(({ value }) => value)).toEqual([
      'Jl. Mawar 12, •••• •••• •••• ••01',
      'x ••••••••••••••01',
    ]);
  });

  it('takes an address with house, neighbourhood and phone numbers', () => {
    expect(issuesOf({ address: 'Jl. 17 Agustus 1945 No. 12 RT 001 RW 002, HP 081234567890' })).toEqual([]);
  });

  it('reads or refuses whatever a file holds, and never shows more than two digits of a NIK', () => {
    const anyCells = fc.record(
      Object.fromEntries(
        Object.values(CandidateColumn).map((key) => [key, fc.string({ unit: 'binary', maxLength: 40 })]),
      ),
    );
    fc.assert(
      fc.property(anyCells, fc.stringMatching(/^\d{15,20}$/), (row, digits) => {
        const result = readCandidateRow({ ...row, nik: digits, fullName: '' }, context);
        expect(result.ok).toBe(false);
        const shown = result.ok ? [] : result.error.map(({ value }) => value);
        expect(shown.some((value) => /\d{12,}/.test(value))).toBe(false);
      }),
    );
  });
});
