import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AgreementGround } from './agreement-ground.js';
import { emptyList, issueBill, plantCandidates } from './planted.js';
import { type Client, key, World } from './world.js';

const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`;
const enact = `mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }`;
const draw = `mutation ($input: DrawBillInput!) { drawBill(input: $input) { id number } }`;
const pay = `mutation ($input: RecordBillPaymentInput!) { recordBillPayment(input: $input) { version status } }`;
const reverse = `mutation ($input: ReverseBillPaymentInput!) { reverseBillPayment(input: $input) { status } }`;
const risks = `query ($filter: CoverRiskFilter) { coverRisks(first: 10, filter: $filter) { totalCount nodes {
  loss losesOn payUntil people owedMonth canBeBilled bill { number month dueOn amount } line { id } payer } } }`;
const members = `query ($filter: MembershipFilter, $orderBy: MembershipOrder) {
  memberships(first: 5, filter: $filter, orderBy: $orderBy) { totalCount nodes { id worker { id } protection { status coveredTo graceTo endedFrom } } } }`;
const one = `query ($id: ID!) { membership(id: $id) { protection {
  status coveredTo graceTo endedFrom paidThrough since paidMonths continuousMonths fullDeathFrom scholarshipMissing
  deathPays deathPaysWhenSettled deathCitation deathCertainty } } }`;

const PEOPLE = 12;

interface Members {
  readonly memberships: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly worker: { readonly id: string } }>;
  };
}

describe('how each member is protected, by the months that are paid', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let finance: Client;
  let lineId: string;
  let memberId: string;
  const on = async (day: string) => {
    const there = await world.onDay(businessDate(day));
    officer = await there.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await there.user('APPROVER', { region: '73.72' });
    finance = await there.user('FINANCE_OFFICER', { region: '73.72' });
    return there;
  };
  const bill = async (month: string) => {
    const { drawBill } = await finance.ask<{ drawBill: { id: string; number: string } }>(draw, {
      input: { idempotencyKey: key(), lineId, month, people: PEOPLE },
    });
    await issueBill(approver, drawBill.id);
    return drawBill;
  };
  const settle = (id: string, paidOn: string) =>
    finance.ask<{ recordBillPayment: { version: number } }>(pay, {
      input: { idempotencyKey: key(), id, version: 2, paidOn, reference: `SP2D ${id.slice(0, 6)}` },
    });
  const found = (filter: object, orderBy?: object) =>
    officer.ask<Members>(members, { filter: { lineId, ...filter }, orderBy });
  const shown = async () =>
    (await officer.ask<{ membership: { protection: object } }>(one, { id: memberId })).membership.protection;

  beforeAll(async () => {
    world = await World.create();
    const ground = await AgreementGround.of(world, '73.72');
    await on('2024-05-13');
    const agreement = await ground.signed({
      validTo: '2025-12-31',
      lines: [ground.line({ monthTo: '2025-12', stages: [{ startsOn: '2024-05-01', seats: PEOPLE }] })],
    });
    lineId = String(agreement.lines[0]?.id);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, PEOPLE);
    const { proposeDecree } = await officer.ask<{ proposeDecree: { id: string } }>(propose, {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number: 'SK 1',
        title: 'Penetapan',
        seats: PEOPLE,
        startsOn: '2024-05-01',
      },
    });
    await approver.ask(enact, {
      input: { idempotencyKey: key(), id: proposeDecree.id, version: 1, decreedOn: '2024-05-13' },
    });
    memberId = (await found({})).memberships.nodes[0]?.id ?? '';
  }, 120_000);
  afterAll(() => world.close());

  it('is not protected before the first month is paid', async () => {
    expect(await shown()).toMatchObject({
      status: 'NOT_YET',
      coveredTo: null,
      paidMonths: 0,
      deathPays: '0',
    });
    expect((await found({ protection: 'NOT_YET' })).memberships.totalCount).toBe(PEOPLE);
    expect(await finance.ask(risks)).toMatchObject({ coverRisks: { totalCount: 0 } });
  });

  it('is protected until the end of the month that a receipt pays, and back again when it is taken back', async () => {
    await on('2024-05-20');
    const may = await bill('2024-05');
    await settle(may.id, '2024-05-20');
    expect(await shown()).toEqual({
      status: 'PROTECTED',
      coveredTo: '2024-05-31',
      graceTo: '2024-08-31',
      endedFrom: '2024-09-01',
      paidThrough: '2024-05',
      since: '2024-05-01',
      paidMonths: 1,
      continuousMonths: 1,
      fullDeathFrom: '2024-05-01',
      scholarshipMissing: 35,
      deathPays: '42000000',
      deathPaysWhenSettled: '42000000',
      deathCitation: 'PP 82/2019',
      deathCertainty: 'CERTAIN',
    });
    await finance.ask(reverse, {
      input: { idempotencyKey: key(), id: may.id, version: 3, reason: 'Bukti tagihan lain yang dicatat' },
    });
    expect((await found({ protection: 'NOT_YET' })).memberships.totalCount).toBe(PEOPLE);
    await finance.ask(pay, {
      input: { idempotencyKey: key(), id: may.id, version: 4, paidOn: '2024-05-20', reference: 'SP2D 2' },
    });
    expect((await found({ protection: 'PROTECTED' })).memberships.totalCount).toBe(PEOPLE);
  });

  it('tells who can prevent it how many lose their protection on which day unless which bill is paid by when', async () => {
    expect(await approver.ask(risks)).toMatchObject({
      coverRisks: {
        totalCount: 1,
        nodes: [
          {
            loss: 'PROTECTION',
            losesOn: '2024-06-01',
            payUntil: '2024-05-31',
            people: PEOPLE,
            owedMonth: '2024-06',
            canBeBilled: true,
            bill: null,
            line: { id: lineId },
          },
        ],
      },
    });
    await on('2024-06-10');
    const june = await bill('2024-06');
    const { coverRisks } = await finance.ask<{ coverRisks: { nodes: object[] } }>(risks);
    expect(coverRisks.nodes).toMatchObject([
      {
        loss: 'MEMBERSHIP',
        losesOn: '2024-09-01',
        payUntil: '2024-08-31',
        people: PEOPLE,
        owedMonth: '2024-06',
        bill: { number: june.number, month: '2024-06', amount: String(PEOPLE * 16_800) },
      },
    ]);
    const behind = await found({ protection: 'GRACE', losesOn: '2024-09-01' });
    expect(behind.memberships.totalCount).toBe(PEOPLE);
    expect((await found({ losesOn: '2024-10-01' })).memberships.totalCount).toBe(0);
    expect(await finance.ask(risks, { filter: { until: '2024-08-31' } })).toMatchObject({
      coverRisks: { totalCount: 0 },
    });
    const outside = await (await on('2024-06-10')).user('FINANCE_OFFICER', { region: '73.11' });
    expect(await outside.ask(risks)).toMatchObject({ coverRisks: { totalCount: 0, nodes: [] } });
  });

  it('puts a receipt for a later month to the oldest one that is owed', async () => {
    await on('2024-07-20');
    const july = await bill('2024-07');
    await settle(july.id, '2024-07-20');
    expect(await shown()).toMatchObject({ status: 'GRACE', coveredTo: '2024-06-30', paidMonths: 2 });
  });

  it('pays nothing on a death in grace, and all of it once the arrears are settled in time', async () => {
    expect(await shown()).toMatchObject({
      deathPays: '0',
      deathPaysWhenSettled: '42000000',
      deathCitation: 'PP 82/2019; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022; PP 82/2019',
      deathCertainty: 'TO_BE_VERIFIED',
    });
  });

  it('is in grace, then no member, by the days alone', async () => {
    await on('2024-09-30');
    expect((await found({ protection: 'GRACE' })).memberships.totalCount).toBe(PEOPLE);
    await on('2024-10-01');
    expect((await found({ protection: 'ENDED' })).memberships.totalCount).toBe(PEOPLE);
    expect(await finance.ask(risks)).toMatchObject({ coverRisks: { totalCount: 0 } });
  });

  it('is listed in the order of the days until which members are covered, and told on the page of the person', async () => {
    const there = await on('2024-07-20');
    const byCover = { field: 'COVERED_UNTIL', direction: 'ASC' };
    const { memberships } = await found({}, byCover);
    expect(memberships).toMatchObject({ totalCount: PEOPLE, nodes: Array(5).fill({}) });
    const [first] = memberships.nodes;
    const { worker } = await officer.ask<{ worker: { memberships: object[] } }>(
      `query ($id: ID!) { worker(id: $id) { memberships { protection { status coveredTo deathPays } } } }`,
      { id: first?.worker.id },
    );
    const told = { protection: { status: 'GRACE', coveredTo: '2024-06-30', deathPays: '0' } };
    expect(worker.memberships).toEqual([told]);
    const village = await there.user('VILLAGE_OPERATOR', { region: '73.72.01.1004' });
    const { memberships: residents } = await village.ask<Members>(members, { orderBy: byCover });
    for (const { id } of residents.nodes)
      expect(await village.ask(one, { id })).toMatchObject({ membership: told });
  });
});
