import type { OfficeColumn, OfficeLayout } from '@lindung/domain/exchange/office-template';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

export interface StoredTemplate extends OfficeLayout {
  readonly id: string;
  readonly officeId: string;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
  readonly note: string | null;
  readonly madeBy: string;
}

const templateColumns = `t.id, t.office_id AS "officeId", t.columns, t.format, t.delimiter, t.encoding, t.sheet_name AS "sheetName",
  t.has_header AS "hasHeader", t.valid_from AS "validFrom", t.valid_to AS "validTo", t.note, u.name AS "madeBy"`;

/** Templates of offices, inside one transaction. */
export const officeTemplateRepository = (tx: EntityManager) => ({
  /** The template of an office on a day; undefined: it has set none. */
  async findTemplate(officeId: string, day: BusinessDate): Promise<StoredTemplate | undefined> {
    const [row]: StoredTemplate[] = await tx.query(
      `SELECT ${templateColumns} FROM office_template t LEFT JOIN app_user u ON u.id = t.made_by
       WHERE t.office_id = $1 AND t.valid_from <= $2 AND (t.valid_to IS NULL OR t.valid_to >= $2)`,
      [officeId, day],
    );
    return row;
  },

  /** The columns of the last file that went to an office about a decree or a list; undefined: in no template of its own, or never. */
  async columnsOfLastFile(of: {
    readonly decreeId: string | null;
    readonly listId: string | null;
  }): Promise<readonly OfficeColumn[] | undefined> {
    const [row]: Array<{ columns: OfficeColumn[] }> = await tx.query(
      `SELECT t.columns FROM office_file f JOIN office_template t ON t.id = f.template_id
       WHERE f.decree_id = $1 OR f.list_id = $2 ORDER BY f.id DESC LIMIT 1`,
      [of.decreeId, of.listId],
    );
    return row?.columns;
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
});
