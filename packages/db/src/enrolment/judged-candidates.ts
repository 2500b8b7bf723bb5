import type { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import { CheckStanding } from '@lindung/domain/enrolment/check-verdict';
import type { EligibilityField, EligibilityRule } from '@lindung/domain/enrolment/eligibility-rule';
import { SEATED_STATUSES } from '@lindung/domain/enrolment/enrolment-status';
import { ExitReason } from '@lindung/domain/enrolment/member-exit';

import { checkStandingJoin } from './check-sql.js';
import { compileReasons, type FactColumns } from './compile-eligibility.js';
import { type JudgingPlaceholders, poolSql } from './pool-sql.js';

const seated = SEATED_STATUSES.map((status) => `'${status}'`).join(', ');

const factColumns: FactColumns = {
  ageOnEntry: 'f.age_on_entry',
  decile: 'f.decile',
  status: 'f.status',
  hasNik: 'f.has_nik',
  residesInPayerRegion: 'f.resides_in_payer_region',
  enrolledHere: 'f.enrolled_here',
  coveredByOtherPayer: 'f.covered_by_other_payer',
  isRestricted: 'f.is_restricted',
  decileSource: 'f.decile_source',
  decileMonths: 'f.decile_months',
  occupationWords: 'f.occupation_words',
  isWageMember: 'f.is_wage_member',
  checkStanding: 'f.check_standing',
  lastExit: 'f.last_exit',
};

/** Full months from the day of an observation to a day. */
export const decileMonthsOf = (day: string, observedOn: string): string =>
  `(date_part('year', age(${day}, ${observedOn})) * 12 + date_part('month', age(${day}, ${observedOn})))::int`;

/** A text as the domain's `wordsOf` makes it. */
export const occupationWordsOf = (text: string): string =>
  `' ' || btrim(regexp_replace(translate(${text}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '[^a-z0-9]+', ' ', 'g')) || ' '`;

/** The column of the judged row that holds a fact. */
export const factColumnOf = (field: EligibilityField): string => factColumns[field].replace('f.', '');

/**
 * A subquery with everybody of a pool, judged for a line: facts, reasons, whether a seat is held already, and the
 * position in the order of the domain's ranking (the eligible first). One pass over the pool, whatever its size: what is
 * known of a person is probed by the person's id, so that a list that has just been imported, of whose size the planner
 * knows nothing yet, does not become a loop within a loop.
 */
export function judgedCandidates(
  rule: EligibilityRule,
  source: CandidateSource,
  at: JudgingPlaceholders,
): string {
  const pool = poolSql(source, at);
  // What only some rules ask about costs those that do.
  const asks = (field: EligibilityField) => rule.criteria.some((criterion) => criterion.field === field);
  return `(
    SELECT j.*, cardinality(j.reasons) = 0 AS eligible,
           row_number() OVER (ORDER BY cardinality(j.reasons) > 0, j.decile NULLS LAST, j.birth_date, j.person_id)::int AS position
    FROM (
      SELECT f.*, ${compileReasons(rule, factColumns)} AS reasons
      FROM (
        SELECT c.person_id, ${pool.waitingSince} AS waiting_since, p.full_name, p.sort_name, p.village_id, p.birth_date, p.status, latest.decile,
               latest.source AS decile_source, latest.observed_on AS decile_observed_on,
               date_part('year', age(LEAST(first.entered_on, ${at.startsOn}::date), p.birth_date))::int AS age_on_entry,
               p.nik_index IS NOT NULL AS has_nik,
               p.regency_id = line.regency_id AS resides_in_payer_region,
               mine.status IS NOT NULL AS enrolled_here, mine.status AS enrolment_status,
               other.person_id IS NOT NULL AS covered_by_other_payer, p.restricted_on IS NOT NULL AS is_restricted,
               ${decileMonthsOf(`${at.startsOn}::date`, 'latest.observed_on')} AS decile_months,
               ${asks('occupationWords') ? occupationWordsOf('p.occupation') : 'NULL::text'} AS occupation_words,
               ${asks('isWageMember') ? `wage.person_id IS NOT NULL AND line.segment <> 'WAGE'` : 'false'} AS is_wage_member,
               COALESCE(checked.standing, '${CheckStanding.PASSED}') AS check_standing,
               gone.last_exit
        FROM ${pool.people}
        JOIN LATERAL (SELECT one.id, one.full_name, one.sort_name, one.village_id, one.regency_id, one.birth_date, one.status, one.nik_index,
                        one.occupation, one.restricted_on FROM person one WHERE one.id = c.person_id OFFSET 0) p ON true
        JOIN agreement_line line ON line.id = ${at.lineId}::uuid
        LEFT JOIN LATERAL (SELECT o.decile, o.source, o.observed_on FROM decile_observation o WHERE o.person_id = p.id
                           ORDER BY o.observed_on DESC, o.recorded_at DESC LIMIT 1) latest ON true
        LEFT JOIN LATERAL (SELECT min(e.status) AS status FROM enrolment e JOIN agreement_line held ON held.id = e.line_id
                           WHERE e.person_id = p.id AND held.payer_id = (SELECT payer_id FROM agreement_line WHERE id = ${at.lineId}::uuid)
                             AND e.status IN (${seated}) AND e.starts_on <= ${at.endsOn}::date AND e.ends_on >= ${at.startsOn}::date) mine ON true
        LEFT JOIN LATERAL (SELECT min(e.starts_on) AS entered_on FROM enrolment e
                           WHERE e.person_id = p.id AND e.status IN ('ENROLLED', 'ENDED')) first ON true
        LEFT JOIN LATERAL (SELECT max(concat(x.occurred_on, ' ', x.reason)) AS last_exit
                           FROM (SELECT e.id, e.line_id FROM enrolment e WHERE e.person_id = p.id AND e.status = 'ENDED' OFFSET 0) e
                           JOIN LATERAL (SELECT x.occurred_on, x.reason FROM member_exit x WHERE x.enrolment_id = e.id AND x.status = 'CONFIRMED'
                             AND x.reason <> '${ExitReason.DIED}' AND x.occurred_on >= ${pool.evidenceOn} OFFSET 0) x ON true
                           JOIN LATERAL (SELECT held.payer_id FROM agreement_line held WHERE held.id = e.line_id OFFSET 0) held
                             ON held.payer_id = line.payer_id) gone ON true
        LEFT JOIN ${pool.coveredByOtherPayer} other ON other.person_id = p.id
        ${pool.list === null ? `CROSS JOIN (SELECT NULL::text AS standing) checked` : checkStandingJoin('checked', pool.list)}
        ${asks('isWageMember') ? `LEFT JOIN ${pool.wageMembers} wage ON wage.person_id = p.id` : ''}
        WHERE ${pool.where}
      ) AS f
    ) AS j
  )`;
}
