import type { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { Database } from '../database.js';
import { confirmationTable, type ConfirmationRow } from './confirmation.table.js';
import { hashOfSign, newSign } from './paper-sign.js';

/** What whoever holds a paper of a decree is told. */
export interface ConfirmedDecree {
  readonly number: string;
  readonly title: string;
  readonly status: DecreeStatus;
  readonly decreedOn: BusinessDate | null;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly seats: number;
  readonly region: string | null;
  readonly issuedAt: Date;
}

/** Makes the sign of a new paper; the database keeps its hash alone. */
export async function issueConfirmation(
  tx: EntityManager,
  of: Pick<ConfirmationRow, 'decreeId' | 'issuedBy' | 'regencyId' | 'districtId' | 'villageId'>,
): Promise<string> {
  const sign = newSign();
  await tx.getRepository(confirmationTable).insert({ ...of, id: uuidv7(), tokenHash: hashOfSign(sign) });
  return sign;
}

/** The decree of a paper; undefined of a sign that no paper has. */
export async function findConfirmedDecree(
  database: Database,
  sign: string,
  today: BusinessDate,
): Promise<ConfirmedDecree | undefined> {
  const [[found]] = await database.read<[ConfirmedDecree[]]>({ as: 'GATE' }, [
    {
      name: 'confirmed-decree',
      text: `SELECT number, title, status, decreed_on AS "decreedOn", starts_on AS "startsOn", ends_on AS "endsOn", seats, region,
               issued_at AS "issuedAt" FROM confirmed_decree($1, $2)`,
      values: [hashOfSign(sign), today],
    },
  ]);
  return found;
}
