import {
  type OfficeColumn,
  type OfficeFact,
  type OfficeFacts,
  type OfficeLayout,
} from './office-template.js';

const column = (
  fact: OfficeFact,
  header: string,
  more: Partial<Pick<OfficeColumn, 'isRequired' | 'date' | 'codes' | 'constant'>> = {},
): OfficeColumn => ({ fact, header, isRequired: true, date: null, codes: null, constant: null, ...more });
const optional = { isRequired: false } as const;

/**
 * The layout that Lindung comes with, after what public portals ask for (domain page, 3.3). The form of SIPP itself is not published:
 * it is to be verified, and each office writes its own.
 */
export const SHIPPED_OFFICE_LAYOUT: OfficeLayout = {
  columns: [
    column('NUMBER', 'NO'),
    column('NIK', 'NIK'),
    column('FULL_NAME', 'NAMA_LENGKAP'),
    column('BIRTH_PLACE', 'TEMPAT_LAHIR', optional),
    column('BIRTH_DATE', 'TANGGAL_LAHIR', { date: 'DAY_FIRST_DASH' }),
    column('SEX', 'JENIS_KELAMIN', { codes: 'MALE=L, FEMALE=P' }),
    column('MOTHER_NAME', 'NAMA_IBU_KANDUNG', optional),
    column('ADDRESS', 'ALAMAT', optional),
    column('VILLAGE_CODE', 'KODE_KELURAHAN'),
    column('DISTRICT_CODE', 'KODE_KECAMATAN'),
    column('PHONE', 'NO_HANDPHONE', optional),
    column('OCCUPATION', 'PEKERJAAN', optional),
    column('START_DATE', 'TANGGAL_MULAI', { date: 'DAY_FIRST_DASH' }),
    column('JKK', 'JKK', { codes: 'YES=Y, NO=T' }),
    column('JKM', 'JKM', { codes: 'YES=Y, NO=T' }),
    column('JHT', 'JHT', { codes: 'YES=Y, NO=T' }),
    column('WAGE', 'PENGHASILAN', optional),
    column('EMPLOYER_NUMBER', 'NPP', optional),
  ],
  format: 'XLSX',
  delimiter: 'SEMICOLON',
  encoding: 'UTF8',
  sheetName: 'DATA',
  hasHeader: true,
};

/** Made-up people, to see what a layout makes of them; the second lacks what many lack. */
export const MADE_UP_ROWS: readonly OfficeFacts[] = [
  {
    NUMBER: '1',
    NIK: '7372011708850001',
    FULL_NAME: 'Contoh Andi Baso',
    BIRTH_PLACE: 'Parepare',
    BIRTH_DATE: '1985-08-17',
    SEX: 'MALE',
    MARITAL_STATUS: 'MARRIED',
    MOTHER_NAME: 'Contoh Sitti Aminah',
    ADDRESS: 'Jalan Contoh 1 RT 001 RW 002',
    VILLAGE_NAME: 'Bukit Harapan',
    VILLAGE_CODE: '73.72.04.1003',
    VILLAGE_BPS_CODE: '7372030005',
    DISTRICT_NAME: 'Soreang',
    DISTRICT_CODE: '73.72.04',
    REGENCY_NAME: 'Kota Parepare',
    REGENCY_CODE: '73.72',
    PHONE: '+6281234567890',
    OCCUPATION: 'Nelayan',
    OCCUPATION_CODE: '622',
    START_DATE: '2024-05-13',
    END_DATE: '2024-12-31',
    JKK: 'YES',
    JKM: 'YES',
    JHT: 'NO',
    WAGE: '1000000',
    EMPLOYER_NUMBER: '15070955',
  },
  {
    NUMBER: '2',
    NIK: '7372015203920002',
    FULL_NAME: 'Contoh Sitti Rahma',
    BIRTH_DATE: '1992-03-12',
    SEX: 'FEMALE',
    VILLAGE_NAME: 'Bukit Harapan',
    VILLAGE_CODE: '73.72.04.1003',
    DISTRICT_NAME: 'Soreang',
    DISTRICT_CODE: '73.72.04',
    REGENCY_NAME: 'Kota Parepare',
    REGENCY_CODE: '73.72',
    START_DATE: '2024-05-13',
    END_DATE: '2024-12-31',
    JKK: 'YES',
    JKM: 'YES',
    JHT: 'NO',
    WAGE: '1000000',
    EMPLOYER_NUMBER: '15070955',
  },
];
