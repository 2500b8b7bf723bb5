import { canBillBecome } from '@lindung/domain/contribution/bill-status';
import type { BillRow } from '../providers/records';

/** Whether a bill can still be paid although its day has passed; `today` is the business day. */
export const isOverdue = ({ status, dueOn }: Pick<BillRow, 'status' | 'dueOn'>, today: string): boolean =>
  canBillBecome(status, 'PAID') && dueOn < today;
