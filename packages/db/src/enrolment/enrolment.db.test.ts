import { ENROLMENT_TRANSITIONS, EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, asRegency, type Chain, ownerOf, takeSeat } from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
beforeAll(async () => {
  world = await createTestDatabase();
  const home = await ownerOf(world.database, '73.72.01.1004');
  chain = await addChain(world.database, { owner: await ownerOf(world.database, '73.72'), home, people: 3 });
});
afterAll(() => world.drop());

const statuses = Object.values(EnrolmentStatus);
const refusal = (work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, chain.acting, work);

/** An enrolment that begins with any status, without a seat. */
const enrol = async (tx: EntityManager, status: EnrolmentStatus, person = chain.people[0]) => {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, regency_id)
     VALUES ($1, $2, $3, $4, $5, '2024-05-01', '2024-12-31', $6)`,
    [id, person, chain.lineId, chain.decreeId, status, chain.owner.regencyId],
  );
  return id;
};

test("the database's table of transitions is the domain's", async () => {
  const [rows] = await world.database.read<[{ step: string }[]]>(chain.acting, [
    { text: `SELECT from_status || ' ' || to_status AS step FROM enrolment_transition ORDER BY 1` },
  ]);
  const steps = statuses.flatMap((from) => ENROLMENT_TRANSITIONS[from].map((to) => `${from} ${to}`));
  expect(rows.map(({ step }) => step)).toEqual(steps.sort((a, b) => (a < b ? -1 : 1)));
});

test('a status changes only along the table, whoever writes it', async () => {
  for (const from of statuses) {
    for (const to of statuses.filter((status) => status !== from)) {
      const move = async (tx: EntityManager) => {
        const id = await enrol(tx, from);
        await tx.query(`UPDATE enrolment SET status = $2 WHERE id = $1`, [id, to]);
        throw new Error('undo');
      };
      const isAllowed = (ENROLMENT_TRANSITIONS[from] as readonly string[]).includes(to);
      if (isAllowed) await expect(refusal(move), `${from} to ${to}`).rejects.toThrow('undo');
      else expect(await refusal(move), `${from} to ${to}`).toBe('ck_enrolment_transition');
    }
  }
});

test('a step of the history that the table has not is refused', async () => {
  const event = (from: string | null, to: string) => async (tx: EntityManager) => {
    const id = await enrol(tx, 'WITHDRAWN');
    await tx.query(
      `INSERT INTO enrolment_event (id, enrolment_id, from_status, to_status, regency_id) VALUES ($1, $2, $3, $4, $5)`,
      [uuidv7(), id, from, to, chain.owner.regencyId],
    );
  };
  expect(await refusal(event('ENDED', 'ENROLLED'))).toBe('fk_enrolment_event_transition');
  expect(await refusal(event('PROPOSED', 'DECREED'))).toBeUndefined();
  expect(await refusal(event(null, 'PROPOSED'))).toBeUndefined();
});

test('a person holds one seat of a line at a time, and may come back after leaving', async () => {
  const [, person] = chain.people;
  expect(await refusal((tx) => enrol(tx, 'WITHDRAWN', person))).toBeUndefined();
  expect(await refusal((tx) => enrol(tx, 'PROPOSED', person))).toBeUndefined();
  expect(await refusal((tx) => enrol(tx, 'ENROLLED', person))).toBe('uq_enrolment_person_line');
});

test('who proposed a decree does not decide it, and nobody decides in the name of another', async () => {
  const as = (user: string, work: (tx: EntityManager) => Promise<unknown>) =>
    refusalOf(world.database, asRegency(chain.owner.regencyId, user), work);
  const enact = (by: string) => (tx: EntityManager) =>
    tx.query(
      `UPDATE decree SET status = 'ENACTED', decided_by = $2, decided_at = now(), decreed_on = '2024-05-13' WHERE id = $1`,
      [chain.decreeId, by],
    );
  expect(await as(chain.proposer, enact(chain.proposer))).toBe('ck_decree_two_people');
  expect(await as(chain.proposer, enact(chain.approver))).toBe('ck_actor');
  for (const columns of [
    `status = 'ENACTED', decreed_on = '2024-05-13'`,
    `status = 'RETURNED'`,
    `decided_by = acting_user(), decided_at = now()`,
  ]) {
    const change = (tx: EntityManager) =>
      tx.query(`UPDATE decree SET ${columns} WHERE id = $1`, [chain.decreeId]);
    expect(await as(chain.approver, change), columns).toBe('ck_decree_decided');
  }
  expect(await as(chain.approver, enact(chain.approver))).toBeUndefined();
});

test('nobody proposes in the name of another', async () => {
  const { lineId, listId, owner, approver } = chain;
  const propose = (tx: EntityManager) =>
    tx.query(
      `INSERT INTO decree (id, number, title, status, line_id, list_id, seats, monthly_amount, starts_on, ends_on, rule_version,
         proposed_by, regency_id)
       VALUES ($1, $1::uuid::text, 'SK', 'PROPOSED', $2, $3, 1, 16800, '2024-05-01', '2024-12-31', 'test', $4, $5)`,
      [uuidv7(), lineId, listId, approver, owner.regencyId],
    );
  expect(await refusal(propose)).toBe('ck_actor');
  expect(await refusalOf(world.database, asRegency(owner.regencyId, null), propose), 'in nobody’s name').toBe(
    'ck_actor',
  );
});

test('the branch office writes the membership number that it issued, and nothing else', async () => {
  const id = await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, chain.people[2] ?? ''));
  const asOffice = {
    as: 'ASSIGNMENT',
    jurisdiction: { level: 'OFFICE', officeId: uuidv7(), regencyIds: [chain.owner.regencyId] },
    userId: null,
  } as const;
  const change = (columns: string): Promise<[unknown[], number]> =>
    world.database.write(asOffice, (tx) =>
      tx.query(`UPDATE enrolment SET ${columns} WHERE id = $1 RETURNING id`, [id]),
    );
  expect((await change(`membership_number = '24051300001', version = version + 1`))[1]).toBe(1);
  await expect(change(`status = 'WITHDRAWN'`)).rejects.toThrow('permission denied');
  await expect(
    world.database.write(chain.acting, (tx) =>
      tx.query(`UPDATE enrolment SET membership_number = '1' WHERE id = $1`, [id]),
    ),
  ).rejects.toThrow('permission denied');
});
