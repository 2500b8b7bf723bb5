import { ChangePassword, decideNewPassword } from '@lindung/domain/access/user';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { hashPassword, loadStrength, verifyPassword } from './password.js';
import { recordSessionEvent, sessionEvent } from './record-session-event.js';

interface Account {
  readonly username: string;
  readonly name: string;
  readonly password_hash: string;
}

/**
 * Changes the own password. Every session of the user ends; who has just shown to know the old one goes on in a new one.
 * @throws DomainError RATE_LIMITED after too many tries, CURRENT_PASSWORD_WRONG, PASSWORD_UNCHANGED, PASSWORD_CONTAINS_NAME, PASSWORD_TOO_GUESSABLE
 */
export async function changePassword(context: RequestContext, input: unknown): Promise<void> {
  const { services, session, actor, address, device } = context;
  const { userId } = session;
  if (session.token === undefined || userId === undefined) throw new DomainError({ code: 'UNAUTHENTICATED' });
  const command = parseCommand(ChangePassword, input);
  const acting = { as: 'GATE', userId } as const;
  const [rows] = await services.database.read<Account[][]>(acting, [
    {
      name: 'own-account',
      text: 'SELECT username, name, password_hash FROM app_user WHERE id = $1 AND active',
      values: [userId],
    },
  ]);
  const account = rows?.[0];
  if (!account) throw new DomainError({ code: 'UNAUTHENTICATED' });
  // Tries are counted apart from those at the door: whoever found an open session doesn't shut its owner out.
  const tries = `password of ${userId}`;
  await services.signInLimits.consume(tries, address);
  if (!(await verifyPassword(account.password_hash, command.currentPassword))) {
    await recordSessionEvent(context, 'changePassword', { succeeded: false }, userId);
    throw new DomainError({ code: 'CURRENT_PASSWORD_WRONG' }, 'currentPassword');
  }
  await services.signInLimits.reset(tries, address);
  const decision = decideNewPassword(account, command, await loadStrength());
  if (!decision.ok) throw new DomainError(decision.error, 'newPassword');
  const newHash = await hashPassword(decision.value);
  await services.database.read(acting, [
    {
      name: 'change-own-password',
      text: 'SELECT change_own_password($1, $2)',
      values: [account.password_hash, newHash],
    },
    sessionEvent(context, 'changePassword', { succeeded: true }, userId),
  ]);
  services.sessions.forget();
  const opened = await services.sessions.open({
    userId,
    knownHash: newHash,
    assignmentId: actor?.assignmentId ?? null,
    device,
    address,
  });
  if (!opened) throw new DomainError({ code: 'UNAUTHENTICATED' });
  session.setCookie(opened.token, opened.expires);
}
