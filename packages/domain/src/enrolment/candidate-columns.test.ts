import { describe, expect, it } from 'vitest';
import { CANDIDATE_COLUMNS, cellsOf, mapCandidateHeader } from './candidate-columns.js';

describe('mapCandidateHeader', () => {
  it('recognises its own layout, column by column', () => {
    const mapped = mapCandidateHeader(CANDIDATE_COLUMNS.map(({ header }) => header));
    expect(mapped.ok && [...mapped.value.positions]).toEqual(
      CANDIDATE_COLUMNS.map(({ key }, index) => [key, index]),
    );
  });

  it('recognises synonyms in any case, order and punctuation, and names what it leaves aside', () => {
    const mapped = mapCandidateHeader([
      'No',
      'NAMA',
      'no. ktp',
      'Tgl. Lahir',
      'L / P',
      'kode desa',
      'Agama',
      '',
    ]);
    expect(mapped.ok && Object.fromEntries(mapped.value.positions)).toEqual({
      fullName: 1,
      nik: 2,
      birthDate: 3,
      sex: 4,
      villageCode: 5,
    });
    expect(mapped.ok && mapped.value.ignored).toEqual(['No', 'Agama']);
  });

  it.each(['_kesalahan', 'Kesalahan', 'Errors'])(
    'leaves aside what an earlier import said in "%s", and does not name it',
    (header) => {
      const mapped = mapCandidateHeader(['NIK', 'Nama', 'Desa', header]);
      expect(mapped.ok && mapped.value.ignored).toEqual([]);
    },
  );

  it('has no header that means two columns', () => {
    const spellings = CANDIDATE_COLUMNS.flatMap(({ key, header, synonyms }) =>
      [header, ...synonyms].map((text) => [text.toLowerCase().replaceAll(/[^a-z0-9]/g, ''), key] as const),
    );
    for (const [text, key] of spellings) {
      expect(spellings.filter(([other, otherKey]) => other === text && otherKey !== key)).toEqual([]);
    }
  });

  it.each([
    [['Nama', 'Kode Desa'], ['nik']],
    [['Lokasi'], ['nik', 'fullName']],
    [['NIK', 'Kode Desa'], ['fullName']],
  ])('refuses a file with only %o', (header, columns) => {
    expect(mapCandidateHeader(header)).toEqual({
      ok: false,
      error: { code: 'FILE_COLUMN_MISSING', columns },
    });
  });

  it('refuses a file that says a column twice', () => {
    expect(mapCandidateHeader(['NIK', 'Nama', 'Desa', 'Nomor KTP'])).toEqual({
      ok: false,
      error: { code: 'FILE_COLUMN_TWICE', column: 'nik' },
    });
  });

  it('takes of two spellings of what may be blank the one that stands first in the layout', () => {
    const mapped = mapCandidateHeader(['NIK', 'Nama', 'Alamat Domisili', 'Alamat', 'Alamat KTP']);
    expect(mapped.ok && mapped.value.positions.get('address')).toBe(3);
    expect(mapped.ok && mapped.value.ignored).toEqual(['Alamat Domisili', 'Alamat KTP']);
  });

  it('puts the code of a village together from the columns of its parts', () => {
    const mapped = mapCandidateHeader(['NIK', 'NAMA_LGKP', 'NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL']);
    expect(mapped.ok && cellsOf(['1', 'ANI', '73', '72', '1', '1001'], mapped.value)).toEqual({
      nik: '1',
      fullName: 'ANI',
      villageCode: '73.72.01.1001',
    });
    expect(mapped.ok && cellsOf(['1', 'ANI'], mapped.value)).toMatchObject({ villageCode: '' });
  });

  it('takes the cells by their columns, blank where a short row ends', () => {
    const mapped = mapCandidateHeader(['Nama', 'NIK', 'Desa']);
    expect(mapped.ok && cellsOf(['Siti', '123'], mapped.value)).toEqual({
      fullName: 'Siti',
      nik: '123',
      villageName: '',
    });
  });
});
