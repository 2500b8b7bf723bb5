import type { MemberGroup } from '@lindung/domain/programme/member-group';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionKind } from '@lindung/domain/territory/region-kind';

import type { Statement } from '../database.js';
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
}

const summed = (measure: string) => `COALESCE(sum(amount) FILTER (WHERE measure = '${measure}'), 0)`;

/* First one sum per measure, then the few sums beside each other: the rows are looked at once. Bills count in their month, all
   else from its day on. Regencies are found as what stands right below the top, by index. */
const text = `
  WITH sums AS (
    SELECT regency_id, measure, sum(amount) AS amount FROM summary_figure
    WHERE member_group = $2 AND effective_on <= $1::date
      AND (measure NOT IN ('BILLED', 'PAID') OR effective_on = date_trunc('month', $1::date)::date)
    GROUP BY regency_id, measure),
  figures AS (
    SELECT regency_id, ${summed('PROTECTED')} AS protected, ${summed('SEATS_GRANTED')} AS seats_granted,
           ${summed('SEATS_TAKEN')} AS seats_taken, ${summed('BILLED')} AS billed, ${summed('PAID')} AS paid,
           ${summed('OPEN_BILLS')} AS open_bills
    FROM sums GROUP BY regency_id),
  potentials AS (
    SELECT DISTINCT ON (regency_id) regency_id, people, source, as_of FROM potential_declaration
    WHERE member_group = $2 AND as_of <= $1::date AND district_id IS NULL
    ORDER BY regency_id, as_of DESC, declared_at DESC)
  SELECT v.region_id AS "id", v.code, v.name, v.kind, COALESCE(f.protected, 0) AS "protected",
         COALESCE(f.seats_granted, 0) AS "seatsGranted", COALESCE(f.seats_taken, 0) AS "seatsTaken",
         COALESCE(f.billed, 0) AS billed, COALESCE(f.paid, 0) AS paid, COALESCE(f.open_bills, 0) AS "openBills",
         p.people AS potential, p.source AS "potentialSource", p.as_of AS "potentialAsOf"
  FROM region_version v
  LEFT JOIN figures f ON f.regency_id = v.region_id
  LEFT JOIN potentials p ON p.regency_id = v.region_id
  WHERE v.parent_id IN (SELECT top.region_id FROM region_version top WHERE top.parent_id IS NULL)
    AND v.kind IN ('REGENCY', 'CITY') AND ${holdsToday('v')}
    AND ($3::int[] IS NULL OR v.region_id = ANY ($3::int[])) AND ($4::text IS NULL OR v.code = $4)
  ORDER BY v.code`;

/**
 * Reads the coverage of every regency of the area on a day from the summaries: one statement, whatever the number of people.
 * @param regencyIds null for the whole province
 */
export const coverageStatement = (
  asOf: BusinessDate,
  memberGroup: MemberGroup,
  regencyIds: readonly number[] | null,
  code: string | null,
): Statement => ({ name: 'coverage', text, values: [asOf, memberGroup, regencyIds, code] });
