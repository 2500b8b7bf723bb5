import { addDays, businessDate } from '@lindung/domain/shared/business-date';

/** The instant at which a business day begins in Makassar. */
const beginningOf = (day: string): string => `${day}T00:00:00+08:00`;

/** A filter of days, both included, as the instants between which they lie; the last one is left out. */
export function daysToInstants(filter: object): object {
  const { from, to, ...rest } = filter as { from?: string; to?: string };
  return {
    ...rest,
    ...(from ? { from: beginningOf(from) } : {}),
    ...(to ? { to: beginningOf(addDays(businessDate(to), 1)) } : {}),
  };
}
