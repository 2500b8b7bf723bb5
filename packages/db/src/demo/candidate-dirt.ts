import type { CandidateCells } from '@lindung/domain/enrolment/candidate-columns';

/** What makes a row one that an import refuses. */
export const CandidateDirt = {
  NIK_15_DIGITS: 'NIK_15_DIGITS',
  NIK_17_DIGITS: 'NIK_17_DIGITS',
  NIK_SCIENTIFIC: 'NIK_SCIENTIFIC',
  NIK_SERIAL_ZERO: 'NIK_SERIAL_ZERO',
  NIK_DAY_ZERO: 'NIK_DAY_ZERO',
  NIK_MONTH_13: 'NIK_MONTH_13',
  NIK_TWICE: 'NIK_TWICE',
  DATE_IMPOSSIBLE: 'DATE_IMPOSSIBLE',
  VILLAGE_UNKNOWN: 'VILLAGE_UNKNOWN',
  VILLAGE_EMPTY: 'VILLAGE_EMPTY',
  NAME_EMPTY: 'NAME_EMPTY',
} as const;
export type CandidateDirt = (typeof CandidateDirt)[keyof typeof CandidateDirt];

const withNik = (write: (nik: string) => string) => (row: CandidateCells) => ({
  ...row,
  nik: write(row.nik ?? ''),
});

/** How a good row is spoiled. A row whose NIK comes twice is spoiled by the good row before it. */
const SPOIL: Record<CandidateDirt, (row: CandidateCells) => CandidateCells> = {
  NIK_15_DIGITS: withNik((nik) => nik.slice(0, 15)),
  NIK_17_DIGITS: withNik((nik) => `${nik}0`),
  // What Excel shows of a number in a column that is too narrow for it.
  NIK_SCIENTIFIC: withNik((nik) => `${nik.slice(0, 1)},${nik.slice(1, 3)}E+15`),
  NIK_SERIAL_ZERO: withNik((nik) => `${nik.slice(0, 12)}0000`),
  NIK_DAY_ZERO: withNik((nik) => `${nik.slice(0, 6)}00${nik.slice(8)}`),
  NIK_MONTH_13: withNik((nik) => `${nik.slice(0, 8)}13${nik.slice(10)}`),
  NIK_TWICE: (row) => row,
  DATE_IMPOSSIBLE: (row) => ({ ...row, birthDate: '31/02/1980' }),
  VILLAGE_UNKNOWN: (row) => ({ ...row, villageCode: '', villageName: 'Antah Berantah' }),
  VILLAGE_EMPTY: (row) => ({ ...row, villageCode: '', villageName: '' }),
  NAME_EMPTY: (row) => ({ ...row, fullName: '' }),
};

/** Makes a good row one that is refused for this reason. */
export const spoil = (row: CandidateCells, dirt: CandidateDirt): CandidateCells => SPOIL[dirt](row);
