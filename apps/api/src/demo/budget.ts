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
}

/** The finance officer enters a budget line by its paper, the approver confirms its ceiling, and it pays JKK and JKM of a line. */
export async function budgetFor(
  finance: DemoVisitor,
  approver: DemoVisitor,
  lineId: string,
  { key, ceiling, ...line }: DemoBudget,
): Promise<void> {
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
  await finance.ask(fund, {
    input: {
      idempotencyKey: `${key}-funds`,
      lineId,
      budgetLineId: budget.id,
      programmes: ['JKK', 'JKM'],
    },
  });
}
