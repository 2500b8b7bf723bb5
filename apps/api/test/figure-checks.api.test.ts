import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { checkFigures } from '../src/insight/insight.public.js';
import { asSuperuser } from './as-superuser.js';
import { plantedBudget } from './planted-budget.js';
import { signedAgreement } from './planted.js';
import { type Client, World } from './world.js';

const checks = `query ($filter: FigureCheckFilter) { figureChecks(first: 50, filter: $filter) { nodes {
  id onDay faultCount region { name } faults { figure kept computed line { agreementNumber } budgetLine { id name } place { name } } } } }`;

interface Check {
  readonly id: string;
  readonly faultCount: number;
  readonly region: { readonly name: string };
  readonly faults: readonly object[];
}

describe('the nightly check of figures', () => {
  let world: World;
  let auditor: Client;
  let lineId: string;
  let budgetLineId: string;
  const read = async (by = auditor, filter: object = {}) =>
    (await by.ask<{ figureChecks: { nodes: readonly Check[] } }>(checks, { filter })).figureChecks.nodes;
  const night = async (day: string) => {
    vi.useFakeTimers({ now: new Date(`${day}T17:00:00Z`), toFake: ['Date'] });
    await checkFigures(world.services).finally(() => vi.useRealTimers());
  };

  beforeAll(async () => {
    world = await World.create();
    const region = { region: '73.72' };
    const officer = await world.user('PROGRAMME_OFFICER', region);
    const [approver, finance] = [
      await world.user('APPROVER', region),
      await world.user('FINANCE_OFFICER', region),
    ];
    auditor = await world.user('AUDITOR', region);
    ({ lineId } = await signedAgreement(world, officer, 10));
    ({ budgetLineId } = await plantedBudget(finance, approver, lineId));
  });
  afterAll(() => world.close());

  it('is green when seats and budgets are those of their ledgers, and done once a day whichever server comes first', async () => {
    await Promise.all([night('2026-01-01'), night('2026-01-01')]);
    expect(await read()).toMatchObject([{ faultCount: 0, faults: [] }]);
  });

  it('is red when a row is tampered with, and names the budget, the line and the figure', async () => {
    await asSuperuser(world, async (client) => {
      await client.query(`SET session_replication_role = replica`);
      await client.query(
        `UPDATE budget_balance SET available = available - 1000, frozen = frozen + 1000 WHERE line_id = $1`,
        [budgetLineId],
      );
      await client.query(`UPDATE quota_stage SET taken = taken + 2 WHERE line_id = $1`, [lineId]);
    });
    await night('2026-01-02');
    const [last] = await read(auditor, { isLast: true, hasFaults: true });
    expect(last).toMatchObject({
      faultCount: 3,
      faults: [
        {
          figure: 'TAKEN',
          kept: '2',
          computed: '0',
          line: { agreementNumber: expect.any(String) as string },
        },
        {
          figure: 'BUDGET_AVAILABLE',
          kept: '49999000',
          computed: '50000000',
          budgetLine: { id: budgetLineId, name: 'Iuran pekerja rentan' },
        },
        { figure: 'BUDGET_FROZEN', kept: '1000', computed: '0' },
      ],
    });
    expect(await read(auditor, { isLast: true, hasFaults: false })).toEqual([]);
    expect(await read()).toHaveLength(2);
  });

  it('is told to the regency and the province, and to no neighbour', async () => {
    const [province, neighbour] = [
      await world.user('PROVINCE_ADMIN', { region: '73' }),
      await world.user('FINANCE_OFFICER', { region: '73.06' }),
    ];
    expect(await read(province)).toHaveLength(2);
    expect(await read(neighbour)).toEqual([]);
    const id = (await read())[0]?.id;
    expect(await neighbour.ask('query ($id: ID!) { figureCheck(id: $id) { id } }', { id })).toEqual({
      figureCheck: null,
    });
  });

  it('is written once and changed by nobody', async () => {
    const change = asSuperuser(world, (client) =>
      client.query(`UPDATE figure_check SET fault_count = 0, faults = '[]'`),
    );
    await expect(change).rejects.toThrow('append-only');
  });
});
