import { checkFigures } from '../src/insight/insight.public.js';
import { type Client, key, type World } from './world.js';

const paper = { documentNumber: 'DPA/1/2024', documentDate: '2024-01-02' };

const write = async (by: Client, name: string, input: object): Promise<string> => {
  const answer = await by.ask<{ written: { id: string } }>(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { written: ${name}(input: $input) { id } }`,
    { input: { idempotencyKey: key(), ...input } },
  );
  return answer.written.id;
};

/** A budget line with a ceiling in force that pays a line of an agreement, and a freeze of it that waits for its decision. */
export async function plantedBudget(
  finance: Client,
  approver: Client,
  lineId: string,
): Promise<{ readonly budgetLineId: string; readonly budgetChangeId: string }> {
  const budgetLineId = await write(finance, 'createBudgetLine', {
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
  return { budgetLineId, budgetChangeId: await frozen(finance, budgetLineId) };
}

/** The check of the figures of a region that has been planted. */
export async function plantedFigureCheck(world: World, finance: Client): Promise<string> {
  await checkFigures(world.services);
  const { figureChecks } = await finance.ask<{ figureChecks: { nodes: [{ id: string }] } }>(
    '{ figureChecks(first: 1) { nodes { id } } }',
  );
  return figureChecks.nodes[0].id;
}

const frozen = (finance: Client, budgetLineId: string): Promise<string> =>
  write(finance, 'proposeBudgetChange', { budgetLineId, kind: 'FREEZE', amount: '1000', ...paper });

/** The edits of changes of a budget, each of one that waits. */
export async function editsOfBudgets(
  { finance, approver }: Readonly<Record<'finance' | 'approver', Client>>,
  lineId: string,
  answer: string,
) {
  const { budgetLineId } = await plantedBudget(finance, approver, lineId);
  const edit = async (client: Client, fields: object = {}) => ({
    client,
    table: 'budget_change',
    id: await frozen(finance, budgetLineId),
    fields,
  });
  return {
    confirmBudgetChange: await edit(approver),
    declineBudgetChange: await edit(approver, { answer }),
    withdrawBudgetChange: await edit(finance),
  };
}

/** What would change a budget of a region, if it went through. */
export const trespassesOnBudgets = (of: {
  readonly regionId: string;
  readonly budgetLineId: string;
  readonly budgetChangeId: string;
  readonly lineId: string;
}) => ({
  createBudgetLine: {
    regionId: of.regionId,
    year: 2024,
    fundingSource: 'APBD_REGENCY',
    accountCode: '5.1.02',
    name: 'Penyusup',
    ceiling: '1000',
    documentNumber: 'DPA/1/2024',
    documentDate: '2024-01-02',
  },
  proposeBudgetChange: {
    budgetLineId: of.budgetLineId,
    kind: 'FREEZE',
    amount: '1000',
    documentNumber: 'DPA/1/2024',
    documentDate: '2024-01-02',
  },
  confirmBudgetChange: { id: of.budgetChangeId, version: 1 },
  declineBudgetChange: { id: of.budgetChangeId, version: 1, answer: 'Percobaan dari luar' },
  withdrawBudgetChange: { id: of.budgetChangeId, version: 1 },
  fundAgreementLine: { lineId: of.lineId, budgetLineId: of.budgetLineId, programmes: ['JKK'] },
});
