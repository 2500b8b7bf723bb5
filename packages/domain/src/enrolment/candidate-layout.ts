import { plainHeader } from '../exchange/column-layout.js';

/** Where a file of candidates comes from, as its columns tell. */
export const CandidateLayout = {
  /** Our own template, or refused rows that come back. */
  LINDUNG: 'LINDUNG',
  /** The civil registry's application. */
  SIAK: 'SIAK',
  /** Buku Induk Penduduk: families in blocks. */
  BIP: 'BIP',
  /** Profil desa dan kelurahan. */
  PRODESKEL: 'PRODESKEL',
  /** SIKS-NG and DTSEN, which carry the decile. */
  SIKS: 'SIKS',
  /** What the branch of the Badan takes. */
  SIPP: 'SIPP',
  OTHER: 'OTHER',
} as const;
export type CandidateLayout = (typeof CandidateLayout)[keyof typeof CandidateLayout];

/** Columns that only a file of that layout has, in the order in which layouts are tried; one of each group has to be there. */
const MARKS: readonly (readonly [CandidateLayout, readonly (readonly string[])[]])[] = [
  ['LINDUNG', [['namalengkap'], ['kodewilayah'], ['desakelurahan']]],
  ['SIPP', [['kpj', 'nokpj', 'namatenagakerja', 'lokasipekerjaan', 'kodelokasipekerjaan', 'upah', 'upahrp']]],
  [
    'SIKS',
    [
      [
        'iddtks',
        'idsemesta',
        'idkeluarga',
        'iddtsen',
        'desilnasional',
        'desildtsen',
        'statusdtks',
        'nmkel',
        'namakpm',
      ],
    ],
  ],
  ['SIAK', [['namalgkp'], ['jenisklmin', 'tgllhr', 'tmptlhr', 'nokec', 'namakel']]],
  [
    'PRODESKEL',
    [
      ['namakepalakeluarga', 'kepalakeluarga', 'hubungandengankepalakeluarga', 'hubungankeluarga'],
      [
        'akseptorkb',
        'namaiidanpengisi',
        'sumberairminum',
        'kedudukanpajak',
        'lembagapemerintahan',
        'matapencaharianpokok',
      ],
    ],
  ],
  ['BIP', [['shdk', 'shdrt', 'hubungankeluarga', 'hubkeluarga', 'hubungan', 'kklevel']]],
];

/** Recognises the layout of a header by the columns that no other has. */
export const recogniseLayout = (header: readonly string[]): CandidateLayout => {
  const columns = new Set(header.map(plainHeader));
  const found = MARKS.find(([, groups]) => groups.every((oneOf) => oneOf.some((mark) => columns.has(mark))));
  return found?.[0] ?? CandidateLayout.OTHER;
};
