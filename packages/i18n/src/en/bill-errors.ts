import type { billErrors as id } from '../id/bill-errors.js';
import type { SameKeys } from '../messages-shape.js';

/** What is refused about bills and payments. */
export const billErrors = {
  PAYMENT_STEP_NOT_NOW: 'Only an issued bill that is not paid yet takes a step of payment.',
  PAYMENT_STEP_NEEDS: 'The paper before it is not recorded. Record the %{step} first.',
  PAYMENT_STEP_STANDS:
    'That step is recorded already. The %{step} has number %{number}; withdraw it first if that is wrong.',
  PAYMENT_STEP_OF_VILLAGES:
    'A village request is for bills that are paid from village money alone. Record the SPP.',
  PAYMENT_STEP_OF_REGENCIES: 'This bill is paid from village money. Record the village request.',
  PAYMENT_STEP_BEFORE:
    'Its day is before the paper that it rests on. The %{step} is of %{day}; choose that day or a later one.',
  PAYMENT_CODE_STANDS:
    'The payment code that is recorded still holds. %{number} holds until %{expiresOn}; record a new one after that day.',
  PAYMENT_CODE_EXPIRED: 'That payment code has expired. Its last day is %{today} at the earliest.',
  INSTALMENT_TOO_LARGE:
    'A part payment is less than what is left of the bill. Left is %{left}; to settle the bill, record its payment.',
  PAYMENT_TOO_LARGE:
    'The payment is more than what is left of the bill. Sent was %{amount}, left is %{left}; send that at most.',
  PAYMENT_REFERENCE_TAKEN:
    'A payment with that number is recorded of this bill already. Check the number %{reference}; another payment has another number.',
  BILL_PARTLY_PAID: 'A part of this bill is paid. Withdraw that payment of %{amount} first.',
  BILL_CHECKED_BY_DRAWER:
    'A bill is checked by another person than who drew it. Ask another finance officer or the approver to check it.',
  BILL_PEOPLE_CHANGED:
    'The people of this bill are others by now. It is %{people} people, not %{expected}: check the bill again before you issue it.',
  BILL_NIK_TO_BE_MATCHED:
    'Whoever could be billed for this month has a NIK that must be compared with the civil registry first. Ask the province, and draw the bill after that.',
  MONTH_NOT_IN_FORCE:
    'The agreement is not in force in that month: it rests, has not begun or is over. Choose another month than %{month}.',
  NOTHING_TO_BILL: 'Nobody can be billed for this month. Already billed: %{alreadyBilled} people.',
  PAID_IN_FUTURE: 'The day of payment has not come yet. At the latest %{today}.',
  PAID_BEFORE_AGREEMENT:
    'The day of payment lies before the agreement was signed. At the earliest %{signedOn}.',
} as const satisfies SameKeys<typeof id>;
