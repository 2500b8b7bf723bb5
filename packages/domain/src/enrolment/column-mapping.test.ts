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

  it('are refused where what is remembered of their headings would hold sixteen digits in a row', () => {
    const columns = [0, 1].map((position) => ({ position, field: position ? 'fullName' : 'nik' }) as const);
    for (const heading of ['Periode 01/01/2024 - 31/12/2024', '01/01/2024–31/12/2024', '7372 0101 0170 0001'])
      expect(decideColumns(['Nomor', 'Siapa', heading], columns)).toMatchObject({
        error: { code: 'MAPPING_HEADING_NUMBER', position: 3 },
      });
    for (const heading of ['01/01/2024 s/d 31/12/2024', 'Periode 01/2024 - 12/2024'])
      expect(decideColumns(['Nomor', 'Siapa', heading], columns)).toMatchObject({ ok: true });
  });

  it('show values without what may be a number of somebody', () => {
    const values = [
      '7372010101700001',
      '7,37201E+15',
      '0812-3456-7890',
      '1234567890',
      '17/08/1970',
      '1970-08-17 00:00:00',
      '1970-08-17 00:00:00.000',
      '17/08/1970 7:30',
      '01-01-1990 7371012345678901',
      '7371-01-2345 67.89.01',
      '01-01-1990T73.7101.2345.6789',
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
      '1970-08-17 00:00:00.000',
      '17/08/1970 7:30',
      '••-••-•••• ••••••••••••••01',
      '••••-••-•••• ••.••.01',
      '01-01-1990T••.••••.••••.••89',
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
