import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { candidateCheckRepository } from '../enrolment/candidate-check.repository.js';
import { rowsWritten } from './connection-of.js';
import type { ImportTarget } from './import-target.js';
import { importsOf } from './imports-of.js';
import { decileDiffers, differs, taken } from './judge-staged.js';

/** Imports of one regency write one after the other; two that bring the same person don't race for the number. */
const lockRegency = `SELECT pg_advisory_xact_lock(${importsOf('$1::int')})`;

const updatePersons = `
  UPDATE person p SET full_name = s.full_name, nik_cipher = COALESCE(s.nik_cipher, p.nik_cipher),
    nik_index = COALESCE(s.nik_index, p.nik_index), nik_tail = COALESCE(s.nik_tail, p.nik_tail),
    nik_warnings = CASE WHEN s.nik_index IS NULL THEN p.nik_warnings ELSE s.nik_warnings END,
    birth_place = ${taken('birth_place', 's', 'p')}, occupation = ${taken('occupation', 's', 'p')},
    occupation_code = CASE WHEN ${taken('occupation', 's', 'p')} IS NOT DISTINCT FROM p.occupation THEN p.occupation_code
      ELSE s.occupation_code END,
    second_occupation = ${taken('second_occupation', 's', 'p')},
    second_occupation_code = CASE WHEN ${taken('second_occupation', 's', 'p')} IS NOT DISTINCT FROM p.second_occupation
      THEN p.second_occupation_code ELSE s.second_occupation_code END,
    family_card_cipher = COALESCE(s.family_card_cipher, p.family_card_cipher),
    family_card_index = COALESCE(s.family_card_index, p.family_card_index),
    family_card_tail = COALESCE(s.family_card_tail, p.family_card_tail),
    mother_name = ${taken('mother_name', 's', 'p')}, marital_status = ${taken('marital_status', 's', 'p')},
    work_place = ${taken('work_place', 's', 'p')}, weekly_hours = ${taken('weekly_hours', 's', 'p')},
    address = ${taken('address', 's', 'p')}, phone = ${taken('phone', 's', 'p')},
    district_id = s.person_district_id, village_id = s.person_village_id, updated_at = now(), version = p.version + 1
  FROM staged_candidate s
  WHERE s.job_id = $1 AND s.outcome IN ('ADDED', 'CHANGED') AND p.id = s.person_id AND (${differs('s', 'p')})`;

/** What the database names as what changed the persons of the transaction, and the day on which those moved who did. */
export const nameJob = `SELECT set_config('app.job', $1, true), set_config('app.moved_on', $2, true)`;

const insertDeciles = `
  INSERT INTO decile_observation (id, person_id, decile, source, observed_on, list_id, regency_id, district_id, village_id)
  SELECT s.row_id, COALESCE(s.person_id, s.row_id), s.decile, $3, $4::date, $2, s.regency_id, s.person_district_id, s.person_village_id
  FROM staged_candidate s
  WHERE s.job_id = $1 AND s.outcome IN ('ADDED', 'CHANGED') AND s.decile IS NOT NULL
    AND (s.person_id IS NULL OR ${decileDiffers('s', 's.person_id')})
  ORDER BY s.line_no`;

const insertCandidates = `
  INSERT INTO candidate (list_id, person_id, added_in, regency_id, district_id, village_id)
  SELECT $2, COALESCE(s.person_id, s.row_id), $3, s.regency_id, s.person_district_id, s.person_village_id
  FROM staged_candidate s
  WHERE s.job_id = $1 AND s.outcome = 'ADDED'
  ORDER BY s.line_no`;

/** The same with the references of a partner's application: $4 is the application, $5 to $7 the lines and what goes with each. */
const insertPartnerCandidates = `
  INSERT INTO candidate (list_id, person_id, added_in, regency_id, district_id, village_id, partner_id, partner_reference, partner_row)
  SELECT $2, COALESCE(s.person_id, s.row_id), $3, s.regency_id, s.person_district_id, s.person_village_id, $4::uuid, sent.reference, sent.row
  FROM staged_candidate s JOIN unnest($5::int[], $6::text[], $7::bytea[]) AS sent (line_no, reference, row) ON sent.line_no = s.line_no
  WHERE s.job_id = $1 AND s.outcome = 'ADDED'
  ORDER BY s.line_no`;

/** What a partner's application sent on which line: its reference, and a fingerprint of the row. */
export interface PartnerLines {
  readonly partnerId: string;
  readonly lines: ReadonlyArray<{
    readonly lineNo: number;
    readonly reference: string;
    readonly row: Buffer;
  }>;
}

const nextVersion = `
  SELECT COALESCE((SELECT max(number) FROM candidate_list_version WHERE list_id = $1), 0) + 1 AS number, list.demands
  FROM (SELECT checks_up_to IS NOT NULL AS demands FROM candidate_list WHERE id = $1 FOR NO KEY UPDATE) AS list`;

/** What writing left behind, counted by the statements that wrote. */
export interface AppliedImport {
  readonly version: number;
  readonly newPersons: number;
  readonly changedPersons: number;
  readonly observations: number;
  readonly newCandidates: number;
}

/** Keeps every other import of the regency waiting until the transaction ends. */
export async function lockImports(tx: EntityManager, { regencyId }: ImportTarget): Promise<void> {
  await tx.query(lockRegency, [regencyId]);
}

/**
 * Writes the judged rows into the registry and onto the list. The rows must have been judged in the same transaction.
 * @param meansKnown whether some rows mean persons whom the registry knows already, and may change them
 * @param sent what a partner's application sent
 */
export async function applyStaged(
  tx: EntityManager,
  target: ImportTarget,
  meansKnown: boolean,
  today: BusinessDate,
  sent?: PartnerLines,
): Promise<AppliedImport> {
  const { jobId, listId, source, sourceDate } = target;
  const [list]: Array<{ number: number; demands: boolean }> = await tx.query(nextVersion, [listId]);
  if (!list) throw new Error('the list of the import is not there any more');
  const [{ newPersons }]: [{ newPersons: number }] = await tx.query(
    `SELECT insert_staged_persons($1) AS "newPersons"`,
    [jobId],
  );
  // Before anything names the new people: with nothing known of their table each would be looked for through all of an index.
  await tx.query(`SELECT count_people_anew()`);
  await tx.query(nameJob, [jobId, today]);
  const changedPersons = meansKnown ? await rowsWritten(tx, updatePersons, [jobId]) : 0;
  const observations = await rowsWritten(tx, insertDeciles, [jobId, listId, source, sourceDate]);
  const placed = [jobId, listId, list.number];
  const newCandidates = sent
    ? await rowsWritten(tx, insertPartnerCandidates, [...placed, ...columnsOf(sent)])
    : await rowsWritten(tx, insertCandidates, placed);
  if (list.demands) await candidateCheckRepository(tx).openChecks(listId);
  return { version: list.number, newPersons, changedPersons, observations, newCandidates };
}

const columnsOf = ({ partnerId, lines }: PartnerLines): readonly unknown[] => [
  partnerId,
  lines.map(({ lineNo }) => lineNo),
  lines.map(({ reference }) => reference),
  lines.map(({ row }) => row),
];
