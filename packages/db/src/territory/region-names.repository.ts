import type { RegionImportKind } from '@lindung/domain/territory/region-names';
import type { RegionRowIssue } from '@lindung/domain/territory/region-edition';
import type { CodedRegion, FormerBpsCode, GivenBpsCode } from '@lindung/domain/territory/crosswalk';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { LOCK_REGIONS } from './region-change.repository.js';

/** What a file brought: its rows by what became of them. */
export interface NewRegionImport {
  readonly id: string;
  readonly kind: RegionImportKind;
  readonly fileName: string;
  readonly source: string;
  /** Of boundaries alone. */
  readonly licence?: string;
  readonly edition?: string;
  readonly validFrom: BusinessDate;
  readonly lines: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly issues: readonly RegionRowIssue[];
  readonly recordedBy: string;
}

/** Spellings and codes of regions, inside one transaction of the province. */
export const regionNamesRepository = (tx: EntityManager) => ({
  async addAlias(regionId: number, alias: string, validFrom: BusinessDate, by: string): Promise<void> {
    await tx.query(LOCK_REGIONS);
    await tx.query(
      `INSERT INTO region_alias (id, region_id, alias, valid_from, recorded_by) VALUES ($1, $2, $3, $4, $5)`,
      [uuidv7(), regionId, alias, validFrom, by],
    );
  },

  /** Ends a spelling before the day. @returns whose it was; undefined when there is none that holds */
  async endAlias(aliasId: string, day: BusinessDate): Promise<number | undefined> {
    const [rows]: [Array<{ region_id: number }>, number] = await tx.query(
      `UPDATE region_alias SET valid_to = GREATEST($2::date - 1, valid_from - 1) WHERE id = $1 AND valid_to IS NULL RETURNING region_id`,
      [aliasId, day],
    );
    return rows[0]?.region_id;
  },

  /** Keeps every other change of regions and their codes waiting, and answers the regions that stand with the codes they have. */
  async lockCoded(): Promise<readonly CodedRegion[]> {
    await tx.query(LOCK_REGIONS);
    return tx.query(`SELECT v.region_id AS id, v.code, r.level, b.code AS "bpsCode", b.name AS "bpsName", b.valid_from AS "bpsSince"
      FROM region_version v JOIN region r ON r.id = v.region_id
      LEFT JOIN region_bps_code b ON b.region_id = v.region_id AND b.valid_to IS NULL WHERE v.valid_to IS NULL`);
  },

  /** Codes that ended on the day or after it. */
  listFormerBpsCodes: (day: BusinessDate): Promise<readonly FormerBpsCode[]> =>
    tx.query(
      `SELECT region_id AS "regionId", code, valid_to AS "lastDay" FROM region_bps_code
       WHERE valid_to >= $1::date AND valid_to >= valid_from`,
      [day],
    ),

  async keepImport({ issues, ...report }: NewRegionImport): Promise<void> {
    await tx.query(
      `INSERT INTO region_import (id, kind, file_name, source, valid_from, lines, added, changed, unchanged, refused, issues, recorded_by,
         licence, edition)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        report.id,
        report.kind,
        report.fileName,
        report.source,
        report.validFrom,
        report.lines,
        report.added,
        report.changed,
        report.unchanged,
        report.refused,
        JSON.stringify(issues),
        report.recordedBy,
        report.licence ?? null,
        report.edition ?? null,
      ],
    );
  },

  /** Gives regions their codes from the day of the import on; what they had before ends the day before. */
  async setBpsCodes(
    { id, validFrom, source }: Pick<NewRegionImport, 'id' | 'validFrom' | 'source'>,
    codes: readonly GivenBpsCode[],
  ): Promise<void> {
    const regionIds = codes.map(({ regionId }) => regionId);
    await tx.query(
      `UPDATE region_bps_code SET valid_to = $2::date - 1 WHERE region_id = ANY ($1::int[]) AND valid_to IS NULL`,
      [regionIds, validFrom],
    );
    await tx.query(
      `INSERT INTO region_bps_code (id, region_id, code, name, valid_from, source, import_id)
       SELECT g.id, g.region_id, g.code, g.name, $5::date, $6, $7 FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[])
         AS g (id, region_id, code, name)`,
      [
        codes.map(() => uuidv7()),
        regionIds,
        codes.map(({ code }) => code),
        codes.map(({ name }) => name),
        validFrom,
        source,
        id,
      ],
    );
  },
});
