import { oneTimeCodeRepository } from '@lindung/db/access/one-time-code.repository';
import { userRepository } from '@lindung/db/access/user.repository';
import { decidePlace } from '@lindung/domain/access/assignment';
import {
  MINUTES_OF_INVITATION,
  InviteUser,
  RenewInvitation,
  usernameWithin,
} from '@lindung/domain/access/invitation';
import { regionCode } from '@lindung/domain/territory/region-code';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { type UseCaseTools, useCase, userOf } from '../writing/use-case.js';
import { requireAdministered, requireArea } from './administered-area.js';
import { newCode } from './one-time-code.js';

/** An invitation that was made: whose it is, and the code, which is in the answer and nowhere else. */
export interface MadeInvitation {
  readonly userId: string;
  readonly code: string;
}

/**
 * Opens an account with its first assignment; the person sets the password with the code.
 * @throws DomainError INVITATION_SHOWN_ONCE when an earlier request with the same idempotency key has opened it already
 */
export async function inviteUser(context: RequestContext, input: unknown): Promise<MadeInvitation> {
  const { code, codeHash } = newCode();
  let madeId: string | undefined;
  const invite = useCase('inviteUser', InviteUser, async (tools, command) => {
    const { tx, actor, grant } = tools;
    const decision = decidePlace(command, grant.grantable ?? []);
    if (!decision.ok) throw new DomainError(decision.error);
    const regencyId = await requireArea(tx, actor, command, tools.today);
    const { name, role, level, regionId, officeId, validFrom, validTo } = command;
    const username = await usernameOf(tools, command.username);
    const userId = uuidv7();
    const invitedBy = userOf(actor);
    await userRepository(tx).open(
      [{ userId, username, name, regencyId, role, level, regionId, officeId, validFrom, validTo }],
      invitedBy,
    );
    await oneTimeCodeRepository(tx).make('INVITATION', [{ userId, codeHash }], {
      createdBy: invitedBy,
      minutes: MINUTES_OF_INVITATION,
    });
    madeId = userId;
    return { id: userId, objectType: 'USER', details: { role, level } };
  });
  const id = await invite(context, input);
  if (id !== madeId) throw new DomainError({ code: 'INVITATION_SHOWN_ONCE' });
  return { userId: id, code };
}

/** The name to sign in with: a regency's ends with its number. @throws DomainError USERNAME_TOO_LONG */
async function usernameOf({ tx, actor }: UseCaseTools, asked: string): Promise<string> {
  if (actor.jurisdiction.level !== 'REGENCY') return asked;
  const code = await userRepository(tx).codeOfRegency(actor.jurisdiction.regionId);
  const whole = usernameWithin(asked, regionCode(code));
  if (!whole.ok) throw new DomainError(whole.error, 'username');
  return whole.value;
}

/**
 * Makes a new code for somebody who has not set a password yet; the code before is worth nothing any more.
 * @throws DomainError INVITATION_ACCEPTED when there is a password by now, INVITATION_SHOWN_ONCE for a repeated request
 */
export async function renewInvitation(context: RequestContext, input: unknown): Promise<MadeInvitation> {
  const { code, codeHash } = newCode();
  const madeId = uuidv7();
  let accountId = '';
  const renew = useCase('renewInvitation', RenewInvitation, async ({ tx, actor }, { userId }) => {
    await requireAdministered(tx, userId, 'userId');
    const codes = oneTimeCodeRepository(tx);
    if ((await codes.end('INVITATION', userId)) === 0 || (await userRepository(tx).hasAccepted(userId)))
      throw new DomainError({ code: 'INVITATION_ACCEPTED' }, 'userId');
    await codes.make('INVITATION', [{ userId, codeHash }], {
      createdBy: userOf(actor),
      minutes: MINUTES_OF_INVITATION,
    });
    accountId = userId;
    return { id: userId, answerId: madeId, objectType: 'USER' };
  });
  if ((await renew(context, input)) !== madeId) throw new DomainError({ code: 'INVITATION_SHOWN_ONCE' });
  return { userId: accountId, code };
}
