import type { Client } from '@lindung/graphql-client/client';
import {
  ChooseAssignmentDocument,
  SessionDocument,
  SignInDocument,
  SignOutDocument,
} from '@lindung/graphql-client/generated/operations';
import type { Session } from './records';

/** Who is signed in and in which assignment they act, as the server said last. */
export interface SessionKeeper {
  /** The session as known; undefined before the first answer. */
  readonly current: () => Session | undefined;
  /** The session, asked of the server once. */
  readonly load: () => Promise<Session>;
  readonly signIn: (username: string, password: string) => Promise<Session>;
  readonly signOut: () => Promise<void>;
  readonly choose: (assignmentId: string) => Promise<Session>;
  /** Forgets the answer: the next load asks again. */
  readonly forget: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSessionKeeper(client: Client): SessionKeeper {
  let known: Session | undefined;
  let asked: Promise<Session> | undefined;
  const listeners = new Set<() => void>();

  const keep = (session: Session | undefined) => {
    known = session;
    asked = session && Promise.resolve(session);
    for (const listener of listeners) listener();
  };

  const choose = async (assignmentId: string) => {
    const { chooseAssignment } = await client.request(ChooseAssignmentDocument, { input: { assignmentId } });
    keep(chooseAssignment);
    return chooseAssignment;
  };

  return {
    current: () => known,
    load() {
      asked ??= client.request(SessionDocument).then(
        ({ session }) => {
          keep(session);
          return session;
        },
        (error: unknown) => {
          asked = undefined;
          throw error;
        },
      );
      return asked;
    },
    async signIn(username, password) {
      const { signIn } = await client.request(SignInDocument, { input: { username, password } });
      keep(signIn);
      return signIn;
    },
    async signOut() {
      const { signOut } = await client.request(SignOutDocument);
      keep(signOut);
    },
    choose,
    forget: () => keep(undefined),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
