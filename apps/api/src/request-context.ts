import type { KeyRing } from '@lindung/db/access/key-ring';
import type { Database } from '@lindung/db/database';
import type { Locale } from '@lindung/i18n/locale';
import type { Logger } from 'pino';

import type { Actor } from './acting/actor.js';
import type { ApiKeys } from './access/api-keys.js';
import type { IdentityProvider } from './access/identity-provider.js';
import type { Sessions } from './access/sessions.js';
import type { SignInLimits } from './access/sign-in-limits.js';
import type { Clock } from './clock.js';
import type { CursorCodec } from './graphql/cursor.js';
import type { RequestBudgets } from './graphql/request-budgets.js';
import type { AttemptLimiter } from './limiting/attempt-limiter.js';
import type { LawBook } from './programme/programme.public.js';
import type { MatchingService } from './worker/matching/matching-service.js';
import type { NikLimits } from './worker/nik-limits.js';

/** What lives as long as the server does. */
export interface Services {
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly cursors: CursorCodec;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly apiKeys: ApiKeys;
  readonly signInLimits: SignInLimits;
  readonly requestBudgets: RequestBudgets;
  readonly nikLimits: NikLimits;
  readonly law: LawBook;
  /** Looks at papers by their codes, by the address that looks. */
  readonly confirmationLimits: AttemptLimiter;
  /** Where browsers find Lindung: what the codes on papers lead to. */
  readonly publicUrl: string;
  /** Undefined where no identity provider is set up. */
  readonly provider: IdentityProvider | undefined;
  /** Undefined where no service is set up that compares persons with the population register. */
  readonly matching: MatchingService | undefined;
  readonly log: Logger;
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal;
  /** The demo's business day is fixed; the console says so. */
  readonly demo: boolean;
}

/** One request: who asks, in which language, under which id. */
export interface RequestContext {
  readonly services: Services;
  readonly requestId: string;
  readonly locale: Locale;
  readonly address: string;
  /** The family of browser and system from which it comes; null when it is not known. */
  readonly device: string | null;
  /** Undefined when nobody is signed in, or a user has not chosen an assignment yet. */
  readonly actor: Actor | undefined;
  readonly session: SessionHandle;
}

/** The cookie of the request, and what sign-in does with it. */
export interface SessionHandle {
  readonly token: string | undefined;
  readonly userId: string | undefined;
  /** Whether a second factor was shown for the session. */
  readonly hasSecondFactor: boolean;
  /** The user holds a role that asks for a second factor, and has shown none: nothing may be done but to set one up. */
  readonly needsSecondFactor: boolean;
  /** Whether the identity provider opened it. */
  readonly viaProvider: boolean;
  /** Lets the browser keep something while it is at the identity provider. */
  readonly keepVisit: (value: string) => void;
  readonly setCookie: (token: string, expires: Date) => void;
  readonly clearCookie: () => void;
}
