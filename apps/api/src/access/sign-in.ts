import { SignedInWith } from '@lindung/domain/access/second-factor';
import { ChooseAssignment, SignIn } from '@lindung/domain/access/user';
import type { DomainProblem } from '@lindung/domain/errors';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { enter } from './enter.js';
import { recordSessionEvent } from './record-session-event.js';
import { verifyPassword } from './password.js';
import { assignmentsOf, type Entered } from './read-session.js';
import { findConfirmedFactor, showCode } from './second-factor.js';

interface Account {
  readonly id: string;
  readonly password_hash: string;
  readonly active: boolean;
}

/**
 * Signs in with name, password and, where the account has a second factor, a code. A user with one assignment acts in it at once.
 * A try without a code counts like one with a wrong code: only who comes in with both is not limited any longer.
 * @throws DomainError RATE_LIMITED after too many tries, SIGN_IN_FAILED alike for an unknown name and a wrong password;
 * SECOND_FACTOR_CODE_REQUIRED and SECOND_FACTOR_CODE_WRONG to whoever knows the password
 */
export async function signIn(context: RequestContext, input: unknown): Promise<Entered> {
  const { username, password, code } = parseCommand(SignIn, input);
  const { services, address } = context;
  await services.signInLimits.consume(username, address);
  const [rows] = await services.database.read<Account[][]>({ as: 'GATE' }, [
    {
      name: 'find-account',
      text: 'SELECT id, password_hash, active FROM app_user WHERE username = $1 AND client_id IS NULL',
      values: [username],
    },
  ]);
  const account = rows?.[0]?.active ? rows[0] : undefined;
  const isRight = await verifyPassword(account?.password_hash, password);
  if (!isRight || !account) return fail(context, { code: 'SIGN_IN_FAILED' });
  const shown = await showSecondFactor(context, account.id, code ?? undefined);
  const entered = await enter(context, {
    userId: account.id,
    knownHash: account.password_hash,
    secondFactor: shown !== undefined,
  });
  if (!entered) return fail(context, { code: 'SIGN_IN_FAILED' });
  await services.signInLimits.reset(username, address);
  await recordSessionEvent(
    context,
    'signIn',
    { succeeded: true, with: shown ?? SignedInWith.PASSWORD },
    account.id,
  );
  return entered;
}

async function fail(context: RequestContext, problem: DomainProblem, userId?: string): Promise<never> {
  await recordSessionEvent(context, 'signIn', { succeeded: false }, userId);
  throw new DomainError(problem);
}

/** Uses up the code of a user with a second factor. @returns undefined for a user without one */
async function showSecondFactor(
  context: RequestContext,
  userId: string,
  code: string | undefined,
): Promise<SignedInWith | undefined> {
  const factor = await findConfirmedFactor(context.services, userId);
  if (!factor) return undefined;
  if (code === undefined) return fail(context, { code: 'SECOND_FACTOR_CODE_REQUIRED' }, userId);
  const shown = await showCode(context.services, userId, factor, code);
  return shown ?? fail(context, { code: 'SECOND_FACTOR_CODE_WRONG' }, userId);
}

/** Ends the session; the cookie's token is worthless from then on. @returns where to sign out of the provider too */
export async function signOut(context: RequestContext): Promise<string | null> {
  const { token, userId, viaProvider } = context.session;
  const { services } = context;
  if (token !== undefined) await services.sessions.close(token);
  context.session.clearCookie();
  await recordSessionEvent(context, 'signOut', {}, userId);
  return (viaProvider && (await services.provider?.signOutUrl())) || null;
}

/** Chooses the assignment in which the session acts. @throws DomainError NOT_FOUND when it is not one of the user's own */
export async function chooseAssignment(context: RequestContext, input: unknown): Promise<Entered> {
  const { assignmentId } = parseCommand(ChooseAssignment, input);
  const { token, userId } = context.session;
  if (token === undefined || userId === undefined) throw new DomainError({ code: 'UNAUTHENTICATED' });
  const own = await assignmentsOf(context.services, userId);
  if (!own.some(({ id }) => id === assignmentId))
    throw new DomainError({ code: 'NOT_FOUND' }, 'assignmentId');
  await context.services.sessions.chooseAssignment(token, assignmentId);
  await recordSessionEvent(context, 'chooseAssignment', { assignmentId }, userId);
  return { userId, assignmentId, needsSecondFactor: false };
}
