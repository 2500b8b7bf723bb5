import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AgreementGround } from './agreement-ground.js';
import { dearerDeathInsurance, decideRule, proposeRule } from './law-ground.js';
import { emptyList, newBranch, plantCandidates, issueBill } from './planted.js';
import { type Client, key, World } from './world.js';

const order = `mutation ($input: ProposeAgreementOrderInput!) { proposeAgreementOrder(input: $input) {
  version status orders { id kind effectiveOn resumesOn status basis reason canDecide } } }`;
const decide = `mutation ($input: DecideAgreementOrderInput!) { decideAgreementOrder(input: $input) { version status endsOn
  orders { status answer } } }`;
const preview = `query ($id: ID!, $kind: AgreementOrderKind!, $on: Date!, $resumesOn: Date) {
  agreementOrderPreview(agreementId: $id, kind: $kind, effectiveOn: $on, resumesOn: $resumesOn) {
    status people months notSpent graceMonths losingFullDeath belowFullDeath paidMonths losesPaidMonths ended
    ways { way months arrears nextMonth nextAmount startsOn fullDeathFrom deathPays }
    openings { line { id } left free waiting offered amount } losing { programme people }
    groups { paidThrough people lastProtectedDay graceFrom graceTo endedFrom } } }`;
const persons = `query ($agreementId: ID!, $effectiveOn: Date) { lapsingMembers(agreementId: $agreementId, effectiveOn: $effectiveOn, first: 2) { totalCount nodes {
  worker { fullName nikMasked } line { agreementId } paidThrough lastProtectedDay graceFrom graceTo endedFrom hasFullDeath deathPays paidMonths scholarshipMissing } } }`;
const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`;
const enact = `mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }`;
const draw = `mutation ($input: DrawBillInput!) { drawBill(input: $input) { id amount } }`;
const pay = `mutation ($input: RecordBillPaymentInput!) { recordBillPayment(input: $input) { status } }`;
const protectedMembers = `query ($filter: MembershipFilter) { memberships(first: 1, filter: $filter) { totalCount nodes { restartedOn
  protection { status coveredTo since fullDeathFrom paidMonths continuousMonths deathPays } } } }`;
const find = `query ($id: ID!) { agreement(id: $id) { version status endsOn lines { seatsTaken } orders { id status } } }`;

const days = {
  lastProtectedDay: '2024-12-31',
  graceFrom: '2025-01-01',
  graceTo: '2025-03-31',
  endedFrom: '2025-04-01',
};
const months2024 = ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2024-${month}`);

interface Found {
  readonly version: number;
  readonly status: string;
  readonly orders: ReadonlyArray<{ readonly id: string; readonly status: string }>;
}

describe('the pause of Parepare, January to March 2025: case B', () => {
  let world: World;
  let before: World;
  let officer: Client;
  let approver: Client;
  let finance: Client;
  let agreementId: string;
  let lineId: string;
  let listId: string;
  const found = async (): Promise<Found> =>
    (await officer.ask<{ agreement: Found }>(find, { id: agreementId })).agreement;
  const wanted = async (fields: object) => ({
    input: {
      idempotencyKey: key(),
      agreementId,
      version: (await found()).version,
      kind: 'PAUSE',
      effectiveOn: '2025-01-01',
      reason: 'Efisiensi anggaran belanja daerah',
      basis: 'Instruksi Presiden 1/2025',
      ...fields,
    },
  });
  const decided = async (fields: object = {}) => {
    const { version, orders } = await found();
    return { input: { idempotencyKey: key(), id: orders[0]?.id, version, enact: true, ...fields } };
  };
  const proposal = (seats: number, startsOn: string) => ({
    input: {
      idempotencyKey: key(),
      listId,
      lineId,
      number: `SK ${key()}`,
      title: 'Penetapan',
      seats,
      startsOn,
    },
  });
  const protectedAs = async (protection: string) =>
    (await officer.ask<{ memberships: object }>(protectedMembers, { filter: { lineId, protection } }))
      .memberships;
  const usersOf = async (on: World) => {
    officer = await on.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await on.user('APPROVER', { region: '73.72' });
    finance = await on.user('FINANCE_OFFICER', { region: '73.72' });
  };

  beforeAll(async () => {
    world = await World.create();
    const ground = await AgreementGround.of(world, '73.72');
    await usersOf(world);
    const agreement = await ground.signed({
      validTo: '2025-12-31',
      lines: [ground.line({ monthTo: '2025-12', stages: [{ startsOn: '2024-05-01', seats: 750 }] })],
    });
    agreementId = agreement.id;
    lineId = String(agreement.lines[0]?.id);
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 750);
    const { proposeDecree } = await officer.ask<{ proposeDecree: { id: string } }>(
      propose,
      proposal(744, '2024-05-01'),
    );
    await approver.ask(enact, {
      input: { idempotencyKey: key(), id: proposeDecree.id, version: 1, decreedOn: '2024-05-13' },
    });
    before = await world.onDay(businessDate('2024-12-20'));
    await usersOf(before);
    for (const month of months2024) {
      const { drawBill } = await finance.ask<{ drawBill: { id: string; amount: string } }>(draw, {
        input: { idempotencyKey: key(), lineId, month, people: 744 },
      });
      expect(drawBill.amount).toBe('12499200');
      await issueBill(approver, drawBill.id);
      await finance.ask(pay, {
        input: { idempotencyKey: key(), id: drawBill.id, version: 2, paidOn: '2024-12-20', reference: month },
      });
    }
  }, 120_000);
  afterAll(() => world.close());

  it('shows before it is decided who stops when, and what is not spent', async () => {
    const { agreementOrderPreview } = await officer.ask<{ agreementOrderPreview: object }>(preview, {
      id: agreementId,
      kind: 'PAUSE',
      on: '2025-01-01',
      resumesOn: '2025-04-28',
    });
    expect(agreementOrderPreview).toEqual({
      status: 'ACTIVE',
      people: 744,
      months: ['2025-01', '2025-02', '2025-03'],
      notSpent: '37497600',
      graceMonths: 3,
      losingFullDeath: 744,
      belowFullDeath: 0,
      paidMonths: 744 * 8,
      losesPaidMonths: false,
      ended: 0,
      ways: [],
      openings: [],
      losing: [
        { programme: 'JKK', people: 744 },
        { programme: 'JKM', people: 744 },
      ],
      groups: [{ paidThrough: '2024-12', people: 744, ...days }],
    });
    const { lapsingMembers } = await officer.ask<{ lapsingMembers: { nodes: object[] } }>(persons, {
      agreementId,
      effectiveOn: '2025-01-01',
    });
    expect(lapsingMembers).toMatchObject({
      totalCount: 744,
      nodes: Array(2).fill({
        paidThrough: '2024-12',
        ...days,
        line: { agreementId },
        hasFullDeath: true,
        deathPays: '42000000',
        paidMonths: 8,
        scholarshipMissing: 28,
      }),
    });
    expect(JSON.stringify(lapsingMembers)).toMatch(/"nikMasked":"•/);
  });

  it('goes on after it has begun, and only a pause goes on', async () => {
    expect(await officer.refusal(order, await wanted({ resumesOn: '2025-01-01' }))).toBe('VALIDATION');
    const end = await wanted({ kind: 'TERMINATE', resumesOn: '2025-04-01' });
    expect(await officer.refusal(order, end)).toBe('VALIDATION');
  });

  it('takes no month away that is billed', async () => {
    expect(await officer.refusal(order, await wanted({ effectiveOn: '2024-12-01' }))).toBe(
      'ORDER_MONTH_BILLED',
    );
  });

  it('is proposed by the officer and decided by somebody else, once', async () => {
    expect(await approver.refusal(order, await wanted({}))).toBe('FORBIDDEN');
    const { proposeAgreementOrder } = await officer.ask<{ proposeAgreementOrder: object }>(
      order,
      await wanted({ resumesOn: '2025-04-01' }),
    );
    expect(proposeAgreementOrder).toMatchObject({
      status: 'ACTIVE',
      orders: [
        {
          kind: 'PAUSE',
          status: 'PROPOSED',
          basis: 'Instruksi Presiden 1/2025',
          resumesOn: '2025-04-01',
          canDecide: false,
        },
      ],
    });
    expect(await officer.refusal(order, await wanted({ effectiveOn: '2025-02-01' }))).toBe('ORDER_WAITS');
    expect(await officer.refusal(decide, await decided())).toBe('FORBIDDEN');
    expect(await approver.refusal(decide, await decided({ enact: false }))).toBe('VALIDATION');
    await approver.ask(decide, await decided({ enact: false, answer: 'Menunggu surat edaran bupati' }));
    await officer.ask(order, await wanted({}));
    await approver.ask(decide, await decided());
    expect(await approver.refusal(decide, await decided())).toBe('TRANSITION_REFUSED');
    expect((await found()).orders.map(({ status }) => status)).toEqual(['ENACTED', 'RETURNED']);
  });

  it('bills no month of it and brings nobody in while it lasts', async () => {
    const during = await world.onDay(businessDate('2025-02-10'));
    await usersOf(during);
    expect((await found()).status).toBe('SUSPENDED');
    expect(await officer.refusal(propose, proposal(1, '2025-02-01'))).toBe('AGREEMENT_NOT_ACTIVE');
    for (const month of ['2025-01', '2025-02', '2025-03']) {
      const input = { idempotencyKey: key(), lineId, month, people: 744 };
      expect(await finance.refusal(draw, { input })).toBe('MONTH_NOT_IN_FORCE');
    }
    expect(
      await finance.refusal(`query ($id: ID!) { billPreview(lineId: $id, month: "2025-01") { people } }`, {
        id: lineId,
      }),
    ).toBe('MONTH_NOT_IN_FORCE');
  });

  it('shows when it goes on what each way costs and from when on it protects, enters again whose membership had ended, and bills April', async () => {
    const after = await world.onDay(businessDate('2025-04-28'));
    await usersOf(after);
    const { agreementOrderPreview } = await officer.ask<{ agreementOrderPreview: object }>(preview, {
      id: agreementId,
      kind: 'RESUME',
      on: '2025-04-28',
    });
    expect(agreementOrderPreview).toMatchObject({
      status: 'SUSPENDED',
      people: 744,
      months: ['2025-01', '2025-02', '2025-03'],
      notSpent: '37497600',
      groups: [{ paidThrough: '2024-12', ...days }],
      ended: 744,
      openings: [{ line: { id: lineId }, left: 0, free: 6, waiting: 6, offered: 6, amount: '100800' }],
      ways: [
        {
          way: 'REINSTATE',
          months: ['2025-01', '2025-02', '2025-03'],
          arrears: '37497600',
          nextMonth: '2025-04',
          nextAmount: '12499200',
          startsOn: null,
          fullDeathFrom: null,
          deathPays: '42000000',
        },
        {
          way: 'REENTER',
          months: [],
          arrears: '0',
          nextMonth: '2025-04',
          nextAmount: '12499200',
          startsOn: '2025-04-28',
          fullDeathFrom: '2025-07-28',
          deathPays: '10000000',
        },
      ],
    });
    const resume = {
      kind: 'RESUME',
      effectiveOn: '2025-04-28',
      basis: 'Nota kesepakatan 28 April 2025',
      resumption: 'REENTER',
    };
    expect(await officer.refusal(order, await wanted({ ...resume, resumption: null }))).toBe('VALIDATION');
    expect(await officer.refusal(order, await wanted({ ...resume, effectiveOn: '2025-01-01' }))).toBe(
      'ORDER_BEFORE_ANOTHER',
    );
    await officer.ask(order, await wanted(resume));
    await approver.ask(decide, await decided());
    expect((await found()).status).toBe('ACTIVE');
    const input = { idempotencyKey: key(), lineId, month: '2025-04', people: 744 };
    const { drawBill } = await finance.ask<{ drawBill: { id: string; amount: string } }>(draw, { input });
    expect(drawBill.amount).toBe('12499200');
    const anew = { restartedOn: '2025-04-28', protection: { status: 'NOT_YET', coveredTo: '2024-12-31' } };
    expect(await protectedAs('NOT_YET')).toMatchObject({ totalCount: 744, nodes: [anew] });
    await issueBill(approver, drawBill.id);
    await finance.ask(pay, {
      input: { idempotencyKey: key(), id: drawBill.id, version: 2, paidOn: '2025-04-28', reference: 'SP2D' },
    });
    expect(await protectedAs('PROTECTED')).toMatchObject({
      totalCount: 744,
      nodes: [
        {
          protection: {
            coveredTo: '2025-04-30',
            since: '2025-04-28',
            fullDeathFrom: '2025-07-28',
            paidMonths: 9,
            continuousMonths: 1,
            deathPays: '10000000',
          },
        },
      ],
    });
    expect(await officer.ask(propose, proposal(1, '2025-05-01'))).toBeTruthy();
  });

  it('says when memberships end by the row of the law that holds on the day: another reading is another row', async () => {
    const officeId = await newBranch(world, ['73.72'], 'REGIONAL_OFFICE');
    const keeper = await world.user('REGIONAL_OFFICE_OFFICER', { officeId });
    const checker = await world.user('REGIONAL_OFFICE_OFFICER', { officeId });
    const months = (name: string, value: string) => ({ name, unit: 'MONTHS', value });
    const fourth = {
      ...dearerDeathInsurance,
      subject: 'MEMBERSHIP_LAPSE',
      terms: {
        ...dearerDeathInsurance.terms,
        share: null,
        amount: null,
        values: [months('graceMonths', '3'), months('endsAfterMonths', '4')],
      },
      validFrom: '2025-05-01',
    };
    const { proposeLawRule } = await keeper.ask<{ proposeLawRule: { id: string; version: number } }>(
      proposeRule,
      { input: { idempotencyKey: key(), ...fourth } },
    );
    await checker.ask(decideRule, {
      input: {
        idempotencyKey: key(),
        id: proposeLawRule.id,
        version: proposeLawRule.version,
        isGranted: true,
        reason: 'Sesuai surat kantor wilayah',
      },
    });
    const shownFor = (on: string) =>
      officer.ask<{ agreementOrderPreview: object }>(preview, { id: agreementId, kind: 'TERMINATE', on });
    const ofApril = { lastProtectedDay: '2025-04-30', graceFrom: '2025-05-01', graceTo: '2025-07-31' };
    expect(await shownFor('2025-04-30')).toMatchObject({
      agreementOrderPreview: { groups: [{ ...ofApril, endedFrom: '2025-08-01' }] },
    });
    expect(await shownFor('2025-05-01')).toMatchObject({
      agreementOrderPreview: {
        graceMonths: 3,
        groups: [{ ...ofApril, endedFrom: '2025-09-01' }],
      },
    });
  });

  it('ends before its time with its memberships, and keeps who sat on a seat', async () => {
    const end = { kind: 'TERMINATE', effectiveOn: '2025-07-01' };
    expect(await officer.refusal(order, await wanted(end))).toBe('ORDER_PROPOSALS_WAIT');
    const { decrees } = await officer.ask<{ decrees: { nodes: Array<{ id: string; version: number }> } }>(
      `{ decrees(first: 1, filter: { status: PROPOSED }) { nodes { id version } } }`,
    );
    await officer.ask(`mutation ($input: CancelDecreeInput!) { cancelDecree(input: $input) { id } }`, {
      input: { idempotencyKey: key(), ...decrees.nodes[0], reason: 'Perjanjian akan diakhiri' },
    });
    await officer.ask(order, await wanted(end));
    const { decideAgreementOrder } = await approver.ask<{ decideAgreementOrder: object }>(
      decide,
      await decided(),
    );
    expect(decideAgreementOrder).toMatchObject({ status: 'ACTIVE', endsOn: '2025-06-30' });
    const { memberships } = await officer.ask<{ memberships: object }>(
      `query ($id: ID!) { memberships(first: 1, filter: { lineId: $id, status: ENDED }) { totalCount nodes { endsOn events { to reason } } } }`,
      { id: lineId },
    );
    expect(memberships).toMatchObject({
      totalCount: 744,
      nodes: [
        {
          endsOn: '2025-06-30',
          events: [{}, {}, {}, { to: 'ENDED', reason: 'Efisiensi anggaran belanja daerah' }],
        },
      ],
    });
    await usersOf(await world.onDay(businessDate('2025-07-01')));
    expect(await officer.ask(find, { id: agreementId })).toMatchObject({
      agreement: { status: 'TERMINATED', lines: [{ seatsTaken: 744 }] },
    });
    const late = { idempotencyKey: key(), lineId, month: '2025-07', people: 1 };
    expect(await finance.refusal(draw, { input: late })).toBe('MONTH_NOT_IN_FORCE');
    const earlier = { idempotencyKey: key(), lineId, month: '2025-06', people: 744 };
    expect(await finance.ask(draw, { input: earlier })).toMatchObject({ drawBill: { amount: '12499200' } });
  });
});
