import { describe, expect, it } from 'vitest';

import { CANDIDATE_COLUMNS, cellsOf, mapCandidateHeader } from './candidate-columns.js';
import { recogniseLayout } from './candidate-layout.js';
import { isHeaderAgain, readFamilyHeading } from './family-block.js';

/** Headers as the registers write them, each with a row, and what of it is read. */
const layouts = {
  SIAK: [
    'NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,STAT_HBKEL,JENIS_PKRJN,ALAMAT,NO_PROP,NO_KAB,NO_KEC,NO_KEL',
    '7372010101100001,7372014102600012,ANI,2,PAREPARE,1960-02-01,4,NELAYAN,JL. MAWAR,73,72,4,1003',
    {
      sex: '2',
      villageCode: '73.72.04.1003',
      birthDate: '1960-02-01',
      occupation: 'NELAYAN',
      address: 'JL. MAWAR',
    },
  ],
  BIP: [
    'NO,NAMA LENGKAP,NIK,JENIS KELAMIN,TEMPAT LAHIR,TGL LAHIR,SHDK,PEKERJAAN',
    '1,ANI,7372014102600012,P,PAREPARE,01-02-1960,ISTRI,NELAYAN',
    { sex: 'P', birthDate: '01-02-1960', birthPlace: 'PAREPARE' },
  ],
  PRODESKEL: [
    'Nama Kepala Keluarga,NIK,Nama Anggota Keluarga,Jenis Kelamin,Hubungan Keluarga,Tempat Lahir,Tanggal Lahir,Mata Pencaharian Pokok,Akseptor KB',
    'BUDI,7372014102600012,ANI,Perempuan,Istri,PAREPARE,01/02/1960,Nelayan,-',
    { sex: 'Perempuan', occupation: 'Nelayan' },
  ],
  SIKS: [
    'IDDTKS,PROVINSI,KABUPATEN_KOTA,KECAMATAN,DESA_KELURAHAN,ALAMAT,NOMOR_KK,NOMOR_NIK,NAMA,TANGGAL_LAHIR,TEMPAT_LAHIR,JENIS_KELAMIN,DESIL_NASIONAL',
    '1,SULAWESI SELATAN,PAREPARE,UJUNG,LAKESSI,JL. MAWAR,7372010101100001,7372014102600012,ANI,1960-02-01,PAREPARE,PEREMPUAN,3',
    { villageName: 'LAKESSI', districtName: 'UJUNG', decile: '3', sex: 'PEREMPUAN' },
  ],
  SIPP: [
    'NO,NIK,NAMA TENAGA KERJA,TEMPAT LAHIR,TGL LAHIR,JENIS KELAMIN,NO HANDPHONE,ALAMAT,UPAH,LOKASI PEKERJAAN',
    '1,7372014102600012,ANI,PAREPARE,01-02-1960,P,081234567890,JL. MAWAR,1000000,7372',
    { phone: '081234567890', sex: 'P' },
  ],
  LINDUNG: [
    CANDIDATE_COLUMNS.map(({ header }) => header).join(','),
    '7372014102600012,ANI,PAREPARE,01/02/1960,P,JL. MAWAR,73.72.04.1003,,,NELAYAN,3,',
    { villageCode: '73.72.04.1003', decile: '3' },
  ],
  OTHER: ['NIK,Nama', '7372014102600012,ANI', {}],
} as const;

describe('the layout of a file', () => {
  it.each(Object.entries(layouts))(
    'of %s is recognised by its columns, and read',
    (layout, [head, row, said]) => {
      const header = head.split(',');
      expect(recogniseLayout(header)).toBe(layout);
      const mapped = mapCandidateHeader(header);
      expect(mapped.ok && cellsOf(row.split(','), mapped.value)).toMatchObject({
        nik: '7372014102600012',
        fullName: 'ANI',
        ...said,
      });
    },
  );
});

describe('a register that lists families in blocks', () => {
  const header = layouts.BIP[0].split(',');
  const mapped = mapCandidateHeader(header);
  const headingOf = (...cells: string[]) => (mapped.ok ? readFamilyHeading(cells, mapped.value) : undefined);

  it('has headings that name the card and the address of the family, and no person', () => {
    expect(headingOf('No. KK : 7372010101100001', '', '', 'Alamat : JL. MAWAR 3')).toEqual({
      familyCard: '7372010101100001',
      address: 'JL. MAWAR 3',
    });
    expect(headingOf('NOMOR KK', ':', '7372010101100001', '', 'ALAMAT', ': JL. MAWAR 3')).toEqual({
      familyCard: '7372010101100001',
      address: 'JL. MAWAR 3',
    });
    expect(headingOf('Kepala Keluarga: BUDI', 'KK 7372010101100001')).toEqual({
      familyCard: '7372010101100001',
      address: null,
    });
  });

  const [card, headsNik] = ['7372010101100001', '7371014102600012'];

  it.each([
    [card, ['Kepala Keluarga: BUDI NIK 7371014102600012', '', 'No. KK 7372010101100001']],
    [card, [`Kepala Keluarga: BUDI, NIK ${headsNik}, No. KK ${card}, Alamat: JL. MAWAR 3`]],
    [card, ['Kepala Keluarga', 'NIK', headsNik, 'Nomor Kartu Keluarga (KK)', ':', "'7372 0101 0110 0001"]],
    [card, ['KK', `No. ${card}`, '01', 'Alamat', 'JL. MAWAR 3']],
    [null, ['Kepala Keluarga: BUDI', headsNik]],
    [null, ['Kepala Keluarga (KK)', headsNik]],
    [null, [`KK: BUDI ${headsNik}`]],
    [null, [`NIK KK: ${headsNik}`]],
    [null, [`NIK / No. KK: ${headsNik} / ${card}`]],
    [null, [`No. KK / NIK: ${card} / ${headsNik}`]],
    [null, ['Kepala Keluarga', 'No. KK', headsNik, card]],
    [null, [`No. KK ${card}`, `No. KK ${headsNik}`]],
    [null, ['No. KK', '12', card]],
  ])('has the card %s, and no number of a person for it, in a heading such as %j', (familyCard, cells) => {
    expect(headingOf(...cells)).toMatchObject({ familyCard });
  });

  it('has persons who are no heading, whatever their cells say', () => {
    expect(
      headingOf('1', 'ANI', '7372014102600012', 'P', '', '01-02-1960', 'KEPALA KELUARGA', ''),
    ).toBeUndefined();
    expect(
      headingOf('1', 'ANI', '7,37E+15', 'P', '', '01-02-1960', 'KEPALA KELUARGA', '7372010101100001'),
    ).toBeUndefined();
    expect(
      headingOf('1', 'ANI', '7,37E+15', 'P', '', '', 'KEPALA KELUARGA', '7372010101100001'),
    ).toBeUndefined();
    expect(headingOf('1', 'ANI', '', 'P', '', '', 'ISTRI', '')).toBeUndefined();
  });

  it('may say its header on every page', () => {
    expect(
      isHeaderAgain(
        header.map((text) => text.toLowerCase()),
        header,
      ),
    ).toBe(true);
    expect(isHeaderAgain(layouts.BIP[1].split(','), header)).toBe(false);
  });
});
