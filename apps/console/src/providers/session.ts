import type { Client } from '@lindung/graphql-client/client';
import type { AcceptInvitation } from '@lindung/domain/access/invitation';
import type { ChangeProviderLink } from '@lindung/domain/access/provider-link';
import type { RenewRecoveryCodes, StartSecondFactor } from '@lindung/domain/access/second-factor';
import type { ChangePassword, SignIn } from '@lindung/domain/access/user';
import {
  AcceptInvitationDocument,
  ChangePasswordDocument,
  ChooseAssignmentDocument,
  ConfirmSecondFactorDocument,
  LinkProviderDocument,
  RenewRecoveryCodesDocument,
  SessionDocument,
  ShowSecondFactorDocument,
  SignInDocument,
  SignInWithProviderDocument,
  SignOutDocument,
  StartSecondFactorDocument,
  UnlinkProviderDocument,
} from '@lindung/graphql-client/generated/trusted-operations';
import type { BegunSecondFactor, Session } from './records';

/**
 * What happened to the session of a page: it ended, it acts in another assignment than what the page shows (`moved`), or the
 * person chose another one here, or a wider look begins or is over (`chosen`).
 */
export type SessionNotice = 'ended' | 'moved' | 'chosen';

/** Who is signed in and in which assignment they act, as the server said last. */
export interface SessionKeeper {
  /** The session as known; undefined before the first answer. */
  readonly current: () => Session | undefined;
  /** The session, asked of the server once. */
  readonly load: () => Promise<Session>;
  /** Asks the server again; what is known stays when it can't be reached. `isUnattended`: no person did anything. */
  readonly reload: (how?: { readonly isUnattended: boolean }) => Promise<void>;
  /** Draws from a refusal what it says about the session: that it may be another one by now. */
  readonly heed: (code: string) => void;
  readonly signIn: (given: SignIn) => Promise<Session>;
  /** Sets the first password with a code; nobody is signed in by it. @returns the name to sign in with */
  readonly acceptInvitation: (command: AcceptInvitation) => Promise<string>;
  /** Where to sign out of the identity provider too, if the session came from there. */
  readonly signOut: () => Promise<string | undefined>;
  /** The server ends every other session; this one goes on. */
  readonly changePassword: (command: ChangePassword) => Promise<Session>;
  /** What an authenticator needs to know; it is told once. */
  readonly startSecondFactor: (command: StartSecondFactor) => Promise<BegunSecondFactor>;
  /** The recovery codes, told once; the page goes on in the new session when it `enters`. */
  readonly confirmSecondFactor: (
    code: string,
  ) => Promise<{ readonly recoveryCodes: readonly string[]; readonly enter: () => void }>;
  /** Of who came in by the identity provider without it. */
  readonly showSecondFactor: (code: string) => Promise<void>;
  /** Where the page goes to sign in at the identity provider, or to link the own account there. */
  readonly signInWithProvider: () => Promise<string>;
  readonly linkProvider: (command: ChangeProviderLink) => Promise<string>;
  readonly unlinkProvider: (command: ChangeProviderLink) => Promise<void>;
  readonly renewRecoveryCodes: (command: RenewRecoveryCodes) => Promise<readonly string[]>;
  readonly choose: (assignmentId: string) => Promise<Session>;
  /** Forgets the answer: the next load asks again. */
  readonly forget: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells what happened to the session, before anybody sees the new one. */
  readonly onNotice: (listener: (notice: SessionNotice) => void) => () => void;
}

/** Refusals after which the session is worth another look. */
const DOUBTFUL: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'ASSIGNMENT_CHANGED',
  'WIDER_LOOK_READS_ONLY',
  'WIDER_LOOK_OVER',
];

/** @param unattended the client for looks that no person caused */
export function createSessionKeeper(client: Client, unattended: Client = client): SessionKeeper {
  let known: Session | undefined;
  let asked: Promise<Session> | undefined;
  let reloading: Promise<void> | undefined;
  /** Counts what was done here, so that an older answer doesn't undo it. */
  let deeds = 0;
  const listeners = new Set<() => void>();
  const noticed = new Set<(notice: SessionNotice) => void>();

  const keep = (session: Session | undefined) => {
    known = session;
    asked = session && Promise.resolve(session);
    for (const listener of listeners) listener();
  };
  const tell = (notice: SessionNotice) => {
    for (const listener of noticed) listener(notice);
  };

  const reload = async (isUnattended: boolean) => {
    const before = deeds;
    const { session } = await (isUnattended ? unattended : client).request(SessionDocument);
    if (before !== deeds || known === undefined || isSame(session, known)) return;
    const notice = noticeOf(known, session);
    if (notice) tell(notice);
    keep(session);
  };

  const keeper: SessionKeeper = {
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
    reload({ isUnattended } = { isUnattended: false }) {
      reloading ??= reload(isUnattended)
        .catch(() => undefined)
        .finally(() => {
          reloading = undefined;
        });
      return reloading;
    },
    heed(code) {
      if (DOUBTFUL.includes(code)) void keeper.reload();
    },
    async signIn({ username, password, code = null }) {
      const { signIn } = await client.request(SignInDocument, { input: { username, password, code } });
      deeds += 1;
      keep(signIn);
      return signIn;
    },
    async acceptInvitation(input) {
      const { accepted } = await client.request(AcceptInvitationDocument, { input });
      return accepted.username;
    },
    async signOut() {
      const { signOut } = await client.request(SignOutDocument);
      deeds += 1;
      keep(signOut);
      return signOut.providerSignOut ?? undefined;
    },
    async changePassword(input) {
      const { changePassword } = await client.request(ChangePasswordDocument, { input });
      deeds += 1;
      keep(changePassword);
      return changePassword;
    },
    async startSecondFactor({ password = null, code = null }) {
      const { begun } = await client.request(StartSecondFactorDocument, { input: { password, code } });
      return begun;
    },
    async confirmSecondFactor(code) {
      const { confirmed } = await client.request(ConfirmSecondFactorDocument, { input: { code } });
      deeds += 1;
      const { recoveryCodes, session } = confirmed;
      return { recoveryCodes, enter: () => keep(session) };
    },
    async showSecondFactor(code) {
      const { showSecondFactor } = await client.request(ShowSecondFactorDocument, { input: { code } });
      deeds += 1;
      keep(showSecondFactor);
    },
    async signInWithProvider() {
      const { signInWithProvider } = await client.request(SignInWithProviderDocument);
      return signInWithProvider;
    },
    async linkProvider({ password, code = null }) {
      const { linkProvider } = await client.request(LinkProviderDocument, { input: { password, code } });
      return linkProvider;
    },
    async unlinkProvider({ password, code = null }) {
      await client.request(UnlinkProviderDocument, { input: { password, code } });
    },
    async renewRecoveryCodes(input) {
      const { recoveryCodes } = await client.request(RenewRecoveryCodesDocument, { input });
      return recoveryCodes;
    },
    async choose(assignmentId) {
      const { chooseAssignment } = await client.request(ChooseAssignmentDocument, {
        input: { assignmentId },
      });
      deeds += 1;
      tell('chosen');
      keep(chooseAssignment);
      return chooseAssignment;
    },
    forget() {
      deeds += 1;
      keep(undefined);
    },
    subscribe: (listener) => added(listeners, listener),
    onNotice: (listener) => added(noticed, listener),
  };
  return keeper;
}

function noticeOf(known: Session, session: Session): SessionNotice | undefined {
  if (!known.user) return undefined;
  if (!session.user) return 'ended';
  const isMoved = session.user.id !== known.user.id || session.assignment?.id !== known.assignment?.id;
  if (isMoved) return 'moved';
  // A wider look began or is over: what was read belongs to another area.
  return session.widerLook?.id === known.widerLook?.id ? undefined : 'chosen';
}

const isSame = (one: Session, other: Session) => JSON.stringify(one) === JSON.stringify(other);

function added<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
