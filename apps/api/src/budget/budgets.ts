import { lockLine } from '@lindung/db/agreement/lock-line';
import { linePriceOf } from '@lindung/db/agreement/line-price';
import { budgetChangeTable } from '@lindung/db/budget/budget-change.table';
import { budgetRepository } from '@lindung/db/budget/budget.repository';
import { billRepository } from '@lindung/db/contribution/bill.repository';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { type Owner, ownerOf } from '@lindung/domain/access/jurisdiction';
import {
  type BudgetChange,
  ConfirmBudgetChange,
  DeclineBudgetChange,
  ProposeBudgetChange,
  WithdrawBudgetChange,
} from '@lindung/domain/budget/budget-change';
import { type BudgetLine, CreateBudgetLine, FundAgreementLine } from '@lindung/domain/budget/budget-line';
import {
  decideAlone,
  decideConfirmation,
  decideLine,
  decideProposal,
  decideRefusal,
  decideWithdrawal,
} from '@lindung/domain/budget/decide-budget';
import { decideFunding } from '@lindung/domain/budget/decide-funding';
import { monthOf } from '@lindung/domain/shared/year-month';

import { ownerWithin } from '../agreement/agreement.public.js';
import { DomainError, settled } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { type Done, useCase, type UseCaseTools, userOf } from '../writing/use-case.js';

const ofBudget = (
  id: string,
  line: Owner & { readonly id: string },
  details: Readonly<Record<string, unknown>>,
): Done => ({ id: line.id, answerId: id, objectType: 'BUDGET_LINE', owner: ownerOf(line), details });

/** @throws DomainError NOT_FOUND for a budget line that is not there for this jurisdiction */
async function requireBudget(
  { tx }: Pick<UseCaseTools, 'tx'>,
  id: string,
  field: string,
): Promise<BudgetLine> {
  const line = await budgetRepository(tx).find(id);
  if (!line) throw new DomainError({ code: 'NOT_FOUND' }, field);
  return line;
}

/**
 * Opens a line of a budget with the ceiling that its paper gives it, which waits for a second person.
 * @throws DomainError BUDGET_OF_NO_VILLAGE, BUDGET_OF_WARD, BUDGET_LINE_TAKEN, BUDGET_PAPER_IN_FUTURE
 */
export const createBudgetLine = useCase('createBudgetLine', CreateBudgetLine, async (tools, command) => {
  const { tx, today, actor } = tools;
  const { regionId, ceiling, documentNumber, documentDate, note, idempotencyKey: _, ...line } = command;
  const owner = await ownerWithin(tools, regionId);
  const budgets = budgetRepository(tx);
  const { regencyId, districtId, villageId } = owner;
  settled(
    decideLine(line.fundingSource, await budgets.findKind(villageId ?? districtId ?? regencyId, today)),
    'fundingSource',
  );
  const change = { kind: 'CEILING', documentDate } as const;
  settled(
    decideProposal({ ...line, ...owner, id: '', version: 1 }, change, { today, toLine: null }),
    'documentDate',
  );
  const { id } = await budgets.create(
    { ...line, ...owner },
    { ...change, toLineId: null, amount: ceiling, documentNumber, note, proposedBy: userOf(actor) },
  );
  return {
    id,
    objectType: 'BUDGET_LINE',
    owner: ownerOf(owner),
    details: { budgetYear: String(line.year), budgetAmount: ceiling.toString() },
  };
});

/** At which input a proposal is wrong. */
const FIELD_OF: Readonly<Partial<Record<string, string>>> = {
  BUDGET_PAPER_IN_FUTURE: 'documentDate',
  BUDGET_YEAR_RUNS: 'kind',
  BUDGET_SHIFT_ELSEWHERE: 'toLineId',
};

/** Proposes a change of a budget line by its paper. @throws DomainError BUDGET_SHIFT_ELSEWHERE, BUDGET_PAPER_IN_FUTURE, BUDGET_YEAR_RUNS */
export const proposeBudgetChange = useCase(
  'proposeBudgetChange',
  ProposeBudgetChange,
  async (tools, command) => {
    const { budgetLineId, idempotencyKey: _, ...change } = command;
    const line = await requireBudget(tools, budgetLineId, 'budgetLineId');
    const toLine = change.toLineId === null ? null : await requireBudget(tools, change.toLineId, 'toLineId');
    const decision = decideProposal(line, change, { today: tools.today, toLine });
    settled(decision, decision.ok ? 'id' : FIELD_OF[decision.error.code]);
    const id = await budgetRepository(tools.tx).propose(line, { ...change, proposedBy: userOf(tools.actor) });
    return ofBudget(id, line, {
      budgetChange: change.kind,
      budgetAmount: change.amount.toString(),
    });
  },
);

async function claimChange(
  tools: UseCaseTools,
  command: { id: string; version: number },
): Promise<BudgetChange> {
  await claimEdit(tools.tx, budgetChangeTable, command);
  const change = await budgetRepository(tools.tx).findChange(command.id);
  if (!change) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  settled(decideAlone(change));
  return change;
}

const decided = (change: BudgetChange, status: string): Done =>
  ofBudget(
    change.id,
    { ...change, id: change.budgetLineId },
    {
      budgetChange: change.kind,
      status: [change.status, status],
      budgetAmount: change.amount.toString(),
    },
  );

/** Puts in force what somebody else has proposed. @throws DomainError BUDGET_SAME_PERSON, BUDGET_EXHAUSTED, TRANSITION_REFUSED */
export const confirmBudgetChange = useCase(
  'confirmBudgetChange',
  ConfirmBudgetChange,
  async (tools, command) => {
    const change = await claimChange(tools, command);
    const budgets = budgetRepository(tools.tx);
    const by = userOf(tools.actor);
    const status = settled(decideConfirmation(change, await budgets.balanceOf(change.budgetLineId), by));
    await budgets.decide(change.id, { status, by, at: tools.now(), answer: null });
    return decided(change, status);
  },
);

/** Says why what somebody else has proposed does not take effect. @throws DomainError BUDGET_SAME_PERSON, TRANSITION_REFUSED */
export const declineBudgetChange = useCase(
  'declineBudgetChange',
  DeclineBudgetChange,
  async (tools, command) => {
    const change = await claimChange(tools, command);
    const by = userOf(tools.actor);
    const status = settled(decideRefusal(change, by));
    await budgetRepository(tools.tx).decide(change.id, {
      status,
      by,
      at: tools.now(),
      answer: command.answer,
    });
    return decided(change, status);
  },
);

/** Takes the own proposal back before anybody has decided. @throws DomainError BUDGET_OF_OTHERS, TRANSITION_REFUSED */
export const withdrawBudgetChange = useCase(
  'withdrawBudgetChange',
  WithdrawBudgetChange,
  async (tools, command) => {
    const change = await claimChange(tools, command);
    const by = userOf(tools.actor);
    const status = settled(decideWithdrawal(change, by));
    await budgetRepository(tools.tx).decide(change.id, { status, by, at: tools.now(), answer: null });
    return decided(change, status);
  },
);

/**
 * Pays programmes of an agreement's line from a budget line in the months of its year; what the seats of the line owe is committed at once.
 * @throws DomainError FUNDING_OTHER_SOURCE, FUNDING_NOT_OF_LINE, FUNDING_KNOWN, FUNDING_OUT_OF_YEAR, BUDGET_OVERSOLD
 */
export const fundAgreementLine = useCase('fundAgreementLine', FundAgreementLine, async (tools, command) => {
  const { tx } = tools;
  const { lineId, budgetLineId, programmes } = command;
  const budget = await requireBudget(tools, budgetLineId, 'budgetLineId');
  const line = await billRepository(tx).findLine(lineId);
  if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
  await lockLine(tx, lineId);
  const budgets = budgetRepository(tx);
  const prices = settled(
    decideFunding(
      {
        ...linePriceOf(line),
        monthFrom: monthOf(line.monthFrom),
        monthTo: monthOf(line.monthTo),
        funded: await budgets.listFunded(lineId, budget.year),
      },
      budget,
      programmes,
      await lawRuleRepository(tx).load(),
    ),
    'budgetLineId',
  );
  await budgets.fund({ ...ownerOf(line), lineId }, budgetLineId, prices);
  return {
    id: budget.id,
    objectType: 'BUDGET_LINE',
    owner: ownerOf(budget),
    details: { lineId, fundedProgrammes: [...programmes] },
  };
});
