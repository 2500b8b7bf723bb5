import { describe, expect, it } from 'vitest';

import {
  decideColumns,
  headingSet,
  mapChosen,
  numberedHeader,
  proposedFields,
  samplesOf,
} from './column-mapping.js';

const header = ['Nomor', 'Siapa', 'Lahir', '', 'Nomor'];

describe('columns as somebody says', () => {
  it('are known again by their headings in any order, of which some may be alike and some blank', () => {
    expect(headingSet(['b', 'A!', 'a', ''])).toBe(headingSet(['', 'a', 'a', 'B']));
    expect(headingSet(['a'])).not.toBe(headingSet(['a', 'a']));
    const chosen = decideColumns(header, [
      { position: 4, field: 'nik' },
      { position: 1, field: 'fullName' },
      { position: 3, field: 'address' },
    ]);
    if (!chosen.ok) throw new Error(chosen.error.code);
    expect([...mapChosen(header, chosen.value).positions]).toEqual([
      ['fullName', 1],
      ['address', 3],
      ['nik', 4],
    ]);
    expect([...mapChosen(['Siapa', 'Nomor', 'nomor', 'Lahir'], chosen.value).positions]).toEqual([
      ['fullName', 0],
      ['nik', 2],
    ]);
  });

  it('take each field from one column and have NIK and name from some', () => {
    expect(decideColumns(header, [{ position: 0, field: 'nik' }])).toMatchObject({
      error: { code: 'MAPPING_COLUMN_MISSING', columns: ['fullName'] },
    });
    const twice = [0, 4].map((position) => ({ position, field: 'nik' }) as const);
    expect(decideColumns(header, twice)).toMatchObject({
      error: { code: 'MAPPING_COLUMN_TWICE', column: 'nik', headings: ['Nomor (1)', 'Nomor (5)'] },
    });
    expect(decideColumns(['a 7372010101700001'], [{ position: 0, field: 'nik' }])).toMatchObject({
      error: { code: 'MAPPING_HEADING_NUMBER', position: 1 },
    });
  });

  it('show values without what may be a number of somebody', () => {
    const values = [
      '7372010101700001',
      '7,37201E+15',
      '0812-3456-7890',
      '1234567890',
      '17/08/1970',
      '1970-08-17 00:00:00',
      '73.72.01.1004',
      'RT 1',
    ];
    expect(values.map((value) => samplesOf(1, [[value]])[0]?.[0])).toEqual([
      '••••••••••••••01',
      '•,•••••E+15',
      '••••-••••-••90',
      '••••••••90',
      '17/08/1970',
      '1970-08-17 00:00:00',
      '73.72.01.1004',
      'RT 1',
    ]);
    expect(samplesOf(2, [['a'], ['a', ' '], ['b'], ['c'], ['d']])).toEqual([['a', 'b', 'c'], []]);
  });

  it('are proposed by their values where one column alone can be meant', () => {
    const row = ['7372010101700001', '01/01/1970', 'L', '0101'];
    expect(proposedFields(['x', 'y', 'z', 'Nama'], [row])).toEqual(['nik', 'birthDate', 'sex', 'fullName']);
    expect(proposedFields(['x', 'y'], [[row[0] ?? '', row[0] ?? '']])).toEqual([null, null]);
    expect(numberedHeader(2)).toEqual(['Kolom 1', 'Kolom 2']);
  });
});
