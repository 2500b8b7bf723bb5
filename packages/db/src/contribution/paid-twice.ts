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

/** Whom who asks pays for within some days: of a line or of a regency, where one is named. $1 and $2 are the days. */
const ownPeople = `SELECT array_agg(DISTINCT e.person_id) FROM enrolment e
  WHERE e.status IN ('DECREED', 'ENROLLED', 'ENDED') AND e.starts_on <= $2::date AND e.ends_on >= $1::date
    AND ($4::uuid IS NULL OR e.line_id = $4::uuid) AND ($5::int IS NULL OR e.regency_id = $5::int)`;

/** By whom those are paid for within some days whom the own area pays for besides somebody else: one row for all with the same payers. */
export async function listPaidTwice(
  tx: EntityManager,
  { from, to }: { readonly from: BusinessDate; readonly to: BusinessDate },
  { lineId, regencyId }: { readonly lineId: string | null; readonly regencyId: number | null },
): Promise<SharedSeats[]> {
  const rows: SeatRow[] = await tx.query(
    `SELECT l.set_key AS key, l.people, l.payer_id AS "payerId", l.line_id AS "lineId", l.payer, l.is_own AS "isOwn",
            l.starts_on AS "startsOn", l.ends_on AS "endsOn", ${linePriceColumns}
     FROM paid_twice((${ownPeople}), $1::date, $2::date, $3::text[]) l`,
    [from, to, PAYING_ORDER, lineId, regencyId],
  );
  const sets = new Map<string, { key: string; people: number; seats: PaidSeat[] }>();
  for (const { key, people, payerId, lineId: line, payer, isOwn, startsOn, endsOn, ...price } of rows) {
    const set = sets.get(key) ?? { key, people, seats: [] };
    const id = String(set.seats.length).padStart(6, '0');
    set.seats.push({ id, payerId, lineId: line, payer, isOwn, startsOn, endsOn, price: linePriceOf(price) });
    sets.set(key, set);
  }
  return [...sets.values()];
}
