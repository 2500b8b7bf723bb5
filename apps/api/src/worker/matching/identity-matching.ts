import {
  identityMatchQueue,
  type SettledMatch,
  type TakenMatch,
} from '@lindung/db/worker/identity-match.repository';
import { statusOfAnswer } from '@lindung/domain/worker/identity-match';

import type { Services } from '../../request-context.js';
import type { MatchingService } from './matching-service.js';

const MOST_AT_ONCE = 50;
/** Longer than any answer is waited for: who was taken by a server that died is asked about again after it. */
const LEASE_SECONDS = 120;
const LONGEST_PAUSE_MS = 5 * 60_000;
const LONGEST_WAIT_SECONDS = 24 * 3600;

/**
 * Asks the matching service about those who wait, batch by batch. When it fails, nobody is lost: they wait on, the service is left
 * alone for a while that doubles, and is then tried with one person, so that somebody whom it cannot take holds up nobody else.
 */
export class IdentityMatching {
  private failures = 0;
  private restUntil = 0;
  private size = MOST_AT_ONCE;

  constructor(
    private readonly services: Pick<Services, 'database' | 'keyRing' | 'log' | 'stopping'>,
    private readonly service: MatchingService,
    /** Milliseconds of a clock that only goes forward. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Asks until nobody waits who is due, or the service fails. @returns of how many something was kept */
  async round(): Promise<number> {
    const queue = identityMatchQueue(this.services.database);
    let kept = 0;
    while (this.now() >= this.restUntil && !this.services.stopping.aborted) {
      const taken = await queue.take(this.size, LEASE_SECONDS);
      if (taken.length === 0) break;
      const settled = await this.ask(taken);
      if (settled === undefined) {
        await queue.putOff(taken.map(later));
        break;
      }
      kept += await queue.settle(settled);
      const told = new Set(settled.map(({ id }) => id));
      const untold = taken.filter(({ id }) => !told.has(id));
      if (untold.length > 0) await queue.putOff(untold.map(later));
    }
    return kept;
  }

  private async ask(taken: readonly TakenMatch[]): Promise<readonly SettledMatch[] | undefined> {
    const { keyRing, log, stopping } = this.services;
    try {
      const answers = await this.service.match(
        taken.map(({ nikCipher, fullName, birthDate, motherName }) => ({
          nik: keyRing.decryptNik(nikCipher),
          name: fullName,
          birthDate,
          motherName,
        })),
        stopping,
      );
      if (answers.every((answer) => answer === null))
        throw new Error('an answer about nobody who was asked about');
      this.failures = 0;
      this.size = Math.min(this.size * 2, MOST_AT_ONCE);
      return answers.flatMap((answer, at) => {
        const one = taken[at];
        return answer && one
          ? [{ id: one.id, version: one.version, status: statusOfAnswer(answer), answer }]
          : [];
      });
    } catch (error) {
      if (stopping.aborted) return undefined;
      this.failures += 1;
      this.size = 1;
      const pauseMs = Math.min(1000 * 2 ** this.failures, LONGEST_PAUSE_MS);
      this.restUntil = this.now() + pauseMs;
      log.warn(
        {
          people: taken.length,
          failures: this.failures,
          pauseMs,
          why: error instanceof Error ? error.message : '',
        },
        'the matching service does not answer',
      );
      return undefined;
    }
  }
}

/** Who was asked about in vain is asked about again, the later the oftener it was so. */
const later = ({ id, attempts }: TakenMatch): { id: string; seconds: number } => ({
  id,
  seconds: Math.min(2 ** Math.min(attempts, 20), LONGEST_WAIT_SECONDS),
});
