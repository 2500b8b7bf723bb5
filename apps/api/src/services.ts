import type { KeyRing } from '@lindung/db/access/key-ring';
import type { Database } from '@lindung/db/database';
import { ROLES_WITH_SECOND_FACTOR } from '@lindung/domain/access/role';
import type { Logger } from 'pino';

import { ApiKeys } from './access/api-keys.js';
import type { IdentityProvider } from './access/identity-provider.js';
import { Sessions } from './access/sessions.js';
import { SignInLimits } from './access/sign-in-limits.js';
import type { Clock } from './clock.js';
import { cursorCodec } from './graphql/cursor.js';
import { type Budgets, RequestBudgets, standardBudgets } from './graphql/request-budgets.js';
import { AttemptLimiter } from './limiting/attempt-limiter.js';
import { LawBook } from './programme/programme.public.js';
import type { Services } from './request-context.js';
import type { MatchingService } from './worker/matching/matching-service.js';
import { NikLimits } from './worker/nik-limits.js';

export interface ServiceOptions {
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
  readonly log: Logger;
  readonly stopping: AbortSignal;
  /** Made-up data under published passwords: no account needs a second factor. */
  readonly demo: boolean;
  /** Where browsers find Lindung; this machine where nobody says so. */
  readonly publicUrl?: string | undefined;
  /** What is usual, unless somebody measures. */
  readonly budgets?: Budgets;
  /** Where an identity provider opens accounts too. */
  readonly provider?: IdentityProvider | undefined;
  /** Where persons are compared with the population register. */
  readonly matching?: MatchingService | undefined;
}

/** An address looks at so many papers in ten minutes: enough for a counter with a scanner. */
const looksAtPapers = { points: 120, duration: 600 };

/** Makes what lives as long as the server does. */
export const createServices = ({ budgets, publicUrl, ...options }: ServiceOptions): Services => ({
  ...options,
  publicUrl: publicUrl ?? 'http://localhost:4000',
  confirmationLimits: new AttemptLimiter(options.database, 'confirmation', looksAtPapers),
  cursors: cursorCodec(options.keyRing.cursorKey),
  sessions: new Sessions(options.database, options.demo ? [] : ROLES_WITH_SECOND_FACTOR),
  apiKeys: new ApiKeys(options.database),
  signInLimits: new SignInLimits(options.database),
  requestBudgets: new RequestBudgets(budgets ?? standardBudgets),
  nikLimits: new NikLimits(options.database),
  law: new LawBook(options.database),
  provider: options.provider,
  matching: options.matching,
});
