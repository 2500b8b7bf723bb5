import { EndSession, type OwnSession } from '@lindung/domain/access/own-session';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { sessionEvent } from './record-session-event.js';
import { hashToken } from './sessions.js';

/** The user and the token of the own session; a partner's key has neither. @throws DomainError UNAUTHENTICATED */
function ownSession({ session }: RequestContext): { readonly userId: string; readonly token: string } {
  const { token, userId } = session;
  if (token === undefined || userId === undefined) throw new DomainError({ code: 'UNAUTHENTICATED' });
  return { userId, token };
}

/** The live sessions of whoever asks. */
export async function listOwnSessions(context: RequestContext): Promise<OwnSession[]> {
  const { userId, token } = ownSession(context);
  return context.services.sessions.listOwn(userId, token);
}

/** Ends another of the own sessions, here at once. @throws DomainError NOT_FOUND when it is not one, or is the current one */
export async function endSession(context: RequestContext, input: unknown): Promise<OwnSession[]> {
  const { sessionId } = parseCommand(EndSession, input);
  const own = await listOwnSessions(context);
  if (!own.some(({ id, isCurrent }) => id === sessionId && !isCurrent))
    throw new DomainError({ code: 'NOT_FOUND' }, 'sessionId');
  const { userId } = ownSession(context);
  await context.services.database.read({ as: 'GATE', userId }, [
    { text: 'DELETE FROM session WHERE user_id = $1 AND id = $2', values: [userId, sessionId] },
    sessionEvent(context, 'endSession', { sessionId }, userId),
  ]);
  context.services.sessions.forget();
  return listOwnSessions(context);
}

/** Ends every own session but the current one, here at once; the trail says how many it was that ended. */
export async function endOtherSessions(context: RequestContext): Promise<OwnSession[]> {
  const { userId, token } = ownSession(context);
  await context.services.database.write({ as: 'GATE', userId }, async (tx) => {
    const [, ended]: [unknown[], number] = await tx.query(
      'DELETE FROM session WHERE user_id = $1 AND token_hash <> $2',
      [userId, hashToken(token)],
    );
    const { text, values = [] } = sessionEvent(context, 'endOtherSessions', { ended }, userId);
    await tx.query(text, [...values]);
  });
  context.services.sessions.forget();
  return listOwnSessions(context);
}
