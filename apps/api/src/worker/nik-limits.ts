import type { Database } from '@lindung/db/database';

import type { Actor } from '../acting/actor.js';
import { AttemptLimiter } from '../limiting/attempt-limiter.js';

const hours = 60 * 60;
const perHour = { points: 60, duration: hours };
const perDay = { points: 300, duration: 24 * hours };

/** What one user may do with numbers of persons within an hour and a day: enough for a counter, too little to try numbers out. */
class NikAllowance {
  private readonly limiters: readonly [hour: AttemptLimiter, day: AttemptLimiter];

  constructor(database: Database, kind: string) {
    this.limiters = [
      new AttemptLimiter(database, `${kind}-hour`, perHour),
      new AttemptLimiter(database, `${kind}-day`, perDay),
    ];
  }

  /** Counts numbers before anything is told of them. @throws DomainError RATE_LIMITED with the seconds to wait */
  async consume(actor: Actor, numbers = 1): Promise<void> {
    const [hour, day] = this.limiters;
    await hour.consume(whoOf(actor), numbers);
    try {
      await day.consume(whoOf(actor), numbers);
    } catch (refused) {
      await hour.giveBack(whoOf(actor), numbers);
      throw refused;
    }
  }

  /** Whether nothing is left for this hour or this day. */
  async isUsedUp(actor: Actor): Promise<boolean> {
    const used = await Promise.all(this.limiters.map((limiter) => limiter.isUsedUp(whoOf(actor))));
    return used.some(Boolean);
  }

  /** Takes back one that told nothing. */
  async giveBack(actor: Actor): Promise<void> {
    for (const limiter of this.limiters) await limiter.giveBack(whoOf(actor));
  }
}

const whoOf = ({ userId, apiClientId }: Actor): string => apiClientId ?? userId ?? '';

/** Tries at a NIK (searches, and numbers that a registration or a file is refused because somebody bears them), and NIKs that are shown. */
export class NikLimits {
  readonly tries: NikAllowance;
  readonly reveals: NikAllowance;

  constructor(database: Database) {
    this.tries = new NikAllowance(database, 'nik-try');
    this.reveals = new NikAllowance(database, 'nik-reveal');
  }
}
