import { isActiveOn } from '@lindung/domain/access/assignment';
import { businessDate } from '@lindung/domain/shared/business-date';
import type { Assignment } from '../providers/records';

/** Whether an assignment holds on a business day, has not begun, or is over; one that was taken back before it began is over. */
export type AssignmentState = 'CURRENT' | 'COMING' | 'OVER';

export function assignmentState(
  { validFrom, validTo }: Pick<Assignment, 'validFrom' | 'validTo'>,
  today: string,
): AssignmentState {
  const period = {
    validFrom: businessDate(validFrom),
    validTo: validTo === null ? null : businessDate(validTo),
  };
  if (isActiveOn(period, businessDate(today))) return 'CURRENT';
  const isTakenBack = validTo !== null && validTo < validFrom;
  return validFrom > today && !isTakenBack ? 'COMING' : 'OVER';
}
