import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { emptyList, plantCandidates, signedAgreement, issueBill } from './planted.js';
import { type Client, key, World } from './world.js';

const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id version status seats monthlyAmount canDecide } }`;
const enact = `mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status decidedBy } }`;
const draw = `mutation ($input: DrawBillInput!) { drawBill(input: $input) { id number people amount dueOn status version cells { people amountPerPerson amount why { programme amount citation } } } }`;
const coverage = `query ($asOf: Date, $code: RegionCode) { coverage(asOf: $asOf, regencyCode: $code) {
  regencies { region { code } figure { protected potential shareHundredths seatsGranted seatsTaken billed paid openBills } } } }`;

interface Decree {
  readonly id: string;
  readonly version: number;
  readonly monthlyAmount: string;
}

describe('744 seats for 800 candidates of Parepare', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let finance: Client;
  let lineId: string;
  let listId: string;
  let decree: Decree;

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    ({ lineId } = await signedAgreement(world, officer, 744));
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 800);
  });
  afterAll(() => world.close());

  const proposal = (seats: number) => ({
    idempotencyKey: key(),
    listId,
    lineId,
    number: `SK ${key()}`,
    title: 'Penetapan',
    seats,
    startsOn: '2024-05-01',
  });

  it('shows before the proposal who is eligible and what it would cost', async () => {
    const { proposalPreview } = await officer.ask<{ proposalPreview: object }>(
      `query ($listId: ID!, $lineId: ID!) { proposalPreview(listId: $listId, lineId: $lineId) {
         candidates eligible seatsAvailable seats waiting monthlyAmount periodAmount months startsOn } }`,
      { listId, lineId },
    );
    expect(proposalPreview).toEqual({
      candidates: 800,
      eligible: 800,
      seatsAvailable: 744,
      seats: 744,
      waiting: 56,
      monthlyAmount: '12499200',
      periodAmount: '99993600',
      months: 8,
      startsOn: '2024-05-01',
    });
    const onDay = `query ($listId: ID!, $lineId: ID!, $day: Date) { proposalPreview(listId: $listId, lineId: $lineId, startsOn: $day) {
      seatsAvailable months } }`;
    expect(await officer.ask(onDay, { listId, lineId, day: '2024-07-01' })).toEqual({
      proposalPreview: { seatsAvailable: 744, months: 6 },
    });
    expect(await officer.refusal(onDay, { listId, lineId, day: '2024-04-30' })).toBe('START_OUTSIDE_LINE');
  });

  it('refuses the 745th with the code of the quota, and nothing is taken', async () => {
    expect(await officer.refusal(propose, { input: proposal(745) })).toBe('QUOTA_EXHAUSTED');
  });

  it('proposes 744, the poorest decile first', async () => {
    const answer = await officer.ask<{ proposeDecree: Decree & { canDecide: boolean } }>(propose, {
      input: proposal(744),
    });
    decree = answer.proposeDecree;
    expect(answer.proposeDecree).toMatchObject({
      status: 'PROPOSED',
      seats: 744,
      monthlyAmount: '12499200',
      canDecide: false,
    });
    const { candidates } = await officer.ask<{
      candidates: { totalCount: number; nodes: Array<{ decile: number }> };
    }>(
      `query ($listId: ID!) { candidates(listId: $listId, first: 10, filter: { eligible: true }) { totalCount nodes { rank decile eligible reasons { reason } } } }`,
      { listId },
    );
    expect(candidates.totalCount).toBe(56);
    expect(candidates.nodes.map(({ decile }) => decile)).toEqual(Array(10).fill(4));
  });

  it('refuses one more seat afterwards', async () => {
    expect(await officer.refusal(propose, { input: proposal(1) })).toBe('QUOTA_EXHAUSTED');
  });

  it('is decreed by an approver and never by who proposed it', async () => {
    const input = { idempotencyKey: key(), id: decree.id, version: decree.version, decreedOn: '2024-05-13' };
    expect(await officer.refusal(enact, { input })).toBe('FORBIDDEN');
    const { enactDecree } = await approver.ask<{ enactDecree: object }>(enact, { input });
    expect(enactDecree).toMatchObject({ status: 'ENACTED' });
    const { memberships } = await approver.ask<{ memberships: { totalCount: number } }>(
      `query ($decreeId: ID!) { memberships(first: 1, filter: { decreeId: $decreeId, status: ENROLLED }) { totalCount nodes { events { from to } } } }`,
      { decreeId: decree.id },
    );
    expect(memberships).toMatchObject({
      totalCount: 744,
      nodes: [
        {
          events: [
            { from: null, to: 'PROPOSED' },
            { from: 'PROPOSED', to: 'DECREED' },
            { from: 'DECREED', to: 'ENROLLED' },
          ],
        },
      ],
    });
  });

  it('is billed for May in 744 lines of 16,800, once', async () => {
    const { drawBill } = await finance.ask<{ drawBill: { id: string } }>(draw, {
      input: { idempotencyKey: key(), lineId, month: '2024-05', people: 744 },
    });
    expect(drawBill).toMatchObject({
      people: 744,
      amount: '12499200',
      dueOn: '2024-06-15',
      status: 'DRAFT',
      cells: [
        {
          people: 744,
          amountPerPerson: '16800',
          amount: '12499200',
          why: [
            { programme: 'JKK', amount: '10000' },
            { programme: 'JKM', amount: '6800' },
          ],
        },
      ],
    });
    const { billLines } = await finance.ask<{ billLines: { totalCount: number } }>(
      `query ($billId: ID!) { billLines(billId: $billId, first: 200) { totalCount nodes { amount programmes worker { fullName } } } }`,
      { billId: drawBill.id },
    );
    expect(billLines.totalCount).toBe(744);
    await issueBill(approver, drawBill.id);
    expect(
      await finance.refusal(draw, {
        input: { idempotencyKey: key(), lineId, month: '2024-05', people: 744 },
      }),
    ).toBe('NOTHING_TO_BILL');
  });

  it('comes to 99,993,600 from May to December', async () => {
    const amounts = ['12499200'];
    for (const month of ['06', '07', '08', '09', '10', '11', '12']) {
      const { drawBill } = await finance.ask<{ drawBill: { amount: string } }>(draw, {
        input: { idempotencyKey: key(), lineId, month: `2024-${month}`, people: 744 },
      });
      amounts.push(drawBill.amount);
    }
    expect(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)).toBe(99_993_600n);
    expect(
      await finance.refusal(draw, {
        input: { idempotencyKey: key(), lineId, month: '2025-01', people: 744 },
      }),
    ).toBe('MONTH_OUT_OF_RANGE');
  });

  it('covers 9.30 % of the declared 8,000 from the first day to the last', async () => {
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    await province.ask(
      `mutation ($input: DeclarePotentialInput!) { declarePotential(input: $input) { id } }`,
      {
        input: {
          idempotencyKey: key(),
          regionId: String(await world.regionId('73.72')),
          memberGroup: 'VULNERABLE_WORKER',
          people: 8000,
          source: 'P3KE desil 1-4',
          asOf: '2024-05-13',
        },
      },
    );
    const on = async (asOf: string) => {
      const answer = await province.ask<{
        coverage: { regencies: Array<{ region: { code: string }; figure: Record<string, unknown> }> };
      }>(coverage, { asOf });
      return answer.coverage.regencies.find(({ region }) => region.code === '73.72')?.figure;
    };
    expect(await on('2024-05-31')).toMatchObject({
      protected: 744,
      potential: 8000,
      shareHundredths: 930,
      seatsGranted: 744,
      seatsTaken: 744,
      billed: '12499200',
      openBills: 1,
    });
    expect(await on('2024-04-30')).toMatchObject({ protected: 0, potential: null, shareHundredths: null });
    expect(await on('2024-12-31')).toMatchObject({ protected: 744 });
    expect(await on('2025-01-01')).toMatchObject({ protected: 0 });
  });

  it('is counted in each district and village by the people who live there, whoever pays', async () => {
    const figureOf = async (code: string) => {
      const auditor = await world.user('AUDITOR', { region: code });
      const { coverage: report } = await auditor.ask<{
        coverage: { regencies: Array<{ region: { code: string }; figure: { protected: number } }> };
      }>(coverage, { asOf: '2024-05-31', code });
      expect(report.regencies.map(({ region }) => region.code)).toEqual([code]);
      return report.regencies[0]?.figure ?? { protected: -1 };
    };
    const districts = ['73.72.01', '73.72.02', '73.72.03', '73.72.04'];
    const figures = await Promise.all(districts.map(figureOf));
    expect(figures.reduce((sum, { protected: people }) => sum + people, 0)).toBe(744);
    const village = await figureOf('73.72.01.1004');
    expect(village.protected).toBeGreaterThan(0);
    expect(village.protected).toBeLessThan(figures[0]?.protected ?? 0);
    // Seats and money belong to who pays.
    expect(village).toMatchObject({ seatsTaken: 0, billed: '0', potential: null });
  });

  it.each(['73.72', '73.72.01', '99.99'])('is asked of another region by nobody: %s', async (code) => {
    for (const [role, region] of [
      ['PROGRAMME_OFFICER', '73.11'],
      ['AUDITOR', '73.11.01'],
      ['AUDITOR', '73.72.02.1001'],
    ] as const) {
      const outsider = await world.user(role, { region });
      expect([role, region, await outsider.refusal(coverage, { code })]).toEqual([role, region, 'NOT_FOUND']);
    }
  });

  it('is seen by nobody of Barru on any path', async () => {
    const barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const answer = await barru.ask<Record<string, { totalCount: number; nodes: unknown[] }>>(`{
      agreements(first: 10) { totalCount nodes { id } }
      workers(first: 10) { totalCount nodes { id } }
      candidateLists(first: 10) { totalCount nodes { id } }
      decrees(first: 10) { totalCount nodes { id } }
      memberships(first: 10) { totalCount nodes { id } }
      bills(first: 10) { totalCount nodes { id } }
    }`);
    for (const list of Object.values(answer)) expect(list).toEqual({ totalCount: 0, nodes: [] });
    expect(await barru.ask(`query ($id: ID!) { decree(id: $id) { id } }`, { id: decree.id })).toEqual({
      decree: null,
    });
    expect(
      await barru.refusal(`query ($id: ID!) { candidates(listId: $id, first: 1) { totalCount } }`, {
        id: listId,
      }),
    ).toBe('NOT_FOUND');
    const { coverage: report } = await barru.ask<{ coverage: { regencies: object[] } }>(coverage, {
      asOf: '2024-05-31',
    });
    expect(report.regencies).toEqual([
      { region: { code: '73.11' }, figure: expect.objectContaining({ protected: 0, billed: '0' }) as object },
    ]);
  });
});
