import { oneTimeCodeRepository } from '@lindung/db/access/one-time-code.repository';
import { userRepository } from '@lindung/db/access/user.repository';
import { regionRepository } from '@lindung/db/territory/region.repository';
import { MINUTES_OF_INVITATION } from '@lindung/domain/access/invitation';
import { mapInvitationHeader } from '@lindung/domain/access/invitation-columns';
import {
  type InvitationIssue,
  type InvitationRow,
  type InvitedPerson,
  type Inviter,
  InviteUsers,
  judgeInvitations,
  MOST_INVITATIONS,
  PreviewInvitations,
  usernameOfCell,
} from '@lindung/domain/access/invitation-file';
import { laterDay } from '@lindung/domain/shared/business-date';
import { parseRegionCode, regionCode } from '@lindung/domain/territory/region-code';
import { MESSAGES } from '@lindung/i18n/messages';
import { v7 as uuidv7 } from 'uuid';

import { actingAs } from '../acting/actor.js';
import { writeAuditEventsOf } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import { readKeyedRows, tableOf } from '../exchange/exchange.public.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { type UseCaseTools, useCase, userOf } from '../writing/use-case.js';
import type { InvitationPreviewType, InvitedUsersType } from './invitation-file.type.js';
import { newCode } from './one-time-code.js';

/** A file with more rows is not read to its end to say so. */
const ROWS_READ = MOST_INVITATIONS + 1;

type JudgingTools = Pick<UseCaseTools, 'tx' | 'actor' | 'grant' | 'services' | 'today'>;

/** The rows of the file with what is wrong with them; four statements, whatever their number. */
async function judgeFile(
  tools: JudgingTools,
  { fileId, validFrom }: PreviewInvitations,
): Promise<{ readonly people: readonly InvitedPerson[]; readonly issues: readonly InvitationIssue[] }> {
  const { tx, actor, grant, today } = tools;
  const read = await readKeyedRows(tools, fileId, mapInvitationHeader, ROWS_READ);
  if (read.length > MOST_INVITATIONS)
    throw new DomainError({ code: 'INVITATIONS_TOO_MANY', limit: MOST_INVITATIONS }, 'fileId');
  const rows = read.map(({ line, cell }): InvitationRow => ({
    line,
    username: cell('username'),
    name: cell('name'),
    role: cell('role'),
    regionCode: cell('regionCode'),
    validTo: cell('validTo'),
  }));
  const users = userRepository(tx);
  const { jurisdiction } = actor;
  const regency =
    jurisdiction.level === 'REGENCY'
      ? { id: jurisdiction.regionId, code: regionCode(await users.codeOfRegency(jurisdiction.regionId)) }
      : null;
  const inviter: Inviter = { grantable: grant.grantable ?? [], regency, validFrom };
  const codes = rows.flatMap((row) => {
    const code = parseRegionCode(row.regionCode);
    return code.ok ? [code.value] : [];
  });
  const regions = await regionRepository(tx).listByCode(
    [...new Set(codes)],
    today,
    laterDay(today, validFrom),
  );
  const asked = rows.flatMap((row) => usernameOfCell(row.username, regency) ?? []);
  const taken = await users.listTaken(asked, jurisdiction.level);
  return judgeInvitations(rows, inviter, new Map(regions.map((region) => [region.code, region])), taken);
}

/** What a file of people would open, row by row, before anything is opened. */
export async function previewInvitations(
  context: RequestContext,
  input: object,
): Promise<InvitationPreviewType> {
  const { actor, grant } = requireActor(context, 'invitationPreview', input);
  const command = parseCommand(PreviewInvitations, input);
  const { services } = context;
  const today = services.clock.today();
  return services.database.write(actingAs(actor), async (tx) => {
    const { people, issues } = await judgeFile({ tx, actor, grant, services, today }, command);
    return {
      people: people.map(({ line, username, name, role, region }) => ({
        line,
        username,
        name,
        role,
        regionCode: region.code,
        regionName: region.name,
      })),
      refusedRows: issues.length,
      issues: [...issues],
    };
  });
}

/**
 * Opens an account for each person of a file, with its first assignment and a code, all of them or none. The codes are in the
 * answer's file and nowhere else. The trail tells of the file, and of each account with the role that it was given.
 * @throws DomainError INVITATIONS_REFUSED when a row can't be taken, INVITATION_SHOWN_ONCE for a repeated request
 */
export async function inviteUsers(context: RequestContext, input: unknown): Promise<InvitedUsersType> {
  const madeId = uuidv7();
  let made: ReadonlyArray<InvitedPerson & { readonly code: string }> = [];
  const invite = useCase('inviteUsers', InviteUsers, async (tools, command) => {
    const { tx, actor, requestId } = tools;
    const { people, issues } = await judgeFile(tools, command);
    if (issues.length > 0)
      throw new DomainError({ code: 'INVITATIONS_REFUSED', rows: issues.length }, 'fileId');
    const invited = people.map((person) => ({ ...person, ...newCode(), userId: uuidv7() }));
    const invitedBy = userOf(actor);
    const { validFrom } = command;
    await userRepository(tx).open(
      invited.map(({ userId, username, name, region, role, level, regionId, officeId, validTo }) => ({
        userId,
        username,
        name,
        regencyId: region.regencyId,
        role,
        level,
        regionId,
        officeId,
        validFrom,
        validTo,
      })),
      invitedBy,
    );
    await oneTimeCodeRepository(tx).make('INVITATION', invited, {
      createdBy: invitedBy,
      minutes: MINUTES_OF_INVITATION,
    });
    await writeAuditEventsOf(
      tx,
      actor,
      { operation: 'inviteUsers', requestId, objectType: 'USER' },
      invited.map(({ userId, role, level }) => ({ id: userId, details: { role, level } })),
    );
    made = invited;
    return { id: command.fileId, answerId: madeId, objectType: 'FILE', rowCount: invited.length };
  });
  if ((await invite(context, input)) !== madeId) throw new DomainError({ code: 'INVITATION_SHOWN_ONCE' });
  const { enums, resources } = MESSAGES[context.locale];
  const field = resources.users.fields;
  const header = [field.name, field.username, field.role, field.regionId, field.regionId, field.code];
  const lines = made.map(({ name, username, role, region, code }) => [
    name,
    username,
    enums.Role[role],
    region.code,
    region.name,
    code,
  ]);
  return { invited: made.length, file: await tableOf([header, ...lines]) };
}
