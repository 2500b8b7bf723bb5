import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { PlanSurroundings } from '@lindung/domain/territory/plan-conflicts';
import type { OpenRegion, RegionPlan, Succession } from '@lindung/domain/territory/plan-region-change';
import type { RegionChange } from '@lindung/domain/territory/region-change';
import type { RegionCode } from '@lindung/domain/territory/region-code';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { rowsWritten } from '../exchange/connection-of.js';
import { regionChangeTable } from './region-change.table.js';

/** Somebody of a predecessor, and the successor in which they live from the change on. */
export interface MovingResident {
  readonly personId: string;
  readonly villageId: number;
}

/** Where people of the change may go: from which village into which one. */
export interface SuccessorVillage {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly code: RegionCode;
}

/** Keeps every other change of regions waiting until the transaction ends. */
export const LOCK_REGIONS = `SELECT pg_advisory_xact_lock(hashtextextended('lindung regions', 0))`;

const endVersions = `
  UPDATE region_version SET valid_to = $2::date - 1, shown_to = CASE WHEN region_id = ANY ($3::int[]) THEN NULL ELSE $2::date - 1 END
  WHERE region_id = ANY ($1::int[]) AND valid_to IS NULL`;

/** A region that ends has no code of the statistics office from then on; one given later than that day held on no day. */
const endBpsCodes = `
  UPDATE region_bps_code SET valid_to = GREATEST($2::date, valid_from) - 1 WHERE region_id = ANY ($1::int[]) AND valid_to IS NULL`;

/**
 * Where regions lay holds until the change: those that end or gave land to each other, and those around one that lies in another
 * region now. A new name or code moves no border.
 */
const endBoundaries = `
  UPDATE region_boundary b SET valid_to = GREATEST($2::date, b.valid_from) - 1
  WHERE b.valid_to IS NULL AND b.region_id IN (
    SELECT unnest($3::int[])
    UNION SELECT unnest(ARRAY[s.predecessor_id, s.successor_id]) FROM region_succession s
      WHERE s.change_id = $1 AND s.predecessor_id <> s.successor_id
    UNION SELECT unnest(ARRAY[o.parent_id, n.parent_id] ||
        CASE WHEN o.regency_id <> n.regency_id THEN ARRAY[o.regency_id, n.regency_id] END)
      FROM region_version n JOIN region_version o ON o.region_id = n.region_id AND o.valid_to = $2::date - 1
      WHERE n.region_id = ANY ($4::int[]) AND n.valid_from = $2::date AND o.parent_id <> n.parent_id)`;

/** Assignments, accounts and codes of accounts are placed by the database; what is set here says which. */
const placeAssignments = `
  UPDATE assignment SET regency_id = regency_of(region_id)
  WHERE region_id = ANY ($1::int[]) AND regency_id IS DISTINCT FROM regency_of(region_id) RETURNING user_id AS "userId"`;
const placeAccounts = `
  UPDATE app_user SET regency_id = regency_id WHERE id = ANY ($1::uuid[])`;
const placeCodes = `
  UPDATE one_time_code SET regency_id = regency_id WHERE user_id = ANY ($1::uuid[])`;

/** New identities first, then a version of each region; an ancestor is found by its code among what stands from the day on. */
const addVersions = `
  WITH given AS (
    SELECT g.*, COALESCE(g.given_id, nextval('region_id_seq')::int) AS region_id
    FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[])
      AS g (given_id, code, name, kind, level, version_id)
  ), identities AS (
    INSERT INTO region (id, level) SELECT region_id, level FROM given WHERE given_id IS NULL
  ), standing AS (
    SELECT region_id, code FROM given
    UNION ALL
    SELECT v.region_id, v.code FROM region_version v WHERE v.valid_to IS NULL
  )
  INSERT INTO region_version (id, region_id, valid_from, code, name, kind, parent_id, regency_id, district_id, source)
  SELECT g.version_id, g.region_id, $7::date, g.code, g.name, g.kind, parent.region_id, regency.region_id, district.region_id, $8
  FROM given g
  LEFT JOIN standing parent ON parent.code = regexp_replace(g.code, '[.][^.]*$', '') AND g.level <> 'PROVINCE'
  LEFT JOIN standing regency ON regency.code = left(g.code, 5) AND g.level IN ('DISTRICT', 'VILLAGE')
  LEFT JOIN standing district ON district.code = left(g.code, 8) AND g.level = 'VILLAGE'`;

/** Which became which; a region that goes on under another code or name, with what it lies in, became itself. */
const addSuccessions = `
  INSERT INTO region_succession (change_id, predecessor_id, successor_id)
  SELECT $1::uuid, said.predecessor_id, v.region_id
  FROM unnest($2::int[], $3::text[]) AS said (predecessor_id, code)
  LEFT JOIN region_version v ON v.code = said.code AND v.valid_to IS NULL
  UNION
  SELECT $1::uuid, id, id FROM unnest($4::int[]) AS g (id) WHERE NOT id = ANY (array_remove($2::int[], NULL))`;

/** Regions as the law changes them, inside one transaction of the province. */
export const regionChangeRepository = (tx: EntityManager) => ({
  /** Keeps every other change of regions waiting, and answers the regions as they stand without an end. */
  async lockMap(): Promise<readonly OpenRegion[]> {
    await tx.query(LOCK_REGIONS);
    return this.listOpen();
  },

  /** Every region as it stands without an end. */
  listOpen: (): Promise<readonly OpenRegion[]> =>
    tx.query(`SELECT region_id AS id, code, name, kind, valid_from AS "validFrom" FROM region_version
      WHERE valid_to IS NULL ORDER BY code`),

  /** What a plan from the day on may run into beside the map. */
  async listSurroundings(effectiveOn: BusinessDate): Promise<PlanSurroundings> {
    const [spellings, formerCodes]: [PlanSurroundings['spellings'], PlanSurroundings['formerCodes']] = [
      await tx.query(`SELECT region_id AS "regionId", alias FROM region_alias WHERE valid_to IS NULL`),
      await tx.query(
        `SELECT code, max(valid_to) AS "lastDay" FROM region_version WHERE valid_to >= $1::date GROUP BY code`,
        [effectiveOn],
      ),
    ];
    return { spellings, formerCodes };
  },

  /** Writes the change, the versions of the plan and which region became which; accounts follow their regions into another regency. */
  async apply(
    change: Omit<RegionChange, 'id' | 'recordedAt'>,
    plan: RegionPlan,
    successions: readonly Succession[],
  ): Promise<string> {
    const id = uuidv7();
    await tx.getRepository(regionChangeTable).insert({ ...change, id });
    await tx.query(endVersions, [plan.ending, change.effectiveOn, plan.closing]);
    await tx.query(endBpsCodes, [plan.closing, change.effectiveOn]);
    const versions = [...plan.opening.map((version) => ({ ...version, regionId: null })), ...plan.changing];
    const written = await rowsWritten(tx, addVersions, [
      versions.map(({ regionId }) => regionId),
      versions.map(({ code }) => code),
      versions.map(({ name }) => name),
      versions.map(({ kind }) => kind),
      versions.map(({ level }) => level),
      versions.map(() => uuidv7()),
      change.effectiveOn,
      change.source,
    ]);
    if (written !== versions.length) throw new Error('not every region of the plan got its version');
    await tx.query(addSuccessions, [
      id,
      successions.map(({ predecessorId }) => predecessorId),
      successions.map(({ successorCode }) => successorCode),
      plan.changing.map(({ regionId }) => regionId),
    ]);
    const changing = plan.changing.map(({ regionId }) => regionId);
    await tx.query(endBoundaries, [id, change.effectiveOn, plan.closing, changing]);
    await this.placeAccounts(changing);
    return id;
  },

  /** Places the assignments of regions, with their accounts, in the regency in which the regions lie now. */
  async placeAccounts(regionIds: readonly number[]): Promise<void> {
    const [placed]: [Array<{ userId: string }>, number] = await tx.query(placeAssignments, [regionIds]);
    const userIds = [...new Set(placed.map(({ userId }) => userId))];
    await tx.query(placeAccounts, [userIds]);
    await tx.query(placeCodes, [userIds]);
  },

  /** Moves the people of a change, all in one statement. @returns whom it moved */
  async moveResidents(changeId: string, residents: readonly MovingResident[]): Promise<readonly string[]> {
    const [row]: Array<{ moved: string[] }> = await tx.query(
      `SELECT move_residents($1, $2::uuid[], $3::int[]) AS moved`,
      [changeId, residents.map(({ personId }) => personId), residents.map(({ villageId }) => villageId)],
    );
    return row?.moved ?? [];
  },

  /** The villages into which the people of a change may go. */
  listSuccessorVillages: (changeId: string): Promise<readonly SuccessorVillage[]> =>
    tx.query(
      `SELECT s.predecessor_id AS "predecessorId", s.successor_id AS "successorId", v.code
       FROM region_succession s JOIN region_version v ON v.region_id = s.successor_id AND v.valid_to IS NULL
       JOIN region r ON r.id = s.predecessor_id AND r.level = 'VILLAGE'
       WHERE s.change_id = $1 ORDER BY v.code`,
      [changeId],
    ),

  /** Keeps every other change of regions waiting. @returns whether there is such a change */
  async lockChange(changeId: string): Promise<boolean> {
    await tx.query(LOCK_REGIONS);
    return tx.getRepository(regionChangeTable).existsBy({ id: changeId });
  },

  /** Which of the people live in the villages, by id and by the blind index of the NIK. */
  async findResidents(
    villageIds: readonly number[],
    personIds: readonly string[],
    nikIndexes: readonly Buffer[],
  ): Promise<ReadonlyArray<{ readonly id: string; readonly nikIndex: Buffer | null }>> {
    return tx.query(
      `SELECT id, nik_index AS "nikIndex" FROM person WHERE village_id = ANY ($1::int[])
         AND (id = ANY ($2::uuid[]) OR nik_index = ANY ($3::bytea[]))`,
      [villageIds, personIds, nikIndexes],
    );
  },
});
