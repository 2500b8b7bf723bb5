import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { allocationLine, allocationPaper } from './planted-allocation.js';
import { type Client, key, World } from './world.js';

const money = 'year status progress people amount enacted received committed billed paid left version';
const perdes = { documentNumber: 'Perdes 5/2023', documentDate: '2023-12-29' };
const nothing = { committed: '0', billed: '0', paid: '0' };

interface Row {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

describe('allocations of villages', () => {
  let world: World;
  let finance: Client;
  let approver: Client;
  let district: Client;
  let province: Client;

  const documentOf = (name: string, fields: string) =>
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { written: ${name}(input: $input) { ${fields} } }`;
  const write = async <T = Row>(by: Client, name: string, input: object, fields = 'id version status') =>
    (await by.ask<{ written: T }>(documentOf(name, fields), { input: { idempotencyKey: key(), ...input } }))
      .written;
  const refused = (by: Client, name: string, input: object) =>
    by.refusal(documentOf(name, 'id'), { input: { idempotencyKey: key(), ...input } });
  const read = async (filter: object, by = finance, fields = `id version status ${money}`) =>
    (
      await by.ask<{ allocations: { nodes: Row[] } }>(
        `query ($filter: AllocationFilter) { allocations(first: 200, filter: $filter) { nodes { ${fields} } } }`,
        { filter },
      )
    ).allocations.nodes;
  const rowsOf = async (filter: object, by = finance) =>
    (await read(filter, by)).map(({ id, version }) => ({ id, version }));
  const totals = async (by: Client, year: number, regionId: number | null) =>
    (
      await by.ask<{ allocationTotals: ReadonlyArray<Record<string, unknown>> }>(
        `query ($year: Int!, $regionId: ID) { allocationTotals(year: $year, regionId: $regionId) {
           region { code } villages planned enacted people plannedAmount enactedAmount received committed paid left ownCeiling ownLeft } }`,
        { year, regionId },
      )
    ).allocationTotals;

  beforeAll(async () => {
    world = await World.create();
    const region = { region: '73.22' } as const;
    finance = await world.user('FINANCE_OFFICER', region);
    approver = await world.user('APPROVER', region);
    district = await world.user('DISTRICT_OFFICER', { region: '73.22.01' });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  });
  afterAll(() => world.close());

  /** Takes all of a filter along their steps until they are enacted. */
  const enact = async (filter: object) => {
    await write(finance, 'proposeAllocations', { rows: await rowsOf(filter), ...allocationPaper });
    await write(approver, 'evaluateAllocations', {
      rows: await rowsOf(filter),
      isAccepted: true,
      ...allocationPaper,
    });
    await write(finance, 'enactAllocations', { rows: await rowsOf(filter), ...perdes });
    await write(approver, 'confirmAllocations', { rows: await rowsOf(filter), isGranted: true, ...perdes });
  };

  it('of all 166 villages of Luwu Utara are planned in one act and enacted, and 60 % arrive: the figures of the regency', async () => {
    const filter = { year: 2023 };
    await write(finance, 'planAllocations', {
      year: 2023,
      lines: [{ ...allocationLine, monthFrom: '2023-01', monthTo: '2023-12' }],
      ...allocationPaper,
      documentDate: '2022-12-07',
    });
    expect(await read(filter)).toHaveLength(166);
    await enact(filter);
    const tranche = {
      fundingSource: 'APBDES',
      receivedOn: '2023-06-30',
      sharePpm: 600_000,
      documentNumber: 'SP2D-60',
    };
    await write(finance, 'recordTranches', { rows: await rowsOf(filter), ...tranche });
    const [one] = await read(filter);
    expect(one).toMatchObject({
      status: 'ENACTED',
      progress: 'TRANCHE_RECEIVED',
      people: 50,
      amount: '10080000',
      enacted: '10080000',
      received: '6048000',
      left: '10080000',
      ...nothing,
    });
    const [regency] = (await totals(province, 2023, null)).filter(
      (row) => (row['region'] as { code: string }).code === '73.22',
    );
    expect(regency).toMatchObject({
      villages: 166,
      planned: 166,
      enacted: 166,
      people: 8_300,
      plannedAmount: '1673280000',
      enactedAmount: '1673280000',
      received: '1003968000',
    });
    const districts = await totals(finance, 2023, await world.regionId('73.22'));
    expect(districts).toHaveLength(15);
    expect(districts.reduce((sum, row) => sum + Number(row['villages']), 0)).toBe(166);
    expect(await refused(finance, 'recordTranches', { rows: await rowsOf(filter), ...tranche })).toBe(
      'TRANCHE_ABOVE_ENACTED',
    );
  });

  it('has the APBD line of the district beside, and a ward is refused', async () => {
    const districtId = await world.regionId('73.22.01');
    const { id } = await write(
      finance,
      'createBudgetLine',
      {
        regionId: String(districtId),
        year: 2024,
        fundingSource: 'APBD_REGENCY',
        accountCode: '5.1.02.02.02.0006',
        name: 'Iuran pekerja rentan kecamatan',
        ceiling: '4032000',
        ...allocationPaper,
      },
      'id',
    );
    const { budgetChanges } = await approver.ask<{ budgetChanges: { nodes: [{ id: string }] } }>(
      `query ($id: ID!) { budgetChanges(first: 1, filter: { budgetLineId: $id }) { nodes { id } } }`,
      { id },
    );
    await write(approver, 'confirmBudgetChange', { id: budgetChanges.nodes[0].id, version: 1 }, 'id');
    const rows = await totals(finance, 2024, await world.regionId('73.22'));
    expect(rows.find((row) => (row['region'] as { code: string }).code === '73.22.01')).toMatchObject({
      planned: 0,
      ownCeiling: '4032000',
      ownLeft: '4032000',
    });
    const [ward] = await asSuperuser(
      world,
      async (client) =>
        (
          await client.query<{ id: number }>(
            `SELECT region_id AS id FROM region_version WHERE regency_id = $1 AND kind = 'WARD' LIMIT 1`,
            [await world.regionId('73.22')],
          )
        ).rows,
    );
    const plan = { year: 2024, lines: [allocationLine], ...allocationPaper };
    expect(await refused(finance, 'planAllocations', { ...plan, villageIds: [String(ward?.id)] })).toBe(
      'ALLOCATION_OF_WARD',
    );
  });

  it('of a village goes from its operator to the district, to the Perdes, to its head, by four people, and back where one returns it', async () => {
    const village = { region: '73.22.01.2001' } as const;
    const operator = await world.user('VILLAGE_OPERATOR', village);
    const head = await world.user('VILLAGE_HEAD', village);
    const planned = await write(operator, 'planAllocations', {
      year: 2024,
      villageFund: '872727000',
      lines: [allocationLine],
      ...allocationPaper,
    });
    const known = { year: 2024, lines: [allocationLine], ...allocationPaper };
    expect(await refused(operator, 'planAllocations', known)).toBe('ALLOCATION_KNOWN');
    const of = ({ id, version }: Row) => ({ rows: [{ id, version }], ...allocationPaper });
    const edited = await write(operator, 'reviseAllocation', {
      id: planned.id,
      version: planned.version,
      villageFund: '872727000',
      lines: [{ ...allocationLine, people: 100 }],
      ...allocationPaper,
    });
    expect(await refused(operator, 'enactAllocations', of(edited))).toBe('TRANSITION_REFUSED');
    const proposed = await write(operator, 'proposeAllocations', of(edited));
    expect(await refused(operator, 'proposeAllocations', of(edited))).toBe('CONFLICT');
    expect(await refused(operator, 'evaluateAllocations', { ...of(proposed), isAccepted: true })).toBe(
      'FORBIDDEN',
    );
    const returned = await write(district, 'evaluateAllocations', {
      ...of(proposed),
      isAccepted: false,
      note: 'Kode kegiatan keliru',
    });
    expect(returned.status).toBe('PLANNED');
    const again = await write(operator, 'proposeAllocations', of(returned));
    const evaluated = await write(district, 'evaluateAllocations', { ...of(again), isAccepted: true });
    const entered = await write(operator, 'enactAllocations', of(evaluated));
    const [change] = (
      await head.ask<{ budgetChanges: { nodes: Array<{ id: string }> } }>(
        `{ budgetChanges(first: 5, filter: { status: OPEN }) { nodes { id } } }`,
      )
    ).budgetChanges.nodes;
    expect(await refused(head, 'confirmBudgetChange', { id: change?.id, version: 1 })).toBe(
      'BUDGET_OF_ALLOCATION',
    );
    const enacted = await write(head, 'confirmAllocations', { ...of(entered), isGranted: true });
    expect(enacted.status).toBe('ENACTED');
    const { allocation } = await district.ask<{ allocation: object }>(
      `query ($id: ID!) { allocation(id: $id) { ${money} villageFund acts { step documentNumber } lines { people amount tariff }
         tranches { number } budgetLines { ceiling } } }`,
      { id: planned.id },
    );
    expect(allocation).toMatchObject({
      amount: '20160000',
      enacted: '20160000',
      progress: 'WITHOUT_TRANCHE',
      villageFund: '872727000',
      lines: [{ people: 100, amount: '20160000', tariff: '16800' }],
      budgetLines: [{ ceiling: '20160000' }],
      acts: ['ENACT', 'ENTER', 'EVALUATE', 'PROPOSE', 'RETURN', 'PROPOSE', 'EDIT', 'PLAN'].map((step) => ({
        step,
      })),
    });
  });

  it('is cut by a revision that another confirms, and its budget line with it; declined it stays as it was', async () => {
    const village = { region: '73.22.01.2002' } as const;
    const villageId = String(await world.regionId(village.region));
    await write(finance, 'planAllocations', {
      year: 2025,
      villageIds: [villageId],
      lines: [{ ...allocationLine, monthFrom: '2025-01', monthTo: '2025-12' }],
      ...allocationPaper,
    });
    const filter = { year: 2025, regionId: villageId };
    await enact(filter);
    const revise = async (people: number) => {
      const [row] = await rowsOf(filter);
      return write(finance, 'reviseAllocation', {
        ...row,
        lines: [{ ...allocationLine, people, monthFrom: '2025-01', monthTo: '2025-12' }],
        ...perdes,
      });
    };
    expect((await revise(40)).status).toBe('REVISING');
    const decide = async (isGranted: boolean) =>
      write(
        approver,
        'confirmAllocations',
        { rows: await rowsOf(filter), isGranted, note: 'Menurut Perubahan APBDes', ...perdes },
        `${money} acts { step }`,
      );
    expect(await decide(false)).toMatchObject({ status: 'ENACTED', people: 50, enacted: '10080000' });
    await revise(40);
    expect(await decide(true)).toMatchObject({
      status: 'ENACTED',
      people: 40,
      amount: '8064000',
      enacted: '8064000',
    });
    await revise(60);
    expect(await decide(true)).toMatchObject({ people: 60, enacted: '12096000' });
    const [row] = await rowsOf(filter);
    expect(
      await refused(finance, 'reviseAllocation', {
        ...row,
        lines: [{ ...allocationLine, people: 60, monthFrom: '2025-01', monthTo: '2025-12' }],
        ...perdes,
      }),
    ).toBe('ALLOCATION_CHANGES_NOTHING');
    const reported = { rows: await rowsOf(filter), ...perdes };
    await write(finance, 'reportAllocations', { ...reported, step: 'REPORT' });
    const closed = await write(finance, 'reportAllocations', {
      rows: await rowsOf(filter),
      step: 'CLOSE',
      ...perdes,
    });
    expect(closed.status).toBe('CLOSED');
  });

  it('from a source that the law lets not pay, or that is contested and without a citation, is refused', async () => {
    const villageIds = [String(await world.regionId('73.22.01.2003'))];
    const plan = (year: number, fields: object) =>
      refused(finance, 'planAllocations', {
        year,
        villageIds,
        lines: [{ ...allocationLine, monthFrom: `${year}-01`, monthTo: `${year}-12`, ...fields }],
        ...allocationPaper,
      });
    expect(await plan(2024, { fundingSource: 'VILLAGE_FUND' })).toBe('ALLOCATION_CITATION');
    expect(await plan(2026, { fundingSource: 'VILLAGE_FUND', citation: 'Perbup 1/2026' })).toBe(
      'FUNDING_FORBIDDEN',
    );
    expect(await plan(2024, { fundingSource: 'APBD_REGENCY' })).toBe('ALLOCATION_FOREIGN_MONEY');
  });
});
