import type { OfficeHandover, SeenOffice } from '@lindung/domain/office/office-handover';
import type { HandoverPlan, OfficeAttributes, ReachingArea } from '@lindung/domain/office/plan-handover';
import { addDays, type BusinessDate } from '@lindung/domain/shared/business-date';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { officeAreaTable } from './office-area.table.js';
import { officeHandoverTable } from './office-handover.table.js';
import { officeOn } from './office-on.js';
import { officeRepository } from './office.repository.js';
import { lastRegionName } from './service-area.repository.js';

const reaches = (alias: string) => `(${alias}.valid_to IS NULL OR ${alias}.valid_to >= $3::date)`;

const reaching = `
  SELECT a.id, a.office_id AS "officeId", o.name AS "officeName", o.kind, a.region_id AS "regionId",
         ${lastRegionName('a.region_id')} AS "regionName", a.valid_from AS "validFrom", a.valid_to AS "validTo"
  FROM office_area a CROSS JOIN LATERAL ${officeOn('a.office_id', '$3::date')} o
  WHERE ${reaches('a')} AND (a.office_id = $2::uuid OR a.region_id = ANY ($1::int[]) OR a.region_id IN (
    SELECT own.region_id FROM office_area own WHERE own.office_id = $2::uuid AND ${reaches('own')}))
  ORDER BY a.region_id, o.name, a.valid_from`;

/** What a handover moves in a region: agreements in force, people who are members, bills that nobody has paid. */
export interface RegionMoving {
  readonly regionId: number;
  readonly agreements: number;
  readonly members: number;
  readonly openBills: number;
  readonly openAmount: bigint;
}

const moving = `
  SELECT r.id AS "regionId", a.agreements, m.members, b.bills AS "openBills", b.amount::text AS "openAmount"
  FROM unnest($1::int[]) AS r (id)
  CROSS JOIN LATERAL (SELECT count(*)::int AS agreements FROM agreement g WHERE g.regency_id = r.id AND g.status = 'ACTIVE') a
  CROSS JOIN LATERAL (SELECT COALESCE(sum(f.amount), 0)::int AS members FROM summary_figure f
    WHERE f.regency_id = r.id AND f.measure = 'PROTECTED' AND f.effective_on <= $2::date) m
  CROSS JOIN LATERAL (SELECT count(*)::int AS bills, COALESCE(sum(i.amount), 0) AS amount FROM bill i
    WHERE i.regency_id = r.id AND i.status = 'ISSUED') b`;

/** Each region, with every office that gives it up; with none where nobody does. */
const addRegions = `
  INSERT INTO office_handover_region (handover_id, region_id, from_office_id)
  SELECT DISTINCT $1::uuid, r.id, g.office_id FROM unnest($2::int[]) AS r (id)
  LEFT JOIN unnest($3::int[], $4::uuid[]) AS g (region_id, office_id) ON g.region_id = r.id`;

/** Handovers of regions from office to office, inside one transaction of the province. */
export const officeHandoverRepository = (tx: EntityManager) => ({
  /** Areas that reach the day: of the office, and of others in its regions and in the given ones. */
  listReaching: (
    regionIds: readonly number[],
    officeId: string | null,
    day: BusinessDate,
  ): Promise<readonly ReachingArea[]> => tx.query(reaching, [regionIds, officeId, day]),

  /** The versions of offices, as who edits them claims them. */
  listVersions: (officeIds: readonly string[]): Promise<readonly SeenOffice[]> =>
    tx.query(`SELECT id AS "officeId", version FROM office WHERE id = ANY ($1::uuid[]) ORDER BY id`, [
      officeIds,
    ]),

  /** Whose assignments to the offices hold on the day or later, by name. */
  listOfficers: (
    officeIds: readonly string[],
    day: BusinessDate,
  ): Promise<ReadonlyArray<{ readonly officeId: string; readonly id: string; readonly name: string }>> =>
    tx.query(
      `SELECT DISTINCT a.office_id AS "officeId", u.id, u.name FROM assignment a JOIN app_user u ON u.id = a.user_id
       WHERE a.office_id = ANY ($1::uuid[]) AND (a.valid_to IS NULL OR a.valid_to >= $2::date) ORDER BY u.name, u.id`,
      [officeIds, day],
    ),

  /** What is moved in each of the regions, as it stands on the day. */
  async listMoving(regionIds: readonly number[], day: BusinessDate): Promise<readonly RegionMoving[]> {
    const rows: Array<Omit<RegionMoving, 'openAmount'> & { openAmount: string }> = await tx.query(moving, [
      regionIds,
      day,
    ]);
    return rows.map((row) => ({ ...row, openAmount: BigInt(row.openAmount) }));
  },

  /**
   * Ends and begins what the plan says, from its day on, and keeps that it was so.
   * @returns the office that takes over
   */
  async apply(
    handover: Omit<OfficeHandover, 'id' | 'officeId' | 'recordedAt'> & { readonly officeId: string | null },
    regionIds: readonly number[],
    plan: HandoverPlan,
  ): Promise<string> {
    const { effectiveOn, reason, recordedBy } = handover;
    const areas = tx.getRepository(officeAreaTable);
    // First what ends: two branches never serve a region on one day.
    await areas.update({ id: In(plan.ending.map(({ id }) => id)) }, { validTo: addDays(effectiveOn, -1) });
    const officeId = await this.become(handover.officeId, plan.attributes, effectiveOn);
    await areas.insert(
      plan.beginning.map((regionId) => ({
        id: uuidv7(),
        officeId,
        regionId,
        validFrom: effectiveOn,
        validTo: null,
      })),
    );
    const id = uuidv7();
    await tx.getRepository(officeHandoverTable).insert({ id, officeId, effectiveOn, reason, recordedBy });
    const given = plan.ending.filter((area) => area.officeId !== officeId);
    await tx.query(addRegions, [
      id,
      regionIds,
      given.map(({ regionId }) => regionId),
      given.map((area) => area.officeId),
    ]);
    await tx.query(`UPDATE office SET version = version + 1 WHERE id = ANY ($1::uuid[])`, [
      [...new Set([...given.map((area) => area.officeId), ...(handover.officeId ? [officeId] : [])])],
    ]);
    return officeId;
  },

  /** Makes the office what it is from the day on, a new one where there is none. */
  async become(
    officeId: string | null,
    attributes: OfficeAttributes | null,
    day: BusinessDate,
  ): Promise<string> {
    const offices = officeRepository(tx);
    if (officeId !== null && attributes === null) return officeId;
    if (attributes === null) throw new TypeError('a new office has attributes');
    if (officeId === null) return offices.create(attributes, day);
    await offices.changeFrom(officeId, attributes, day);
    return officeId;
  },
});
