import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import type { LeftOutReason } from '@lindung/domain/exchange/office-file';
import type { OfficeColumn, OfficeFact, OfficeLayout } from '@lindung/domain/exchange/office-template';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { isShownToday, holdsToday } from '../territory/region.read.js';
import { streamRows } from './stream-rows.js';

/** What a column tells, as SQL: always text, null where it is not known. */
const FACT_SQL: Readonly<Partial<Record<OfficeFact, string>>> = {
  FULL_NAME: 'p.full_name',
  BIRTH_PLACE: 'p.birth_place',
  BIRTH_DATE: 'p.birth_date::text',
  SEX: 'p.sex',
  MARITAL_STATUS: 'p.marital_status',
  MOTHER_NAME: 'p.mother_name',
  ADDRESS: 'p.address',
  VILLAGE_NAME: 'v.name',
  VILLAGE_CODE: 'v.code',
  VILLAGE_BPS_CODE: `(SELECT b.code FROM region_bps_code b WHERE b.region_id = p.village_id AND ${holdsToday('b')})`,
  DISTRICT_NAME: 'di.name',
  DISTRICT_CODE: 'di.code',
  REGENCY_NAME: 're.name',
  REGENCY_CODE: 're.code',
  PHONE: 'p.phone',
  OCCUPATION: 'p.occupation',
  OCCUPATION_CODE: 'p.occupation_code',
  START_DATE: 'e.starts_on::text',
  END_DATE: 'e.ends_on::text',
  JKK: `CASE WHEN 'JKK' = ANY (l.programmes) THEN 'YES' ELSE 'NO' END`,
  JKM: `CASE WHEN 'JKM' = ANY (l.programmes) THEN 'YES' ELSE 'NO' END`,
  JHT: `CASE WHEN 'JHT' = ANY (l.programmes) THEN 'YES' ELSE 'NO' END`,
  WAGE: 'l.income_base::text',
  EMPLOYER_NUMBER: `(SELECT n.number FROM payer_number n WHERE n.payer_id = l.payer_id AND ${holdsToday('n')}
    ORDER BY n.valid_from DESC, n.number LIMIT 1)`,
};

const region = (alias: string, of: string) =>
  `LEFT JOIN region_version ${alias} ON ${alias}.region_id = p.${of} AND ${isShownToday(alias)}`;

/** Everybody of a decree who is enrolled and has no number, with the region of residence. */
const waiting = (again: string) => `
  FROM enrolment e JOIN agreement_line l ON l.id = e.line_id LEFT JOIN person p ON p.id = e.person_id
  ${region('v', 'village_id')} ${region('di', 'district_id')} ${region('re', 'regency_id')}
  WHERE e.decree_id = $2 AND e.status = 'ENROLLED' AND e.membership_number IS NULL
    AND (${again} OR NOT EXISTS (SELECT FROM office_file_row sent WHERE sent.enrolment_id = e.id AND sent.line_no IS NOT NULL))`;

const required = (columns: readonly OfficeColumn[]): readonly string[] =>
  columns.flatMap(({ fact, isRequired }) => (isRequired ? (FACT_SQL[fact] ?? []) : []));

/** Why somebody can't stand in the file; null: the row goes. */
const leftOut = (columns: readonly OfficeColumn[]) => `CASE WHEN p.full_name IS NULL THEN 'PERSON_GONE'
  WHEN p.restricted_on IS NOT NULL THEN 'DATA_RESTRICTED' WHEN p.nik_cipher IS NULL THEN 'NO_NIK'
  ${
    required(columns).length === 0
      ? ''
      : `WHEN ${required(columns)
          .map((sql) => `COALESCE(${sql}, '') = ''`)
          .join(' OR ')} THEN 'FACT_MISSING'`
  } END`;

export interface StoredTemplate extends OfficeLayout {
  readonly id: string;
  readonly officeId: string;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
  readonly note: string | null;
  readonly madeBy: string;
}

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

const templateColumns = `t.id, t.office_id AS "officeId", t.columns, t.format, t.delimiter, t.encoding, t.sheet_name AS "sheetName",
  t.has_header AS "hasHeader", t.valid_from AS "validFrom", t.valid_to AS "validTo", t.note, u.name AS "madeBy"`;

/** Templates of offices and files after them, inside one transaction. */
export const officeFileRepository = (tx: EntityManager) => ({
  /** The template of an office on a day; undefined: it has set none. */
  async findTemplate(officeId: string, day: BusinessDate): Promise<StoredTemplate | undefined> {
    const [row]: StoredTemplate[] = await tx.query(
      `SELECT ${templateColumns} FROM office_template t LEFT JOIN app_user u ON u.id = t.made_by
       WHERE t.office_id = $1 AND t.valid_from <= $2 AND (t.valid_to IS NULL OR t.valid_to >= $2)`,
      [officeId, day],
    );
    return row;
  },

  /** Since when the last template of an office holds; null: there is none. */
  async lastFrom(officeId: string): Promise<BusinessDate | null> {
    const [row]: Array<{ day: BusinessDate | null }> = await tx.query(
      `SELECT max(valid_from) AS day FROM office_template WHERE office_id = $1`,
      [officeId],
    );
    return row?.day ?? null;
  },

  /** Ends the template that holds on the day before another begins, and keeps that one. One of the same day is replaced by days. */
  async keepTemplate(
    id: string,
    officeId: string,
    layout: OfficeLayout & { readonly validFrom: BusinessDate; readonly note: string | null },
    madeBy: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE office_template SET valid_to = $2::date - 1 WHERE office_id = $1 AND valid_to IS NULL AND valid_from < $2::date`,
      [officeId, layout.validFrom],
    );
    await tx.query(
      `INSERT INTO office_template (id, office_id, columns, format, delimiter, encoding, sheet_name, has_header, valid_from, note, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        officeId,
        JSON.stringify(layout.columns),
        layout.format,
        layout.delimiter,
        layout.encoding,
        layout.sheetName,
        layout.hasHeader,
        layout.validFrom,
        layout.note,
        madeBy,
      ],
    );
  },

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
    return {
      people: rows.reduce((sum, { count }) => sum + count, 0),
      leftOut: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
    };
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
    const facts = [...new Set(columns.map(({ fact }) => fact))].filter(
      (fact) => FACT_SQL[fact] !== undefined,
    );
    const selected = facts.map((fact) => FACT_SQL[fact] ?? 'NULL');
    const text = `SELECT ${['e.id', 'e.person_id', 'p.nik_cipher', leftOut(columns), ...selected].join(', ')} ${waiting('$3::boolean')}
      ORDER BY di.code, v.code, p.sort_name, e.id`;
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
        facts: Object.fromEntries(facts.map((fact, at) => [fact, (values[at] as string | null) ?? ''])),
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

  /** The files of a decree, the newest first. */
  listFiles: (
    decreeId: string,
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
       FROM office_file f LEFT JOIN app_user u ON u.id = f.made_by WHERE f.decree_id = $1 ORDER BY f.id DESC LIMIT 50`,
      [decreeId],
    ),
});
