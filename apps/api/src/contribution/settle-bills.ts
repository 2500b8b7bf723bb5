import { signedOnOf } from '@lindung/db/agreement/signed-on';
import { billRepository } from '@lindung/db/contribution/bill.repository';
import { billTable } from '@lindung/db/contribution/bill.table';
import {
  type Bill,
  CancelBill,
  RecordBillPayment,
  ReverseBillPayment,
} from '@lindung/domain/contribution/bill';
import { ownerOf } from '@lindung/domain/access/jurisdiction';
import { BillStatus } from '@lindung/domain/contribution/bill-status';
import { decideCancelBill, decidePayment, decideReversal } from '@lindung/domain/contribution/decide-bill';
import { decideDropPartlyPaid } from '@lindung/domain/contribution/decide-payment-step';
import { firstDayOf } from '@lindung/domain/shared/year-month';

import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, type UseCaseTools, userOf } from '../writing/use-case.js';

/** A bill of which somebody has this version in front. @throws DomainError NOT_FOUND, CONFLICT */
export async function claimBill(
  { tx }: UseCaseTools,
  command: { id: string; version: number },
): Promise<Bill> {
  await claimEdit(tx, billTable, command);
  const bill = await tx.getRepository(billTable).findOneBy({ id: command.id });
  if (!bill) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  return bill;
}

/** Writes that all that was left of a bill was paid, by whoever acts. */
export async function settleBill(
  { tx, actor }: UseCaseTools,
  { id }: Bill,
  { paidOn, reference }: Pick<RecordBillPayment, 'paidOn' | 'reference'>,
): Promise<void> {
  const paid = { status: BillStatus.PAID, paidOn, paymentReference: reference, paidBy: userOf(actor) };
  await tx.getRepository(billTable).update({ id }, paid);
}

/** Records that a bill was paid, with the payment's reference. */
export const recordBillPayment = useCase('recordBillPayment', RecordBillPayment, async (tools, command) => {
  const { tx, today } = tools;
  const bill = await claimBill(tools, command);
  const { paidOn, reference } = command;
  const signedOn = await signedOnOf(tx, bill.lineId);
  const decision = decidePayment(bill, { paidOn, signedOn, today });
  if (!decision.ok) throw new DomainError(decision.error, 'paidOn' in decision.error ? 'paidOn' : 'id');
  await settleBill(tools, bill, { paidOn, reference });
  return {
    id: bill.id,
    objectType: 'BILL',
    owner: ownerOf(bill),
    rowCount: bill.people,
    details: { status: [bill.status, decision.value], paidOn, reference },
  };
});

/** Takes back a payment that was recorded wrongly: the bill is unpaid again and shows what was recorded, and why not. */
export const reverseBillPayment = useCase(
  'reverseBillPayment',
  ReverseBillPayment,
  async (tools, command) => {
    const bill = await claimBill(tools, command);
    const decision = decideReversal(bill);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    await billRepository(tools.tx).reversePayment(bill.id, command.reason);
    const { paidOn, paymentReference: reference } = bill;
    return {
      id: bill.id,
      objectType: 'BILL',
      owner: ownerOf(bill),
      rowCount: bill.people,
      details: { status: [bill.status, decision.value], paidOn, reference, reason: command.reason },
    };
  },
);

/** The lines of a bill that is dropped count for nobody. */
export async function dropBill(tx: EntityManager, bill: Bill, reason: string): Promise<void> {
  await tx
    .getRepository(billTable)
    .update({ id: bill.id }, { status: BillStatus.CANCELLED, cancelReason: reason });
  await billRepository(tx).voidLines(bill.id, firstDayOf(bill.month));
}

/** Cancels a bill that isn't paid: its lines count for nobody, and the month may be billed anew. */
export const cancelBill = useCase('cancelBill', CancelBill, async (tools, command) => {
  const { tx } = tools;
  const bill = await claimBill(tools, command);
  const decision = decideCancelBill(bill);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  const { standing } = await billRepository(tx).payable(bill.id);
  const whole = decideDropPartlyPaid(standing);
  if (!whole.ok) throw new DomainError(whole.error, 'id');
  await dropBill(tx, bill, command.reason);
  return {
    id: bill.id,
    objectType: 'BILL',
    owner: ownerOf(bill),
    rowCount: bill.people,
    details: { status: [bill.status, decision.value], reason: command.reason },
  };
});
