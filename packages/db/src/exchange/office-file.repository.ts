import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import type { LeftOutReason } from '@lindung/domain/exchange/office-file';
import type { OfficeColumn, OfficeFact } from '@lindung/domain/exchange/office-template';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { countedByReason, factsOf, factsOfRow, leftOut, residence } from './office-facts.js';
import { streamRows } from './stream-rows.js';

/** Everybody of a decree who is enrolled and has no number, with the region of residence. */
const waiting = (again: string) => `
  FROM enrolment e JOIN agreement_line l ON l.id = e.line_id LEFT JOIN person p ON p.id = e.person_id
  ${residence}
  WHERE e.decree_id = $2 AND e.status = 'ENROLLED' AND e.membership_number IS NULL
    AND (${again} OR NOT EXISTS (SELECT FROM office_file_row sent WHERE sent.enrolment_id = e.id AND sent.line_no IS NOT NULL))`;

export interface FiledDecree extends Owner {
  readonly id: string;
  readonly number: string;
  readonly status: DecreeStatus;
  readonly officeId: string;
  readonly officeName: string | null;
}

/** A person of the file, with the NIK still encrypted and the facts that the layout asks for. */
export interface WaitingMember {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly nikCipher: Buffer | null;
  readonly leftOut: LeftOutReason | null;
  readonly facts: Partial<Record<OfficeFact, string>>;
}

export interface FileRow {
  readonly enrolmentId: string;
  readonly lineNo: number | null;
  readonly leftOut: LeftOutReason | null;
}

/** Files for offices, inside one transaction. */
export const officeFileRepository = (tx: EntityManager) => ({
  /** Lets one file of a decree be written at a time: the next one finds who went with it. */
  async lock(decreeId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('office file ' || $1, 0))`, [decreeId]);
  },

  /** A decree with the office that signed its agreement. */
  async findDecree(decreeId: string, today: BusinessDate): Promise<FiledDecree | undefined> {
    const [row]: FiledDecree[] = await tx.query(
      `SELECT d.id, d.number, d.status, a.signing_office_id AS "officeId", o.name AS "officeName", d.regency_id AS "regencyId",
         d.district_id AS "districtId", d.village_id AS "villageId"
       FROM decree d JOIN agreement_line l ON l.id = d.line_id JOIN agreement a ON a.id = l.agreement_id
       LEFT JOIN LATERAL (SELECT ov.name FROM office_version ov WHERE ov.office_id = a.signing_office_id AND ov.valid_from <= $2::date
         ORDER BY ov.valid_from DESC LIMIT 1) o ON true WHERE d.id = $1`,
      [decreeId, today],
    );
    return row;
  },

  /** How many of a decree wait for a number, and who of them can't stand in the file and why. */
  async countWaiting(
    decreeId: string,
    today: BusinessDate,
    columns: readonly OfficeColumn[],
    again: boolean,
  ): Promise<{ people: number; leftOut: Array<{ reason: LeftOutReason; count: number }> }> {
    const rows: Array<{ reason: LeftOutReason | null; count: number }> = await tx.query(
      `SELECT ${leftOut(columns)} AS reason, count(*)::int AS count ${waiting('$3::boolean')} GROUP BY 1 ORDER BY 1`,
      [today, decreeId, again],
    );
    return countedByReason(rows);
  },

  /** How many of a decree stand in a file and have no number yet. */
  async countSubmitted(decreeId: string): Promise<number> {
    const [row]: Array<{ count: number }> = await tx.query(
      `SELECT count(*)::int AS count FROM enrolment e WHERE e.decree_id = $1 AND e.status = 'ENROLLED' AND e.membership_number IS NULL
         AND EXISTS (SELECT FROM office_file_row sent WHERE sent.enrolment_id = e.id AND sent.line_no IS NOT NULL)`,
      [decreeId],
    );
    return row?.count ?? 0;
  },

  /** Who waits for a number, by village and name. */
  async *listWaiting(
    decreeId: string,
    today: BusinessDate,
    columns: readonly OfficeColumn[],
    again: boolean,
  ): AsyncGenerator<WaitingMember> {
    const facts = factsOf(columns);
    const selected = [
      'e.id',
      'e.person_id',
      'p.nik_cipher',
      leftOut(columns),
      ...facts.map(({ sql }) => sql),
    ];
    const text = `SELECT ${selected.join(', ')} ${waiting('$3::boolean')} ORDER BY di.code, v.code, p.sort_name, e.id`;
    for await (const [enrolmentId, personId, nikCipher, reason, ...values] of streamRows(tx, text, [
      today,
      decreeId,
      again,
    ]))
      yield {
        enrolmentId: enrolmentId as string,
        personId: personId as string,
        nikCipher: nikCipher as Buffer | null,
        leftOut: reason as LeftOutReason | null,
        facts: factsOfRow(facts, values),
      };
  },

  /** Keeps who stands in a file and in which row, and who was left out and why; by two statements for any number of people. */
  async keepFile(
    file: Owner & {
      readonly id: string;
      readonly decreeId: string;
      readonly officeId: string;
      readonly templateId: string | null;
      readonly fileName: string;
      readonly madeBy: string;
    },
    rows: readonly FileRow[],
  ): Promise<void> {
    const owner = [file.regencyId, file.districtId, file.villageId];
    const written = rows.filter(({ lineNo }) => lineNo !== null).length;
    await tx.query(
      `INSERT INTO office_file (id, decree_id, office_id, template_id, file_name, rows, left_out, made_by, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        file.id,
        file.decreeId,
        file.officeId,
        file.templateId,
        file.fileName,
        written,
        rows.length - written,
        file.madeBy,
        ...owner,
      ],
    );
    await tx.query(
      `INSERT INTO office_file_row (file_id, enrolment_id, line_no, left_out, regency_id, district_id, village_id)
       SELECT $1, r.enrolment_id, r.line_no, r.left_out, $5, $6, $7 FROM unnest($2::uuid[], $3::int[], $4::text[])
         AS r(enrolment_id, line_no, left_out)`,
      [
        file.id,
        rows.map(({ enrolmentId }) => enrolmentId),
        rows.map(({ lineNo }) => lineNo),
        rows.map(({ leftOut: reason }) => reason),
        ...owner,
      ],
    );
  },

  /** The files of a decree, or of a list, the newest first. */
  listFiles: (
    of: 'decree_id' | 'list_id',
    id: string,
  ): Promise<
    Array<{
      id: string;
      fileName: string;
      rows: number;
      leftOut: number;
      madeBy: string | null;
      madeAt: Date;
    }>
  > =>
    tx.query(
      `SELECT f.id, f.file_name AS "fileName", f.rows, f.left_out AS "leftOut", u.name AS "madeBy", f.made_at AS "madeAt"
       FROM office_file f LEFT JOIN app_user u ON u.id = f.made_by WHERE f.${of} = $1 ORDER BY f.id DESC LIMIT 50`,
      [id],
    ),
});
