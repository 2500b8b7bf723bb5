import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import type { PayerError, PayerNumber } from './payer.js';

/** Decides whether an employer number may end on a day: once, and not before its first day. */
export const decideNumberEnd = (
  { validFrom, validTo }: Pick<PayerNumber, 'validFrom' | 'validTo'>,
  lastDay: BusinessDate,
): Result<true, PayerError> => {
  if (validTo !== null) return err({ code: 'EMPLOYER_NUMBER_ENDED', validTo });
  if (validFrom !== null && lastDay < validFrom)
    return err({ code: 'EMPLOYER_NUMBER_ENDS_BEFORE', validFrom });
  return ok(true);
};
