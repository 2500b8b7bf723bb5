import { percentage } from '@lindung/domain/shared/percentage';
import { expect } from 'vitest';

import { demoPassword } from '../src/demo/demo-users.js';
import { DemoVisitor } from '../src/demo/demo-visitor.js';
import type { World } from './world.js';

/** Case E: each village, each district and the regency, with the districts' own lines. */
export async function expectAllocationsOfLuwuUtara(world: World): Promise<void> {
  const finance = await DemoVisitor.signIn(world.server.http, 'luwuutara.keuangan', demoPassword);
  const { allocations } = await finance.ask<{
    allocations: { totalCount: number; nodes: readonly object[] };
  }>(
    `{ allocations(first: 200, filter: { year: 2023 }) { totalCount nodes { status progress amount enacted received committed paid left } } }`,
  );
  expect(allocations.totalCount).toBe(166);
  expect(new Set(allocations.nodes.map((row) => JSON.stringify(row)))).toEqual(
    new Set([
      JSON.stringify({
        status: 'ENACTED',
        progress: 'TRANCHE_RECEIVED',
        amount: '10080000',
        enacted: '10080000',
        received: '6048000',
        committed: '0',
        paid: '0',
        left: '10080000',
      }),
    ]),
  );
  expect(await totalsOf(world, finance, 2023, '73.22')).toEqual({
    regions: 15,
    villages: 166,
    people: 8_300,
    plannedAmount: 1_673_280_000,
    enactedAmount: 1_673_280_000,
    received: 1_003_968_000,
    left: 1_673_280_000,
    ownCeiling: 30_240_000,
  });
}

/** Case F: what is enacted in the first year and planned in the second. */
export async function expectAllocationsOfGowa(world: World): Promise<void> {
  const finance = await DemoVisitor.signIn(world.server.http, 'gowa.keuangan', demoPassword);
  expect(await totalsOf(world, finance, 2024, '73.06')).toMatchObject({
    villages: 121,
    people: 12_100,
    enactedAmount: 2_439_360_000,
  });
  expect(await totalsOf(world, finance, 2025, '73.06')).toMatchObject({
    people: 12_100,
    plannedAmount: 1_829_520_000,
    enactedAmount: 0,
  });
  const { allocations } = await finance.ask<{
    allocations: { nodes: ReadonlyArray<{ amount: string; villageFund: string }> };
  }>(`{ allocations(first: 1, filter: { year: 2024 }) { nodes { amount villageFund } } }`);
  const [{ amount, villageFund } = { amount: '0', villageFund: '1' }] = allocations.nodes;
  expect(amount).toBe('20160000');
  expect(percentage(BigInt(amount), BigInt(villageFund))?.hundredths).toBe(231n);
}

/** The figures of all districts of a regency together. */
async function totalsOf(world: World, by: DemoVisitor, year: number, regency: string): Promise<object> {
  const { allocationTotals: rows } = await by.ask<{
    allocationTotals: ReadonlyArray<Record<string, unknown>>;
  }>(
    `query ($year: Int!, $regionId: ID) { allocationTotals(year: $year, regionId: $regionId) {
         villages people plannedAmount enactedAmount received left ownCeiling } }`,
    { year, regionId: String(await world.regionId(regency)) },
  );
  const sums: Record<string, number> = { regions: rows.length };
  for (const row of rows)
    for (const [field, value] of Object.entries(row)) sums[field] = (sums[field] ?? 0) + Number(value);
  return sums;
}
