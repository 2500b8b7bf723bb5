import type { Database } from '@lindung/db/database';

import type { Actor } from '../acting/actor.js';
import { AttemptLimiter } from '../limiting/attempt-limiter.js';

const hours = 60 * 60;
const perHour = { points: 60, duration: hours };
const perDay = { points: 300, duration: 24 * hours };

/** What one user may do with numbers of persons within an hour and a day: enough for a counter, too little to try numbers out. */
class NikAllowance {
  private readonly limiters: readonly AttemptLimiter[];

  constructor(database: Database, kind: string) {
    this.limiters = [
      new AttemptLimiter(database, `${kind}-hour`, perHour),
      new AttemptLimiter(database, `${kind}-day`, perDay),
    ];
  }

  /** Counts one before it is done. @throws DomainError RATE_LIMITED with the seconds to wait */
  async consume(actor: Actor): Promise<void> {
    for (const limiter of this.limiters) await limiter.consume(whoOf(actor));
  }

  /** Takes back one that told nothing. */
  async giveBack(actor: Actor): Promise<void> {
    for (const limiter of this.limiters) await limiter.giveBack(whoOf(actor));
  }
}

const whoOf = ({ userId, apiKeyId }: Actor): string => userId ?? apiKeyId ?? '';

/** Tries at a NIK (searches, and numbers that a registration refuses because somebody bears them), and NIKs that are shown. */
export class NikLimits {
  readonly tries: NikAllowance;
  readonly reveals: NikAllowance;

  constructor(database: Database) {
    this.tries = new NikAllowance(database, 'nik-try');
    this.reveals = new NikAllowance(database, 'nik-reveal');
  }
}
