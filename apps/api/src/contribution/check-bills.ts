import { billTable } from '@lindung/db/contribution/bill.table';
import { ownerOf } from '@lindung/domain/access/jurisdiction';
import { DeclineBill, IssueBill } from '@lindung/domain/contribution/bill';
import { BillStatus } from '@lindung/domain/contribution/bill-status';
import { decideCheck } from '@lindung/domain/contribution/decide-bill';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';
import { claimBill, dropBill } from './settle-bills.js';

/** Issues a bill that another has drawn: it may be paid from then on. Who issued it and when the database keeps by itself. */
export const issueBill = useCase('issueBill', IssueBill, async (tools, command) => {
  const { tx, actor } = tools;
  const bill = await claimBill(tools, command);
  const decision = decideCheck(bill, BillStatus.ISSUED, userOf(actor));
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  await tx.getRepository(billTable).update({ id: bill.id }, { status: decision.value });
  return {
    id: bill.id,
    objectType: 'BILL',
    owner: ownerOf(bill),
    rowCount: bill.people,
    details: { status: [bill.status, decision.value] },
  };
});

/** Declines a bill that another has drawn: its lines count for nobody, and the month may be billed anew. */
export const declineBill = useCase('declineBill', DeclineBill, async (tools, command) => {
  const { tx, actor } = tools;
  const bill = await claimBill(tools, command);
  const decision = decideCheck(bill, BillStatus.CANCELLED, userOf(actor));
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  await dropBill(tx, bill, command.reason);
  return {
    id: bill.id,
    objectType: 'BILL',
    owner: ownerOf(bill),
    rowCount: bill.people,
    details: { status: [bill.status, decision.value], reason: command.reason },
  };
});
