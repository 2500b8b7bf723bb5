import { CheckStanding, CheckStep, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';

/** The last verdict of a step on a candidate, `c`: looked up by the key, whatever the planner knows of the table. */
export const verdictOf = (step: CheckStep, alias: string, columns = 'k.verdict'): string =>
  `LEFT JOIN LATERAL (SELECT ${columns} FROM candidate_check k
     WHERE k.list_id = c.list_id AND k.person_id = c.person_id AND k.step = '${step}' AND k.is_current OFFSET 0) ${alias} ON true`;

/** Whether a candidate waits for the village: not judged, in doubt, or sent back. Over `village` and `district`. */
export const waitsForVillage = `(village.verdict IS NULL OR village.verdict = '${CheckVerdict.DOUBTFUL}'
  OR district.verdict IS NOT DISTINCT FROM '${CheckVerdict.RETURNED}')`;

/**
 * The domain's `checkStandingOf` in SQL, as `standing` of a subquery by the alias, for the people `c` of a pool with the list that
 * brought them in `list`, beside `next_step`, by `stepWaitedFor` where it
 * is pending, and what each step said last and when. Who comes from no list has passed.
 */
export const checkStandingJoin = (alias: string, list: string): string => {
  const { PASSED, PENDING, REFUSED } = CheckStanding;
  const { VILLAGE, DISTRICT, PRECHECK } = CheckStep;
  const { CONFIRMED, DOUBTFUL, REJECTED, RETURNED } = CheckVerdict;
  const said = (step: CheckStep) => `max(k.verdict) FILTER (WHERE k.step = '${step}')`;
  const isNot = (column: string) => `said.${column} IS DISTINCT FROM '${CONFIRMED}'`;
  return `LEFT JOIN LATERAL (
    SELECT CASE WHEN said.precheck = '${REJECTED}' THEN '${REFUSED}'
      WHEN said.village = '${DOUBTFUL}' OR said.district = '${RETURNED}' THEN '${PENDING}'
      WHEN said.village = '${REJECTED}' THEN '${REFUSED}'
      WHEN l.checks_up_to IS NULL THEN '${PASSED}'
      WHEN ${isNot('village')} OR NOT said.filed THEN '${PENDING}'
      WHEN l.checks_up_to <> '${VILLAGE}' AND ${isNot('district')} THEN '${PENDING}'
      WHEN l.checks_up_to = '${PRECHECK}' AND ${isNot('precheck')} THEN '${PENDING}'
      ELSE '${PASSED}' END AS standing,
      CASE WHEN ${isNot('village')} OR said.district = '${RETURNED}' OR NOT said.filed THEN '${VILLAGE}'
        WHEN ${isNot('district')} THEN '${DISTRICT}' ELSE '${PRECHECK}' END AS next_step, said.*
    FROM candidate_list l CROSS JOIN LATERAL (
      SELECT ${said(VILLAGE)} AS village, ${said(DISTRICT)} AS district, ${said(PRECHECK)} AS precheck,
             max(k.judged_at) AS judged_at, COALESCE(bool_or(EXISTS (SELECT FROM village_check v WHERE v.id = k.check_id AND v.filed_at IS NOT NULL))
               FILTER (WHERE k.step = '${VILLAGE}'), false) AS filed
      FROM candidate_check k WHERE k.list_id = l.id AND k.person_id = c.person_id AND k.is_current) said
    WHERE l.id = ${list} OFFSET 0) ${alias} ON true`;
};
