import { type ColumnLayout, type HeaderErrorOf, plainHeader } from '../exchange/column-layout.js';
import { err, ok, type Result } from '../shared/result.js';

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
  familyCard: 'familyCard',
  motherName: 'motherName',
  maritalStatus: 'maritalStatus',
  secondOccupation: 'secondOccupation',
  workPlace: 'workPlace',
  weeklyHours: 'weeklyHours',
} as const;
export type CandidateColumn = (typeof CandidateColumn)[keyof typeof CandidateColumn];

/**
 * The layout in order: templates, refused rows and exports use it as it stands here. The other spellings are those of the
 * registers from which lists are drawn; where a file has two of them for what may be blank, the one that stands first is meant.
 */
export const CANDIDATE_COLUMNS: readonly ColumnLayout<CandidateColumn>[] = [
  {
    key: 'nik',
    header: 'NIK',
    synonyms: [
      'No NIK',
      'Nomor NIK',
      'Nomor Induk Kependudukan',
      'No KTP',
      'Nomor KTP',
      'NIK KTP',
      'NIK KPM',
    ],
  },
  {
    key: 'fullName',
    header: 'Nama Lengkap',
    synonyms: [
      'Nama',
      'NAMA_LGKP',
      'Nama Peserta',
      'Nama Pekerja',
      'Nama Tenaga Kerja',
      'Nama Anggota Keluarga',
      'Nama Penduduk',
      'Nama KPM',
      'Full Name',
      'Name',
    ],
  },
  {
    key: 'birthPlace',
    header: 'Tempat Lahir',
    synonyms: ['Tmp Lahir', 'Tmpt Lahir', 'TMPT_LHR', 'TEMPAT_LHR', 'Birth Place'],
  },
  {
    key: 'birthDate',
    header: 'Tanggal Lahir',
    synonyms: ['Tgl Lahir', 'Tgl. Lahir', 'TGL_LHR', 'TANGGAL_LHR', 'Birth Date', 'Date of Birth'],
  },
  {
    key: 'sex',
    header: 'Jenis Kelamin',
    synonyms: ['JK', 'L/P', 'JENIS_KLMIN', 'JNS_KELAMIN', 'Jns Kel', 'Kelamin', 'Sex', 'Gender'],
  },
  {
    key: 'address',
    header: 'Alamat',
    synonyms: ['Alamat Lengkap', 'Alamat KTP', 'Alamat Domisili', 'Alamat Rumah', 'Address'],
  },
  {
    key: 'villageCode',
    header: 'Kode Wilayah',
    synonyms: [
      'Kode Desa',
      'Kode Kelurahan',
      'Kode Desa/Kelurahan',
      'Kode Kemendagri',
      'KODE_KEL',
      'KD_KEL',
      'KDKEL',
      'KD_DESA',
      'Village Code',
    ],
  },
  {
    key: 'villageName',
    header: 'Desa/Kelurahan',
    synonyms: [
      'Desa',
      'Kelurahan',
      'Kelurahan/Desa',
      'Kel/Desa',
      'Desa/Kel',
      'Nama Desa',
      'Nama Kelurahan',
      'Nama Desa/Kelurahan',
      'NAMA_KEL',
      'NM_KEL',
      'Village',
    ],
  },
  {
    key: 'districtName',
    header: 'Kecamatan',
    synonyms: ['Kec', 'Nama Kecamatan', 'NAMA_KEC', 'NM_KEC', 'District'],
  },
  {
    key: 'occupation',
    header: 'Pekerjaan',
    synonyms: [
      'Jenis Pekerjaan',
      'JENIS_PKRJN',
      'Mata Pencaharian',
      'Mata Pencaharian Pokok',
      'Occupation',
      'Job',
    ],
  },
  {
    key: 'decile',
    header: 'Desil',
    synonyms: ['Desil Kesejahteraan', 'Desil Nasional', 'Desil DTSEN', 'Decile'],
  },
  {
    key: 'phone',
    header: 'No HP',
    synonyms: [
      'HP',
      'No. HP',
      'Nomor HP',
      'No Handphone',
      'Handphone',
      'No Telepon',
      'Telepon',
      'No Telp',
      'Phone',
    ],
  },
  {
    key: 'familyCard',
    header: 'No KK',
    synonyms: ['Nomor KK', 'KK', 'NOKK', 'No Kartu Keluarga', 'Nomor Kartu Keluarga', 'Family Card'],
  },
  {
    key: 'motherName',
    header: 'Nama Ibu Kandung',
    synonyms: ['Nama Ibu', 'Ibu Kandung', 'NAMA_LGKP_IBU', 'NM_IBU', 'Mother Name'],
  },
  {
    key: 'maritalStatus',
    header: 'Status Perkawinan',
    synonyms: ['Status Kawin', 'STAT_KWN', 'Status Pernikahan', 'Status Nikah', 'Marital Status'],
  },
  {
    key: 'secondOccupation',
    header: 'Pekerjaan Kedua',
    synonyms: ['Pekerjaan Sampingan', 'Pekerjaan Tambahan', 'Second Occupation'],
  },
  {
    key: 'workPlace',
    header: 'Tempat Kerja',
    synonyms: ['Tempat Bekerja', 'Lokasi Kerja', 'Lokasi Pekerjaan', 'Work Place'],
  },
  {
    key: 'weeklyHours',
    header: 'Jam Kerja per Minggu',
    synonyms: ['Jam per Minggu', 'Jam Kerja Seminggu', 'Jumlah Jam Kerja Seminggu', 'Weekly Hours'],
  },
];

/** Header of the column that a returned file adds, by the language of who gets it: why each row was refused. */
export const ERROR_COLUMN_HEADERS = { id: '_kesalahan', en: '_errors' } as const;

/** A file is read when it names the people; who is registered is known by that. */
export const REQUIRED = ['nik', 'fullName'] as const satisfies readonly CandidateColumn[];

/** The parts of a region's code, which the civil registry keeps in columns of their own, with their lengths. */
const CODE_PARTS = [
  { headers: ['noprop', 'noprov', 'kdprop', 'kodeprop'], length: 2 },
  { headers: ['nokab', 'kdkab', 'kodekab'], length: 2 },
  { headers: ['nokec', 'kdkec', 'kodekec'], length: 2 },
  { headers: ['nokel', 'nodesa'], length: 4 },
] as const;

const errorHeaders: ReadonlySet<string> = new Set(Object.values(ERROR_COLUMN_HEADERS).map(plainHeader));

/** Whether the column says why the rows were refused the last time, in whichever language: it is no part of the list. */
export const isErrorColumn = (header: string): boolean => errorHeaders.has(plainHeader(header));

/** What each spelling means, and which of two spellings is the better one. */
const MEANING_OF_HEADER: ReadonlyMap<string, { readonly key: CandidateColumn; readonly rank: number }> =
  new Map(
    CANDIDATE_COLUMNS.flatMap(({ key, header, synonyms }) =>
      [header, key, ...synonyms].map((text, rank) => [plainHeader(text), { key, rank }] as const).reverse(),
    ),
  );

/** Position of each known column in the file; columns that aren't known are left aside and named. */
export interface ColumnMapping {
  readonly positions: ReadonlyMap<CandidateColumn, number>;
  /** Where the four parts of the village's code stand, in a file that has no column for the whole of it. */
  readonly codeParts: readonly number[] | undefined;
  readonly ignored: readonly string[];
}

export type HeaderError = HeaderErrorOf<CandidateColumn>;

/** Whether a header has none of the columns of a candidate file: nothing says that it is one. */
export const isWithoutColumns = (header: readonly string[]): boolean =>
  !header.some((text) => MEANING_OF_HEADER.has(plainHeader(text)));

/** What the spelling of a heading means by itself; undefined when nobody knows it. */
export const meaningOf = (heading: string): CandidateColumn | undefined =>
  MEANING_OF_HEADER.get(plainHeader(heading))?.key;

/** Recognises the header row by the layout's headers and synonyms, in any case, order and punctuation. */
export const mapCandidateHeader = (header: readonly string[]): Result<ColumnMapping, HeaderError> => {
  const best = new Map<CandidateColumn, { readonly position: number; readonly rank: number }>();
  for (const [position, text] of header.entries()) {
    const meaning = MEANING_OF_HEADER.get(plainHeader(text));
    if (!meaning) continue;
    const { key, rank } = meaning;
    const other = best.get(key);
    const isRequired = REQUIRED.some((required) => required === key);
    if (other && (isRequired || other.rank === rank)) return err({ code: 'FILE_COLUMN_TWICE', column: key });
    if (!other || rank < other.rank) best.set(key, { position, rank });
  }
  const missing = REQUIRED.filter((key) => !best.has(key));
  if (missing.length > 0) return err({ code: 'FILE_COLUMN_MISSING', columns: missing });
  const positions = new Map([...best].map(([key, { position }]) => [key, position] as const));
  return ok(mappingOf(header, positions));
};

/** The mapping that puts the known columns where somebody has said or a header has told. */
export const mappingOf = (
  header: readonly string[],
  positions: ReadonlyMap<CandidateColumn, number>,
): ColumnMapping => {
  const plain = header.map(plainHeader);
  const parts = CODE_PARTS.map(({ headers }) =>
    plain.findIndex((text) => headers.some((part) => part === text)),
  );
  const codeParts = !positions.has('villageCode') && parts.every((at) => at >= 0) ? parts : undefined;
  const taken = new Set([...positions.values(), ...(codeParts ?? [])]);
  const ignored = header
    .filter((text, position) => text.trim() !== '' && !isErrorColumn(text) && !taken.has(position))
    .map((text) => text.trim());
  return { positions, codeParts, ignored };
};

/** The cells of a row by column, as the mapping says; absent columns are missing. */
export const cellsOf = (row: readonly string[], { positions, codeParts }: ColumnMapping): CandidateCells => {
  const cells: Partial<Record<CandidateColumn, string>> = {};
  for (const [key, position] of positions) cells[key] = row[position] ?? '';
  if (codeParts) {
    const parts = codeParts.map((at, index) =>
      (row[at] ?? '').trim().padStart(CODE_PARTS[index]?.length ?? 0, '0'),
    );
    cells.villageCode = codeParts.every((at) => (row[at] ?? '').trim() === '') ? '' : parts.join('.');
  }
  return cells;
};

/** What a file says in each column, unread. */
export type CandidateCells = Readonly<Partial<Record<CandidateColumn, string>>>;
