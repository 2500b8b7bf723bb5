import type { billErrors as id } from '../id/bill-errors.js';
import type { SameKeys } from '../messages-shape.js';

/** What is refused about bills and payments. */
export const billErrors = {
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
