import type { VillageEntry } from '@lindung/domain/enrolment/village-directory';
import { regionCode } from '@lindung/domain/territory/region-code';
import type { EntityManager } from 'typeorm';

import { holdsOn } from '../territory/region.read.js';

/** A village as it stands today. */
interface StandingVillage {
  readonly villageId: number;
  readonly districtId: number;
  readonly regencyId: number;
  readonly code: string;
  readonly name: string;
}

interface SaidRow {
  readonly villageId: number;
  readonly districtId: number;
  readonly regencyId: number;
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
  readonly holds: boolean;
  /** Whether it is so called today. */
  readonly stands: boolean;
  /** Itself, or what it has become. */
  readonly standing: readonly StandingVillage[];
}

/**
 * Every code and name that a village has or had, with what stands there today: itself, or what it has become step by step. What
 * doesn't hold on the day of the list comes first, so that a code that is in use again means whom it means on that day.
 */
const entries = `
  WITH RECURSIVE onward AS (
    SELECT DISTINCT region_id AS origin, region_id AS at FROM region_version WHERE kind IN ('VILLAGE', 'WARD', 'CUSTOMARY_VILLAGE')
    UNION
    SELECT o.origin, s.successor_id FROM onward o
    JOIN region_succession s ON s.predecessor_id = o.at AND s.successor_id IS NOT NULL
    WHERE NOT EXISTS (SELECT FROM region_version v WHERE v.region_id = o.at AND ${holdsOn('v', '$2::date')})
  ), standing AS (
    SELECT o.origin, jsonb_agg(jsonb_build_object('villageId', v.region_id, 'districtId', v.district_id, 'regencyId', v.regency_id,
             'code', v.code, 'name', v.name) ORDER BY v.code) AS villages
    FROM onward o JOIN region_version v ON v.region_id = o.at AND ${holdsOn('v', '$2::date')}
    GROUP BY o.origin
  ), names AS (
    SELECT region_id, code, name, district_id, regency_id, valid_from, valid_to FROM region_version
    UNION ALL
    SELECT a.region_id, v.code, a.alias, v.district_id, v.regency_id, v.valid_from, v.valid_to
    FROM region_alias a JOIN region_version v ON v.region_id = a.region_id AND v.shown_to IS NULL
    WHERE a.valid_to IS NULL
  ), districts AS (
    SELECT region_id, name, valid_from FROM region_version WHERE kind = 'DISTRICT'
    UNION ALL SELECT region_id, alias, valid_from FROM region_alias WHERE valid_to IS NULL
  )
  SELECT said.region_id AS "villageId", said.district_id AS "districtId", said.regency_id AS "regencyId", said.code, said.name,
         district.name AS "districtName", ${holdsOn('said', '$1::date')} AS holds, ${holdsOn('said', '$2::date')} AS stands, standing.villages AS standing
  FROM standing
  JOIN names said ON said.region_id = standing.origin
  JOIN districts district ON district.region_id = said.district_id
  ORDER BY holds, said.valid_from, district.valid_from`;

const entryOf = ({ standing, holds, stands, ...said }: SaidRow): VillageEntry => {
  const entry = { ...said, code: regionCode(said.code), ...(holds ? {} : { isFormer: true }) };
  const [village, ...others] = standing;
  if (!village || others.length > 0)
    return { ...entry, successors: standing.map(({ code, name }) => `${code} ${name}`) };
  const { code, name, ...place } = village;
  // Another spelling of the name under the code of today is no former one.
  const isSame = code === said.code && (holds || stands);
  return { ...entry, ...place, ...(isSame ? {} : { now: { code: regionCode(code), name } }) };
};

/**
 * The villages and wards that stand today, under every name and code that they, or what they were before, have or had.
 * @param day the day of the list that names them
 */
export async function listVillageEntries(
  tx: EntityManager,
  day: string,
  today: string,
): Promise<readonly VillageEntry[]> {
  const rows: SaidRow[] = await tx.query(entries, [day, today]);
  return rows.map(entryOf);
}
