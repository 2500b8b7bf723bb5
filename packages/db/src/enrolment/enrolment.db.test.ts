import { EXIT_TRANSITIONS } from '@lindung/domain/enrolment/member-exit';
import { AGREEMENT_ORDER_TRANSITIONS } from '@lindung/domain/agreement/agreement-order';
import { AGREEMENT_TRANSITIONS } from '@lindung/domain/agreement/agreement-status';
import { ALLOCATION_TRANSITIONS } from '@lindung/domain/budget/allocation-status';
import { BUDGET_CHANGE_TRANSITIONS } from '@lindung/domain/budget/budget-change';
import { BILL_TRANSITIONS } from '@lindung/domain/contribution/bill-status';
import { DECREE_TRANSITIONS } from '@lindung/domain/enrolment/decree-status';
import { INCIDENT_TRANSITIONS } from '@lindung/domain/privacy/incident';
import { ERASURE_RUN_TRANSITIONS } from '@lindung/domain/retention/erasure-run';
import { LAW_RULE_TRANSITIONS } from '@lindung/domain/programme/law-rule';
import { RETENTION_RULE_TRANSITIONS } from '@lindung/domain/retention/retention-rule';
import { BANK_ACCOUNT_TRANSITIONS } from '@lindung/domain/worker/bank-account';
import { CHANGE_REQUEST_TRANSITIONS } from '@lindung/domain/worker/change-request';
import { PERSON_REQUEST_TRANSITIONS } from '@lindung/domain/worker/person-request';
import {
  ENROLMENT_TRANSITIONS,
  EnrolmentStatus,
  INITIAL_ENROLMENT_STATUSES,
} from '@lindung/domain/enrolment/enrolment-status';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  addChain,
  addDecree,
  asRegency,
  type Chain,
  enactDecree,
  giveBack,
  ownerOf,
  takeSeat,
} from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
beforeAll(async () => {
  world = await createTestDatabase();
  const home = await ownerOf(world.database, '73.72.01.1004');
  chain = await addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home,
    people: 3,
    stages: [{ startsOn: '2024-05-01', seats: 9 }],
  });
});
afterAll(() => world.drop());

const statuses = Object.values(EnrolmentStatus);
const as = (user: string, work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, asRegency(chain.owner.regencyId, user), work);
const refusal = (work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, chain.acting, work);

/** An enrolment that begins as the chain's decree lets it, without a seat. */
const enrol = async (
  tx: EntityManager,
  status: EnrolmentStatus,
  {
    person = chain.people[0],
    decreeId = chain.decreeId,
  }: { person?: string | undefined; decreeId?: string } = {},
) => {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, regency_id)
     VALUES ($1, $2, $3, $4, $5, '2024-05-01', '2024-12-31', $6)`,
    [id, person, chain.lineId, decreeId, status, chain.owner.regencyId],
  );
  return id;
};

const step = (tx: EntityManager, id: string, to: string) =>
  tx.query(`UPDATE enrolment SET status = $2 WHERE id = $1`, [id, to]);

const enact = (tx: EntityManager, decreeId = chain.decreeId, by = chain.approver) =>
  tx.query(
    `UPDATE decree SET status = 'ENACTED', decided_by = $2, decided_at = now(), decreed_on = '2024-05-13' WHERE id = $1`,
    [decreeId, by],
  );

/** The steps that lead to a status from the beginning. */
const ways: Record<EnrolmentStatus, readonly EnrolmentStatus[]> = {
  PROPOSED: ['PROPOSED'],
  WAITLISTED: ['WAITLISTED'],
  WITHDRAWN: ['WAITLISTED', 'WITHDRAWN'],
  DECREED: ['PROPOSED', 'DECREED'],
  ENROLLED: ['PROPOSED', 'DECREED', 'ENROLLED'],
  ENDED: ['PROPOSED', 'DECREED', 'ENROLLED', 'ENDED'],
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
        const [first = from, ...rest] = ways[from];
        const id = await enrol(tx, first);
        if ([...rest, to].some((status) => ['DECREED', 'ENROLLED', 'ENDED'].includes(status)))
          await enact(tx);
        for (const status of rest) await step(tx, id, status);
        await step(tx, id, to);
        throw new Error('undo');
      };
      const refused = as(chain.approver, move);
      const isAllowed = (ENROLMENT_TRANSITIONS[from] as readonly string[]).includes(to);
      if (isAllowed) await expect(refused, `${from} to ${to}`).rejects.toThrow('undo');
      else expect(await refused, `${from} to ${to}`).toBe('ck_enrolment_transition');
    }
  }
});

test('an enrolment begins as proposed or waiting, and no other way', async () => {
  const initial: readonly string[] = INITIAL_ENROLMENT_STATUSES;
  for (const status of statuses.filter((candidate) => !initial.includes(candidate))) {
    expect(await refusal((tx) => enrol(tx, status)), status).toBe('ck_enrolment_transition');
  }
});

test('who is proposed is decreed and enrolled by a decree of the line that is enacted', async () => {
  const under = (decreeId: string) => async (tx: EntityManager) => {
    const id = await takeSeat(tx, { ...chain, decreeId }, chain.people[0] ?? '');
    await step(tx, id, 'DECREED');
  };
  expect(await refusal(under(chain.decreeId))).toBe('ck_enrolment_decree');
  const other = await addChain(world.database, {
    owner: chain.owner,
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 1,
  });
  expect(await refusal((tx) => enrol(tx, 'WAITLISTED', other)), 'another line').toBe('fk_enrolment_decree');
  const decided = await world.database.write(chain.acting, (tx) => addDecree(tx, chain));
  const late = (tx: EntityManager) => enrol(tx, 'PROPOSED', { decreeId: decided });
  await world.database.write(asRegency(chain.owner.regencyId, chain.approver), (tx) => enact(tx, decided));
  expect(await refusal(late)).toBe('ck_enrolment_decree');
});

test('a decree that is decided leaves nobody as proposed', async () => {
  const decreeId = await world.database.write(chain.acting, async (tx) => {
    const id = await addDecree(tx, chain);
    await takeSeat(tx, { ...chain, decreeId: id }, chain.people[0] ?? '');
    return id;
  });
  expect(await as(chain.approver, (tx) => enact(tx, decreeId))).toBe('ck_enrolment_decree');
  await enactDecree(world.database, { ...chain, decreeId });
});

const byText = (a: string, b: string) => (a < b ? -1 : 1);

test("the steps of agreements, decrees, bills, allocations and requests of persons are the domain's", async () => {
  const steps = (table: Readonly<Record<string, readonly string[]>>, begin: readonly string[]) => [
    ...begin.map((to) => `>${to}`),
    ...Object.entries(table).flatMap(([from, tos]) => tos.map((to) => `${from}>${to}`)),
  ];
  const wanted: Record<string, string[]> = {
    agreement: steps(AGREEMENT_TRANSITIONS, ['DRAFT']),
    agreement_order: steps(AGREEMENT_ORDER_TRANSITIONS, ['PROPOSED']),
    member_exit: steps(EXIT_TRANSITIONS, ['REPORTED']),
    bill: steps(BILL_TRANSITIONS, ['DRAFT']),
    decree: steps(DECREE_TRANSITIONS, ['PROPOSED']),
    erasure_run: steps(ERASURE_RUN_TRANSITIONS, ['PROPOSED']),
    incident: steps(INCIDENT_TRANSITIONS, ['NOTICED']),
    change_request: steps(CHANGE_REQUEST_TRANSITIONS, ['OPEN']),
    bank_account: steps(BANK_ACCOUNT_TRANSITIONS, ['OPEN']),
    budget_change: steps(BUDGET_CHANGE_TRANSITIONS, ['OPEN']),
    allocation: steps(ALLOCATION_TRANSITIONS, ['PLANNED']),
    person_request: steps(PERSON_REQUEST_TRANSITIONS, ['OPEN']),
    law_rule: steps(LAW_RULE_TRANSITIONS, ['PROPOSED']),
    retention_rule: steps(RETENTION_RULE_TRANSITIONS, ['PROPOSED']),
  };
  const [rows] = await world.database.read<[{ name: string; definition: string }[]]>(chain.acting, [
    {
      text: `SELECT tgname AS name, pg_get_triggerdef(oid) AS definition FROM pg_trigger
             WHERE tgfoid = 'check_transition'::regproc ORDER BY 1`,
    },
  ]);
  const found = rows.map(({ name, definition }) => [
    name,
    [...definition.matchAll(/'([A-Z_]*>[A-Z_]+)'/g)].map(([, taken]) => String(taken)).sort(byText),
  ]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(
      Object.entries(wanted).flatMap(([table, all]) =>
        ['begin', 'transition'].map((end) => [`tr_${table}_${end}`, [...all].sort(byText)]),
      ),
    ),
  );
});

test('a step of the history that the table has not is refused', async () => {
  const event = (from: string | null, to: string) => async (tx: EntityManager) => {
    const id = await enrol(tx, 'WAITLISTED');
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
  const person = chain.people[1] ?? '';
  const left = await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, person));
  expect(await refusal((tx) => giveBack(tx, chain, left))).toBeUndefined();
  expect(await refusal((tx) => takeSeat(tx, chain, person))).toBeUndefined();
  expect(await refusal((tx) => takeSeat(tx, chain, person))).toBe('uq_enrolment_person_line');
});

test('what a decree says stays, before it is enacted and after', async () => {
  for (const column of [
    'number',
    'title',
    'seats',
    'monthly_amount',
    'starts_on',
    'ends_on',
    'rule_version',
  ]) {
    const change = world.database.write(chain.acting, (tx) =>
      tx.query(`UPDATE decree SET ${column} = ${column}`),
    );
    await expect(change, column).rejects.toThrow('permission denied');
  }
  const decreeId = await world.database.write(chain.acting, (tx) => addDecree(tx, chain));
  await world.database.write(asRegency(chain.owner.regencyId, chain.approver), (tx) => enact(tx, decreeId));
  for (const columns of [`decreed_on = '2024-05-14'`, `decided_at = now()`, `reason = 'other'`]) {
    const change = (tx: EntityManager) => tx.query(`UPDATE decree SET ${columns} WHERE id = $1`, [decreeId]);
    expect(await as(chain.approver, change), columns).toBe('ck_frozen');
  }
  const undo = (tx: EntityManager) =>
    tx.query(`UPDATE decree SET status = 'CANCELLED', decreed_on = NULL WHERE id = $1`, [decreeId]);
  expect(await as(chain.approver, undo)).toMatch(/ck_frozen|ck_transition/);
});

test('the last day of a membership moves when it ends, and at no other time', async () => {
  await expect(
    world.database.write(chain.acting, (tx) => tx.query(`UPDATE enrolment SET starts_on = starts_on`)),
  ).rejects.toThrow('permission denied');
  const id = await world.database.write(chain.acting, (tx) => enrol(tx, 'WAITLISTED'));
  expect(
    await refusal((tx) => tx.query(`UPDATE enrolment SET ends_on = '2025-12-31' WHERE id = $1`, [id])),
  ).toBe('ck_frozen');
});

test('who proposed a decree does not decide it, and nobody decides in the name of another', async () => {
  const decreeId = await world.database.write(chain.acting, (tx) => addDecree(tx, chain));
  const enactBy = (by: string) => (tx: EntityManager) => enact(tx, decreeId, by);
  expect(await as(chain.proposer, enactBy(chain.proposer))).toBe('ck_decree_two_people');
  expect(await as(chain.proposer, enactBy(chain.approver))).toBe('ck_actor');
  for (const columns of [
    `status = 'ENACTED', decreed_on = '2024-05-13'`,
    `status = 'RETURNED'`,
    `decided_by = acting_user(), decided_at = now()`,
  ]) {
    const change = (tx: EntityManager) => tx.query(`UPDATE decree SET ${columns} WHERE id = $1`, [decreeId]);
    expect(await as(chain.approver, change), columns).toBe('ck_decree_decided');
  }
  expect(await as(chain.approver, enactBy(chain.approver))).toBeUndefined();
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
  const [id, waiting] = await world.database.write(chain.acting, async (tx) => [
    await takeSeat(tx, chain, chain.people[2] ?? ''),
    await enrol(tx, 'WAITLISTED'),
  ]);
  await enactDecree(world.database, chain);
  const asOffice = {
    as: 'ASSIGNMENT',
    jurisdiction: { level: 'OFFICE', officeId: uuidv7(), regencyIds: [chain.owner.regencyId] },
    userId: null,
  } as const;
  const change = (columns: string, of = id): Promise<[unknown[], number]> =>
    world.database.write(asOffice, (tx) =>
      tx.query(`UPDATE enrolment SET ${columns} WHERE id = $1 RETURNING id`, [of]),
    );
  expect((await change(`membership_number = '24051300001', version = version + 1`))[1]).toBe(1);
  await expect(change(`membership_number = '24051300002'`, waiting)).rejects.toThrow(
    'ck_enrolment_membership_number',
  );
  await expect(change(`status = 'WITHDRAWN'`)).rejects.toThrow('permission denied');
  await expect(
    world.database.write(chain.acting, (tx) =>
      tx.query(`UPDATE enrolment SET membership_number = '1' WHERE id = $1`, [id]),
    ),
  ).rejects.toThrow('permission denied');
});

/** Gives the same NIK to persons, one after the other: the first bears it, the others claim it. */
const giveNik = async (of: Chain, nik: string, persons: readonly (string | undefined)[]) => {
  for (const person of persons)
    await world.database.write(of.acting, (tx) =>
      tx.query(
        `UPDATE person SET nik_cipher = $2::text::bytea, nik_index = sha256($2::text::bytea), nik_tail = '01' WHERE id = $1`,
        [person, nik],
      ),
    );
};

const chainOfTwo = async () =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 2,
  });

test('whoever claims a NIK that another person bears is proposed and not decreed, whoever writes', async () => {
  const two = await chainOfTwo();
  const [bearer, claimant] = two.people;
  await giveNik(two, 'one number', [bearer, claimant]);
  await world.database.write(two.acting, (tx) => takeSeat(tx, two, claimant ?? ''));
  await expect(enactDecree(world.database, two)).rejects.toMatchObject({ constraint: 'ck_enrolment_nik' });
  await giveNik(two, 'another number', [claimant]);
  await enactDecree(world.database, two);
});

test('who claims a NIK is read, written and asked for by no level, and what was brought in an hour by the province alone', async () => {
  const two = await chainOfTwo();
  await giveNik(two, 'a third number', two.people);
  const [person] = two.people;
  const places = [
    { level: 'PROVINCE' },
    { level: 'REGENCY', regionId: two.owner.regencyId },
    { level: 'VILLAGE', regionId: two.owner.regencyId },
  ] as const;
  for (const jurisdiction of places) {
    const asked = (text: string) =>
      world.database.read({ as: 'ASSIGNMENT', jurisdiction, userId: two.proposer }, [{ text, values: [] }]);
    await expect(asked(`SELECT nik_claim FROM person`)).rejects.toThrow('permission denied');
    await expect(asked(`UPDATE person SET nik_claim = 0`)).rejects.toThrow('permission denied');
    if (jurisdiction.level === 'PROVINCE') {
      const [tallies] = await asked(
        `SELECT brought, waiting FROM nik_tally WHERE user_id = '${two.proposer}'`,
      );
      expect(tallies).toEqual([{ brought: 2, waiting: 1 }]);
    } else await expect(asked(`SELECT FROM nik_tally`)).rejects.toThrow('permission denied');
  }
  for (const text of [
    `INSERT INTO person (id, full_name, nik_claim, birth_date, sex, regency_id, district_id, village_id)
     SELECT gen_random_uuid(), full_name, 0, birth_date, sex, regency_id, district_id, village_id FROM person WHERE id = $1`,
    `SELECT FROM staged_claims($1)`,
    `SELECT FROM members_to_be_matched($1)`,
  ])
    await expect(world.database.write(two.acting, (tx) => tx.query(text, [person]))).rejects.toThrow(
      /permission denied|does not exist/,
    );
});
