import { PAYING_ORDER, type PaidSeat } from '@lindung/domain/contribution/who-pays';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { linePriceColumns, linePriceOf, type StoredLinePrice } from '../agreement/line-price.js';

/** The same seats of so many people, in the order in which they pay; the key is of the combination. */
export interface SharedSeats {
  readonly key: string;
  readonly people: number;
  readonly seats: readonly PaidSeat[];
}

type SeatRow = StoredLinePrice & Omit<PaidSeat, 'id' | 'price'> & Pick<SharedSeats, 'key' | 'people'>;

/** Whose payers are asked for: within which days, of a line or of a regency where one is named. */
export interface AskedPeople {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly lineId: string | null;
  readonly regencyId: number | null;
}

/** Whom who asks pays for, and their days and order as the functions of the database take them; `bind` answers a placeholder. */
export function peopleAsked(
  { from, to, lineId, regencyId }: AskedPeople,
  bind: (value: unknown) => string,
): string {
  const [first, last] = [`${bind(from)}::date`, `${bind(to)}::date`];
  const [line, regency] = [`${bind(lineId)}::uuid`, `${bind(regencyId)}::int`];
  return `(SELECT array_agg(DISTINCT e.person_id) FROM enrolment e
    WHERE e.status IN ('DECREED', 'ENROLLED', 'ENDED') AND e.starts_on <= ${last} AND e.ends_on >= ${first}
      AND (${line} IS NULL OR e.line_id = ${line}) AND (${regency} IS NULL OR e.regency_id = ${regency})),
    ${first}, ${last}, ${bind(PAYING_ORDER)}::text[]`;
}

/** By whom those are paid for within some days whom the own area pays for besides somebody else: one row for all with the same payers. */
export async function listPaidTwice(tx: EntityManager, asked: AskedPeople): Promise<SharedSeats[]> {
  const values: unknown[] = [];
  const rows: SeatRow[] = await tx.query(
    `SELECT l.set_key AS key, l.people, l.payer_id AS "payerId", l.line_id AS "lineId", l.payer, l.is_own AS "isOwn",
            l.starts_on AS "startsOn", l.ends_on AS "endsOn", ${linePriceColumns}
     FROM paid_twice(${peopleAsked(asked, (value) => `$${values.push(value)}`)}) l`,
    values,
  );
  const sets = new Map<string, { key: string; people: number; seats: PaidSeat[] }>();
  for (const { key, people, payerId, lineId, payer, isOwn, startsOn, endsOn, ...price } of rows) {
    const set = sets.get(key) ?? { key, people, seats: [] };
    const id = String(set.seats.length).padStart(6, '0');
    set.seats.push({ id, payerId, lineId, payer, isOwn, startsOn, endsOn, price: linePriceOf(price) });
    sets.set(key, set);
  }
  return [...sets.values()];
}
