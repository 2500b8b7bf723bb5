import {
  type ColumnLayout,
  type HeaderErrorOf,
  keysOfHeaders,
  mapHeader,
} from '../exchange/column-layout.js';
import type { Result } from '../shared/result.js';
import { Role } from './role.js';

/** The columns of a file of people who are invited. */
export const InvitationColumn = {
  username: 'username',
  name: 'name',
  role: 'role',
  regionCode: 'regionCode',
  validTo: 'validTo',
} as const;
export type InvitationColumn = (typeof InvitationColumn)[keyof typeof InvitationColumn];

const LAYOUT: readonly ColumnLayout<InvitationColumn>[] = [
  { key: 'username', header: 'Nama Pengguna', synonyms: ['Username', 'User', 'Akun'] },
  { key: 'name', header: 'Nama', synonyms: ['Nama Lengkap', 'Name', 'Full Name'] },
  { key: 'role', header: 'Peran', synonyms: ['Jabatan', 'Role'] },
  { key: 'regionCode', header: 'Kode Wilayah', synonyms: ['Kode', 'Kode Desa', 'Region Code', 'Region'] },
  { key: 'validTo', header: 'Berlaku Sampai', synonyms: ['Sampai', 'Until', 'Valid To'] },
];

const KEYS = keysOfHeaders(LAYOUT);
const REQUIRED = [['username'], ['name'], ['role'], ['regionCode']] as const;

/** The headers of a file of people, as our own files carry them. */
export const INVITATION_HEADERS: readonly string[] = LAYOUT.map(({ header }) => header);

/** Where each column of a file of people stands. */
export const mapInvitationHeader = (
  header: readonly string[],
): Result<ReadonlyMap<InvitationColumn, number>, HeaderErrorOf<InvitationColumn>> =>
  mapHeader(header, KEYS, REQUIRED);

/** How people write the roles that are assigned to regions, beside the role's own name. */
const SPELLINGS: Partial<Record<Role, readonly string[]>> = {
  PROGRAMME_OFFICER: ['petugas program', 'programme officer'],
  APPROVER: ['pejabat penetap', 'pejabat', 'approver'],
  FINANCE_OFFICER: ['petugas keuangan', 'keuangan', 'finance officer'],
  DISTRICT_OFFICER: ['petugas kecamatan', 'kecamatan', 'district officer'],
  VILLAGE_OPERATOR: [
    'operator desa',
    'operator kelurahan',
    'operator desa kelurahan',
    'operator',
    'village operator',
  ],
  VILLAGE_HEAD: ['kepala desa', 'lurah', 'kepala desa lurah', 'kades', 'village head'],
  AUDITOR: ['pemeriksa', 'auditor'],
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, ' ')
    .trim();

const ROLES: ReadonlyMap<string, Role> = new Map(
  Object.values(Role).flatMap((role) =>
    [role, ...(SPELLINGS[role] ?? [])].map((text) => [plain(text), role] as const),
  ),
);

/** The role that a cell names, in any case and punctuation; undefined when it names none. */
export const roleOfText = (text: string): Role | undefined => ROLES.get(plain(text));
