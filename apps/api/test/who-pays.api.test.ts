import { afterAll, beforeAll, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { newBranch } from './planted.js';
import { type PlantedRegion, plantRegion } from './planted-region.js';
import { type Client, World } from './world.js';

const question = `query ($workerId: ID!) { payersOfWorker(workerId: $workerId, fromMonth: "2024-05", toMonth: "2024-06") {
  month saving payers { payer isOwn fundingSource programmes doubles saving } } }`;

interface PayerMonth {
  readonly month: string;
  readonly saving: string;
  readonly payers: ReadonlyArray<{
    readonly payer: string;
    readonly isOwn: boolean;
    readonly doubles: readonly string[];
    readonly saving: string;
  }>;
}

let world: World;
let parepare: PlantedRegion;
let barru: PlantedRegion;
let member: string;
let payerOfBarru: string;
beforeAll(async () => {
  world = await World.create();
  const officeId = await newBranch(world, ['73.72', '73.11']);
  parepare = await plantRegion(world, '73.72', officeId);
  barru = await plantRegion(world, '73.11', officeId);
  // A member of Parepare whom Barru pays for as well, from its village budget.
  ({ member, payerOfBarru } = await asSuperuser(world, async (client) => {
    await client.query('SET session_replication_role = replica');
    const { rows } = await client.query<{ member: string; payerOfBarru: string }>(
      `WITH decreed AS (SELECT DISTINCT ON (e.line_id) e.id, e.line_id, e.person_id FROM enrolment e
         WHERE e.line_id IN ($1, $2) AND e.status IN ('DECREED', 'ENROLLED') ORDER BY e.line_id, e.id)
       UPDATE enrolment e SET person_id = own.person_id FROM decreed own, decreed other JOIN agreement_line l ON l.id = other.line_id
       JOIN payer y ON y.id = l.payer_id
       WHERE own.line_id = $1 AND other.line_id = $2 AND e.id = other.id RETURNING own.person_id AS member, y.name AS "payerOfBarru"`,
      [parepare.lineId, barru.lineId],
    );
    await client.query(`UPDATE payer SET name = 'Desa di Barru' WHERE id = $1`, [barru.payerId]);
    await client.query(`UPDATE agreement_line SET funding_source = 'APBDES' WHERE id = $1`, [barru.lineId]);
    return rows[0] ?? { member: '', payerOfBarru: '' };
  }));
});
afterAll(() => world.close());

const asked = async (client: Client, workerId = member) =>
  (await client.ask<{ payersOfWorker: PayerMonth[] }>(question, { workerId })).payersOfWorker;

it('each payer of a person sees who else pays, in what order, and what of it is double; nothing of a person who is not theirs', async () => {
  expect([member, payerOfBarru].every((text) => text !== '')).toBe(true);
  const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  const told = await asked(officer);
  expect(told.map(({ month, saving }) => [month, saving])).toEqual([
    ['2024-05', '16800'],
    ['2024-06', '16800'],
  ]);
  expect(told[0]?.payers).toMatchObject([
    { isOwn: true, doubles: [], saving: '0' },
    { payer: 'Desa di Barru', isOwn: false, doubles: ['JKK', 'JKM'], saving: '16800' },
  ]);
  // Barru pays, and the person lives elsewhere: the same months and payers, and no way to the person.
  const finance = await world.user('FINANCE_OFFICER', { region: '73.11' });
  const elsewhere = await asked(finance);
  expect(elsewhere[0]?.payers.map(({ isOwn, doubles }) => [isOwn, doubles.length])).toEqual([
    [false, 0],
    [true, 2],
  ]);
  expect(await finance.ask('query ($id: ID!) { worker(id: $id) { id } }', { id: member })).toEqual({
    worker: null,
  });
});

it('who neither reaches the person nor pays learns nothing, and villages are not asked', async () => {
  const third = await world.user('PROGRAMME_OFFICER', { region: '73.09' });
  expect(await asked(third)).toEqual([]);
  const single = parepare.workerIds.find((id) => id !== member) ?? '';
  expect(await asked(await world.user('FINANCE_OFFICER', { region: '73.11' }), single)).toEqual([]);
  const operator = await world.user('VILLAGE_OPERATOR', { region: parepare.villageCode });
  expect(await operator.refusal(question, { workerId: member })).toBe('FORBIDDEN');
});

const month = `query ($month: YearMonth!, $lineId: ID, $regionId: ID, $payer: String, $after: String) {
  monthPaidTwice(month: $month, lineId: $lineId, regionId: $regionId, payer: $payer) { people total rowCount payers }
  doublePayments(month: $month, lineId: $lineId, regionId: $regionId, payer: $payer, first: 1, after: $after) {
    totalCount nodes { id people saving total payers { payer isOwn fundingSource doubles saving } } pageInfo { hasNextPage endCursor } } }`;
interface MonthPaidTwice {
  readonly people: number;
  readonly total: string;
  readonly rowCount: number;
  readonly payers: readonly string[];
}
interface DoublePayments {
  readonly totalCount: number;
  readonly nodes: ReadonlyArray<{
    readonly id: string;
    readonly people: number;
    readonly saving: string;
    readonly total: string;
    readonly payers: ReadonlyArray<{
      readonly payer: string;
      readonly isOwn: boolean;
      readonly saving: string;
    }>;
  }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const paidTwice = async (client: Client, variables: object = {}) => {
  const told = await client.ask<{ monthPaidTwice: MonthPaidTwice; doublePayments: DoublePayments }>(month, {
    month: '2024-05',
    ...variables,
  });
  const { nodes, pageInfo } = told.doublePayments;
  expect(told.doublePayments.totalCount).toBe(told.monthPaidTwice.rowCount);
  return { ...told.monthPaidTwice, rows: nodes, pageInfo };
};
const persons = `query ($regionId: ID, $lineId: ID, $id: ID!) {
  doublePaymentPersons(month: "2024-05", regionId: $regionId, lineId: $lineId, doublePaymentId: $id, first: 10) {
    nodes { worker { id fullName } } } }`;

it('each payer sees with whom it pays twice, for how many and how much, and of the people nothing else', async () => {
  const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  const told = await paidTwice(officer);
  expect(told).toMatchObject({ people: 1, total: '16800', rowCount: 1 });
  expect(told.rows[0]?.payers.map(({ payer, isOwn, saving }) => [payer, isOwn, saving])).toEqual([
    [expect.any(String), true, '0'],
    ['Desa di Barru', false, '16800'],
  ]);
  expect(JSON.stringify(told)).not.toContain(member);
  expect((await paidTwice(officer, { lineId: parepare.lineId })).rows).toEqual(told.rows);
  expect(await paidTwice(officer, { lineId: barru.lineId })).toMatchObject({
    people: 0,
    total: '0',
    rows: [],
  });
  expect(await paidTwice(officer, { month: '2019-01' })).toMatchObject({ people: 0, rows: [] });
  const other = await paidTwice(await world.user('PROGRAMME_OFFICER', { region: '73.11' }));
  expect(other.rows[0]?.payers.map(({ isOwn }) => isOwn)).toEqual([false, true]);
  expect(other.total).toBe('16800');
});

it('who acts for several regencies names one of them or a line, and sees both sides', async () => {
  const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  expect(await province.refusal(month, { month: '2024-05' })).toBe('VALIDATION');
  const told = await paidTwice(province, { regionId: parepare.regionId });
  expect(told.rows[0]?.payers.map(({ isOwn }) => isOwn)).toEqual([true, true]);
  expect((await paidTwice(province, { lineId: barru.lineId })).rows).toEqual(told.rows);
});

it('the people behind a row are told to who sees across payers, and to no payer', async () => {
  const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  const branch = await world.user('BRANCH_OFFICER', { officeId: parepare.officeId });
  for (const client of [province, branch]) {
    const { rows } = await paidTwice(client, { regionId: parepare.regionId });
    const variables = { id: rows[0]?.id, regionId: parepare.regionId };
    expect(await client.ask(persons, variables)).toMatchObject({
      doublePaymentPersons: { nodes: [{ worker: { id: member } }] },
    });
    // Another month or another line is another combination.
    expect(await client.ask(persons, { ...variables, id: parepare.lineId })).toEqual({
      doublePaymentPersons: { nodes: [] },
    });
  }
  const id = (await paidTwice(province, { regionId: parepare.regionId })).rows[0]?.id;
  for (const role of ['PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'AUDITOR'] as const)
    expect(await (await world.user(role, { region: '73.72' })).refusal(persons, { id })).toBe('FORBIDDEN');
});

it('what says something of the payers of people is kept by the trail without their names, and so is who is told the people', async () => {
  const officer = await world.user('FINANCE_OFFICER', { region: '73.72' });
  await paidTwice(officer, { payer: 'Desa di Barru' });
  const events = await asSuperuser(world, async (client) => {
    const { rows } = await client.query<object>(
      `SELECT operation, object_type, row_count, details FROM audit_event WHERE user_id = $1
       AND operation IN ('monthPaidTwice', 'doublePayments', 'doublePaymentPersons') ORDER BY operation`,
      [officer.userId],
    );
    return rows;
  });
  expect(events).toMatchObject([{ operation: 'doublePayments', object_type: 'MEMBERSHIP', row_count: 1 }]);
  expect(JSON.stringify(events)).not.toContain('Desa di Barru');
});

it('a seat that ended and began anew in a month is paid once by its payer, of the same line and of another', async () => {
  const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  const before = await paidTwice(officer);
  const [same, other] = parepare.workerIds.filter((id) => id !== member);
  /** Ends the seat within May and lets another begin, of the line that is named or of a new one of the same payer. */
  const beginAnew = (
    person: string | undefined,
    lineId: string,
    days: readonly [ends: string, starts: string],
  ) =>
    asSuperuser(world, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(
        `INSERT INTO agreement_line SELECT (jsonb_populate_record(l, jsonb_build_object('id', $2::text))).* FROM agreement_line l
         WHERE l.id = $1 AND l.id <> $2::uuid`,
        [parepare.lineId, lineId],
      );
      const { rowCount } = await client.query(
        `UPDATE enrolment SET status = 'ENDED', ends_on = $3, starts_on = least(starts_on, $3)
         WHERE person_id = $1 AND line_id = $2`,
        [person, parepare.lineId, days[0]],
      );
      await client.query(
        `INSERT INTO enrolment SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'line_id', $2::text,
           'starts_on', $4::text, 'ends_on', '2024-12-31', 'status', 'DECREED', 'membership_number', NULL, 'seat_no', NULL))).* FROM enrolment e
         WHERE e.person_id = $1 AND e.line_id = $3 AND e.status = 'ENDED'`,
        [person, lineId, parepare.lineId, days[1]],
      );
      expect(rowCount).toBe(1);
    });
  await beginAnew(same, parepare.lineId, ['2024-05-10', '2024-05-11']);
  const next = '0190a0a0-0000-7000-8000-00000000000a';
  await beginAnew(other, next, ['2024-05-10', '2024-05-11']);
  expect((await paidTwice(officer)).rows).toEqual(before.rows);
  await asSuperuser(world, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `UPDATE enrolment SET starts_on = '2024-05-09' WHERE person_id = $1 AND line_id = $2`,
      [other, next],
    );
  });
  // Two lines for the same days are paid twice, though by one payer.
  expect(await paidTwice(officer)).toMatchObject({ people: before.people + 1, rowCount: 2 });
  // The dearest first, a page after the other, and of one payer alone.
  const first = await paidTwice(officer);
  const second = await paidTwice(officer, { after: first.pageInfo.endCursor });
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(2);
  const ofOne = await paidTwice(officer, { payer: 'Desa di Barru' });
  expect(ofOne).toMatchObject({ people: 1, rowCount: 1, payers: first.payers });
  expect(ofOne.rows[0]?.payers.map(({ payer }) => payer)).toContain('Desa di Barru');
  expect(await paidTwice(officer, { payer: 'Tidak ada' })).toMatchObject({ people: 0, total: '0', rows: [] });
});
