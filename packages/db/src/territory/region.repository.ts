import type { InvitedRegion } from '@lindung/domain/access/invitation-file';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionKind, RegionLevel } from '@lindung/domain/territory/region-kind';
import type { EntityManager } from 'typeorm';

import { holdsOn, isShownToday } from './region.read.js';
import { regionTable } from './region.table.js';

/** A district with its regency, as they are called. */
export interface NamedDistrict {
  readonly district: string;
  readonly regency: string;
  readonly regencyKind: RegionKind;
}

/** The identities of regions, inside one transaction. */
export const regionRepository = (tx: EntityManager) => ({
  /** The regions that bear the codes on a day and still stand on another one, each with the regency in which it lies. */
  listByCode: (
    codes: readonly string[],
    day: BusinessDate,
    standing: BusinessDate,
  ): Promise<readonly InvitedRegion[]> =>
    tx.query(
      `SELECT v.region_id AS id, v.code, v.name, r.level, CASE r.level WHEN 'REGENCY' THEN r.id ELSE v.regency_id END AS "regencyId"
       FROM region_version v JOIN region r ON r.id = v.region_id
       WHERE v.code = ANY ($1) AND v.valid_from <= $2::date AND (v.valid_to IS NULL OR v.valid_to >= $2::date)
         AND EXISTS (SELECT FROM region_version later WHERE later.region_id = v.region_id
           AND (later.valid_to IS NULL OR later.valid_to >= $3::date))`,
      [codes, day, standing],
    ),

  /** The level of a region; undefined when there is no such region. */
  async findLevel(id: number): Promise<RegionLevel | undefined> {
    return (await tx.getRepository(regionTable).findOneBy({ id }))?.level;
  },

  /** The last code of a region that has ended before a day; undefined for one that stands then or later. */
  async findEndedCode(id: number, day: BusinessDate): Promise<string | undefined> {
    const [last]: Array<{ code: string; hasEnded: boolean }> = await tx.query(
      `SELECT v.code, COALESCE(v.valid_to < $2::date, false) AS "hasEnded" FROM region_version v
       WHERE v.region_id = $1 ORDER BY v.valid_from DESC LIMIT 1`,
      [id, day],
    );
    return last?.hasEnded === true ? last.code : undefined;
  },

  /** Whether a region stands on a day. */
  async stands(id: number, day: BusinessDate): Promise<boolean> {
    const versions: unknown[] = await tx.query(
      `SELECT v.id FROM region_version v WHERE v.region_id = $1 AND ${holdsOn('v', '$2::date')}`,
      [id, day],
    );
    return versions.length > 0;
  },

  /** What a district and its regency are called on a day. @throws Error where there is no such district then */
  async namesOfDistrict(id: number, day: BusinessDate): Promise<NamedDistrict> {
    const [names]: NamedDistrict[] = await tx.query(
      `SELECT d.name AS district, r.name AS regency, r.kind AS "regencyKind"
       FROM region_version d JOIN region_version r ON r.region_id = d.regency_id AND ${isShownToday('r')}
       WHERE d.region_id = $2 AND ${isShownToday('d')}`,
      [day, id],
    );
    if (!names) throw new Error('the district is not there on the day');
    return names;
  },

  /** In which regency and district a region lies on a day, or lay when it ended; undefined when there is no such region then. */
  async findPlace(
    id: number,
    day: BusinessDate,
  ): Promise<{ readonly regencyId: number; readonly districtId: number | null } | undefined> {
    const [place]: Array<{ regencyId: number; districtId: number | null }> = await tx.query(
      `SELECT regency_id AS "regencyId", district_id AS "districtId" FROM region_version
       WHERE region_id = $1 AND valid_from <= $2::date AND (shown_to IS NULL OR shown_to >= $2::date)`,
      [id, day],
    );
    return place;
  },
});
