import type { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import { REMEDY_OF_ISSUE, type RowIssueCode } from '@lindung/domain/enrolment/row-issue';
import { isRoundedColumn } from '@lindung/domain/enrolment/row-damage';
import type { CellDamage } from '@lindung/domain/enrolment/cell-damage';
import type { ImportCounts } from '@lindung/domain/exchange/import-outcome';
import type { DamageCount } from '@lindung/domain/exchange/job';
import type { EntityManager } from 'typeorm';

import { compileSameName } from '../worker/compile-same-name.js';
import type { ImportTarget } from './import-target.js';

/** An issue as jsonb; `value` is an SQL expression of type text. */
const issue = (field: CandidateColumn, code: RowIssueCode, value = `''`): string => {
  const parts = `'field', '${field}', 'code', '${code}', 'value', ${value}, 'remedy', '${REMEDY_OF_ISSUE[code]}'`;
  return `jsonb_build_array(jsonb_build_object(${parts}))`;
};

const nameKey = (alias: string) => `lower(${alias}.full_name) COLLATE "C"`;

/**
 * The rows that are still good, taken into the work table of the transaction. There no condition on the job is needed, so that
 * PostgreSQL knows how many they are and chooses how to join them accordingly.
 */
const takeStaged = `
  CREATE TEMP TABLE judged_candidate ON COMMIT DROP AS
  SELECT line_no, outcome, person_id, person_version, issues, full_name, nik_index, birth_date, birth_place, sex, occupation,
         occupation_code, address, phone, decile, family_card_index, family_card_tail, mother_name, marital_status, second_occupation,
         second_occupation_code, work_place, weekly_hours, nik_tail, person_village_id, cleared, derived, change, false AS touched
  FROM staged_candidate WHERE job_id = $1 AND outcome <> 'REFUSED'`;

const putBack = `
  UPDATE staged_candidate s SET outcome = j.outcome, issues = j.issues, person_id = j.person_id, person_version = j.person_version,
    change = j.change
  FROM judged_candidate j WHERE j.touched AND s.job_id = $1 AND s.line_no = j.line_no`;

const kept = `job_id, line_no, outcome, row_id, person_id, person_version, cells, nik_cell, full_name, nik_cipher, nik_index, nik_tail,
  nik_warnings, birth_date, birth_place, sex, occupation, occupation_code, address, phone, decile, family_card_cipher, family_card_index, family_card_tail,
  mother_name, marital_status, second_occupation, second_occupation_code, work_place, weekly_hours, village_name, person_village_id,
  person_district_id, cleared, derived, change, issues, warnings, damages, regency_id, district_id, village_id`;
const putIn = `INSERT INTO staged_candidate (${kept}) SELECT ${kept} FROM judged_candidate`;

/** How many numbers the file has, and how many of them end in zero: serials that became zero are such. */
const countZeros = `
  SELECT count(*)::int AS numbers, count(*) FILTER (WHERE nik_tail IS NULL OR nik_tail LIKE '%0')::int AS "endInZero"
  FROM judged_candidate WHERE nik_tail IS NOT NULL OR issues @> '[{"code": "NIK_SERIAL_ZERO"}]'`;

/** Fifteen digits of each are certain, the last is anybody's; what was refused already says so beside its other issues. */
const refuseRounded = `
  UPDATE judged_candidate SET touched = true, outcome = 'REFUSED', issues = issues || ${issue('nik', 'NIK_ROUNDED', `repeat('•', 14) || nik_tail`)},
    damages = damages || $1::jsonb
  WHERE nik_tail LIKE '%0'`;

/** Of lines with the same NIK the first stays; the others name it. */
const refuseNikTwice = `
  WITH twice AS (
    SELECT nik_index, min(line_no) AS first_line FROM judged_candidate
    WHERE outcome <> 'REFUSED' AND nik_index IS NOT NULL GROUP BY nik_index HAVING count(*) > 1
  )
  UPDATE judged_candidate s SET touched = true, outcome = 'REFUSED', issues = ${issue('nik', 'NIK_TWICE_IN_FILE', 'twice.first_line::text')}
  FROM twice WHERE s.outcome <> 'REFUSED' AND s.nik_index = twice.nik_index AND s.line_no > twice.first_line`;

/**
 * Without a NIK a person is known by name, birth date and village: such a line beside another of the same person is refused,
 * whichever of the two lacks the number; the first stays.
 */
const refusePersonTwice = `
  WITH unnumbered AS (
    SELECT DISTINCT ${nameKey('s')} AS name_key, birth_date, person_village_id FROM judged_candidate s
    WHERE outcome <> 'REFUSED' AND nik_index IS NULL
  ), twins AS (
    SELECT s.line_no, s.nik_index IS NULL AS lacks_number, first_value(s.line_no) OVER same AS first_line,
           first_value(s.nik_index IS NULL) OVER same AS first_lacks_number
    FROM judged_candidate s
    JOIN unnumbered u ON u.name_key = ${nameKey('s')} AND u.birth_date = s.birth_date
      AND u.person_village_id = s.person_village_id
    WHERE s.outcome <> 'REFUSED'
    WINDOW same AS (PARTITION BY u.name_key, u.birth_date, u.person_village_id ORDER BY s.line_no)
  )
  UPDATE judged_candidate s SET touched = true, outcome = 'REFUSED', issues = ${issue('fullName', 'PERSON_TWICE_IN_FILE', 'twins.first_line::text')}
  FROM twins
  WHERE s.line_no = twins.line_no AND twins.line_no > twins.first_line AND (twins.lacks_number OR twins.first_lacks_number)`;

/** What a blank cell keeps and the clearing mark, where it may, empties. */
const optional = {
  birth_place: 'birthPlace',
  occupation: 'occupation',
  address: 'address',
  phone: 'phone',
  mother_name: 'motherName',
  marital_status: 'maritalStatus',
  second_occupation: 'secondOccupation',
  work_place: 'workPlace',
  weekly_hours: 'weeklyHours',
};

/** Whether the row names another family card than the registry. */
const cardDiffers = (s: string, p: string): string =>
  `(${s}.family_card_index IS NOT NULL AND ${p}.family_card_index IS DISTINCT FROM ${s}.family_card_index)`;

/** Whether the row `s` changes what the registry holds of its person `p`; who the person is no file changes. */
export const differs = (s: string, p: string): string =>
  [
    `${p}.full_name <> ${s}.full_name`,
    `${p}.village_id <> ${s}.person_village_id`,
    `(${s}.nik_index IS NOT NULL AND ${p}.nik_index IS DISTINCT FROM ${s}.nik_index)`,
    cardDiffers(s, p),
    ...Object.entries(optional).flatMap(([column, field]) => [
      `(${s}.${column} IS NOT NULL AND ${p}.${column} IS DISTINCT FROM ${s}.${column})`,
      `('${field}' = ANY (${s}.cleared) AND ${p}.${column} IS NOT NULL)`,
    ]),
  ].join(' OR ');

/** The value that a column of the person takes from a row. */
export const taken = (column: keyof typeof optional, s: string, p: string): string =>
  `CASE WHEN '${optional[column]}' = ANY (${s}.cleared) THEN NULL ELSE COALESCE(${s}.${column}, ${p}.${column}) END`;

/** The last decile that the list's register ($3) said for the list's day ($4). */
const decileOf = (person: string): string => `(SELECT o.decile FROM decile_observation o
     WHERE o.person_id = ${person} AND o.observed_on = $4::date AND o.source = $3 ORDER BY o.recorded_at DESC LIMIT 1)`;

/** Whether the row's decile is another than that. */
export const decileDiffers = (s: string, person: string): string =>
  `(${s}.decile IS NOT NULL AND ${s}.decile IS DISTINCT FROM ${decileOf(person)})`;

/** What the row `s` would make of the registry's person `p`: each field that changes, as text, before and after; NULL when none does. */
const change = (s: string, p: string): string => {
  const nikDiffers = `${s}.nik_index IS NOT NULL AND ${p}.nik_index IS DISTINCT FROM ${s}.nik_index`;
  const texts = Object.entries(optional).map(([column, field]) => {
    const after = taken(column as keyof typeof optional, s, p);
    return `('${field}', (${p}.${column})::text, (${after})::text, ${p}.${column} IS DISTINCT FROM ${after})`;
  });
  const facts = [
    `('fullName', ${p}.full_name, ${s}.full_name, ${p}.full_name <> ${s}.full_name)`,
    `('villageId', ${p}.village_id::text, ${s}.person_village_id::text, ${p}.village_id <> ${s}.person_village_id)`,
    `('nikTail', ${p}.nik_tail, ${s}.nik_tail, ${nikDiffers})`,
    `('familyCardTail', ${p}.family_card_tail, ${s}.family_card_tail, ${cardDiffers(s, p)})`,
    `('decile', ${decileOf(`${p}.id`)}::text, ${s}.decile::text, ${decileDiffers(s, `${p}.id`)})`,
    ...texts,
  ];
  return `(SELECT jsonb_build_object('before', jsonb_object_agg(f.name, f.before), 'after', jsonb_object_agg(f.name, f.after))
    FROM (VALUES ${facts.join(', ')}) AS f (name, before, after, differs) WHERE f.differs HAVING count(*) > 0)`;
};

/** A regency's officers find people by NIK; a district's and a village's don't, and learn nobody's name by one. */
const nameToTell = (p: string): string =>
  `CASE WHEN current_setting('role') IN ('lindung_district', 'lindung_village') THEN '' ELSE ${p}.full_name END`;

/** What keeps the row `s` from being a correction of the registered person `p`, as the domain's `identityProblem` says it. */
export const identityIssue = (s: string, p: string): string => `CASE
  WHEN NOT ${compileSameName(`${p}.full_name`, `${s}.full_name`)} THEN ${issue('fullName', 'NIK_OF_OTHER_NAME', nameToTell(p))}
  WHEN ${p}.birth_date <> ${s}.birth_date AND NOT 'birthDate' = ANY (${s}.derived)
    THEN ${issue('birthDate', 'BIRTH_DATE_NOT_AS_REGISTERED', `to_char(${s}.birth_date, 'DD/MM/YYYY')`)}
  WHEN ${p}.sex <> ${s}.sex AND NOT 'sex' = ANY (${s}.derived)
    THEN ${issue('sex', 'SEX_NOT_AS_REGISTERED', `CASE ${s}.sex WHEN 'FEMALE' THEN 'P' ELSE 'L' END`)}
  END`;

/**
 * Judges the rows that mean a known person of the registry. `found` names them: line, person. $1 is the list.
 * A row whose person was edited since the preview and would be changed again is refused rather than written over the edit.
 */
const judge = (found: string): string => `
  WITH found AS (${found}), compared AS (
    SELECT s.line_no, p.id AS person_id, p.version AS person_version,
           CASE
             WHEN p.status = 'DECEASED' THEN ${issue('nik', 'PERSON_DECEASED')}
             ELSE COALESCE(${identityIssue('s', 'p')}, CASE
               WHEN s.person_version <> p.version AND (${differs('s', 'p')}) THEN ${issue('fullName', 'PERSON_CHANGED_MEANWHILE')}
             END)
           END AS issues,
           c.person_id IS NOT NULL AS is_listed,
           CASE WHEN ${differs('s', 'p')} OR ${decileDiffers('s', 'p.id')} THEN ${change('s', 'p')} END AS change
    FROM found
    JOIN judged_candidate s ON s.line_no = found.line_no
    JOIN person p ON p.id = found.person_id
    LEFT JOIN candidate c ON c.list_id = $1 AND c.person_id = p.id
    WHERE $2::text IS NOT NULL
  ), judged AS (
    SELECT line_no, person_id, person_version, issues, CASE WHEN issues IS NULL THEN change END AS change,
           CASE WHEN issues IS NOT NULL THEN 'REFUSED' WHEN NOT is_listed THEN 'ADDED' WHEN change IS NOT NULL THEN 'CHANGED'
                ELSE 'UNCHANGED' END AS outcome
    FROM compared
  )
  UPDATE judged_candidate s
  SET touched = true, person_id = judged.person_id, person_version = judged.person_version, issues = COALESCE(judged.issues, '[]'),
      outcome = judged.outcome, change = judged.change
  FROM judged
  WHERE s.line_no = judged.line_no
    AND (s.outcome, s.person_id, s.person_version, s.change)
      IS DISTINCT FROM (judged.outcome, judged.person_id, judged.person_version, judged.change)`;

/** What was found before is judged by what has become of it since. */
const judgeFound = judge(
  `SELECT line_no, person_id FROM judged_candidate WHERE outcome <> 'REFUSED' AND person_id IS NOT NULL`,
);

/** A person who has left the jurisdiction since is a stranger again; a record that was merged since is nobody's. */
const forgetGone = `
  UPDATE judged_candidate s SET touched = true, person_id = NULL, person_version = NULL, change = NULL, outcome = 'ADDED'
  WHERE s.outcome <> 'REFUSED' AND s.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM person p
    WHERE p.id = s.person_id AND p.merged_into_id IS NULL)`;

/** Of several who have one NIK, of whom all but its bearer wait, the first is meant. */
const judgeByNik = judge(`
  SELECT s.line_no, CASE WHEN count(*) = 1 THEN (array_agg(p.id))[1] ELSE first_to_claim(array_agg(p.id)) END AS person_id
  FROM judged_candidate s JOIN person p ON p.nik_index = s.nik_index
  WHERE s.outcome <> 'REFUSED' AND s.person_id IS NULL GROUP BY s.line_no`);

const sameName = `p.merged_into_id IS NULL AND p.village_id = s.person_village_id AND p.sort_name = ${nameKey('s')} AND p.birth_date = s.birth_date`;
const unmatched = `s.outcome <> 'REFUSED' AND s.person_id IS NULL`;

/** A row and a person of whom one lacks the NIK are the same when name, birth date and village agree. */
const sameNamed = `
  SELECT s.line_no, true AS lacks_number, p.id AS person_id, p.nik_index IS NULL AS person_lacks_number
  FROM judged_candidate s JOIN person p ON ${sameName} WHERE ${unmatched} AND s.nik_index IS NULL
  UNION ALL
  SELECT s.line_no, false, p.id, true
  FROM judged_candidate s JOIN person p ON ${sameName} AND p.nik_index IS NULL WHERE ${unmatched} AND s.nik_index IS NOT NULL`;

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
  UPDATE judged_candidate s SET touched = true, outcome = 'REFUSED', issues = ${issue('nik', 'NIK_TO_BE_VERIFIED')}
  FROM several WHERE s.line_no = several.line_no`;

/** Two lines that the registry knows as one person, by the number and by the name. */
const refuseSamePerson = `
  WITH twice AS (
    SELECT person_id, min(line_no) AS first_line FROM judged_candidate
    WHERE outcome <> 'REFUSED' AND person_id IS NOT NULL GROUP BY person_id HAVING count(*) > 1
  )
  UPDATE judged_candidate s SET touched = true, outcome = 'REFUSED', change = NULL, issues = ${issue('fullName', 'PERSON_TWICE_IN_FILE', 'twice.first_line::text')}
  FROM twice WHERE s.outcome <> 'REFUSED' AND s.person_id = twice.person_id AND s.line_no > twice.first_line`;

/** Who is registered lives where the registry says, in a row that says nothing of it. */
const completePlaces = `
  UPDATE judged_candidate s SET touched = true, person_village_id = p.village_id, person_district_id = p.district_id
  FROM person p WHERE s.outcome <> 'REFUSED' AND s.person_village_id IS NULL AND p.id = s.person_id`;

const refusePlaceless = `
  UPDATE judged_candidate s SET touched = true, outcome = 'REFUSED', issues = ${issue('villageName', 'PERSON_NOT_REGISTERED')}
  WHERE s.outcome <> 'REFUSED' AND s.person_village_id IS NULL`;

const somePlaceless = `SELECT EXISTS (SELECT FROM judged_candidate WHERE outcome <> 'REFUSED' AND person_village_id IS NULL) AS some`;

const someUnnumbered = `SELECT EXISTS (SELECT FROM judged_candidate WHERE outcome <> 'REFUSED' AND nik_index IS NULL) AS some`;

const someMatched = `SELECT EXISTS (SELECT FROM judged_candidate WHERE person_id IS NOT NULL) AS some`;

const roomToSort = `SET LOCAL work_mem = '64MB'`;

/** Compares the landed rows with each other and with the registry, says of each what becomes of it, and stages them. */
export async function judgeLanded(tx: EntityManager, target: ImportTarget): Promise<void> {
  await tx.query(roomToSort);
  await refuseRoundedColumn(tx);
  await tx.query(refuseNikTwice);
  if (await holds(tx, someUnnumbered)) await tx.query(refusePersonTwice);
  await compareWithRegistry(tx, target);
  if (await holds(tx, somePlaceless)) {
    await tx.query(completePlaces);
    await tx.query(refusePlaceless);
  }
  await tx.query(putIn);
}

/**
 * Judges the staged rows once more by what the registry has become since.
 * @returns whether some of them mean persons whom the registry knows already.
 */
export async function judgeAgain(tx: EntityManager, target: ImportTarget): Promise<boolean> {
  await tx.query(roomToSort);
  await tx.query(takeStaged, [target.jobId]);
  if (await holds(tx, someMatched)) {
    await tx.query(forgetGone);
    await tx.query(judgeFound, judgingBy(target));
  }
  await compareWithRegistry(tx, target);
  await tx.query(putBack, [target.jobId]);
  return holds(tx, someMatched);
}

/** No repair: nobody knows which digits were lost. */
const rounded: CellDamage = {
  kind: 'NIK_ROUNDED',
  field: 'nik',
  said: '',
  proposed: null,
  confidence: null,
  reason: 'LAST_DIGIT_LOST',
  accepted: false,
};

async function refuseRoundedColumn(tx: EntityManager): Promise<void> {
  const [zeros]: Array<{ numbers: number; endInZero: number }> = await tx.query(countZeros);
  if (zeros && isRoundedColumn(zeros)) await tx.query(refuseRounded, [JSON.stringify([rounded])]);
}

async function compareWithRegistry(tx: EntityManager, target: ImportTarget): Promise<void> {
  await tx.query(judgeByNik, judgingBy(target));
  await tx.query(refuseAmbiguous);
  await tx.query(judgeByName, judgingBy(target));
  if (await holds(tx, someMatched)) await tx.query(refuseSamePerson);
}

async function holds(tx: EntityManager, question: string): Promise<boolean> {
  const [row]: Array<{ some: boolean }> = await tx.query(question);
  return row?.some ?? false;
}

const judgingBy = ({ listId, jobId, source, sourceDate }: ImportTarget) => [
  listId,
  jobId,
  source,
  sourceDate,
];

/** Rows of a preview by outcome; `warnings` are rows with something to look at. */
export type StagedCounts = ImportCounts & {
  readonly warnings: number;
  readonly newPersons: number;
  readonly changedPersons: number;
};

const tellingCodes = [
  'NIK_OF_OTHER_NAME',
  'BIRTH_DATE_NOT_AS_REGISTERED',
  'SEX_NOT_AS_REGISTERED',
  'PERSON_DECEASED',
] as const satisfies readonly RowIssueCode[];

/** How many rows of a job are refused in words that tell that their NIK is registered. */
export async function countTellingRows(tx: EntityManager, jobId: string): Promise<number> {
  const [row]: Array<{ count: number }> = await tx.query(
    `SELECT count(*)::int AS count FROM staged_candidate
     WHERE job_id = $1 AND outcome = 'REFUSED' AND nik_index IS NOT NULL AND issues->0->>'code' = ANY ($2)`,
    [jobId, tellingCodes],
  );
  return row?.count ?? 0;
}

/**
 * Counts in the database how many staged rows have which outcome. Of those that are taken: how many bring a person whom the
 * registry lacks, and how many change one whom it has.
 */
export async function countStaged(tx: EntityManager, jobId: string): Promise<StagedCounts> {
  const [counts]: StagedCounts[] = await tx.query(
    `SELECT count(*)::int AS lines, count(*) FILTER (WHERE outcome = 'ADDED')::int AS added,
            count(*) FILTER (WHERE outcome = 'CHANGED')::int AS changed,
            count(*) FILTER (WHERE outcome = 'UNCHANGED')::int AS unchanged,
            count(*) FILTER (WHERE outcome = 'REFUSED')::int AS refused,
            count(*) FILTER (WHERE outcome <> 'REFUSED' AND warnings <> '[]')::int AS warnings,
            count(*) FILTER (WHERE outcome = 'ADDED' AND person_id IS NULL)::int AS "newPersons",
            count(*) FILTER (WHERE (change->'before') - 'decile' <> '{}')::int AS "changedPersons"
     FROM staged_candidate WHERE job_id = $1`,
    [jobId],
  );
  if (!counts) throw new Error('a count without a row');
  return counts;
}

/** How many rows of a job have a damage of which kind, and for how many of them a repair is proposed or was made. */
export async function countDamages(tx: EntityManager, jobId: string): Promise<readonly DamageCount[]> {
  return tx.query(
    `SELECT d->>'kind' AS kind, count(*)::int AS rows,
            count(*) FILTER (WHERE d->>'proposed' IS NOT NULL AND NOT (d->>'accepted')::boolean)::int AS proposed,
            count(*) FILTER (WHERE (d->>'accepted')::boolean)::int AS accepted
     FROM staged_candidate s CROSS JOIN LATERAL jsonb_array_elements(s.damages) AS d
     WHERE s.job_id = $1 AND s.damages <> '[]' GROUP BY 1 ORDER BY 1`,
    [jobId],
  );
}

/** Takes away what an earlier look at the file staged. */
export async function forgetStaged(tx: EntityManager, jobId: string): Promise<void> {
  await tx.query(`DELETE FROM staged_candidate WHERE job_id = $1`, [jobId]);
}
