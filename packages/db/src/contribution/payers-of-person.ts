import type { PaidSeat } from '@lindung/domain/contribution/who-pays';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { linePriceColumns, linePriceOf, type StoredLinePrice } from '../agreement/line-price.js';

type SeatRow = StoredLinePrice & Omit<PaidSeat, 'id' | 'price'>;

/** The seats that are paid for a person within some days, whoever pays, where who asks reaches the person or one of the seats. */
export async function payersOfPerson(
  tx: EntityManager,
  personId: string,
  { from, to }: { readonly from: BusinessDate; readonly to: BusinessDate },
): Promise<PaidSeat[]> {
  const rows: SeatRow[] = await tx.query(
    `SELECT l.payer_id AS "payerId", l.line_id AS "lineId", l.payer, l.is_own AS "isOwn", l.starts_on AS "startsOn", l.ends_on AS "endsOn", ${linePriceColumns}
     FROM payers_of_person($1, $2::date, $3::date) l ORDER BY l.starts_on, l.payer, l.ends_on`,
    [personId, from, to],
  );
  return rows.map(({ payerId, lineId, payer, isOwn, startsOn, endsOn, ...price }, at) => ({
    id: String(at).padStart(6, '0'),
    payerId,
    lineId,
    payer,
    isOwn,
    startsOn,
    endsOn,
    price: linePriceOf(price),
  }));
}
