import { quotaBalance, type StageSeats } from '@lindung/domain/agreement/quota';
import { businessDate } from '@lindung/domain/shared/business-date';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { proposalRepository } from '../enrolment/proposal.repository.js';
import { addChain, type Chain, giveBack, ownerOf, takeSeat, takeSeats } from '../testing/protection-chain.js';
import { raceForLastSeat } from '../testing/race-for-last-seat.js';
import { refusalOf } from '../testing/refusal.js';
import { rowsRead } from '../testing/rows-read.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(50);
});
afterAll(() => world.drop());

const parepare = (code = '73.72') => ownerOf(world.database, code);
const chainOf = async (people: number, stages?: { startsOn: string; seats: number }[]): Promise<Chain> =>
  addChain(world.database, {
    owner: await parepare(),
    home: await parepare('73.72.01.1004'),
    people,
    ...(stages ? { stages } : {}),
  });

const refusal = (chain: Chain, work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, chain.acting, work);

const enrol = async (tx: EntityManager, chain: Chain, person: string, status: string) => {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, regency_id)
     VALUES ($1, $2, $3, $4, $5, '2024-05-01', '2024-12-31', $6)`,
    [id, person, chain.lineId, chain.decreeId, status, chain.owner.regencyId],
  );
  return id;
};

const release = (tx: EntityManager, chain: Chain, enrolmentId: string, lineId = chain.lineId) =>
  tx.query(
    `INSERT INTO quota_entry (id, line_id, kind, seats, enrolment_id, effective_on, by_user, regency_id)
     VALUES ($1, $2, 'RELEASE', 1, $3, '2024-06-01', $4, $5)`,
    [uuidv7(), lineId, enrolmentId, chain.proposer, chain.owner.regencyId],
  );

const balanceOf = (chain: Chain) =>
  world.database.write(chain.acting, async (tx) => {
    const [row]: unknown[] = await tx.query(`SELECT granted, taken FROM quota_balance WHERE line_id = $1`, [
      chain.lineId,
    ]);
    return row;
  });

test.each([2, 50])('the last seat goes to exactly one of %i who ask at once', async (takers) => {
  const rounds = takers === 2 ? 10 : 2;
  for (let round = 0; round < rounds; round += 1) {
    expect(
      await raceForLastSeat(world.database, await chainOf(takers, [{ startsOn: '2024-05-01', seats: 1 }])),
    ).toEqual({
      seated: 1,
      refused: takers - 1,
    });
  }
});

test('refuses the 745th of 744 seats, also when all are asked for in one statement', async () => {
  const chain = await chainOf(745, [{ startsOn: '2024-05-01', seats: 744 }]);
  const seatAll = (people: readonly string[]) => (tx: EntityManager) => takeSeats(tx, chain, people);
  expect(await refusal(chain, seatAll(chain.people))).toBe('ck_quota_balance_not_oversold');
  expect(await refusal(chain, seatAll(chain.people.slice(0, 744)))).toBeUndefined();
  expect(await balanceOf(chain)).toEqual({ granted: 744, taken: 744 });
});

test('a seat that was given back can be taken again, and is given back once', async () => {
  const chain = await chainOf(2, [{ startsOn: '2024-05-01', seats: 1 }]);
  const [first = '', second = ''] = chain.people;
  let enrolmentId = '';
  await world.database.write(chain.acting, async (tx) => {
    enrolmentId = await takeSeat(tx, chain, first);
  });
  expect(await refusal(chain, (tx) => takeSeat(tx, chain, second))).toBe('ck_quota_balance_not_oversold');
  expect(await refusal(chain, (tx) => release(tx, chain, enrolmentId))).toBe('ck_enrolment_seat');
  expect(await refusal(chain, (tx) => giveBack(tx, chain, enrolmentId))).toBeUndefined();
  expect(await refusal(chain, (tx) => release(tx, chain, enrolmentId))).toBe('uq_quota_entry_enrolment');
  expect(await refusal(chain, (tx) => takeSeat(tx, chain, second))).toBeUndefined();
});

test('nobody gives back a seat that was not taken, or on another line', async () => {
  const [chain, other] = [await chainOf(2), await chainOf(1)];
  const [first = '', second = ''] = chain.people;
  await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, first));
  await world.database.write(other.acting, (tx) => takeSeat(tx, other, other.people[0] ?? ''));
  // Others hold seats of both lines, so that the balance alone would let it pass.
  const withoutSeat = async (tx: EntityManager) => {
    const id = await enrol(tx, chain, second, 'WAITLISTED');
    await tx.query(`UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = $1`, [id]);
    await release(tx, chain, id);
  };
  expect(await refusal(chain, withoutSeat)).toBe('ck_quota_entry_enrolment');
  const onAnotherLine = async (tx: EntityManager) => {
    const id = await takeSeat(tx, chain, second);
    await tx.query(`UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = $1`, [id]);
    await release(tx, chain, id, other.lineId);
  };
  expect(await refusal(chain, onAnotherLine)).toBe('ck_quota_entry_enrolment');
});

test('who is proposed has taken a seat, and who is withdrawn or waits holds none', async () => {
  const chain = await chainOf(2);
  const [first = '', second = ''] = chain.people;
  expect(await refusal(chain, (tx) => enrol(tx, chain, first, 'PROPOSED'))).toBe('ck_enrolment_seat');
  expect(await refusal(chain, (tx) => enrol(tx, chain, first, 'WAITLISTED'))).toBeUndefined();
  const seated = await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, second));
  const leave = (tx: EntityManager) =>
    tx.query(`UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = $1`, [seated]);
  expect(await refusal(chain, leave)).toBe('ck_quota_entry_enrolment');
  // A seat does not pass from one to the other in silence, though as many are held as before.
  const swap = (tx: EntityManager) =>
    tx.query(
      `UPDATE enrolment SET status = CASE status WHEN 'WAITLISTED' THEN 'PROPOSED' ELSE 'WITHDRAWN' END WHERE line_id = $1`,
      [chain.lineId],
    );
  expect(await refusal(chain, swap)).toBe('ck_enrolment_seat');
  expect(await refusal(chain, (tx) => giveBack(tx, chain, seated))).toBeUndefined();
});

test('the seats of a stage count from its day on, not before', async () => {
  const stages = [
    { startsOn: '2024-05-01', seats: 1 },
    { startsOn: '2024-07-01', seats: 2 },
  ];
  const chain = await chainOf(4, stages);
  const [first = '', second = '', third = '', fourth = ''] = chain.people;
  const from = (day: string, person: string) => (tx: EntityManager) =>
    takeSeat(tx, chain, person, businessDate(day));
  expect(await refusal(chain, from('2024-05-01', first))).toBeUndefined();
  expect(await refusal(chain, from('2024-06-30', second))).toBe('ck_quota_balance_not_oversold');
  expect(await refusal(chain, from('2024-07-01', second))).toBeUndefined();
  expect(await refusal(chain, from('2024-07-01', third))).toBeUndefined();
  expect(await refusal(chain, from('2024-07-01', fourth))).toBe('ck_quota_balance_not_oversold');
});

/** What the stages of the line say, and what ledger and turns add up to. */
const stagesOf = (chain: Chain) =>
  world.database.write(chain.acting, async (tx) => {
    const kept: unknown = await tx.query(
      `SELECT stage_id, granted, taken FROM quota_stage WHERE line_id = $1 ORDER BY starts_on`,
      [chain.lineId],
    );
    const summed: unknown = await tx.query(
      `SELECT g.stage_id, sum(g.seats)::int AS granted,
         (SELECT count(*)::int FROM quota_seat s JOIN quota_entry q ON q.enrolment_id = s.enrolment_id AND q.kind = 'RESERVE'
          WHERE s.stage_id = g.stage_id AND NOT EXISTS (
            SELECT FROM quota_entry b WHERE b.enrolment_id = s.enrolment_id AND b.kind = 'RELEASE')) AS taken
       FROM quota_entry g WHERE g.line_id = $1 AND g.kind = 'GRANT' GROUP BY g.stage_id ORDER BY min(g.effective_on)`,
      [chain.lineId],
    );
    const [balance]: unknown[] = await tx.query(
      `SELECT b.granted = g.granted AND b.taken = g.taken AND g.taken = p.seats AS same FROM quota_balance b
       CROSS JOIN (SELECT sum(granted) AS granted, sum(taken) AS taken FROM quota_stage WHERE line_id = $1) AS g
       CROSS JOIN (SELECT COALESCE(sum(reserved + used), 0) AS seats FROM quota_place
                   WHERE stage_id IN (SELECT stage_id FROM quota_stage WHERE line_id = $1)) AS p
       WHERE b.line_id = $1`,
      [chain.lineId],
    );
    return { kept, summed, balance };
  });

const starts = ['2024-05-01', '2024-06-15', '2024-07-01', '2024-08-01'] as const;

test(
  'the stages of a line are the sum of its ledger after any history, and nothing of what is refused stays in them',
  { timeout: 60_000 },
  async () => {
    const step = fc.oneof(
      fc.record({ take: fc.integer({ min: 1, max: 3 }), from: fc.constantFrom(...starts) }),
      fc.record({ giveBack: fc.nat(9) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
        const chain = await chainOf(20, [
          { startsOn: '2024-05-01', seats: 4 },
          { startsOn: '2024-07-01', seats: 3 },
        ]);
        const free = [...chain.people];
        const seated: string[] = [];
        for (const what of steps) {
          if ('take' in what) {
            const people = free.slice(0, what.take);
            const refused = await refusal(chain, async (tx) => {
              const ids = await takeSeats(tx, chain, people, what.from);
              seated.push(...ids);
            });
            if (refused) seated.splice(seated.length - people.length);
            else free.splice(0, people.length);
          } else {
            const [id] = seated.splice(what.giveBack, 1);
            if (id) await world.database.write(chain.acting, (tx) => giveBack(tx, chain, id));
          }
          const { kept, summed, balance } = await stagesOf(chain);
          expect(kept).toEqual(summed);
          expect(balance).toEqual({ same: true });
        }
      }),
      { numRuns: 10 },
    );
  },
);

test(
  'the stages of a line are the sum of its ledger after enrolments of several days that all came at once',
  { timeout: 60_000 },
  async () => {
    const [staged, wide] = [
      await chainOf(40, [
        { startsOn: '2024-05-01', seats: 12 },
        { startsOn: '2024-07-01', seats: 8 },
      ]),
      await chainOf(40),
    ];
    const refusals = await Promise.all(
      [staged, wide].flatMap((chain) =>
        chain.people.map((person, at) =>
          refusal(chain, async (tx) => {
            const id = await takeSeat(tx, chain, person, businessDate(starts[at % starts.length] ?? ''));
            if (at % 5 === 0) await giveBack(tx, chain, id);
          }),
        ),
      ),
    );
    expect(new Set(refusals)).toEqual(new Set([undefined, 'ck_quota_balance_not_oversold']));
    for (const chain of [staged, wide]) {
      const { kept, summed, balance } = await stagesOf(chain);
      expect(kept).toEqual(summed);
      expect(balance).toEqual({ same: true });
    }
    expect(await balanceOf(wide)).toEqual({ granted: 40, taken: 32 });
  },
);

test('how many seats are left is answered from the stages of a line: not one entry of its ledger is read', async () => {
  const chain = await chainOf(50);
  await world.database.write(chain.acting, (tx) => takeSeats(tx, chain, chain.people.slice(1)));
  await world.database.write(chain.acting, async (tx) => {
    const left = async () =>
      expect(await tx.query(`SELECT seats_left($1, '2024-05-01') AS left`, [chain.lineId])).toEqual([
        { left: 1 },
      ]);
    expect(await rowsRead(tx, 'quota_entry', left)).toBe(0);
    expect(await rowsRead(tx, 'quota_stage', left)).toBe(1);
  });
});

test('the ledger counts the seats that are left as the domain does, for every day', async () => {
  const chain = await chainOf(6, [
    { startsOn: '2024-05-01', seats: 2 },
    { startsOn: '2024-07-01', seats: 2 },
    { startsOn: '2024-09-01', seats: 1 },
  ]);
  const days = [
    '2024-04-30',
    '2024-05-01',
    '2024-06-15',
    '2024-07-01',
    '2024-08-01',
    '2024-09-01',
    '2024-12-31',
  ];
  const compare = (tx: EntityManager) =>
    Promise.all(
      days.map(async (day) => {
        const [row]: Array<{ left: number }> = await tx.query(`SELECT seats_left($1, $2) AS left`, [
          chain.lineId,
          day,
        ]);
        const stages: StageSeats[] = await tx.query(
          `SELECT stage_id AS "stageId", starts_on AS "startsOn", granted, taken FROM quota_stage WHERE line_id = $1`,
          [chain.lineId],
        );
        expect({ day, left: row?.left }).toEqual({
          day,
          left: quotaBalance(stages, businessDate(day)).available,
        });
      }),
    );
  const seated: string[] = [];
  const inMay = { ...chain.acting, assignment: { id: null, on: businessDate('2024-05-01') } };
  for (const [at, day] of ['2024-08-01', '2024-05-01', '2024-09-01', '2024-08-01', '2024-05-01'].entries()) {
    const take = (tx: EntityManager) => takeSeat(tx, chain, chain.people[at] ?? '', businessDate(day));
    seated.push(await world.database.write(inMay, take));
    await world.database.write(chain.acting, compare);
  }
  await world.database.write(chain.acting, (tx) => giveBack(tx, chain, seated[1] ?? ''));
  await world.database.write(chain.acting, compare);
});

test('a membership starts with the last stage that has begun, and waits for none that is still to come', async () => {
  const { lineId, acting } = await chainOf(4, [
    { startsOn: '2024-05-01', seats: 2 },
    { startsOn: '2024-05-20', seats: 1 },
    { startsOn: '2024-07-01', seats: 1 },
  ]);
  const startOn = async (today: string) =>
    (
      await world.database.write(acting, (tx) =>
        proposalRepository(tx).findLine(lineId, null, businessDate(today)),
      )
    )?.startsOn;
  expect(await startOn('2024-01-15')).toBe('2024-05-01');
  expect(await startOn('2024-05-19')).toBe('2024-05-01');
  expect(await startOn('2024-05-31')).toBe('2024-05-20');
  expect(await startOn('2024-06-15')).toBe('2024-06-01');
  expect(await startOn('2025-03-01')).toBe('2024-12-01');
});

test('a seat that waits for a later stage leaves the earlier ones free', async () => {
  const chain = await chainOf(2, [
    { startsOn: '2024-05-01', seats: 1 },
    { startsOn: '2024-07-01', seats: 1 },
  ]);
  const [later = '', sooner = ''] = chain.people;
  const inMay = { ...chain.acting, assignment: { id: null, on: businessDate('2024-05-13') } };
  await world.database.write(inMay, (tx) => takeSeat(tx, chain, later, businessDate('2024-07-01')));
  expect(await refusal(chain, (tx) => takeSeat(tx, chain, sooner))).toBeUndefined();
});

test('the ledger can only be added to', async () => {
  const chain = await chainOf(1);
  for (const statement of [
    'UPDATE quota_entry SET seats = seats',
    'DELETE FROM quota_entry',
    'UPDATE quota_balance SET taken = 0',
    'UPDATE quota_stage SET taken = 0',
    'UPDATE quota_seat SET vacant = true',
    'DELETE FROM quota_place',
  ]) {
    await expect(
      world.database.write(chain.acting, (tx) => tx.query(statement)),
      statement,
    ).rejects.toThrow('permission denied');
  }
});

test('nobody takes a seat under the agreement of another region', async () => {
  const barru = await ownerOf(world.database, '73.11');
  const [mine, theirs] = [
    await chainOf(1),
    await addChain(world.database, {
      owner: barru,
      home: await ownerOf(world.database, '73.11.01.1001'),
      people: 1,
    }),
  ];
  const reach = (tx: EntityManager) => takeSeat(tx, { ...theirs, owner: mine.owner }, mine.people[0] ?? '');
  expect(await refusal(mine, reach)).toBe('ck_same_owner');
  expect(await balanceOf(theirs)).toEqual({ granted: 1, taken: 0 });
});
