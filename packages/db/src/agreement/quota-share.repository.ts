import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { MovedShare, SharePlace, TakenShare } from '@lindung/domain/agreement/share';
import type { QuotaShareInput } from '@lindung/domain/agreement/share-input';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { quotaShareMoveTable, quotaShareTable } from './quota-share.table.js';

/** A signed line with its shares and what they are measured by. */
export interface SharedLine extends Owner {
  readonly id: string;
  readonly agreementId: string;
  readonly isSigned: boolean;
  readonly granted: number;
  readonly taken: number;
  readonly shares: readonly TakenShare[];
}

/** Why a share of a signed line was moved: an addendum, or an officer's reason. */
export type WhyMoved =
  | { readonly addendumId: string; readonly reason: null }
  | { readonly addendumId: null; readonly reason: string };

const ownerOf = ({ regencyId, districtId, villageId }: Owner): Owner => ({
  regencyId,
  districtId,
  villageId,
});

/** How many seats of a line who lives in a region has taken. */
const takenOf = (region: string, line: string) =>
  `(SELECT COALESCE(sum(p.reserved + p.used), 0)::int FROM quota_place p JOIN quota_stage g ON g.stage_id = p.stage_id
    WHERE g.line_id = ${line} AND ${region} IN (p.home_id, p.home_district_id))`;

/** Seats of lines that are kept for regions, inside one transaction. */
export const quotaShareRepository = (tx: EntityManager) => ({
  /** Regions with what they lie in, as they are named on a day. */
  listPlaces: (ids: readonly number[], today: BusinessDate): Promise<readonly SharePlace[]> =>
    tx.query(
      `SELECT v.region_id AS "regionId", v.name, COALESCE(v.regency_id, v.region_id) AS "regencyId",
              CASE WHEN v.regency_id IS NOT NULL THEN COALESCE(v.district_id, v.region_id) END AS "districtId",
              CASE WHEN v.district_id IS NOT NULL THEN v.region_id END AS "villageId"
       FROM region_version v WHERE v.region_id = ANY ($1::int[]) AND v.valid_from <= $2::date AND (v.shown_to IS NULL OR v.shown_to >= $2::date)`,
      [ids, today],
    ),

  /** A line with its shares, and with how many seats are taken in their regions and in others that are asked about. */
  async findLine(lineId: string, alsoOf: readonly number[] = []): Promise<SharedLine | undefined> {
    const rows: SharedLine[] = await tx.query(
      `SELECT l.id, l.agreement_id AS "agreementId", a.status = 'ACTIVE' AS "isSigned",
              l.regency_id AS "regencyId", l.district_id AS "districtId", l.village_id AS "villageId",
              (SELECT COALESCE(sum(g.granted), 0)::int FROM quota_stage g WHERE g.line_id = l.id) AS granted,
              (SELECT COALESCE(sum(g.taken), 0)::int FROM quota_stage g WHERE g.line_id = l.id) AS taken,
              (SELECT COALESCE(json_agg(json_build_object('regionId', r.id, 'seats', COALESCE(s.seats, 0), 'taken', ${takenOf('r.id', 'l.id')})
                 ORDER BY r.id), '[]')
               FROM (SELECT region_id AS id FROM quota_share WHERE line_id = l.id UNION SELECT unnest($2::int[])) AS r
               LEFT JOIN quota_share s ON s.line_id = l.id AND s.region_id = r.id) AS shares
       FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id WHERE l.id = $1`,
      [lineId, alsoOf],
    );
    return rows[0];
  },

  /** Gives a line of a draft its shares. */
  async add(lineId: string, owner: Owner, shares: readonly QuotaShareInput[]): Promise<void> {
    if (shares.length === 0) return;
    await tx
      .getRepository(quotaShareTable)
      .insert(shares.map((share) => ({ ...share, ...ownerOf(owner), lineId })));
  },

  /** Puts shares in the place of those of a signed line, and keeps who moved which and why. */
  async move(
    line: Pick<SharedLine, 'id'> & Owner,
    moved: readonly MovedShare[],
    why: WhyMoved,
    byUser: string,
  ): Promise<void> {
    if (moved.length === 0) return;
    const place = { lineId: line.id, ...ownerOf(line) };
    const shares = tx.getRepository(quotaShareTable);
    // Smaller ones first: what they leave is there for those that grow.
    await tx.query(`DELETE FROM quota_share WHERE line_id = $1 AND region_id = ANY ($2::int[])`, [
      line.id,
      moved.map(({ regionId }) => regionId),
    ]);
    const kept = moved.filter(({ seatsAfter }) => seatsAfter > 0);
    if (kept.length > 0)
      await shares.insert(
        kept.map(({ regionId, seatsAfter }) => ({ ...place, regionId, seats: seatsAfter }) as never),
      );
    await tx
      .getRepository(quotaShareMoveTable)
      .insert(moved.map((one) => ({ ...one, ...place, ...why, byUser, id: uuidv7() }) as never));
  },
});
