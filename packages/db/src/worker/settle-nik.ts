import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { NikSettlement, type SettleNik } from '@lindung/domain/worker/nik-claim';
import type { EntityManager } from 'typeorm';

/**
 * What became of it: settled, nothing there to settle, edited since, nobody there to keep the number, or the person to be emptied
 * has or awaits a seat.
 * `regencyId`: where both live, if in one regency.
 */
export type SettledNik =
  | { readonly answer: 'SETTLED'; readonly bearerId: string | null; readonly regencyId: number | null }
  | { readonly answer: 'GONE' | 'UNBORNE' | 'SEATED' }
  | { readonly answer: 'CHANGED'; readonly current: number };

/** Settles whose a NIK is. */
export async function settleClaim(
  tx: EntityManager,
  { id, seen, settlement }: Pick<SettleNik, 'id' | 'seen' | 'settlement'>,
  today: BusinessDate,
): Promise<SettledNik> {
  const [row]: [SettledNik] = await tx.query(
    `SELECT answer, current, bearer_id AS "bearerId", regency_id AS "regencyId" FROM settle_nik($1, $2, $3, $4)`,
    [id, seen, settlement === NikSettlement.CLAIMANT_BEARS, today],
  );
  return row;
}
