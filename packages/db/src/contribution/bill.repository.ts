import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { FundingSource } from '@lindung/domain/agreement/funding-source';
import type { AgreementState } from '@lindung/domain/agreement/agreement-status';
import type { PaymentTerms } from '@lindung/domain/contribution/due-date';
import type { PaymentStep } from '@lindung/domain/contribution/payment-step';
import type { NewPricedCell } from '@lindung/domain/contribution/priced-cell';
import { type BusinessDate } from '@lindung/domain/shared/business-date';
import { firstDayOf, lastDayOf, type YearMonth } from '@lindung/domain/shared/year-month';
import { type EntityManager, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { linePriceColumns, type StoredLinePrice } from '../agreement/line-price.js';
import { jsonText } from '../shared/as-json.js';
import { paymentStepTable } from './payment-step.table.js';

/** The line of an agreement as a bill needs it. */
export interface BillableLine extends Owner, StoredLinePrice {
  readonly id: string;
  readonly agreementState: AgreementState;
  readonly payerId: string;
  readonly monthFrom: BusinessDate;
  readonly monthTo: BusinessDate;
  readonly regionCode: string;
}

export interface NewBill {
  readonly number: string;
  readonly line: BillableLine;
  readonly month: YearMonth;
  readonly cellId: string;
  readonly terms: PaymentTerms;
  readonly issuedBy: string;
}

/** Members protected on some day of the month; whoever is erased is not billed. */
const billable = `
  FROM enrolment e JOIN agreement_line l ON l.id = e.line_id
  WHERE e.line_id = $1 AND e.status IN ('ENROLLED', 'ENDED') AND e.starts_on <= $3::date AND e.ends_on >= $2::date
    AND e.person_id NOT IN (SELECT erased_members($1))`;
/** Whether they are billed for it with one of the line's programmes, whoever pays. */
const billed = `
  EXISTS (SELECT FROM bill_line bl WHERE bl.month = $2::date AND bl.person_id = e.person_id AND NOT bl.void
          AND bl.programmes && l.programmes)`;

/** Bills, their lines and the prices that the lines share, inside one transaction. */
export const billRepository = (tx: EntityManager) => ({
  async findLine(lineId: string): Promise<BillableLine | undefined> {
    const rows: BillableLine[] = await tx.query(
      `SELECT l.id, a.status AS "agreementState", l.payer_id AS "payerId", ${linePriceColumns}, l.month_from AS "monthFrom",
              l.month_to AS "monthTo", l.regency_id AS "regencyId", l.district_id AS "districtId", l.village_id AS "villageId",
              (SELECT v.code FROM region_version v WHERE v.region_id = COALESCE(l.village_id, l.district_id, l.regency_id)
               ORDER BY v.valid_from DESC LIMIT 1) AS "regionCode"
       FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id WHERE l.id = $1`,
      [lineId],
    );
    return rows[0];
  },

  /** Whether the agreement of the line is in force on a day of the month. */
  async isInForceIn(lineId: string, month: YearMonth): Promise<boolean> {
    const [row]: [{ inForce: boolean }] = await tx.query(
      `SELECT agreement_in_force_in(l.agreement_id, $2::date) AS "inForce" FROM agreement_line l WHERE l.id = $1`,
      [lineId, firstDayOf(month)],
    );
    return row.inForce;
  },

  /** How many people the line would bill for the month, and how many are billed already. */
  async countBillable(lineId: string, month: YearMonth): Promise<BillableCount> {
    const [row]: [BillableCount] = await tx.query(
      `SELECT count(*) FILTER (WHERE NOT billed)::int AS people, count(*) FILTER (WHERE billed)::int AS "alreadyBilled"
       FROM (SELECT ${billed} AS billed ${billable}) AS members`,
      [lineId, firstDayOf(month), lastDayOf(month)],
    );
    return row;
  },

  /**
   * Makes the place for the lines of a month. To be called before anything of bills is read: two who make the place of a new
   * month and have read before would wait for each other.
   */
  async prepareMonth(month: YearMonth): Promise<void> {
    await tx.query(`SELECT ensure_bill_line_partition($1)`, [firstDayOf(month)]);
  },

  /** The next number of a bill of the region in the month: region, month, running number without gaps. */
  async nextNumber(line: BillableLine, month: YearMonth): Promise<string> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `bill number ${line.regencyId} ${month}`,
    ]);
    const [row]: [{ next: number }] = await tx.query(
      `SELECT count(*)::int + 1 AS next FROM bill WHERE regency_id = $1 AND month = $2`,
      [line.regencyId, firstDayOf(month)],
    );
    return `${line.regionCode}/${month}/${String(row.next).padStart(3, '0')}`;
  },

  /** The id of the priced cell, made when it is new. */
  async ensureCell(cell: NewPricedCell): Promise<string> {
    const key = [
      firstDayOf(cell.month),
      cell.segment,
      cell.memberGroup,
      cell.programmes,
      cell.incomeBase.toString(),
      cell.fundingSource,
      cell.tariffVersion,
    ];
    await tx.query(
      `INSERT INTO priced_cell (id, month, segment, member_group, programmes, income_base, funding_source, tariff_version, amount, derivation)
       VALUES ($8, $1, $2, $3, $4, $5, $6, $7, $9, $10) ON CONFLICT ON CONSTRAINT uq_priced_cell_key DO NOTHING`,
      [...key, uuidv7(), cell.amount.toString(), jsonText(cell.derivation)],
    );
    const [row]: [{ id: string }] = await tx.query(
      `SELECT id FROM priced_cell WHERE month = $1 AND segment = $2 AND member_group = $3 AND programmes = $4 AND income_base = $5
         AND funding_source = $6 AND tariff_version = $7`,
      key,
    );
    return row.id;
  },

  /** The users who proposed or decided a decree of the line, whatever became of it. */
  async listDeciders(lineId: string): Promise<string[]> {
    const rows: Array<{ id: string }> = await tx.query(`SELECT id FROM line_deciders($1) AS d (id)`, [
      lineId,
    ]);
    return rows.map(({ id }) => id);
  },

  /**
   * Writes a bill and its lines in one statement: of whoever would be billed, those whose NIK doesn't wait for a comparison.
   * @returns how many it has and how many it left out; it was not written when `people` is 0
   */
  async draw(bill: NewBill): Promise<DrawnBill> {
    const id = uuidv7();
    const { number, line, month, cellId, terms, issuedBy } = bill;
    const [drawn]: [Omit<DrawnBill, 'id'>] = await tx.query(
      `SELECT people, waiting FROM draw_bill($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, number, line.id, firstDayOf(month), cellId, terms.dueOn, terms.lateFinePpm, issuedBy],
    );
    return { id, ...drawn };
  },

  /** The steps of a bill that stand, and from which source its line is paid. */
  async payable(
    billId: string,
  ): Promise<{ readonly fundingSource: FundingSource; readonly standing: readonly PaymentStep[] }> {
    const [line]: Array<{ fundingSource: FundingSource }> = await tx.query(
      `SELECT l.funding_source AS "fundingSource" FROM bill b JOIN agreement_line l ON l.id = b.line_id WHERE b.id = $1`,
      [billId],
    );
    if (!line) throw new Error('a bill has a line');
    const standing = await tx.getRepository(paymentStepTable).findBy({ billId, withdrawnAt: IsNull() });
    return { fundingSource: line.fundingSource, standing };
  },

  /** Takes back the payment of a bill; what was recorded, by whom and when it is taken back the database writes beside the reason. */
  async reversePayment(billId: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE bill SET status = 'ISSUED', paid_on = NULL, payment_reference = NULL, paid_by = NULL,
         reversals = reversals || jsonb_build_array(jsonb_build_object('reason', $2::text)) WHERE id = $1`,
      [billId, reason],
    );
  },

  /** A cancelled bill's lines count for nobody; the month may be billed anew. */
  async voidLines(billId: string, month: BusinessDate): Promise<void> {
    await tx.query(`UPDATE bill_line SET void = true WHERE bill_id = $1 AND month = $2`, [billId, month]);
  },
});

interface BillableCount {
  readonly people: number;
  readonly alreadyBilled: number;
}

interface DrawnBill {
  readonly id: string;
  readonly people: number;
  readonly waiting: number;
}
