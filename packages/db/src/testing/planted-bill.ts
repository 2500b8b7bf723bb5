import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { Chain } from './protection-chain.js';

/** A price of a month. @returns its id */
export const cellOf = async (tx: EntityManager, month: string, programmes: readonly string[]) => {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO priced_cell (id, month, segment, member_group, programmes, income_base, funding_source, tariff_version, amount, derivation)
     VALUES ($1, $2, 'NON_WAGE', 'VULNERABLE_WORKER', $3, 1000000, 'APBD_REGENCY', $4, 16800, '[]')`,
    [id, month, programmes, id],
  );
  return id;
};

/** Who is billed, for which month and programmes, by whom. */
interface Billed {
  readonly enrolments: readonly string[];
  readonly month?: string;
  readonly programmes?: readonly string[];
  readonly issuedBy?: string;
  readonly people?: number;
}

/** Draws a draft for the enrolments of a chain in a month. @returns the bill's id */
export const addBill = async (tx: EntityManager, payer: Chain, billed: Billed) => {
  const { lineId, payerId, owner } = payer;
  const { enrolments, month = '2024-05-01', programmes = ['JKK', 'JKM'] } = billed;
  const id = uuidv7();
  await tx.query(`SELECT ensure_bill_line_partition($1)`, [month]);
  await tx.query(
    `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
     VALUES ($1, $2, $3, $4, $5, $6::int, 16800 * $6, 'DRAFT', '2024-06-15', $7, $8)`,
    [
      id,
      id,
      lineId,
      payerId,
      month,
      billed.people ?? enrolments.length,
      billed.issuedBy ?? payer.finance,
      owner.regencyId,
    ],
  );
  await addLines(tx, id, { enrolments, month, programmes });
  return id;
};

/** Adds the lines of enrolments to a bill. */
export const addLines = async (
  tx: EntityManager,
  billId: string,
  { enrolments, month = '2024-05-01', programmes = ['JKK', 'JKM'] }: Billed,
) => {
  await tx.query(
    `INSERT INTO bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id)
     SELECT $2, person_id, $3, id, $4, $5, 16800, regency_id FROM enrolment WHERE id = ANY ($1)`,
    [enrolments, month, billId, await cellOf(tx, month, programmes), programmes],
  );
};
