import { signedOnOf } from '@lindung/db/agreement/signed-on';
import { billRepository } from '@lindung/db/contribution/bill.repository';
import { billTable } from '@lindung/db/contribution/bill.table';
import { ownerOf } from '@lindung/domain/access/jurisdiction';
import { BillStatus } from '@lindung/domain/contribution/bill-status';
import { paidInParts } from '@lindung/domain/contribution/decide-payment-step';
import {
  decidePosted,
  PaymentOutcome,
  PostedPayment,
  PostPayment,
} from '@lindung/domain/contribution/posted-payment';
import { rupiah } from '@lindung/domain/shared/rupiah';

import { DomainError } from '../graphql/domain-error.js';
import { answeringUseCase } from '../writing/use-case.js';
import { addStep } from './payment-steps.js';
import { claimBill, settleBill } from './settle-bills.js';

/**
 * Posts a payment of an issued bill by a partner's application: all that is left settles the bill, less is an instalment of it.
 * @returns what it came to, the same every time that its key is sent
 */
export const postPayment = answeringUseCase(
  'postPayment',
  PostPayment,
  PostedPayment,
  async (tools, command) => {
    const { tx, today } = tools;
    const { billId: id, amount, paidOn, reference } = command;
    // Payments of one bill wait for each other, so that each is decided by what the others have left.
    const seen = await tx.getRepository(billTable).findOne({
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!seen || seen.status === BillStatus.DRAFT) throw new DomainError({ code: 'NOT_FOUND' }, 'billId');
    const bill = await claimBill(tools, { id, version: seen.version });
    const { standing } = await billRepository(tx).payable(id);
    const signedOn = await signedOnOf(tx, bill.lineId);
    const decision = decidePosted(command, { bill, standing, signedOn, today });
    if (!decision.ok) throw new DomainError(decision.error, FIELD_OF[decision.error.code]);
    const isSettled = decision.value === PaymentOutcome.SETTLED;
    if (isSettled) await settleBill(tools, bill, { paidOn, reference });
    else
      await addStep(tools, bill, {
        kind: 'INSTALMENT',
        number: reference,
        datedOn: paidOn,
        expiresOn: null,
        amount,
      });
    const paid = rupiah(paidInParts(standing) + amount);
    return {
      id,
      objectType: 'BILL',
      owner: ownerOf(bill),
      ...(isSettled && { rowCount: bill.people }),
      details: {
        ...(isSettled ? { status: [bill.status, BillStatus.PAID] } : { paymentStep: 'INSTALMENT' }),
        paidOn,
        reference,
        budgetAmount: amount.toString(),
      },
      answer: {
        billId: id,
        number: bill.number,
        outcome: decision.value,
        paidAmount: paid.toString(),
        leftAmount: (bill.amount - paid).toString(),
      },
    };
  },
);

const FIELD_OF = {
  PAYMENT_TOO_LARGE: 'amount',
  PAYMENT_REFERENCE_TAKEN: 'reference',
  PAID_BEFORE_AGREEMENT: 'paidOn',
  PAID_IN_FUTURE: 'paidOn',
  TRANSITION_REFUSED: 'billId',
} as const;
