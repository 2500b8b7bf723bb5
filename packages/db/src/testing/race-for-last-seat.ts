import { violatedConstraint } from '../constraint-violation.js';
import type { Database } from '../database.js';
import { type Chain, takeSeat } from './protection-chain.js';

/** Lets every person of the chain ask for a seat at once, each on a connection of its own. */
export async function raceForLastSeat(
  database: Database,
  chain: Chain,
): Promise<{ seated: number; refused: number }> {
  const outcomes = await Promise.all(
    chain.people.map(async (person) => {
      try {
        await database.write(chain.acting, (tx) => takeSeat(tx, chain, person));
        return 'seated';
      } catch (error) {
        if (violatedConstraint(error) === 'ck_quota_balance_not_oversold') return 'refused';
        throw error;
      }
    }),
  );
  const seated = outcomes.filter((outcome) => outcome === 'seated').length;
  return { seated, refused: outcomes.length - seated };
}
