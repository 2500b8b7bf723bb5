import { type Client, key } from './world.js';

/** A budget line that pays a line of an agreement, and a freeze of it that waits for its decision. */
export async function plantedBudget(
  finance: Client,
  approver: Client,
  lineId: string,
): Promise<{ readonly budgetLineId: string; readonly budgetChangeId: string }> {
  const write = async <T>(by: Client, name: string, input: object, fields = 'id'): Promise<T> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const answer = await by.ask<{ written: T }>(
      `mutation ($input: ${type}!) { written: ${name}(input: $input) { ${fields} } }`,
      { input: { idempotencyKey: key(), ...input } },
    );
    return answer.written;
  };
  const paper = { documentNumber: 'DPA/1/2024', documentDate: '2024-01-02' };
  const { id: budgetLineId } = await write<{ id: string }>(finance, 'createBudgetLine', {
    year: 2024,
    fundingSource: 'APBD_REGENCY',
    accountCode: '5.1.02.02.02.0006',
    activityCode: '2.07.05.2.02.0005',
    name: 'Iuran pekerja rentan',
    ceiling: '50000000',
    ...paper,
  });
  const { budgetChanges: asked } = await approver.ask<{ budgetChanges: { nodes: [{ id: string }] } }>(
    `query ($id: ID!) { budgetChanges(first: 1, filter: { budgetLineId: $id }) { nodes { id } } }`,
    { id: budgetLineId },
  );
  await write(approver, 'confirmBudgetChange', { id: asked.nodes[0].id, version: 1 });
  await write(finance, 'fundAgreementLine', { lineId, budgetLineId, programmes: ['JKK', 'JKM'] });
  const { id: budgetChangeId } = await write<{ id: string }>(finance, 'proposeBudgetChange', {
    budgetLineId,
    kind: 'FREEZE',
    amount: '1000',
    ...paper,
  });
  return { budgetLineId, budgetChangeId };
}
