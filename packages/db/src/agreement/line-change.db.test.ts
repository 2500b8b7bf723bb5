import { businessDate } from '@lindung/domain/shared/business-date';
import { yearMonth } from '@lindung/domain/shared/year-month';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { violatedConstraint } from '../constraint-violation.js';
import { draftAddendum, signAddendum } from '../testing/addendum.js';
import { addChain, asRegency, type Chain, ownerOf } from '../testing/protection-chain.js';
import { raceOfGroups, seatsHeld } from '../testing/race-for-last-seat.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { agreementLineTable } from './agreement-line.table.js';
import { agreementStageTable } from './agreement-stage.table.js';
import { agreementTable } from './agreement.table.js';
import { lineChangeTable } from './line-change.table.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(40);
});
afterAll(() => world.drop());

const chainOf = async (people: number, stages = [{ startsOn: '2024-05-01', seats: 10 }]): Promise<Chain> =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people,
    stages,
  });
const write = <T>(chain: Chain, work: (tx: EntityManager) => Promise<T>) =>
  world.database.write(chain.acting, work);
const refusal = (chain: Chain, work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, chain.acting, work);

test('a stage comes to a signed line by a signed addendum that says the same of it, and goes no more', async () => {
  const chain = await chainOf(1);
  const stage = (seats: number) => (tx: EntityManager) =>
    tx.getRepository(agreementStageTable).insert({
      ...chain.owner,
      id: uuidv7(),
      lineId: chain.lineId,
      startsOn: businessDate('2024-09-01'),
      seats,
      note: null,
    });
  const id = await write(chain, (tx) =>
    draftAddendum(tx, chain, { addedStages: [{ startsOn: '2024-09-01', seats: 5 }] }),
  );
  expect(await refusal(chain, stage(5))).toBe('ck_agreement_draft');
  await write(chain, (tx) =>
    tx
      .getRepository(agreementTable)
      .update({ id }, { status: 'ACTIVE', signedOn: businessDate('2024-05-13') }),
  );
  expect(await refusal(chain, stage(6))).toBe('ck_agreement_draft');
  expect(await refusal(chain, stage(5))).toBeUndefined();
  const gone = (tx: EntityManager) =>
    tx.getRepository(agreementStageTable).delete({ lineId: chain.lineId, seats: 5 });
  expect(await refusal(chain, gone)).toBe('ck_agreement_draft');
});

test('an addendum changes lines of what it amends, and what it came to stays once it is signed', async () => {
  const [chain, other] = [await chainOf(1), await chainOf(1)];
  const strange = (tx: EntityManager) =>
    draftAddendum(tx, { ...chain, lineId: other.lineId }, { takeBack: 1 });
  expect(await refusal(chain, strange)).toBe('ck_line_change_line');
  const id = await write(chain, (tx) => draftAddendum(tx, chain, { takeBack: 1 }));
  await write(chain, (tx) => signAddendum(tx, chain, id));
  const written = (tx: EntityManager) =>
    tx.query(
      `UPDATE line_change SET seats_before = 1, seats_after = 1, month_to_before = '2024-12-01', monthly_before = 1,
      monthly_after = 1, rest_before = 1, rest_after = 1 WHERE agreement_id = $1`,
      [id],
    );
  expect(await refusal(chain, written)).toBe('ck_agreement_draft');
  const gone = (tx: EntityManager) => tx.getRepository(lineChangeTable).delete({ agreementId: id });
  expect(await refusal(chain, gone)).toBe('ck_agreement_draft');
});

test('a line ends earlier by a signed addendum that a second person has approved, and its months grow no more', async () => {
  const chain = await chainOf(1);
  const end = (monthTo: string) => (tx: EntityManager) =>
    tx.getRepository(agreementLineTable).update({ id: chain.lineId }, { monthTo: yearMonth(monthTo) });
  expect(await refusal(chain, end('2024-08'))).toBe('ck_agreement_line_end');
  const id = await write(chain, (tx) => draftAddendum(tx, chain, { endsFrom: '2024-09' }));
  const agreements = (tx: EntityManager) => tx.getRepository(agreementTable);
  const signing = (tx: EntityManager) =>
    agreements(tx).update({ id }, { status: 'ACTIVE', signedOn: businessDate('2024-05-13') });
  expect(await refusal(chain, signing)).toBe('ck_line_change_reviewed');
  await write(chain, (tx) =>
    agreements(tx).update({ id }, { status: 'REVIEW', submittedByUserId: chain.proposer }),
  );
  await world.database.write(asRegency(chain.owner.regencyId, chain.approver), (tx) =>
    agreements(tx).update({ id }, { status: 'APPROVED', reviewedByUserId: chain.approver }),
  );
  await write(chain, signing);
  expect(await refusal(chain, end('2024-07'))).toBe('ck_agreement_line_end');
  expect(await refusal(chain, end('2025-01'))).toBe('ck_agreement_line_end');
  expect(await refusal(chain, end('2024-08'))).toBeUndefined();
});

test('seats that addenda add and take back while many enrol are never oversold, and none is lost', async () => {
  const chain = await chainOf(200, [
    { startsOn: '2024-05-01', seats: 35 },
    { startsOn: '2024-06-01', seats: 105 },
  ]);
  const days = ['2024-06-10', '2024-06-11', '2024-06-12', '2024-06-13'];
  const adding: string[] = [];
  for (const startsOn of days)
    adding.push(
      await write(chain, (tx) => draftAddendum(tx, chain, { addedStages: [{ startsOn, seats: 5 }] })),
    );
  const taking: string[] = [];
  for (const _ of days) taking.push(await write(chain, (tx) => draftAddendum(tx, chain, { takeBack: 15 })));
  const sign = async (id: string): Promise<boolean> => {
    try {
      await write(chain, (tx) => signAddendum(tx, chain, id));
      return true;
    } catch (error) {
      if (violatedConstraint(error) === 'ck_quota_stage_not_oversold') return false;
      if (error instanceof Error && error.message === 'QUOTA_BELOW_USED') return false;
      throw error;
    }
  };
  const groups = Array.from({ length: 20 }, (_, at) => chain.people.slice(at * 10, at * 10 + 10));
  const [{ seated }, added, taken] = await Promise.all([
    raceOfGroups(world.database, chain, groups),
    Promise.all(adding.map(sign)),
    Promise.all(taking.map(sign)),
  ]);
  expect(added).toEqual([true, true, true, true]);
  const granted = 140 + 20 - 15 * taken.filter(Boolean).length;
  const stages = await seatsHeld(world.database, chain);
  for (const stage of stages)
    expect(stage).toEqual({ taken: stage.taken, seats: stage.taken, people: stage.taken });
  expect(stages.reduce((sum, stage) => sum + stage.taken, 0)).toBe(seated);
  const [sums] = await write(chain, (tx): Promise<object[]> =>
    tx.query(
      `SELECT b.granted, b.taken, sum(g.granted)::int AS stages, min(g.granted - g.taken) >= 0 AS "holds"
         FROM quota_balance b JOIN quota_stage g USING (line_id) WHERE line_id = $1 GROUP BY 1, 2`,
      [chain.lineId],
    ),
  );
  expect(sums).toEqual({ granted, taken: seated, stages: granted, holds: true });
});
