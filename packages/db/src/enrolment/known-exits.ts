import { PersonStatus } from '@lindung/domain/worker/person';
import { ExitReason } from '@lindung/domain/enrolment/member-exit';

/**
 * A subquery of the members of a line of whom the registry knows that they have to leave, with the reason and the day of the
 * fact (today where none was noted): who died or moved, who has an employer or another payer for the same programme. Whoever is reported or confirmed already is not among them. Each person is
 * looked up by key, whatever the planner knows of tables that have just been filled.
 * @param line, day placeholders: the line, and the business day
 */
export const knownExits = (line: string, day: string): string => `(
  SELECT e.id AS enrolment_id, e.person_id, e.starts_on, e.ends_on, e.regency_id, e.district_id, e.village_id, k.reason,
    COALESCE(LEAST(noted.occurred_on, ${day}), ${day}) AS occurred_on
  FROM enrolment e
  JOIN agreement_line line ON line.id = e.line_id
  LEFT JOIN LATERAL (SELECT one.status FROM person one WHERE one.id = e.person_id OFFSET 0) p ON true
  LEFT JOIN LATERAL (SELECT s.occurred_on FROM population_status s WHERE s.person_id = e.person_id AND s.status = p.status
    ORDER BY s.occurred_on DESC, s.id DESC LIMIT 1) noted ON true
  LEFT JOIN members_wage_members(${line}, ${line}, ${day}, ${day}) wage ON wage.person_id = e.person_id AND line.segment <> 'WAGE'
  LEFT JOIN members_covered_by_other_payer(${line}, ${line}, ${day}, ${day}) other ON other.person_id = e.person_id
  CROSS JOIN LATERAL (SELECT CASE
    WHEN p.status = '${PersonStatus.DECEASED}' THEN '${ExitReason.DIED}'
    WHEN p.status IN ('${PersonStatus.MOVED}', '${PersonStatus.EMIGRATED}') THEN '${ExitReason.MOVED}'
    WHEN wage.person_id IS NOT NULL THEN '${ExitReason.FORMAL_JOB}'
    WHEN other.person_id IS NOT NULL THEN '${ExitReason.COVERED_BY_OTHER}' END AS reason) k
  WHERE e.line_id = ${line} AND e.status = 'ENROLLED' AND e.ends_on >= ${day} AND k.reason IS NOT NULL
    AND NOT EXISTS (SELECT FROM member_exit x WHERE x.enrolment_id = e.id AND x.status <> 'REJECTED')
)`;
