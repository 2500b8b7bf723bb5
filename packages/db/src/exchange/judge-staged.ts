import type { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import { REMEDY_OF_ISSUE, type RowIssueCode } from '@lindung/domain/enrolment/row-issue';
import type { ImportCounts } from '@lindung/domain/exchange/import-outcome';
import type { EntityManager } from 'typeorm';

import type { ImportTarget } from './import-target.js';

/** An issue as jsonb; `value` is an SQL expression of type text. */
const issue = (field: CandidateColumn, code: RowIssueCode, value = `''`): string => {
  const parts = `'field', '${field}', 'code', '${code}', 'value', ${value}, 'remedy', '${REMEDY_OF_ISSUE[code]}'`;
  return `jsonb_build_array(jsonb_build_object(${parts}))`;
};

const nameKey = (alias: string) => `lower(${alias}.full_name) COLLATE "C"`;

/** Of lines with the same NIK the first stays; the others name it. */
const refuseNikTwice = `
  WITH twice AS (
    SELECT nik_index, min(line_no) AS first_line FROM staged_candidate
    WHERE job_id = $1 AND outcome <> 'REFUSED' AND nik_index IS NOT NULL
    GROUP BY nik_index HAVING count(*) > 1
  )
  UPDATE staged_candidate s SET outcome = 'REFUSED', issues = ${issue('nik', 'NIK_TWICE_IN_FILE', 'twice.first_line::text')}
  FROM twice
  WHERE s.job_id = $1 AND s.outcome <> 'REFUSED' AND s.nik_index = twice.nik_index AND s.line_no > twice.first_line`;

/**
 * Without a NIK a person is known by name, birth date and village: such a line beside another of the same person is refused,
 * whichever of the two lacks the number; the first stays.
 */
const refusePersonTwice = `
  WITH unnumbered AS (
    SELECT DISTINCT ${nameKey('s')} AS name_key, birth_date, person_village_id FROM staged_candidate s
    WHERE job_id = $1 AND outcome <> 'REFUSED' AND nik_index IS NULL
  ), twins AS (
    SELECT s.line_no, s.nik_index IS NULL AS lacks_number, first_value(s.line_no) OVER same AS first_line,
           first_value(s.nik_index IS NULL) OVER same AS first_lacks_number
    FROM staged_candidate s
    JOIN unnumbered u ON u.name_key = ${nameKey('s')} AND u.birth_date = s.birth_date
      AND u.person_village_id = s.person_village_id
    WHERE s.job_id = $1 AND s.outcome <> 'REFUSED'
    WINDOW same AS (PARTITION BY u.name_key, u.birth_date, u.person_village_id ORDER BY s.line_no)
  )
  UPDATE staged_candidate s SET outcome = 'REFUSED', issues = ${issue('fullName', 'PERSON_TWICE_IN_FILE', 'twins.first_line::text')}
  FROM twins
  WHERE s.job_id = $1 AND s.line_no = twins.line_no AND twins.line_no > twins.first_line
    AND (twins.lacks_number OR twins.first_lacks_number)`;

/** A NIK that another region holds is refused like one that somebody else bears here: to be verified, and no word more. */
const refuseHeldElsewhere = `
  UPDATE staged_candidate s SET outcome = 'REFUSED', person_id = NULL, issues = ${issue('nik', 'NIK_TO_BE_VERIFIED')}
  FROM staged_held_elsewhere($1) held
  WHERE s.job_id = $1 AND s.line_no = held.line_no AND s.outcome <> 'REFUSED'`;

/** What a blank cell keeps and the clearing mark empties. */
const optional = { birth_place: 'birthPlace', occupation: 'occupation', address: 'address', phone: 'phone' };

/** Whether the row `s` says something else of a person than the registry's row `p`. */
export const differs = (s: string, p: string): string =>
  [
    `${p}.full_name <> ${s}.full_name`,
    `${p}.village_id <> ${s}.person_village_id`,
    `(${p}.birth_date <> ${s}.birth_date AND NOT 'birthDate' = ANY (${s}.derived))`,
    `(${p}.sex <> ${s}.sex AND NOT 'sex' = ANY (${s}.derived))`,
    `(${s}.nik_index IS NOT NULL AND ${p}.nik_index IS DISTINCT FROM ${s}.nik_index)`,
    ...Object.entries(optional).flatMap(([column, field]) => [
      `(${s}.${column} IS NOT NULL AND ${p}.${column} IS DISTINCT FROM ${s}.${column})`,
      `('${field}' = ANY (${s}.cleared) AND ${p}.${column} IS NOT NULL)`,
    ]),
  ].join(' OR ');

/** The value that a column of the person takes from a row. */
export const taken = (column: keyof typeof optional, s: string, p: string): string =>
  `CASE WHEN '${optional[column]}' = ANY (${s}.cleared) THEN NULL ELSE COALESCE(${s}.${column}, ${p}.${column}) END`;

/** Whether the row's decile is another than the last one that the list's register said for the list's day. */
export const decileDiffers = (s: string, person: string): string =>
  `(${s}.decile IS NOT NULL AND ${s}.decile IS DISTINCT FROM (SELECT o.decile FROM decile_observation o
     WHERE o.person_id = ${person} AND o.observed_on = $4::date AND o.source = $3 ORDER BY o.recorded_at DESC LIMIT 1))`;

/**
 * Judges the rows that mean a known person. `found` names them: line, person.
 * A row whose person was edited since the preview and would be changed again is refused rather than written over the edit.
 */
const judge = (found: string): string => `
  WITH found AS (${found}), judged AS (
    SELECT s.line_no, p.id AS person_id, p.version AS person_version,
           CASE
             WHEN p.status = 'DECEASED' THEN ${issue('nik', 'PERSON_DECEASED')}
             WHEN p.sort_name <> lower(s.full_name) AND p.birth_date <> s.birth_date THEN ${issue('nik', 'NIK_TO_BE_VERIFIED')}
             WHEN s.person_version <> p.version AND (${differs('s', 'p')}) THEN ${issue('fullName', 'PERSON_CHANGED_MEANWHILE')}
           END AS issues,
           CASE
             WHEN c.person_id IS NULL THEN 'ADDED'
             WHEN ${differs('s', 'p')} OR ${decileDiffers('s', 'p.id')} THEN 'CHANGED'
             ELSE 'UNCHANGED'
           END AS outcome
    FROM found
    JOIN staged_candidate s ON s.job_id = $1 AND s.line_no = found.line_no
    JOIN person p ON p.id = found.person_id
    LEFT JOIN candidate c ON c.list_id = $2 AND c.person_id = p.id AND c.removed_in IS NULL
  )
  UPDATE staged_candidate s
  SET person_id = judged.person_id, person_version = judged.person_version, issues = COALESCE(judged.issues, '[]'),
      outcome = CASE WHEN judged.issues IS NULL THEN judged.outcome ELSE 'REFUSED' END
  FROM judged
  WHERE s.job_id = $1 AND s.line_no = judged.line_no
    AND (s.person_id, s.person_version, s.outcome) IS DISTINCT FROM
        (judged.person_id, judged.person_version, CASE WHEN judged.issues IS NULL THEN judged.outcome ELSE 'REFUSED' END)`;

/** What was found before is judged by what has become of it since. */
const judgeFound = judge(`
  SELECT line_no, person_id FROM staged_candidate WHERE job_id = $1 AND outcome <> 'REFUSED' AND person_id IS NOT NULL`);

/** A person who has left the jurisdiction since is a stranger again. */
const forgetGone = `
  UPDATE staged_candidate s SET person_id = NULL, person_version = NULL, outcome = 'ADDED'
  WHERE s.job_id = $1 AND s.outcome <> 'REFUSED' AND s.person_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM person p WHERE p.id = s.person_id)`;

const judgeByNik = judge(`
  SELECT s.line_no, p.id AS person_id FROM staged_candidate s JOIN person p ON p.nik_index = s.nik_index
  WHERE s.job_id = $1 AND s.outcome <> 'REFUSED' AND s.person_id IS NULL`);

const sameName = `p.village_id = s.person_village_id AND p.sort_name = ${nameKey('s')} AND p.birth_date = s.birth_date`;
const unmatched = `s.job_id = $1 AND s.outcome <> 'REFUSED' AND s.person_id IS NULL`;

/** A row and a person of whom one lacks the NIK are the same when name, birth date and village agree. */
const sameNamed = `
  SELECT s.line_no, true AS lacks_number, p.id AS person_id, p.nik_index IS NULL AS person_lacks_number
  FROM staged_candidate s JOIN person p ON ${sameName} WHERE ${unmatched} AND s.nik_index IS NULL
  UNION ALL
  SELECT s.line_no, false, p.id, true
  FROM staged_candidate s JOIN person p ON ${sameName} AND p.nik_index IS NULL WHERE ${unmatched} AND s.nik_index IS NOT NULL`;

/** Of several the one without a NIK is meant, if it is the only one. */
const judgeByName = judge(`
  SELECT line_no, (CASE WHEN count(*) FILTER (WHERE person_lacks_number) = 1
                        THEN min(person_id::text) FILTER (WHERE person_lacks_number) ELSE min(person_id::text) END)::uuid AS person_id
  FROM (${sameNamed}) same
  GROUP BY line_no HAVING count(*) FILTER (WHERE person_lacks_number) = 1 OR count(*) = 1`);

/** A row without a NIK that may mean several people means none. */
const refuseAmbiguous = `
  WITH several AS (
    SELECT line_no FROM (${sameNamed}) same WHERE lacks_number
    GROUP BY line_no HAVING count(*) > 1 AND count(*) FILTER (WHERE person_lacks_number) <> 1
  )
  UPDATE staged_candidate s SET outcome = 'REFUSED', issues = ${issue('nik', 'NIK_TO_BE_VERIFIED')}
  FROM several WHERE s.job_id = $1 AND s.line_no = several.line_no`;

/** Two lines that the registry knows as one person, by the number and by the name. */
const refuseSamePerson = `
  WITH twice AS (
    SELECT person_id, min(line_no) AS first_line FROM staged_candidate
    WHERE job_id = $1 AND outcome <> 'REFUSED' AND person_id IS NOT NULL
    GROUP BY person_id HAVING count(*) > 1
  )
  UPDATE staged_candidate s SET outcome = 'REFUSED', issues = ${issue('fullName', 'PERSON_TWICE_IN_FILE', 'twice.first_line::text')}
  FROM twice
  WHERE s.job_id = $1 AND s.outcome <> 'REFUSED' AND s.person_id = twice.person_id AND s.line_no > twice.first_line`;

const someUnnumbered = `SELECT EXISTS (SELECT FROM staged_candidate
  WHERE job_id = $1 AND outcome <> 'REFUSED' AND nik_index IS NULL) AS some`;

/**
 * Compares the staged rows with each other and with the registry, and says of each what becomes of it. Can be repeated: what
 * has changed since the last time is judged anew.
 */
export async function judgeStaged(tx: EntityManager, target: ImportTarget): Promise<void> {
  const { jobId, listId, source, sourceDate } = target;
  const withTarget = [jobId, listId, source, sourceDate];
  await tx.query(`SET LOCAL work_mem = '64MB'`);
  await tx.query(refuseNikTwice, [jobId]);
  const [row]: Array<{ some: boolean }> = await tx.query(someUnnumbered, [jobId]);
  if (row?.some) await tx.query(refusePersonTwice, [jobId]);
  await tx.query(refuseHeldElsewhere, [jobId]);
  await tx.query(forgetGone, [jobId]);
  await tx.query(judgeFound, withTarget);
  await tx.query(judgeByNik, withTarget);
  await tx.query(refuseAmbiguous, [jobId]);
  await tx.query(judgeByName, withTarget);
  await tx.query(refuseSamePerson, [jobId]);
}

/** How many staged rows have which outcome, counted by the database; rows with something to look at are counted once. */
export async function countStaged(
  tx: EntityManager,
  jobId: string,
): Promise<ImportCounts & { readonly warnings: number }> {
  const [counts]: Array<ImportCounts & { readonly warnings: number }> = await tx.query(
    `SELECT count(*)::int AS lines, count(*) FILTER (WHERE outcome = 'ADDED')::int AS added,
            count(*) FILTER (WHERE outcome = 'CHANGED')::int AS changed,
            count(*) FILTER (WHERE outcome = 'UNCHANGED')::int AS unchanged,
            count(*) FILTER (WHERE outcome = 'REFUSED')::int AS refused,
            count(*) FILTER (WHERE outcome <> 'REFUSED' AND warnings <> '[]')::int AS warnings
     FROM staged_candidate WHERE job_id = $1`,
    [jobId],
  );
  if (!counts) throw new Error('a count without a row');
  return counts;
}
