import { violatedConstraint } from '../constraint-violation.js';
import type { Database } from '../database.js';
import { type Chain, takeSeat, takeSeats } from './protection-chain.js';

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

/** Lets as many mass enrolments as there are groups of people ask at once, each for all of its group or for none. */
export async function raceOfGroups(
  database: Database,
  chain: Chain,
  groups: ReadonlyArray<readonly string[]>,
): Promise<{ seated: number; refused: number }> {
  const outcomes = await Promise.all(
    groups.map(async (people) => {
      try {
        return (await database.write(chain.acting, (tx) => takeSeats(tx, chain, people, '2024-07-01')))
          .length;
      } catch (error) {
        if (violatedConstraint(error) === 'ck_quota_balance_not_oversold') return 0;
        throw error;
      }
    }),
  );
  return {
    seated: outcomes.reduce((total, seats) => total + seats, 0),
    refused: outcomes.filter((seats) => seats === 0).length,
  };
}

/** Seats of each stage that somebody has, and how many different seats those are. */
export const seatsHeld = (
  database: Database,
  chain: Chain,
): Promise<ReadonlyArray<{ taken: number; seats: number; people: number }>> =>
  database.write(chain.acting, (tx) =>
    tx.query(
      `SELECT g.taken, (SELECT count(DISTINCT s.seat)::int FROM quota_seat s WHERE s.stage_id = g.stage_id AND NOT s.given_back) AS seats,
              (SELECT count(DISTINCT e.person_id)::int FROM quota_seat s JOIN enrolment e ON e.id = s.enrolment_id
               WHERE s.stage_id = g.stage_id AND NOT s.given_back) AS people
       FROM quota_stage g WHERE g.line_id = $1 ORDER BY g.starts_on`,
      [chain.lineId],
    ),
  );
