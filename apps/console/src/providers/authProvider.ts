import type { SignIn } from '@lindung/domain/access/user';
import type { AuthProvider } from 'react-admin';
import type { Drafts } from './drafts';
import { RequestRefused } from './request-refused';
import { operationFor } from './resource-names';
import type { SessionKeeper } from './session';

/** Sign-in and rights for React-Admin. What a role may do comes with the session, from the server's policy table. */
export function createAuthProvider(
  session: SessionKeeper,
  drafts: Pick<Drafts, 'enter' | 'leave'>,
  /** Forgets what else the device keeps for whoever is signed in. */
  forgetKept: () => void = () => undefined,
): AuthProvider {
  // Whoever the server says it is: they may have signed in here, or in another tab.
  session.subscribe(() => {
    const user = session.current()?.user;
    if (user) drafts.enter(user.id);
  });
  return {
    async login(given: SignIn) {
      await session.signIn(given);
    },

    async logout({ hasEnded = false }: { hasEnded?: boolean } = {}) {
      if (hasEnded || !session.current()?.user) return undefined;
      let elsewhere: string | undefined;
      try {
        elsewhere = await session.signOut();
      } catch (error) {
        // The session may have ended before: that is what was wanted. Anything else means that it still holds.
        if (!(error instanceof RequestRefused && error.code === 'UNAUTHENTICATED')) throw error;
        session.forget();
      }
      drafts.leave();
      forgetKept();
      return elsewhere;
    },

    async checkAuth() {
      const { user } = await session.load();
      if (!user) throw new Error('ra.auth.auth_check_error');
    },

    /**
     * No answer ends the session here: React-Admin would take it for an empty answer, and a save for done. The keeper of the
     * session hears of every refusal, and asks.
     */
    async checkError() {},

    async getIdentity() {
      const { user } = await session.load();
      return { id: user?.id ?? '', fullName: user?.name ?? '' };
    },

    async canAccess({ resource, action }) {
      const operation = operationFor(resource, action);
      const { permissions } = await session.load();
      return operation !== undefined && permissions.includes(operation);
    },
  };
}
