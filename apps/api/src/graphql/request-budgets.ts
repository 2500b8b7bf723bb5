import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What somebody may ask for in a minute, in points of cost: about the fields that are answered, rows times their fields. */
export interface Budgets {
  readonly user: number;
  /** Of one key. */
  readonly partner: number;
  /** Of one address from which nobody is signed in, for what it reads. */
  readonly stranger: number;
  /** Of such an address, for ways in: a program that reads without end keeps nobody out who signs in beside it. */
  readonly door: number;
}

/** A page of fifty workers costs about 500: more pages in a minute than anybody turns, and a partner's 10,000 workers. */
export const standardBudgets: Budgets = {
  user: 1_000_000,
  partner: 300_000,
  stranger: 100_000,
  door: 100_000,
};

const seconds = 60;

/** Who asks, as far as a budget goes. */
interface Asker {
  readonly actor: { readonly apiKeyId: string | null } | undefined;
  readonly session: { readonly userId: string | undefined };
  readonly address: string;
}

/** What is left to somebody in the running minute. */
export interface BudgetLeft {
  readonly limit: number;
  readonly remaining: number;
  /** When the whole budget is there again. */
  readonly resetAt: Date;
}

/**
 * Counts what everybody asks for, each process for itself: it is there against a program that runs wild, and a count in the
 * database would cost every request a write.
 */
export class RequestBudgets {
  private readonly limiters: Readonly<Record<keyof Budgets, RateLimiterMemory>>;

  constructor(private readonly budgets: Budgets) {
    const make = (points: number) => new RateLimiterMemory({ points, duration: seconds });
    this.limiters = {
      user: make(budgets.user),
      partner: make(budgets.partner),
      stranger: make(budgets.stranger),
      door: make(budgets.door),
    };
  }

  /** Takes the cost of a document. @returns what is left, or the seconds to wait when it is not enough */
  async take(
    asker: Asker,
    { cost, writes }: { readonly cost: number; readonly writes: boolean },
  ): Promise<{ readonly left: BudgetLeft } | { readonly retryAfterSeconds: number }> {
    const [whose, key] = keyOf(asker, writes);
    try {
      const { remainingPoints, msBeforeNext } = await this.limiters[whose].consume(key, Math.max(1, cost));
      const resetAt = new Date(Date.now() + msBeforeNext);
      return { left: { limit: this.budgets[whose], remaining: remainingPoints, resetAt } };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
    }
  }
}

/** What strangers may write are ways in alone. */
function keyOf({ actor, session, address }: Asker, writes: boolean): readonly [keyof Budgets, string] {
  const apiKeyId = actor?.apiKeyId ?? undefined;
  if (apiKeyId !== undefined) return ['partner', apiKeyId];
  if (session.userId !== undefined) return ['user', session.userId];
  return [writes ? 'door' : 'stranger', address];
}
