import { ChangePassword, decideNewPassword } from '@lindung/domain/access/user';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { limited, readOwnAccount } from './own-account.js';
import { hashPassword, loadStrength, verifyPassword } from './password.js';
import { recordSessionEvent, sessionEvent } from './record-session-event.js';

/**
 * Changes the own password. Every session of the user ends; who has just shown to know the old one goes on in a new one.
 * @throws DomainError RATE_LIMITED after too many tries, CURRENT_PASSWORD_WRONG, PASSWORD_UNCHANGED, PASSWORD_CONTAINS_NAME, PASSWORD_TOO_GUESSABLE
 */
export async function changePassword(context: RequestContext, input: unknown): Promise<void> {
  const { services, session, actor, address, device } = context;
  const account = await readOwnAccount(context);
  const { userId } = account;
  const command = parseCommand(ChangePassword, input);
  await limited(context, `password of ${userId}`, async () => {
    if (await verifyPassword(account.password_hash, command.currentPassword)) return;
    await recordSessionEvent(context, 'changePassword', { succeeded: false }, userId);
    throw new DomainError({ code: 'CURRENT_PASSWORD_WRONG' }, 'currentPassword');
  });
  const decision = decideNewPassword(account, command, await loadStrength());
  if (!decision.ok) throw new DomainError(decision.error, 'newPassword');
  const newHash = await hashPassword(decision.value);
  await services.database.read({ as: 'GATE', userId }, [
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
    secondFactor: session.hasSecondFactor,
    viaProvider: session.viaProvider,
  });
  if (!opened) throw new DomainError({ code: 'UNAUTHENTICATED' });
  session.setCookie(opened.token, opened.expires);
}
