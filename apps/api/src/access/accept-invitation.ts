import { AcceptInvitation } from '@lindung/domain/access/invitation';
import type { OneTimeCodePurpose } from '@lindung/domain/access/one-time-code';
import { decidePassword } from '@lindung/domain/access/user';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { hashOfCode } from './one-time-code.js';
import { hashPassword, loadStrength } from './password.js';
import { recordSessionEvent, sessionEvent } from './record-session-event.js';

interface Invited {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly purpose: OneTimeCodePurpose;
}

const findInvited = `
  SELECT u.id, u.username, u.name, c.purpose FROM one_time_code c JOIN app_user u ON u.id = c.user_id AND u.active
  WHERE c.code_hash = $1 AND c.used_at IS NULL AND c.expires_at > now()`;

/**
 * Sets the password of who was invited or has forgotten it, with the code; it opens no session, and every session ends. Answers the name to sign in with.
 * @throws DomainError RATE_LIMITED after too many wrong codes from one address, INVITATION_INVALID alike for a code that is unknown, used or over; the domain's reason for a password
 */
export async function acceptInvitation(
  context: RequestContext,
  input: unknown,
): Promise<{ readonly username: string }> {
  const { code, password } = parseCommand(AcceptInvitation, input);
  const { database, signInLimits } = context.services;
  await signInLimits.codesFrom.consume(context.address);
  const codeHash = hashOfCode(code);
  const [rows] = await database.read<Invited[][]>({ as: 'GATE' }, [
    { name: 'find-invited', text: findInvited, values: [codeHash] },
  ]);
  const account = rows?.[0];
  if (!account) {
    await recordSessionEvent(context, 'acceptInvitation', { succeeded: false });
    throw new DomainError({ code: 'INVITATION_INVALID' }, 'code');
  }
  await signInLimits.codesFrom.giveBack(context.address);
  const { id, username, purpose } = account;
  const decision = decidePassword({ ...account, password }, await loadStrength());
  if (!decision.ok) throw new DomainError(decision.error, 'password');
  await database.read({ as: 'GATE', userId: id }, [
    {
      name: 'use-code',
      text: `SELECT use_one_time_code($1, $2, $3)`,
      values: [purpose, codeHash, await hashPassword(decision.value)],
    },
    sessionEvent(context, 'acceptInvitation', { succeeded: true, purpose }, id),
  ]);
  context.services.sessions.forget();
  return { username };
}
