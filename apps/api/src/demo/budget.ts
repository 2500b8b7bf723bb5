import type { DemoVisitor } from './demo-visitor.js';

const create = `mutation ($input: CreateBudgetLineInput!) { createBudgetLine(input: $input) { id } }`;
const confirm = `mutation ($input: ConfirmBudgetChangeInput!) { confirmBudgetChange(input: $input) { id } }`;
const fund = `mutation ($input: FundAgreementLineInput!) { fundAgreementLine(input: $input) { id } }`;
const waiting = `query ($id: ID!) { budgetChanges(first: 10, filter: { budgetLineId: $id, status: OPEN }) { nodes { id version } } }`;

/** A budget line of the demo. `key` tells its requests from those of others. */
interface DemoBudget {
  readonly key: string;
  readonly year: number;
  readonly name: string;
  /** In rupiah. */
  readonly ceiling: bigint;
  readonly documentNumber: string;
  readonly documentDate: string;
  /** Of a district; of the own region without it. */
  readonly regionId?: string;
}

/** The finance officer enters a budget line by its paper, and the approver confirms its ceiling. @returns its id */
export async function budgetOf(
  finance: DemoVisitor,
  approver: DemoVisitor,
  { key, ceiling, ...line }: DemoBudget,
): Promise<string> {
  const { createBudgetLine: budget } = await finance.ask<{ createBudgetLine: { id: string } }>(create, {
    input: {
      idempotencyKey: key,
      fundingSource: 'APBD_REGENCY',
      accountCode: '5.1.02.02.02.0006',
      activityCode: '2.07.05.2.02.0005',
      ceiling: ceiling.toString(),
      note: 'Contoh: nomor dokumen dan kode rekening diasumsikan.',
      ...line,
    },
  });
  const { budgetChanges } = await approver.ask<{
    budgetChanges: { nodes: ReadonlyArray<{ id: string; version: number }> };
  }>(waiting, { id: budget.id });
  for (const { id, version } of budgetChanges.nodes)
    await approver.ask(confirm, { input: { idempotencyKey: `${key}-confirmed`, id, version } });
  return budget.id;
}

/** A budget line in force that pays JKK and JKM of a line. */
export async function budgetFor(
  finance: DemoVisitor,
  approver: DemoVisitor,
  lineId: string,
  budget: DemoBudget,
): Promise<void> {
  const budgetLineId = await budgetOf(finance, approver, budget);
  await finance.ask(fund, {
    input: {
      idempotencyKey: `${budget.key}-funds`,
      lineId,
      budgetLineId,
      programmes: ['JKK', 'JKM'],
    },
  });
}
