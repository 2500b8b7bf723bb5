import { businessDate } from '@lindung/domain/shared/business-date';
import { kindOf, levelOf, regionCode } from '@lindung/domain/territory/region-code';
import { v7 as uuidv7 } from 'uuid';

import type { Database } from '../database.js';
import { CODES_SINCE, EARLIER_CODES } from './earlier-codes.js';
import { readRegions } from './region-files.js';

const SOUTH_SULAWESI = '73';

const SOURCE =
  'Kepmendagri 300.2.2-2138/2025 jo. 300.2.2-2430/2025, lewat idn-area-data 3.1.2 (ODbL 1.0); keadaan sebelum keputusan itu tidak tercatat';

/**
 * The decree codifies regions that stood long before it. What an earlier list does not say otherwise counts from the first
 * month for which a contribution can be billed (PP 44/2015), so that every day that can be asked about has its regions.
 */
const KNOWN_SINCE = businessDate('2015-07-01');

const EARLIER_SOURCE = 'Permendagri 72/2019; hari berakhirnya kode diambil dari tahun edisi berikutnya';

const asSystem = { as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId: null } as const;

/**
 * Loads the province with its regencies, districts and villages that the database doesn't know yet; what is there stays.
 * @returns how many were added.
 */
export async function loadRegions(database: Database): Promise<number> {
  const regions = await readRegions(SOUTH_SULAWESI);
  return database.write(asSystem, async (tx) => {
    // A count is quick on every start after the first; the statement below would be right, only slower.
    const [known]: { count: number }[] = await tx.query(
      `SELECT count(DISTINCT region_id)::int AS count FROM region_version WHERE code = ANY ($1::text[])`,
      [regions.map(({ code }) => code)],
    );
    if (known?.count === regions.length) return 0;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('lindung regions', 0))`);
    const [added]: { count: number }[] = await tx.query(addMissing, [
      regions.map(({ code }) => code),
      regions.map(({ name }) => name),
      regions.map(({ code }) => kindOf(code)),
      regions.map(({ code }) => levelOf(code)),
      regions.map(() => uuidv7()),
      regions.map(({ code }) => CODES_SINCE.get(code) ?? KNOWN_SINCE),
      SOURCE,
    ]);
    await tx.query(addEarlier, [
      EARLIER_CODES.map(() => uuidv7()),
      EARLIER_CODES.map(({ code }) => code),
      EARLIER_CODES.map(({ earlier }) => earlier),
      EARLIER_CODES.map(({ earlier }) => kindOf(regionCode(earlier))),
      KNOWN_SINCE,
      EARLIER_SOURCE,
    ]);
    return added?.count ?? 0;
  });
}

/** An ancestor is found by its code: the first two, five or eight characters. */
const addMissing = `
  WITH given AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::date[])
      AS g (code, name, kind, level, version_id, since)
  ), missing AS MATERIALIZED (
    SELECT nextval('region_id_seq')::int AS id, g.*
    FROM (SELECT * FROM given WHERE NOT EXISTS (SELECT FROM region_version v WHERE v.code = given.code) ORDER BY code COLLATE "C") AS g
  ), identities AS (
    INSERT INTO region (id, level) SELECT id, level FROM missing
  ), known AS (
    SELECT id, code FROM missing
    UNION ALL
    SELECT v.region_id, v.code FROM region_version v WHERE v.valid_to IS NULL
  ), versions AS (
    INSERT INTO region_version (id, region_id, valid_from, code, name, kind, parent_id, regency_id, district_id, source)
    SELECT m.version_id, m.id, m.since, m.code, m.name, m.kind, parent.id, regency.id, district.id, $7
    FROM missing m
    LEFT JOIN known parent ON parent.code = regexp_replace(m.code, '[.][^.]*$', '') AND m.level <> 'PROVINCE'
    LEFT JOIN known regency ON regency.code = left(m.code, 5) AND m.level IN ('DISTRICT', 'VILLAGE')
    LEFT JOIN known district ON district.code = left(m.code, 8) AND m.level = 'VILLAGE'
    RETURNING region_id
  )
  SELECT count(*)::int AS count FROM versions`;

/** The code that a region had before, until the day before the one it has now; nothing of a region that was loaded without one. */
const addEarlier = `
  INSERT INTO region_version (id, region_id, valid_from, valid_to, shown_to, code, name, kind, parent_id, regency_id, district_id,
    source)
  SELECT g.id, now.region_id, $5::date, now.valid_from - 1, now.valid_from - 1, g.earlier, now.name, g.kind, district.region_id,
         now.regency_id, district.region_id, $6
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS g (id, code, earlier, kind)
  JOIN region_version now ON now.code = g.code AND now.valid_to IS NULL AND now.valid_from > $5::date
  JOIN region_version district ON district.code = left(g.earlier, 8) AND district.valid_to IS NULL
  WHERE NOT EXISTS (SELECT FROM region_version was WHERE was.region_id = now.region_id AND was.valid_to IS NOT NULL)`;
