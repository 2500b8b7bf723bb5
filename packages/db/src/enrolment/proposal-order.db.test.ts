import type { EligibilityRule } from '@lindung/domain/enrolment/eligibility-rule';
import { type RankedCandidate, compareByRank } from '@lindung/domain/enrolment/ranking';
import { addDays, businessDate } from '@lindung/domain/shared/business-date';
import { Decile } from '@lindung/domain/worker/decile';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, ownerOf } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { proposalRepository } from './proposal.repository.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

/** Few deciles and few days, so that each of the ranking's fields decides somewhere. */
const anyCandidate: fc.Arbitrary<RankedCandidate> = fc.record({
  decile: fc.option(fc.integer({ min: 1, max: 3 }).map((value) => Decile.parse(value))),
  birthDate: fc.nat(3).map((offset) => addDays(businessDate('1980-01-01'), offset)),
  personId: fc.uuid(),
});

const lists = fc.uniqueArray(anyCandidate, {
  selector: ({ personId }) => personId,
  minLength: 2,
  maxLength: 40,
});

const rule: EligibilityRule = {
  version: 'everybody',
  validFrom: businessDate('2024-01-01'),
  validTo: null,
  citation: 'none',
  criteria: [],
};

test(
  'a proposal seats exactly those who come first by the ranking of the domain',
  { timeout: 60_000 },
  async () => {
    const { database } = world;
    const owner = await ownerOf(database, '73.72');
    const home = await ownerOf(database, '73.72.01.1004');
    const stages = [{ startsOn: '2024-05-01', seats: 40 }];
    const chain = await addChain(database, { owner, home, people: 0, stages });
    const { listId, lineId, decreeId: id, proposer: byUser } = chain;
    const [startsOn, endsOn] = [businessDate('2024-05-01'), businessDate('2024-12-31')];

    const plant = (tx: EntityManager, candidates: readonly RankedCandidate[]) =>
      tx.query(
        `WITH people AS (SELECT * FROM jsonb_to_recordset($1) AS p ("personId" uuid, "birthDate" date, decile int)),
       persons AS (INSERT INTO person (id, full_name, birth_date, sex, regency_id, district_id, village_id)
         SELECT "personId", 'Calon', "birthDate", 'FEMALE', $2, $3, $4 FROM people),
       deciles AS (
         INSERT INTO decile_observation (id, person_id, decile, source, observed_on, regency_id, district_id, village_id)
         SELECT gen_random_uuid(), "personId", decile, 'P3KE', '2024-01-01', $2, $3, $4 FROM people WHERE decile IS NOT NULL)
       INSERT INTO candidate (list_id, person_id, added_in, regency_id) SELECT $5, "personId", 1, $2 FROM people`,
        [JSON.stringify(candidates), home.regencyId, home.districtId, home.villageId, listId],
      );

    /** Whom a proposal for so many seats takes; all is taken back afterwards. */
    const seatedOf = (candidates: readonly RankedCandidate[], seats: number) =>
      database.write(chain.acting, async (tx) => {
        await tx.query('SAVEPOINT before');
        await plant(tx, candidates);
        await proposalRepository(tx).seat(
          { rule, pool: { source: 'LIST', listId }, lineId, startsOn, endsOn },
          { id, seats, byUser, effectiveOn: startsOn, owner },
        );
        const rows: Array<{ id: string }> = await tx.query(
          `SELECT person_id AS id FROM enrolment WHERE decree_id = $1`,
          [id],
        );
        await tx.query('ROLLBACK TO before');
        return rows.map((row) => row.id).toSorted();
      });

    await fc.assert(
      fc.asyncProperty(lists, fc.nat(), async (candidates, chance) => {
        const seats = 1 + (chance % candidates.length);
        const first = candidates.toSorted(compareByRank).slice(0, seats);
        expect(await seatedOf(candidates, seats)).toEqual(first.map(({ personId }) => personId).toSorted());
      }),
      { numRuns: 25 },
    );
  },
);
