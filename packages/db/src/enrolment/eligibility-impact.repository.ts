import { CheckStanding } from '@lindung/domain/enrolment/check-verdict';
import type { EligibilityRule } from '@lindung/domain/enrolment/eligibility-rule';
import { SEATED_STATUSES } from '@lindung/domain/enrolment/enrolment-status';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionKind } from '@lindung/domain/territory/region-kind';
import type { EntityManager } from 'typeorm';

import { linePriceColumns, type StoredLinePrice } from '../agreement/line-price.js';
import { compileReasons, type FactColumns } from './compile-eligibility.js';
import { decileMonthsOf, occupationWordsOf } from './judged-candidates.js';

const seated = SEATED_STATUSES.map((status) => `'${status}'`).join(', ');

/** Whom a rule finds eligible that another doesn't, of one village under one line; without a line: on a list that is for none yet. */
export interface ImpactCell {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly lineId: string | null;
  readonly candidatesPlus: number;
  readonly candidatesMinus: number;
  readonly membersMinus: number;
}
export interface ImpactTotals {
  readonly candidates: number;
  readonly members: number;
}

const facts: FactColumns = {
  ageOnEntry: 'f.age_on_entry',
  decile: 'f.decile',
  status: 'f.status',
  hasNik: 'f.has_nik',
  residesInPayerRegion: 'true',
  enrolledHere: 'false',
  coveredByOtherPayer: 'false',
  isRestricted: 'f.is_restricted',
  decileSource: 'f.decile_source',
  decileMonths: 'f.decile_months',
  occupationWords: 'f.occupation_words',
  isWageMember: 'f.is_wage_member',
  checkStanding: `'${CheckStanding.PASSED}'`,
  lastExit: 'NULL::text',
};

const eligibleBy = (rule: EligibilityRule | null): string =>
  rule === null ? 'false' : `cardinality(${compileReasons(rule, facts)}) = 0`;

/* Everybody on a list and every member of the area once, by the line of the membership or else of the list; what only a proposal knows
   (residence, other payers) is the same under both rules. */
const judgedText = (before: EligibilityRule | null, after: EligibilityRule): string => `
  WITH listed AS (
    SELECT c.person_id, (min(cl.line_id::text))::uuid AS line_id FROM candidate c JOIN candidate_list cl ON cl.id = c.list_id GROUP BY c.person_id),
  member AS (
    SELECT e.person_id, (min(e.line_id::text))::uuid AS line_id FROM enrolment e
    WHERE e.status = 'ENROLLED' AND e.starts_on <= $1::date AND e.ends_on >= $1::date GROUP BY e.person_id),
  wage AS (
    SELECT DISTINCT e.person_id FROM enrolment e JOIN agreement_line w ON w.id = e.line_id AND w.segment = 'WAGE'
    WHERE e.status IN (${seated}) AND e.ends_on >= $1::date),
  latest AS (
    SELECT DISTINCT ON (o.person_id) o.person_id, o.decile, o.source, o.observed_on FROM decile_observation o
    ORDER BY o.person_id, o.observed_on DESC, o.recorded_at DESC),
  entered AS (
    SELECT e.person_id, min(e.starts_on) AS first_on FROM enrolment e WHERE e.status IN ('ENROLLED', 'ENDED') GROUP BY e.person_id),
  f AS (
    SELECT p.village_id, l.id AS line_id, who.is_member, p.status, p.nik_index IS NOT NULL AS has_nik,
           p.restricted_on IS NOT NULL AS is_restricted, date_part('year', age(LEAST(entered.first_on, $1::date), p.birth_date))::int AS age_on_entry,
           latest.decile, latest.source AS decile_source, ${decileMonthsOf('$1::date', 'latest.observed_on')} AS decile_months,
           ${occupationWordsOf('p.occupation')} AS occupation_words,
           wage.person_id IS NOT NULL AND l.segment IS DISTINCT FROM 'WAGE' AS is_wage_member,
           l.decile_from IS NULL OR COALESCE(latest.decile BETWEEN l.decile_from AND l.decile_to, false) AS is_within
    FROM (SELECT COALESCE(c.person_id, m.person_id) AS person_id, COALESCE(m.line_id, c.line_id) AS line_id, m.person_id IS NOT NULL AS is_member
          FROM listed c FULL JOIN member m ON m.person_id = c.person_id) AS who
    JOIN person p ON p.id = who.person_id
    LEFT JOIN agreement_line l ON l.id = who.line_id
    LEFT JOIN latest ON latest.person_id = who.person_id
    LEFT JOIN wage ON wage.person_id = who.person_id
    LEFT JOIN entered ON entered.person_id = who.person_id),
  judged AS MATERIALIZED (
    SELECT f.village_id, f.line_id, f.is_member, f.is_within AND ${eligibleBy(before)} AS was, f.is_within AND ${eligibleBy(after)} AS will FROM f)`;

/** What another rule of eligibility would change for the candidates and members of the acting area, inside one transaction. */
export const eligibilityImpactRepository = (tx: EntityManager) => ({
  async judge(
    before: EligibilityRule | null,
    after: EligibilityRule,
    day: BusinessDate,
  ): Promise<{ readonly totals: ImpactTotals; readonly cells: readonly ImpactCell[] }> {
    // Of sets that are put together here the planner knows no size: they are joined by hash, never one within the other.
    await tx.query('SET LOCAL enable_nestloop = off');
    const [row]: [{ totals: ImpactTotals; cells: ImpactCell[] }] = await tx.query(
      `${judgedText(before, after)},
       changed AS (
         SELECT j.village_id, j.line_id, count(*) FILTER (WHERE j.will AND NOT j.was AND NOT j.is_member)::int AS plus,
                count(*) FILTER (WHERE j.was AND NOT j.will AND NOT j.is_member)::int AS minus,
                count(*) FILTER (WHERE j.was AND NOT j.will AND j.is_member)::int AS leaving
         FROM judged j WHERE j.was <> j.will GROUP BY j.village_id, j.line_id)
       SELECT (SELECT json_build_object('candidates', count(*) FILTER (WHERE NOT is_member), 'members', count(*) FILTER (WHERE is_member)) FROM judged) AS totals,
              COALESCE((SELECT json_agg(json_build_object('id', v.region_id, 'code', v.code, 'name', v.name, 'kind', v.kind, 'lineId', c.line_id,
                  'candidatesPlus', c.plus, 'candidatesMinus', c.minus, 'membersMinus', c.leaving) ORDER BY v.code)
                FROM changed c JOIN LATERAL (SELECT rv.region_id, rv.code, rv.name, rv.kind FROM region_version rv
                  WHERE rv.region_id = c.village_id ORDER BY rv.valid_from DESC LIMIT 1) v ON true), '[]') AS cells`,
      [day],
    );
    return row;
  },

  /** What decides the price of lines. */
  async listPrices(lineIds: readonly string[]): Promise<ReadonlyMap<string, StoredLinePrice>> {
    const rows: Array<StoredLinePrice & { id: string }> = await tx.query(
      `SELECT l.id, ${linePriceColumns} FROM agreement_line l WHERE l.id = ANY ($1::uuid[])`,
      [lineIds],
    );
    return new Map(rows.map(({ id, ...price }) => [id, price]));
  },
});
