import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import type { Role } from '@lindung/domain/access/role';

/** The password of every account of the demo; printed at the start, for data that are all made up. */
export const demoPassword = 'perahu-pinisi-744';

export interface DemoUser {
  readonly username: string;
  /** A made-up person, marked as such. */
  readonly name: string;
  readonly role: Role;
  readonly level: JurisdictionLevel;
  /** Code of the region of the assignment. */
  readonly region?: string;
  /** What the log-in is for, as it is printed at the start. */
  readonly what: string;
}

/** Opens all other accounts. */
export const systemAdministrator = {
  username: 'sistem',
  name: 'Muh. Fajar Palaguna (contoh)',
  role: 'SYSTEM_ADMIN',
  level: 'SYSTEM',
  what: 'System administrator',
} as const satisfies DemoUser;

/** Opens the offices. */
export const provinceAdministrator = {
  username: 'provinsi',
  name: 'Hj. Nurlaila Tenrisanna (contoh)',
  role: 'PROVINCE_ADMIN',
  level: 'PROVINCE',
  region: '73',
  what: 'Province administrator',
} as const satisfies DemoUser;

export const programmeOfficer = {
  username: 'parepare.program',
  name: 'Andi Rahmatia Bausat (contoh)',
  role: 'PROGRAMME_OFFICER',
  level: 'REGENCY',
  region: '73.72',
  what: 'Programme officer of Parepare',
} as const satisfies DemoUser;

export const approver = {
  username: 'parepare.pejabat',
  name: 'Ir. Syamsuddin Lolo (contoh)',
  role: 'APPROVER',
  level: 'REGENCY',
  region: '73.72',
  what: 'Approver of Parepare',
} as const satisfies DemoUser;

export const financeOfficer = {
  username: 'parepare.keuangan',
  name: 'Sitti Hasnah Palewai (contoh)',
  role: 'FINANCE_OFFICER',
  level: 'REGENCY',
  region: '73.72',
  what: 'Finance officer of Parepare',
} as const satisfies DemoUser;

export const auditor = {
  username: 'parepare.inspektorat',
  name: 'Drs. Baharuddin Mappa (contoh)',
  role: 'AUDITOR',
  level: 'REGENCY',
  region: '73.72',
  what: 'Auditor, inspectorate of Parepare',
} as const satisfies DemoUser;

/** Acts for KC Makassar. */
export const branchOfficer = {
  username: 'kc.makassar',
  name: 'Dewi Anugerah Saleh (contoh)',
  role: 'BRANCH_OFFICER',
  level: 'OFFICE',
  what: 'Branch officer of KC Makassar',
} as const satisfies DemoUser;

/** Acts for KC Palopo, which serves Luwu Utara. */
export const branchOfficerOfPalopo = {
  username: 'kc.palopo',
  name: 'Rahmawati Bua (contoh)',
  role: 'BRANCH_OFFICER',
  level: 'OFFICE',
  what: 'Branch officer of KC Palopo',
} as const satisfies DemoUser;

/** A village of Luwu Utara that keeps a list of its own. */
export const demoVillage = '73.22.03.2007';

/** Keeps lists and registers the people of one village. */
export const villageOperator = {
  username: 'luwuutara.operator',
  name: 'Asrianti Masamba (contoh)',
  role: 'VILLAGE_OPERATOR',
  level: 'VILLAGE',
  region: demoVillage,
  what: 'Village operator of Pombakka, Luwu Utara',
} as const satisfies DemoUser;

export const villageHead = {
  username: 'luwuutara.kepaladesa',
  name: 'H. Andi Patiware (contoh)',
  role: 'VILLAGE_HEAD',
  level: 'VILLAGE',
  region: demoVillage,
  what: 'Village head of Pombakka',
} as const satisfies DemoUser;

export const districtOfficer = {
  username: 'luwuutara.kecamatan',
  name: 'Nurhidayah Rampi (contoh)',
  role: 'DISTRICT_OFFICER',
  level: 'DISTRICT',
  region: demoVillage.slice(0, 8),
  what: 'District officer of Masamba, Luwu Utara',
} as const satisfies DemoUser;

/** Reads what all branches serve. */
export const regionalOfficeOfficer = {
  username: 'kanwil',
  name: 'Johan Latumeten (contoh)',
  role: 'REGIONAL_OFFICE_OFFICER',
  level: 'OFFICE',
  what: 'Officer of the regional office',
} as const satisfies DemoUser;

export const dataProtectionOfficer = {
  username: 'pelindungan.data',
  name: 'Rosmini Galigo, S.H. (contoh)',
  role: 'DATA_PROTECTION_OFFICER',
  level: 'PROVINCE',
  region: '73',
  what: 'Data protection officer',
} as const satisfies DemoUser;

/** Who drafts and signs the agreements of a regency, and who reviews them: a person each. */
interface DemoDesk {
  readonly officer: UserOfRegion;
  readonly approver: UserOfRegion;
}

type UserOfRegion = DemoUser & { readonly region: string };

const desk = (
  key: string,
  region: string,
  regency: string,
  { officer, approver: reviewer }: { readonly officer: string; readonly approver: string },
): DemoDesk => {
  const place = { level: 'REGENCY', region } as const;
  return {
    officer: {
      ...place,
      username: `${key}.program`,
      name: `${officer} (contoh)`,
      role: 'PROGRAMME_OFFICER',
      what: `Programme officer of ${regency}`,
    },
    approver: {
      ...place,
      username: `${key}.pejabat`,
      name: `${reviewer} (contoh)`,
      role: 'APPROVER',
      what: `Approver of ${regency}`,
    },
  };
};

/** Who enters what a regency's villages budget. */
const financeOf = (key: string, region: string, regency: string, name: string) =>
  ({
    username: `${key}.keuangan`,
    name: `${name} (contoh)`,
    role: 'FINANCE_OFFICER',
    level: 'REGENCY',
    region,
    what: `Finance officer of ${regency}`,
  }) as const satisfies DemoUser;

export const luwuUtaraFinance = financeOf('luwuutara', '73.22', 'Luwu Utara', 'Hasnawiah Sabbang');
export const gowaFinance = financeOf('gowa', '73.06', 'Gowa', 'Syamsul Daeng Rapang');

export const barru = desk('barru', '73.11', 'Barru', {
  officer: 'Abd. Kadir Tonrong',
  approver: 'Hj. Murniati Sumpang',
});

/** Draws and pays the bills of Barru. */
export const financeOfficerOfBarru = {
  username: 'barru.keuangan',
  name: 'Nurjannah Takkalasi (contoh)',
  role: 'FINANCE_OFFICER',
  level: 'REGENCY',
  region: '73.11',
  what: 'Finance officer of Barru',
} as const satisfies DemoUser;

export const makassar = desk('makassar', '73.71', 'Makassar', {
  officer: 'Reski Amaliah Daeng Lu’mu',
  approver: 'Drs. Hamzah Karebosi',
});
export const gowa = desk('gowa', '73.06', 'Gowa', {
  officer: 'Saharuddin Daeng Nyonri',
  approver: 'Ir. Kasmawati Bontolangkasa',
});
export const maros = desk('maros', '73.09', 'Maros', {
  officer: 'Muh. Ilham Rammang',
  approver: 'Drs. Arifuddin Bantimurung',
});
export const luwuUtara = desk('luwuutara', '73.22', 'Luwu Utara', {
  officer: 'Yuliana Seko',
  approver: 'Drs. Mahmud Baebunta',
});
