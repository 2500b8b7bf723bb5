import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { regionCode } from '../territory/region-code.js';
import { mapInvitationHeader, roleOfText } from './invitation-columns.js';
import { type InvitationRow, type InvitedRegion, judgeInvitations } from './invitation-file.js';
import { Role } from './role.js';

const village = { id: 3, code: '73.72.04.1003', name: 'Lapadde', level: 'VILLAGE', regencyId: 1 } as const;
const district = { id: 2, code: '73.72.04', name: 'Soreang', level: 'DISTRICT', regencyId: 1 } as const;
const foreign = { id: 9, code: '73.11.01.2004', name: 'Lawallu', level: 'VILLAGE', regencyId: 8 } as const;
const regions = new Map<string, InvitedRegion>(
  [village, district, foreign].map((region) => [region.code, region]),
);
const inviter = {
  grantable: [Role.DISTRICT_OFFICER, Role.VILLAGE_OPERATOR, Role.VILLAGE_HEAD],
  regency: { id: 1, code: regionCode('73.72') },
  validFrom: businessDate('2024-05-31'),
};

const row = (changes: Partial<InvitationRow> = {}): InvitationRow => ({
  line: 2,
  username: 'rahmatia',
  name: 'Rahmatia (contoh)',
  role: 'Operator desa',
  regionCode: village.code,
  validTo: '',
  ...changes,
});
const judge = (...rows: InvitationRow[]) => judgeInvitations(rows, inviter, regions, new Set(['hasan.7372']));
const issueOf = (changes: Partial<InvitationRow>) => judge(row(changes)).issues.map(({ code }) => code);

describe('a file of people who are invited', () => {
  it('gives each row the role, the region and the name to sign in with, which ends with the number of the regency', () => {
    const { people, issues } = judge(
      row(),
      row({ line: 3, username: 'sitti', role: 'LURAH', validTo: '2024-12-31' }),
    );
    expect(issues).toEqual([]);
    expect(people).toMatchObject([
      { username: 'rahmatia.7372', role: 'VILLAGE_OPERATOR', level: 'VILLAGE', regionId: 3, validTo: null },
      { username: 'sitti.7372', role: 'VILLAGE_HEAD', validTo: '2024-12-31' },
    ]);
  });

  it('refuses each row for what it says wrong', () => {
    expect(issueOf({ username: 'a b' })).toEqual(['ROW_USERNAME_INVALID']);
    expect(issueOf({ username: 'x'.repeat(38) })).toEqual(['ROW_USERNAME_INVALID']);
    expect(issueOf({ name: ' ' })).toEqual(['ROW_PERSON_NAME_INVALID']);
    expect(issueOf({ role: 'raja' })).toEqual(['ROW_ROLE_UNKNOWN']);
    expect(issueOf({ regionCode: '73.72.04' })).toEqual(['ROW_LEVEL_INVALID']);
    expect(issueOf({ regionCode: '73.72.99.1001' })).toEqual(['ROW_REGION_UNKNOWN']);
    expect(issueOf({ validTo: '31/12/2024' })).toEqual(['ROW_DAY_INVALID']);
    expect(issueOf({ validTo: '2024-05-30' })).toEqual(['ROW_DAY_INVALID']);
  });

  it('gives nothing above the rights of who invites, and tells nothing of regions of others', () => {
    expect(issueOf({ role: 'Pejabat penetap', regionCode: '73.72.04' })).toEqual(['ROW_LEVEL_INVALID']);
    expect(issueOf({ role: 'AUDITOR' })).toEqual(['ROW_ROLE_NOT_GRANTABLE']);
    expect(issueOf({ role: 'SYSTEM_ADMIN' })).toEqual(['ROW_LEVEL_INVALID']);
    expect(issueOf({ regionCode: foreign.code })).toEqual(['ROW_REGION_UNKNOWN']);
  });

  it('refuses a name to sign in with that stands twice in the file, however it is written, or is taken already', () => {
    const { people, issues } = judge(
      row(),
      row({ line: 3, username: 'Rahmatia.7372' }),
      row({ line: 4, username: 'hasan' }),
    );
    expect(people).toHaveLength(1);
    expect(issues).toEqual([
      { line: 3, code: 'ROW_USERNAME_TWICE', value: 'rahmatia.7372' },
      { line: 4, code: 'ROW_USERNAME_TAKEN', value: 'hasan.7372' },
    ]);
  });

  it('shows no NIK that was put into a cell', () => {
    const [issue] = judge(row({ username: '7372014507890123 a' })).issues;
    expect(issue).toEqual({ line: 2, code: 'ROW_USERNAME_INVALID', value: '' });
  });

  it('knows columns and roles by the words of two languages', () => {
    const header = mapInvitationHeader(['Username', 'NAMA', 'jabatan', 'Kode_Desa']);
    expect(header.ok && Object.fromEntries(header.value)).toEqual({
      username: 0,
      name: 1,
      role: 2,
      regionCode: 3,
    });
    expect(mapInvitationHeader(['Nama']).ok).toBe(false);
    expect(['village-head', 'Operator Desa/Kelurahan', 'VILLAGE_OPERATOR', ''].map(roleOfText)).toEqual([
      'VILLAGE_HEAD',
      'VILLAGE_OPERATOR',
      'VILLAGE_OPERATOR',
      undefined,
    ]);
  });
});
