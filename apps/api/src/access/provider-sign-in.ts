import { violatedConstraint } from '@lindung/db/constraint-violation';
import { ChangeProviderLink, type OwnProviderLink } from '@lindung/domain/access/provider-link';
import { SignedInWith } from '@lindung/domain/access/second-factor';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext, Services } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { enter } from './enter.js';
import type { Identity } from './identity-provider.js';
import { readOwnAccount } from './own-account.js';
import { proveBoth } from './own-second-factor.js';
import { readVisit, requireProvider, visitProvider } from './provider-visit.js';
import { recordSessionEvent, sessionEvent } from './record-session-event.js';
import { findConfirmedFactor } from './second-factor.js';

/**
 * Sends the browser to the identity provider to sign in. @returns where to
 * @throws DomainError PROVIDER_UNKNOWN, PROVIDER_FAILED, RATE_LIMITED after too many from one address
 */
export async function signInWithProvider(context: RequestContext): Promise<string> {
  await context.services.signInLimits.visitsFrom.consume(context.address);
  const url = await visitProvider(context, null);
  await recordSessionEvent(context, 'signInWithProvider', {}, context.session.userId);
  return url;
}

/** Since when the own account is linked with an identity of the provider. */
export async function readOwnProviderLink(context: RequestContext): Promise<OwnProviderLink> {
  const { database, provider } = context.services;
  const { userId } = await readOwnAccount(context);
  const [rows] = await database.read<Array<Array<{ since: Date }>>>({ as: 'GATE', userId }, [
    {
      name: 'own-link',
      text: 'SELECT created_at AS since FROM linked_identity WHERE user_id = $1 AND issuer = $2',
      values: [userId, provider?.issuer ?? ''],
    },
  ]);
  return { since: rows?.[0]?.since ?? null };
}

/**
 * Sends the browser to the identity provider to link the own account, after password and code: it is another way in.
 * @throws DomainError RATE_LIMITED, CURRENT_PASSWORD_WRONG, SECOND_FACTOR_CODE_WRONG, PROVIDER_UNKNOWN, PROVIDER_FAILED
 */
export async function linkProvider(context: RequestContext, input: unknown): Promise<string> {
  const command = parseCommand(ChangeProviderLink, input);
  const account = await readOwnAccount(context);
  requireProvider(context.services);
  await proveBoth(context, 'linkProvider', account, command);
  const { userId } = account;
  const sessions = await context.services.sessions.listOwn(userId, context.session.token ?? '');
  const sessionId = sessions.find(({ isCurrent }) => isCurrent)?.id;
  if (sessionId === undefined) throw new DomainError({ code: 'UNAUTHENTICATED' });
  return visitProvider(context, { userId, sessionId });
}

/** Unlinks the own account, after password and code. */
export async function unlinkProvider(context: RequestContext, input: unknown): Promise<OwnProviderLink> {
  const command = parseCommand(ChangeProviderLink, input);
  const account = await readOwnAccount(context);
  const { issuer } = requireProvider(context.services);
  await proveBoth(context, 'unlinkProvider', account, command);
  const { userId } = account;
  await context.services.database.read({ as: 'GATE', userId }, [
    { text: 'DELETE FROM linked_identity WHERE user_id = $1 AND issuer = $2', values: [userId, issuer] },
    sessionEvent(context, 'unlinkProvider', { succeeded: true }, userId),
  ]);
  return { since: null };
}

/**
 * Takes in who comes back from the provider: signs in the user who is linked, or links who was signed in when the visit began.
 * @param kept what the browser has kept of its visit; @param query what the provider has sent along
 * @returns whether somebody was linked
 * @throws DomainError PROVIDER_FAILED, PROVIDER_NOT_LINKED, PROVIDER_LINKED_ELSEWHERE
 */
export async function comeBack(
  context: RequestContext,
  kept: string | undefined,
  query: string,
): Promise<'linked' | 'entered'> {
  const { services } = context;
  const provider = requireProvider(services);
  const visit = readVisit(services, kept);
  // Nobody came back from this visit: there is nothing to tell of anybody.
  if (visit?.state !== new URLSearchParams(query).get('state'))
    throw new DomainError({ code: 'PROVIDER_FAILED' });
  await comeBackOnce(services, visit.state);
  const linkFor = visit.linkFor ?? undefined;
  const identity = await provider.identify(query, visit).catch((error: unknown) => {
    // What the library says may quote what was sent.
    services.log.warn({ name: error instanceof Error ? error.name : 'Thrown' }, 'an identity was refused');
    return undefined;
  });
  if (!identity) return fail(context, linkFor?.userId, 'PROVIDER_FAILED');
  if (linkFor) {
    await link(context, linkFor, identity);
    return 'linked';
  }
  await signIn(context, identity);
  return 'entered';
}

/** What the browser has kept of a visit could be sent again and again. @throws DomainError PROVIDER_FAILED the second time */
async function comeBackOnce({ signInLimits }: Services, state: string): Promise<void> {
  try {
    await signInLimits.visitsBack.consume(state);
  } catch (error) {
    const isAgain = error instanceof DomainError && error.problem.code === 'RATE_LIMITED';
    throw isAgain ? new DomainError({ code: 'PROVIDER_FAILED' }) : error;
  }
}

async function fail(
  context: RequestContext,
  linkFor: string | undefined,
  code: 'PROVIDER_FAILED' | 'PROVIDER_NOT_LINKED' | 'PROVIDER_LINKED_ELSEWHERE',
): Promise<never> {
  const told = { succeeded: false, with: SignedInWith.PROVIDER };
  if (linkFor === undefined) await recordSessionEvent(context, 'signIn', told);
  else await recordSessionEvent(context, 'linkProvider', { succeeded: false }, linkFor);
  throw new DomainError({ code });
}

/** The session in which the visit began is still open: who has signed out meanwhile links nothing. No link is without its event. */
async function link(
  context: RequestContext,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
  { issuer, subject }: Identity,
): Promise<void> {
  const acting = { as: 'GATE', userId } as const;
  try {
    const isLinked = await context.services.database.write(acting, async (tx) => {
      const linked: unknown[] = await tx.query(
        `INSERT INTO linked_identity (issuer, subject, user_id)
         SELECT $1, $2, s.user_id FROM session s WHERE s.id = $3 AND s.user_id = $4 AND s.expires_at > now() RETURNING user_id`,
        [issuer, subject, sessionId, userId],
      );
      if (linked.length === 0) return false;
      const { text, values = [] } = sessionEvent(context, 'linkProvider', { succeeded: true }, userId);
      await tx.query(text, [...values]);
      return true;
    });
    if (!isLinked) await fail(context, userId, 'PROVIDER_FAILED');
  } catch (error) {
    const isTaken = ['pk_linked_identity', 'uq_linked_identity_user'].includes(
      violatedConstraint(error) ?? '',
    );
    if (isTaken) await fail(context, userId, 'PROVIDER_LINKED_ELSEWHERE');
    throw error;
  }
}

interface LinkedAccount {
  readonly userId: string;
  readonly knownHash: string;
}

async function signIn(
  context: RequestContext,
  { issuer, subject, hasSecondFactor }: Identity,
): Promise<void> {
  const { services } = context;
  const [rows] = await services.database.read<LinkedAccount[][]>({ as: 'GATE' }, [
    {
      name: 'find-linked',
      text: `SELECT u.id AS "userId", u.password_hash AS "knownHash" FROM linked_identity l JOIN app_user u ON u.id = l.user_id AND u.active
        WHERE l.issuer = $1 AND l.subject = $2`,
      values: [issuer, subject],
    },
  ]);
  const account = rows?.[0];
  if (!account) return fail(context, undefined, 'PROVIDER_NOT_LINKED');
  const ours = hasSecondFactor ? undefined : await findConfirmedFactor(services, account.userId);
  const entered = await enter(context, {
    ...account,
    secondFactor: hasSecondFactor,
    codeWanted: ours !== undefined,
    viaProvider: true,
  });
  if (!entered) return fail(context, undefined, 'PROVIDER_NOT_LINKED');
  const shown = hasSecondFactor ? SignedInWith.PROVIDER_AND_SECOND_FACTOR : SignedInWith.PROVIDER;
  await recordSessionEvent(context, 'signIn', { succeeded: true, with: shown }, account.userId);
}
