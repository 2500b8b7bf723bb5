import {
  type ColumnLayout,
  type HeaderErrorOf,
  keysOfHeaders,
  mapHeader,
  plainHeader,
} from '../exchange/column-layout.js';
import { ok, type Result } from '../shared/result.js';

/** The columns of a candidate file; the key is the field that an issue names. */
export const CandidateColumn = {
  nik: 'nik',
  fullName: 'fullName',
  birthPlace: 'birthPlace',
  birthDate: 'birthDate',
  sex: 'sex',
  address: 'address',
  villageCode: 'villageCode',
  villageName: 'villageName',
  districtName: 'districtName',
  occupation: 'occupation',
  decile: 'decile',
  phone: 'phone',
} as const;
export type CandidateColumn = (typeof CandidateColumn)[keyof typeof CandidateColumn];

/** The layout in order: templates, refused rows and exports use it as it stands here. */
export const CANDIDATE_COLUMNS: readonly ColumnLayout<CandidateColumn>[] = [
  {
    key: 'nik',
    header: 'NIK',
    synonyms: ['No NIK', 'Nomor NIK', 'Nomor Induk Kependudukan', 'No KTP', 'Nomor KTP'],
  },
  {
    key: 'fullName',
    header: 'Nama Lengkap',
    synonyms: ['Nama', 'Nama Peserta', 'Nama Pekerja', 'Full Name', 'Name'],
  },
  { key: 'birthPlace', header: 'Tempat Lahir', synonyms: ['Tmp Lahir', 'Tmpt Lahir', 'Birth Place'] },
  {
    key: 'birthDate',
    header: 'Tanggal Lahir',
    synonyms: ['Tgl Lahir', 'Tgl. Lahir', 'Birth Date', 'Date of Birth'],
  },
  { key: 'sex', header: 'Jenis Kelamin', synonyms: ['JK', 'L/P', 'Kelamin', 'Sex', 'Gender'] },
  { key: 'address', header: 'Alamat', synonyms: ['Alamat Lengkap', 'Alamat KTP', 'Address'] },
  {
    key: 'villageCode',
    header: 'Kode Wilayah',
    synonyms: ['Kode Desa', 'Kode Kelurahan', 'Kode Desa/Kelurahan', 'Kode Kemendagri', 'Village Code'],
  },
  {
    key: 'villageName',
    header: 'Desa/Kelurahan',
    synonyms: ['Desa', 'Kelurahan', 'Kelurahan/Desa', 'Kel/Desa', 'Village'],
  },
  { key: 'districtName', header: 'Kecamatan', synonyms: ['Kec', 'District'] },
  { key: 'occupation', header: 'Pekerjaan', synonyms: ['Jenis Pekerjaan', 'Occupation', 'Job'] },
  { key: 'decile', header: 'Desil', synonyms: ['Desil Kesejahteraan', 'Decile'] },
  {
    key: 'phone',
    header: 'No HP',
    synonyms: ['HP', 'No. HP', 'Nomor HP', 'No Telepon', 'Telepon', 'No Telp', 'Phone'],
  },
];

/** Header of the column that a returned file adds, by the language of who gets it: why each row was refused. */
export const ERROR_COLUMN_HEADERS = { id: 'Kesalahan', en: 'Errors' } as const;

/** A file is read when it names the people; a village can be given by its code or by its name. */
const REQUIRED: readonly (readonly CandidateColumn[])[] = [
  ['nik'],
  ['fullName'],
  ['villageCode', 'villageName'],
];

const errorHeaders: ReadonlySet<string> = new Set(Object.values(ERROR_COLUMN_HEADERS).map(plainHeader));

/** Whether the column says why the rows were refused the last time, in whichever language: it is no part of the list. */
export const isErrorColumn = (header: string): boolean => errorHeaders.has(plainHeader(header));

const KEY_OF_HEADER = keysOfHeaders(CANDIDATE_COLUMNS);

/** Position of each known column in the file; columns that aren't known are left aside and named. */
export interface ColumnMapping {
  readonly positions: ReadonlyMap<CandidateColumn, number>;
  readonly ignored: readonly string[];
}

export type HeaderError = HeaderErrorOf<CandidateColumn>;

/** Whether a header has none of what a candidate file must have: nothing says that it is one. */
export const isWithoutColumns = (error: HeaderError): boolean =>
  error.code === 'FILE_COLUMN_MISSING' && error.columns.length === REQUIRED.flat().length;

/** Recognises the header row by the layout's headers and synonyms, in any case, order and punctuation. */
export const mapCandidateHeader = (header: readonly string[]): Result<ColumnMapping, HeaderError> => {
  const positions = mapHeader(header, KEY_OF_HEADER, REQUIRED);
  if (!positions.ok) return positions;
  const ignored = header
    .filter((text) => text.trim() !== '' && !isErrorColumn(text) && !KEY_OF_HEADER.has(plainHeader(text)))
    .map((text) => text.trim());
  return ok({ positions: positions.value, ignored });
};

/** The cells of a row by column, as the mapping says; absent columns are missing. */
export const cellsOf = (row: readonly string[], { positions }: ColumnMapping): CandidateCells => {
  const cells: Partial<Record<CandidateColumn, string>> = {};
  for (const [key, position] of positions) cells[key] = row[position] ?? '';
  return cells;
};

/** What a file says in each column, unread. */
export type CandidateCells = Readonly<Partial<Record<CandidateColumn, string>>>;
