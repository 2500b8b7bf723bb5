import {
  type ColumnLayout,
  type HeaderErrorOf,
  keysOfHeaders,
  mapHeader,
} from '../exchange/column-layout.js';
import type { Result } from '../shared/result.js';

/** The columns of files about regions: of the residents of a village that is split, of an edition of the list, of other codes. */
export const RegionColumn = {
  nik: 'nik',
  personId: 'personId',
  code: 'code',
  name: 'name',
  kind: 'kind',
  bpsCode: 'bpsCode',
  bpsName: 'bpsName',
} as const;
export type RegionColumn = (typeof RegionColumn)[keyof typeof RegionColumn];

const LAYOUT: readonly ColumnLayout<RegionColumn>[] = [
  { key: 'nik', header: 'NIK', synonyms: ['No NIK', 'Nomor NIK', 'No KTP'] },
  { key: 'personId', header: 'ID', synonyms: ['ID Warga', 'ID Pekerja', 'Person ID'] },
  {
    key: 'code',
    header: 'Kode Wilayah',
    synonyms: [
      'Kode',
      'Kode Desa',
      'Kode Kelurahan',
      'Kode Desa/Kelurahan',
      'Kode Kemendagri',
      'Region Code',
    ],
  },
  {
    key: 'name',
    header: 'Nama',
    synonyms: ['Nama Wilayah', 'Nama Desa', 'Nama Desa/Kelurahan', 'Region Name'],
  },
  { key: 'kind', header: 'Jenis', synonyms: ['Jenis Wilayah', 'Tingkat', 'Level'] },
  { key: 'bpsCode', header: 'Kode BPS', synonyms: ['BPS', 'BPS Code'] },
  { key: 'bpsName', header: 'Nama BPS', synonyms: ['BPS Name'] },
];

const KEYS = keysOfHeaders(LAYOUT);

/** Which columns a file must have, by what it is for; of each group one. */
export const REQUIRED_COLUMNS = {
  RESIDENTS: [['nik', 'personId'], ['code']],
  EDITION: [['code'], ['name']],
  CROSSWALK: [['code'], ['bpsCode']],
} as const satisfies Record<string, readonly (readonly RegionColumn[])[]>;
export type RegionFileKind = keyof typeof REQUIRED_COLUMNS;

/** Where each column of a file about regions stands. */
export const mapRegionHeader = (
  header: readonly string[],
  kind: RegionFileKind,
): Result<ReadonlyMap<RegionColumn, number>, HeaderErrorOf<RegionColumn>> =>
  mapHeader(header, KEYS, REQUIRED_COLUMNS[kind]);
