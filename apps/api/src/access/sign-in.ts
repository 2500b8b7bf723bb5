import { ChooseAssignment, SignIn } from '@lindung/domain/access/user';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { recordSessionEvent } from './record-session-event.js';
import { verifyPassword } from './password.js';
import { assignmentsOf } from './read-session.js';

interface Account {
  readonly id: string;
  readonly password_hash: string;
  readonly active: boolean;
}

/**
 * Signs in with name and password; a user with one assignment acts in it at once.
 * @throws DomainError RATE_LIMITED after too many tries, SIGN_IN_FAILED alike for an unknown name and a wrong password
 */
export async function signIn(
  context: RequestContext,
  input: unknown,
): Promise<{ userId: string; assignmentId?: string }> {
  const { username, password } = parseCommand(SignIn, input);
  const { services, address } = context;
  await services.signInLimits.consume(username, address);
  const [rows] = await services.database.read<Account[][]>({ as: 'GATE' }, [
    {
      name: 'find-account',
      text: 'SELECT id, password_hash, active FROM app_user WHERE username = $1',
      values: [username],
    },
  ]);
  const account = rows?.[0]?.active ? rows[0] : undefined;
  const isRight = await verifyPassword(account?.password_hash, password);
  const entered = isRight && account ? await enter(context, account) : undefined;
  if (!account || !entered) {
    await recordSessionEvent(context, 'signIn', { succeeded: false });
    throw new DomainError({ code: 'SIGN_IN_FAILED' });
  }
  await services.signInLimits.reset(username, address);
  // The browser's earlier session is over: nobody else goes on in it.
  if (context.session.token !== undefined) await services.sessions.close(context.session.token);
  const { token, expires, assignmentId } = entered;
  context.session.setCookie(token, expires);
  await recordSessionEvent(context, 'signIn', { succeeded: true }, account.id);
  return { userId: account.id, ...(assignmentId === undefined ? {} : { assignmentId }) };
}

/** Opens a session, in the user's assignment when there is one alone; undefined when the password was changed meanwhile. */
async function enter({ services, device, address }: RequestContext, { id, password_hash }: Account) {
  const assignments = await assignmentsOf(services, id);
  const assignmentId = assignments.length === 1 ? assignments[0]?.id : undefined;
  const opened = await services.sessions.open({
    userId: id,
    knownHash: password_hash,
    assignmentId: assignmentId ?? null,
    device,
    address,
  });
  return opened && { ...opened, assignmentId };
}

/** Ends the session; the cookie's token is worthless from then on. */
export async function signOut(context: RequestContext): Promise<void> {
  const { token, userId } = context.session;
  if (token !== undefined) await context.services.sessions.close(token);
  context.session.clearCookie();
  await recordSessionEvent(context, 'signOut', {}, userId);
}

/** Chooses the assignment in which the session acts. @throws DomainError NOT_FOUND when it is not one of the user's own */
export async function chooseAssignment(context: RequestContext, input: unknown): Promise<string> {
  const { assignmentId } = parseCommand(ChooseAssignment, input);
  const { token, userId } = context.session;
  if (token === undefined || userId === undefined) throw new DomainError({ code: 'UNAUTHENTICATED' });
  const own = await assignmentsOf(context.services, userId);
  if (!own.some(({ id }) => id === assignmentId))
    throw new DomainError({ code: 'NOT_FOUND' }, 'assignmentId');
  await context.services.sessions.chooseAssignment(token, assignmentId);
  await recordSessionEvent(context, 'chooseAssignment', { assignmentId }, userId);
  return assignmentId;
}
