import type { RequestContext } from '../request-context.js';
import { assignmentsOf, type Entered } from './read-session.js';

/** Who comes in, and what was shown for it. */
interface Coming {
  readonly userId: string;
  readonly knownHash: string;
  readonly secondFactor: boolean;
  /** There is a second factor that is still to be shown. */
  readonly codeWanted?: boolean;
  readonly viaProvider?: boolean;
}

/**
 * Opens a session under a new cookie, in the user's assignment when there is one alone; undefined when password or account are
 * others by now.
 */
export async function enter(
  { services, session, device, address }: RequestContext,
  { codeWanted = false, ...coming }: Coming,
): Promise<Entered | undefined> {
  const assignments = await assignmentsOf(services, coming.userId);
  const assignmentId = (assignments.length === 1 ? assignments[0]?.id : undefined) ?? null;
  const opened = await services.sessions.open({ ...coming, codeWanted, assignmentId, device, address });
  if (!opened) return undefined;
  // The session that the browser showed is over. From an identity provider it comes back without its cookie, and shows none.
  if (session.token !== undefined) await services.sessions.close(session.token);
  session.setCookie(opened.token, opened.expires);
  const roles = assignments.map(({ role }) => role);
  return {
    userId: coming.userId,
    assignmentId,
    needsSecondFactor: !coming.secondFactor && (codeWanted || services.sessions.asksSecondFactor(roles)),
  };
}
