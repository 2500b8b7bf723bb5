import type { MemberGroup } from '@lindung/domain/programme/member-group';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { OfficeKind } from '@lindung/domain/office/office';
import type { RegionKind } from '@lindung/domain/territory/region-kind';

import type { Statement } from '../database.js';
import { officeServing } from '../office/office.read.js';
import { holdsToday } from '../territory/region.read.js';

/** One regency's figures as the summaries hold them; sums come as digits. */
export interface CoverageRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly protected: string;
  readonly seatsGranted: string;
  readonly seatsTaken: string;
  readonly billed: string;
  readonly paid: string;
  readonly openBills: string;
  readonly potential: number | null;
  readonly potentialSource: string | null;
  readonly potentialAsOf: BusinessDate | null;
  /** The office that served the regency on the day; null for a district, a village, and where none did. */
  readonly officeId: string | null;
  readonly officeName: string | null;
  readonly officeKind: OfficeKind | null;
  /** Whether that office served on the day what lies outside of the areas that are asked about. */
  readonly officeServesBeyond: boolean;
}

const summed = (measure: string) => `COALESCE(sum(amount) FILTER (WHERE measure = '${measure}'), 0)`;

const noOffice =
  'LEFT JOIN LATERAL (SELECT NULL::uuid AS office_id, NULL::text AS name, NULL::text AS kind) office ON true';

/** What a report has a row for, by the level of the areas: the owner column, and what else belongs to the area itself. */
const areas = {
  REGENCY: {
    column: 'regency_id',
    protected: 'COALESCE(f.protected, 0)',
    ownPotential: 'AND district_id IS NULL',
    offices: officeServing('office', 'v.region_id'),
    where: `v.parent_id IN (SELECT top.region_id FROM region_version top WHERE top.parent_id IS NULL) AND v.kind IN ('REGENCY', 'CITY')`,
  },
  // Most residents are members by an agreement of the regency: they are counted where they live, seats and money where they are paid.
  DISTRICT: {
    column: 'district_id',
    protected: 'protected_residents($2, $1::date)',
    ownPotential: 'AND village_id IS NULL',
    offices: noOffice,
    where: '$3::int[] IS NOT NULL',
  },
  VILLAGE: {
    column: 'village_id',
    protected: 'protected_residents($2, $1::date)',
    ownPotential: '',
    offices: noOffice,
    where: '$3::int[] IS NOT NULL',
  },
} as const;
export type CoverageLevel = keyof typeof areas;

/* First one sum per measure, then the few sums beside each other: the rows are looked at once. Bills count in their month, all
   else from its day on. Regencies are found as what stands right below the top, by index. */
const textOf = (area: (typeof areas)[CoverageLevel]): string => `
  WITH sums AS (
    SELECT ${area.column} AS area_id, measure, sum(amount) AS amount FROM summary_figure
    WHERE member_group = $2 AND effective_on <= $1::date
      AND (measure NOT IN ('BILLED', 'PAID') OR effective_on = date_trunc('month', $1::date)::date)
    GROUP BY 1, measure),
  figures AS (
    SELECT area_id, ${summed('PROTECTED')} AS protected, ${summed('SEATS_GRANTED')} AS seats_granted,
           ${summed('SEATS_TAKEN')} AS seats_taken, ${summed('BILLED')} AS billed, ${summed('PAID')} AS paid,
           ${summed('OPEN_BILLS')} AS open_bills
    FROM sums GROUP BY area_id),
  potentials AS (
    SELECT DISTINCT ON (${area.column}) ${area.column} AS area_id, people, source, as_of FROM potential_declaration
    WHERE member_group = $2 AND as_of <= $1::date ${area.ownPotential}
    ORDER BY ${area.column}, as_of DESC, declared_at DESC)
  SELECT v.region_id AS "id", v.code, v.name, v.kind, ${area.protected} AS "protected",
         COALESCE(f.seats_granted, 0) AS "seatsGranted", COALESCE(f.seats_taken, 0) AS "seatsTaken",
         COALESCE(f.billed, 0) AS billed, COALESCE(f.paid, 0) AS paid, COALESCE(f.open_bills, 0) AS "openBills",
         p.people AS potential, p.source AS "potentialSource", p.as_of AS "potentialAsOf",
         office.office_id AS "officeId", office.name AS "officeName", office.kind AS "officeKind",
         $3::int[] IS NOT NULL AND EXISTS (SELECT FROM office_area beyond WHERE beyond.office_id = office.office_id
           AND ${holdsToday('beyond')} AND beyond.region_id <> ALL ($3::int[])) AS "officeServesBeyond"
  FROM region_version v
  LEFT JOIN figures f ON f.area_id = v.region_id
  LEFT JOIN potentials p ON p.area_id = v.region_id
  ${area.offices}
  WHERE ${area.where} AND ${holdsToday('v')}
    AND ($3::int[] IS NULL OR v.region_id = ANY ($3::int[])) AND ($4::text IS NULL OR v.code = $4)
  ORDER BY v.code`;

const statements = {
  REGENCY: { name: 'coverage', text: textOf(areas.REGENCY) },
  DISTRICT: { name: 'coverage-district', text: textOf(areas.DISTRICT) },
  VILLAGE: { name: 'coverage-village', text: textOf(areas.VILLAGE) },
} as const satisfies Record<CoverageLevel, object>;

/**
 * Reads the coverage of every area on a day, in one statement: of regencies from the summaries, whatever the number of people;
 * of the acting district or village by its residents.
 * @param regionIds the areas; null for all regencies of the province
 */
export const coverageStatement = (
  level: CoverageLevel,
  asOf: BusinessDate,
  memberGroup: MemberGroup,
  regionIds: readonly number[] | null,
  code: string | null,
): Statement => ({ ...statements[level], values: [asOf, memberGroup, regionIds, code] });
