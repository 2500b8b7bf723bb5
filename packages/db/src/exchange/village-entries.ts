import type { VillageEntry } from '@lindung/domain/enrolment/village-directory';
import { regionCode } from '@lindung/domain/territory/region-code';
import type { EntityManager } from 'typeorm';

interface VillageRow extends Omit<VillageEntry, 'code'> {
  readonly code: string;
}

/** Former spellings come first, so that a code or name that is in use again on the day means whom it means on that day. */
const villagesOn = `
  SELECT DISTINCT ON (v.region_id, said.code, said.name, district.name)
         v.region_id AS "villageId", v.district_id AS "districtId", v.regency_id AS "regencyId",
         said.code, said.name, district.name AS "districtName", said.valid_from = v.valid_from AS holds
  FROM region_version v
  JOIN region_version said ON said.region_id = v.region_id
  JOIN region_version district ON district.region_id = v.district_id
  WHERE v.kind IN ('VILLAGE', 'WARD', 'CUSTOMARY_VILLAGE') AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to >= $1::date)`;

/** The villages and wards that exist on a day, under every name and code that they have or had. */
export async function listVillageEntries(tx: EntityManager, day: string): Promise<readonly VillageEntry[]> {
  const rows: VillageRow[] = await tx.query(`SELECT * FROM (${villagesOn}) entries ORDER BY holds`, [day]);
  return rows.map(({ code, ...row }) => ({ ...row, code: regionCode(code) }));
}
