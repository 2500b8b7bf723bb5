import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';

/** The account of whoever asks, as the gate reads it. */
export interface OwnAccount {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly password_hash: string;
}

/** @throws DomainError UNAUTHENTICATED when nobody is signed in or the account is closed */
export async function readOwnAccount({ services, session }: RequestContext): Promise<OwnAccount> {
  const { userId, token } = session;
  if (token === undefined || userId === undefined) throw new DomainError({ code: 'UNAUTHENTICATED' });
  const [rows] = await services.database.read<OwnAccount[][]>({ as: 'GATE', userId }, [
    {
      name: 'own-account',
      text: 'SELECT id AS "userId", username, name, password_hash FROM app_user WHERE id = $1 AND active',
      values: [userId],
    },
  ]);
  const account = rows?.[0];
  if (!account) throw new DomainError({ code: 'UNAUTHENTICATED' });
  return account;
}

/**
 * Lets the work be tried a limited number of times. Tries are counted apart from those at the door: whoever found an open
 * session doesn't shut its owner out.
 * @throws DomainError RATE_LIMITED, or what the work throws
 */
export async function limited<T>(
  { services, address }: RequestContext,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  await services.signInLimits.consume(what, address);
  const done = await work();
  await services.signInLimits.reset(what, address);
  return done;
}
