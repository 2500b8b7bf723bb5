import { billRepository } from '@lindung/db/contribution/bill.repository';
import { paymentStepTable } from '@lindung/db/contribution/payment-step.table';
import { ownerOf } from '@lindung/domain/access/jurisdiction';
import type { Bill } from '@lindung/domain/contribution/bill';
import { decideStep, decideWithdrawal } from '@lindung/domain/contribution/decide-payment-step';
import { RecordPaymentStep, WithdrawPaymentStep } from '@lindung/domain/contribution/payment-step';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, type UseCaseTools, userOf } from '../writing/use-case.js';
import { claimBill } from './settle-bills.js';

type NewStep = Pick<RecordPaymentStep, 'kind' | 'number' | 'datedOn' | 'expiresOn' | 'amount'>;

/** Writes a step of paying a bill, by whoever acts. */
export async function addStep(
  { tx, actor }: UseCaseTools,
  bill: Bill,
  { kind, number, datedOn, expiresOn, amount }: NewStep,
): Promise<void> {
  await tx.getRepository(paymentStepTable).insert({
    ...ownerOf(bill),
    id: uuidv7(),
    billId: bill.id,
    kind,
    number,
    datedOn,
    expiresOn,
    amount,
    enteredBy: userOf(actor),
  });
}

/** Records a step of paying a bill: its payment code, a paper, or a part of its amount. */
export const recordPaymentStep = useCase('recordPaymentStep', RecordPaymentStep, async (tools, command) => {
  const { tx, today } = tools;
  const bill = await claimBill(tools, command);
  const payable = await billRepository(tx).payable(bill.id);
  const decision = decideStep(command, { ...payable, bill, today });
  if (!decision.ok) throw new DomainError(decision.error, 'kind');
  await addStep(tools, bill, command);
  const { kind, number, amount } = command;
  return {
    id: bill.id,
    objectType: 'BILL',
    owner: ownerOf(bill),
    details: {
      paymentStep: kind,
      reference: number,
      ...(amount === null ? {} : { budgetAmount: amount.toString() }),
    },
  };
});

/** Withdraws a step that was entered wrongly; it stays with the reason. */
export const withdrawPaymentStep = useCase(
  'withdrawPaymentStep',
  WithdrawPaymentStep,
  async (tools, command) => {
    const { tx, actor } = tools;
    const bill = await claimBill(tools, command);
    const { standing } = await billRepository(tx).payable(bill.id);
    const step = standing.find(({ id }) => id === command.stepId);
    if (!step) throw new DomainError({ code: 'NOT_FOUND' }, 'stepId');
    const decision = decideWithdrawal(step, { bill, standing });
    if (!decision.ok) throw new DomainError(decision.error, 'stepId');
    await tx
      .getRepository(paymentStepTable)
      .update(
        { id: step.id },
        { withdrawnBy: userOf(actor), withdrawnAt: tools.now(), withdrawReason: command.reason },
      );
    return {
      id: bill.id,
      objectType: 'BILL',
      owner: ownerOf(bill),
      details: { paymentStep: step.kind, reference: step.number, reason: command.reason },
    };
  },
);
