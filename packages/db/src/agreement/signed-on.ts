import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

/** The day on which the agreement of a line was signed. Only a signed one has decrees and bills. */
export async function signedOnOf(tx: EntityManager, lineId: string): Promise<BusinessDate> {
  const [row] = await tx.query<Array<{ signed_on: BusinessDate | null }>>(
    'SELECT a.signed_on FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id WHERE l.id = $1',
    [lineId],
  );
  if (!row?.signed_on) throw new Error('the agreement of the line is not signed');
  return row.signed_on;
}
