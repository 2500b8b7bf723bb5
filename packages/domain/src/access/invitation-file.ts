import { z } from 'zod';
import { type BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { line } from '../shared/text.js';
import { parseRegionCode, type RegionCode } from '../territory/region-code.js';
import type { RegionLevel } from '../territory/region-kind.js';
import { withoutNik } from '../worker/nik-in-text.js';
import { decidePlace, type Placed } from './assignment.js';
import { roleOfText } from './invitation-columns.js';
import { usernameWithin } from './invitation.js';
import type { Role } from './role.js';
import { Username } from './user.js';

/** How many people one file invites at most. */
export const MOST_INVITATIONS = 500;

/** Shows what a file of people would open, from a day on. */
export const PreviewInvitations = z.object({ fileId: Id, validFrom: GivenDay });
export type PreviewInvitations = z.infer<typeof PreviewInvitations>;

/** Opens an account for each row of a file, all of them or none. */
export const InviteUsers = PreviewInvitations.extend({ idempotencyKey: IdempotencyKey });
export type InviteUsers = z.infer<typeof InviteUsers>;

/** Why a row of a file of people can't be taken; an area of others answers as if it were not there. */
export const InvitationIssueCode = {
  ROW_USERNAME_INVALID: 'ROW_USERNAME_INVALID',
  ROW_USERNAME_TWICE: 'ROW_USERNAME_TWICE',
  ROW_USERNAME_TAKEN: 'ROW_USERNAME_TAKEN',
  ROW_PERSON_NAME_INVALID: 'ROW_PERSON_NAME_INVALID',
  ROW_ROLE_UNKNOWN: 'ROW_ROLE_UNKNOWN',
  ROW_ROLE_NOT_GRANTABLE: 'ROW_ROLE_NOT_GRANTABLE',
  ROW_REGION_UNKNOWN: 'ROW_REGION_UNKNOWN',
  ROW_LEVEL_INVALID: 'ROW_LEVEL_INVALID',
  ROW_DAY_INVALID: 'ROW_DAY_INVALID',
} as const;
export type InvitationIssueCode = (typeof InvitationIssueCode)[keyof typeof InvitationIssueCode];

export interface InvitationIssue {
  readonly line: number;
  readonly code: InvitationIssueCode;
  readonly value: string;
}

export type InvitationFileError =
  { code: 'INVITATIONS_REFUSED'; rows: number } | { code: 'INVITATIONS_TOO_MANY'; limit: number };

/** A row of the file, as it was written. */
export interface InvitationRow {
  readonly line: number;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly regionCode: string;
  readonly validTo: string;
}

/** A region that the file names, as it stands today. */
export interface InvitedRegion {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly regencyId: number | null;
}

/** Somebody whom a row would invite. */
export interface InvitedPerson extends Placed {
  readonly line: number;
  readonly username: string;
  readonly name: string;
  readonly region: InvitedRegion;
  readonly validTo: BusinessDate | null;
}

/** Who invites: what may be given, in which regency alone if in one, and by which number its names end. */
export interface Inviter {
  readonly grantable: readonly Role[];
  readonly regency: { readonly id: number; readonly code: RegionCode } | null;
  readonly validFrom: BusinessDate;
}

const nameOf = line(120);

/** The name to sign in with that a cell asks for, as the inviter gives it; undefined when it is none. */
export const usernameOfCell = (text: string, regency: Inviter['regency']): string | undefined => {
  const asked = Username.safeParse(text);
  if (!asked.success) return undefined;
  if (regency === null) return asked.data;
  const whole = usernameWithin(asked.data, regency.code);
  return whole.ok ? whole.value : undefined;
};

/**
 * Judges the rows of a file one by one, each as a single invitation is judged.
 * @param regions those that the file names and that stand today, by code
 * @param taken the names to sign in with that are given away already
 */
export function judgeInvitations(
  rows: readonly InvitationRow[],
  inviter: Inviter,
  regions: ReadonlyMap<string, InvitedRegion>,
  taken: ReadonlySet<string>,
): { readonly people: readonly InvitedPerson[]; readonly issues: readonly InvitationIssue[] } {
  const people: InvitedPerson[] = [];
  const issues: InvitationIssue[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const judged = judgeRow(row, inviter, regions);
    const report = (code: InvitationIssueCode, value: string) =>
      void issues.push({ line: row.line, code, value: withoutNik(value) ? value.slice(0, 60) : '' });
    if ('code' in judged) report(judged.code, judged.value);
    else if (seen.has(judged.username)) report('ROW_USERNAME_TWICE', judged.username);
    else if (taken.has(judged.username)) report('ROW_USERNAME_TAKEN', judged.username);
    else people.push(judged);
    if ('username' in judged) seen.add(judged.username);
  }
  return { people, issues };
}

function judgeRow(
  row: InvitationRow,
  { grantable, regency, validFrom }: Inviter,
  regions: ReadonlyMap<string, InvitedRegion>,
): InvitedPerson | { readonly code: InvitationIssueCode; readonly value: string } {
  const username = usernameOfCell(row.username, regency);
  if (username === undefined) return { code: 'ROW_USERNAME_INVALID', value: row.username };
  const name = nameOf.safeParse(row.name);
  if (!name.success || !withoutNik(name.data)) return { code: 'ROW_PERSON_NAME_INVALID', value: row.name };
  const role = roleOfText(row.role);
  if (role === undefined) return { code: 'ROW_ROLE_UNKNOWN', value: row.role };
  const code = parseRegionCode(row.regionCode);
  const region = code.ok ? regions.get(code.value) : undefined;
  const isOwn = regency === null || region?.regencyId === regency.id;
  if (!region || !isOwn) return { code: 'ROW_REGION_UNKNOWN', value: row.regionCode };
  const validTo = row.validTo === '' ? null : GivenDay.safeParse(row.validTo).data;
  if (validTo === undefined || (validTo !== null && validTo < validFrom))
    return { code: 'ROW_DAY_INVALID', value: row.validTo };
  const place = decidePlace({ role, level: region.level, regionId: region.id, officeId: null }, grantable);
  if (place.ok) return { ...place.value, line: row.line, username, name: name.data, region, validTo };
  return place.error.code === 'ASSIGNMENT_ROLE_NOT_GRANTABLE'
    ? { code: 'ROW_ROLE_NOT_GRANTABLE', value: row.role }
    : { code: 'ROW_LEVEL_INVALID', value: row.regionCode };
}
