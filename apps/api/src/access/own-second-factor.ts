import type { Statement } from '@lindung/db/database';
import type { OperationName } from '@lindung/domain/access/policy';
import {
  ConfirmSecondFactor,
  inGroups,
  type OwnSecondFactor,
  RenewRecoveryCodes,
  ShowSecondFactor,
  StartSecondFactor,
} from '@lindung/domain/access/second-factor';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { enter } from './enter.js';
import { limited, type OwnAccount, readOwnAccount } from './own-account.js';
import { verifyPassword } from './password.js';
import { assignmentsOf, type Entered, onlyAssignmentOf } from './read-session.js';
import { recordSessionEvent, sessionEvent } from './record-session-event.js';
import {
  counterOf,
  findBegunFactor,
  findConfirmedFactor,
  newRecoveryCodes,
  newSecret,
  showCode,
  useCounter,
} from './second-factor.js';

const read = `
  SELECT (SELECT confirmed_at FROM second_factor WHERE user_id = $1 AND confirmed_at IS NOT NULL) AS since,
         (SELECT count(*)::int FROM recovery_code WHERE user_id = $1 AND used_at IS NULL) AS "recoveryCodesLeft"`;

/** The second factor of whoever asks, without what is secret of it. */
export async function readOwnSecondFactor(context: RequestContext): Promise<OwnSecondFactor> {
  const { services } = context;
  const { userId } = await readOwnAccount(context);
  const [rows] = await services.database.read<Array<Array<Omit<OwnSecondFactor, 'isRequired'>>>>(
    { as: 'GATE', userId },
    [{ name: 'own-second-factor', text: read, values: [userId] }],
  );
  const assignments = await assignmentsOf(services, userId);
  const isRequired = services.sessions.asksSecondFactor(assignments.map(({ role }) => role));
  return { since: null, recoveryCodesLeft: 0, ...rows?.[0], isRequired };
}

/**
 * Begins a second factor, or another one in place of the one that holds, which holds until the new one is confirmed. The secret
 * is in the answer and nowhere else.
 * @throws DomainError RATE_LIMITED, CURRENT_PASSWORD_WRONG, SECOND_FACTOR_CODE_REQUIRED, SECOND_FACTOR_CODE_WRONG
 */
export async function startSecondFactor(
  context: RequestContext,
  input: unknown,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const command = parseCommand(StartSecondFactor, input);
  const account = await readOwnAccount(context);
  const { userId } = account;
  // Who is at the door came in a moment ago and can do nothing else; who has a second factor shows it before there is another.
  const isFirst = (await findConfirmedFactor(context.services, userId)) === undefined;
  if (!context.session.needsSecondFactor || !isFirst)
    await proveBoth(context, 'startSecondFactor', account, command);
  const { database, keyRing } = context.services;
  const { secret, uri } = newSecret(account.username);
  await database.read({ as: 'GATE', userId }, [
    // Of two who begin at once the second waits for the first, and begins in its place.
    { text: `SELECT FROM app_user WHERE id = $1 FOR NO KEY UPDATE`, values: [userId] },
    { text: `DELETE FROM second_factor WHERE user_id = $1 AND confirmed_at IS NULL`, values: [userId] },
    {
      text: `INSERT INTO second_factor (id, user_id, secret) VALUES ($1, $2, $3)`,
      values: [uuidv7(), userId, keyRing.encryptFactor(secret)],
    },
    sessionEvent(context, 'startSecondFactor', { succeeded: true }, userId),
  ]);
  return { secret, uri };
}

/**
 * Confirms the second factor that was begun with a code of it: it holds from now on, with recovery codes that are in the answer
 * and nowhere else. Every session of the user ends; this one goes on under another cookie, and acts.
 * @throws DomainError RATE_LIMITED, NOT_FOUND when none was begun, SECOND_FACTOR_CODE_WRONG
 */
export async function confirmSecondFactor(
  context: RequestContext,
  input: unknown,
): Promise<{ readonly recoveryCodes: readonly string[]; readonly entered: Entered }> {
  const { code } = parseCommand(ConfirmSecondFactor, input);
  const { services, session, device, address } = context;
  const { userId, password_hash: knownHash } = await readOwnAccount(context);
  const begun = await findBegunFactor(services, userId);
  if (!begun) throw new DomainError({ code: 'NOT_FOUND' });
  const { codes, statements } = newRecoveryCodes(services.keyRing, userId, begun.id);
  await limited(context, triesOf(userId), async () => {
    const counter = counterOf(services, begun, code);
    const isConfirmed =
      counter !== undefined &&
      (await services.database.write({ as: 'GATE', userId }, async (tx) => {
        const run = ({ text, values }: Statement) => tx.query<unknown[]>(text, values && [...values]);
        if ((await run(useCounter(userId, begun.id, counter))).length === 0) return false;
        for (const statement of [
          ...confirm(userId, begun.id),
          ...statements,
          sessionEvent(context, 'confirmSecondFactor', { succeeded: true }, userId),
        ])
          await run(statement);
        return true;
      }));
    if (!isConfirmed) await refuse(context, 'confirmSecondFactor', userId);
  });
  services.sessions.forget();
  const assignmentId = context.actor?.assignmentId ?? (await onlyAssignmentOf(services, userId));
  const opened = await services.sessions.open({
    userId,
    knownHash,
    assignmentId,
    device,
    address,
    secondFactor: true,
    viaProvider: session.viaProvider,
  });
  if (!opened) throw new DomainError({ code: 'UNAUTHENTICATED' });
  session.setCookie(opened.token, opened.expires);
  return { recoveryCodes: codes.map(inGroups), entered: { userId, assignmentId, needsSecondFactor: false } };
}

/**
 * Shows the second factor of who came in by the provider without it: a session under another cookie acts.
 * @throws DomainError RATE_LIMITED, NOT_FOUND without a second factor, SECOND_FACTOR_CODE_WRONG
 */
export async function showSecondFactor(context: RequestContext, input: unknown): Promise<Entered> {
  const { code } = parseCommand(ShowSecondFactor, input);
  const { userId, password_hash: knownHash } = await readOwnAccount(context);
  const factor = await findConfirmedFactor(context.services, userId);
  if (!factor) throw new DomainError({ code: 'NOT_FOUND' });
  await limited(context, triesOf(userId), async () => {
    if (!(await showCode(context.services, userId, factor, code)))
      await refuse(context, 'showSecondFactor', userId);
  });
  const { viaProvider } = context.session;
  const entered = await enter(context, { userId, knownHash, secondFactor: true, viaProvider });
  if (!entered) throw new DomainError({ code: 'UNAUTHENTICATED' });
  await recordSessionEvent(context, 'showSecondFactor', { succeeded: true }, userId);
  return entered;
}

/** Of two who confirm the same one the second waits at its counter, and finds it used. */
const confirm = (userId: string, factorId: string): readonly Statement[] => [
  { text: `DELETE FROM second_factor WHERE user_id = $1 AND id <> $2`, values: [userId, factorId] },
  {
    text: `UPDATE second_factor SET confirmed_at = now() WHERE user_id = $1 AND id = $2`,
    values: [userId, factorId],
  },
  { text: `DELETE FROM session WHERE user_id = $1`, values: [userId] },
];

/**
 * Makes new recovery codes, which are in the answer and nowhere else; those before are worth nothing.
 * @throws DomainError RATE_LIMITED, NOT_FOUND without a second factor, CURRENT_PASSWORD_WRONG, SECOND_FACTOR_CODE_WRONG
 */
export async function renewRecoveryCodes(
  context: RequestContext,
  input: unknown,
): Promise<readonly string[]> {
  const command = parseCommand(RenewRecoveryCodes, input);
  const account = await readOwnAccount(context);
  const { userId } = account;
  const { database, keyRing } = context.services;
  const factor = await findConfirmedFactor(context.services, userId);
  if (!factor) throw new DomainError({ code: 'NOT_FOUND' });
  await proveBoth(context, 'renewRecoveryCodes', account, command);
  const { codes, statements } = newRecoveryCodes(keyRing, userId, factor.id);
  await database.read({ as: 'GATE', userId }, [
    ...statements,
    sessionEvent(context, 'renewRecoveryCodes', { succeeded: true }, userId),
  ]);
  return codes.map(inGroups);
}

const triesOf = (userId: string): string => `second factor of ${userId}`;

/**
 * Shows the password again, and a code where there is a second factor; tries of both are limited together.
 * @throws DomainError RATE_LIMITED, CURRENT_PASSWORD_WRONG, SECOND_FACTOR_CODE_REQUIRED, SECOND_FACTOR_CODE_WRONG
 */
export async function proveBoth(
  context: RequestContext,
  operation: OperationName,
  account: OwnAccount,
  {
    password,
    code,
  }: { readonly password?: string | null | undefined; readonly code?: string | null | undefined },
): Promise<void> {
  const { services } = context;
  const { userId } = account;
  await limited(context, triesOf(userId), async () => {
    if (!(await verifyPassword(account.password_hash, password ?? ''))) {
      await recordSessionEvent(context, operation, { succeeded: false }, userId);
      throw new DomainError({ code: 'CURRENT_PASSWORD_WRONG' }, 'password');
    }
    const factor = await findConfirmedFactor(services, userId);
    if (!factor) return;
    if (code == null) throw new DomainError({ code: 'SECOND_FACTOR_CODE_REQUIRED' }, 'code');
    if (!(await showCode(services, userId, factor, code))) await refuse(context, operation, userId);
  });
}

async function refuse(context: RequestContext, operation: OperationName, userId: string): Promise<never> {
  await recordSessionEvent(context, operation, { succeeded: false }, userId);
  throw new DomainError({ code: 'SECOND_FACTOR_CODE_WRONG' }, 'code');
}
