import { CandidateStage, STAGE_OF_STEP, StageReason } from '@lindung/domain/enrolment/candidate-stage';
import { CheckStanding, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import { AnswerOutcome } from '@lindung/domain/exchange/office-answer';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { PersonStatus } from '@lindung/domain/worker/person';
import type { EntityManager } from 'typeorm';

import { officeAnswered } from '../exchange/office-answered.js';
import { column, type ReadModel } from '../read/read-model.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { checkStandingJoin } from './check-sql.js';

const S = CandidateStage;
const R = StageReason;
const { CONFIRMED, DOUBTFUL, RETURNED, REJECTED } = CheckVerdict;
const businessDay = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Makassar')::date`;

const cameFromList = (enrolment: string, decree: string) => `(${decree}.list_id IS NOT DISTINCT FROM c.list_id
  OR EXISTS (SELECT FROM waiting_place w WHERE w.enrolment_id = ${enrolment}.id AND w.list_id = c.list_id))`;

/** Whether an enrolment came from the list of `c`: by its decree, through a place on the waiting list, or carried over from one that did. */
const isOfList = `(${cameFromList('e', 'd')} OR d.source = 'MEMBERS' AND EXISTS (
  SELECT FROM enrolment earlier JOIN decree seated ON seated.id = earlier.decree_id
  WHERE earlier.person_id = e.person_id AND earlier.regency_id = e.regency_id AND earlier.status IN ('ENROLLED', 'ENDED')
    AND earlier.starts_on < e.starts_on AND ${cameFromList('earlier', 'seated')}))`;

/** The membership that counts: one that stands, in force rather than to come and enrolled rather than proposed, before one that ended, whichever list brought it; an ended one of this list alone. */
const member = `LEFT JOIN LATERAL (
  SELECT e.status, e.starts_on, e.ends_on, e.membership_number IS NOT NULL AS is_numbered, d.proposed_at, d.decreed_on,
         e.status <> 'ENDED' AND e.ends_on >= $1::date AS stands, ${isOfList} AS is_of_list,
         sent.at AS sent_at, sent.line_no IS NULL AND sent.at IS NOT NULL AS is_left_out,
         CASE WHEN sent.at IS NULL OR answered.at > sent.at THEN answered.open END AS open_answer
  FROM enrolment e JOIN decree d ON d.id = e.decree_id
  LEFT JOIN LATERAL (SELECT f.at, f.line_no FROM office_file_row f WHERE f.enrolment_id = e.id ORDER BY f.line_no IS NULL, f.at DESC LIMIT 1) sent ON true
  ${officeAnswered('answered', 'e.id')}
  WHERE e.person_id = c.person_id AND e.regency_id = c.regency_id AND e.status <> 'WITHDRAWN'
    AND (e.status <> 'ENDED' AND e.ends_on >= $1::date OR ${isOfList})
  ORDER BY stands DESC, e.status = 'ENROLLED' AND e.starts_on <= $1::date DESC, e.status = 'ENROLLED' DESC, e.starts_on DESC, e.id DESC LIMIT 1) member ON true`;

const waiting = `LEFT JOIN LATERAL (
  SELECT w.entered_on, w.list_id IS NOT DISTINCT FROM c.list_id AS is_of_list FROM waiting_place w
  WHERE w.person_id = c.person_id AND w.left_on IS NULL ORDER BY is_of_list DESC, w.entered_on LIMIT 1) waiting ON true`;

/** Why eligibility takes nobody like `p` into a proposal, whatever is said of them on the list. */
const barred = `CASE WHEN p.status = '${PersonStatus.DECEASED}' THEN '${R.DIED}' WHEN p.status = '${PersonStatus.EMIGRATED}' THEN '${R.EMIGRATED}'
  WHEN p.status = '${PersonStatus.MOVED}' OR p.regency_id <> c.regency_id THEN '${R.MOVED}' WHEN p.restricted_on IS NOT NULL THEN '${R.RESTRICTED}'
  WHEN p.nik_index IS NULL THEN '${R.NO_NIK}' END`;

/** The stage of `c`, by what is known of the person in the three subqueries. */
const stage = `CASE
  WHEN member.stands AND member.status <> 'ENROLLED' THEN '${S.PROPOSED}'
  WHEN member.stands AND member.is_numbered THEN '${S.NUMBERED}'
  WHEN member.stands AND member.sent_at IS NOT NULL AND NOT member.is_left_out THEN '${S.SUBMITTED}'
  WHEN member.stands THEN '${S.TO_SUBMIT}'
  WHEN waiting.entered_on IS NOT NULL THEN '${S.WAITING}'
  WHEN member.status IS NOT NULL THEN '${S.ENDED}'
  WHEN said.standing = '${CheckStanding.REFUSED}' THEN '${S.REFUSED}'
  WHEN p.regency_id <> c.regency_id THEN '${S.BARRED}'
  WHEN said.standing = '${CheckStanding.PASSED}' THEN CASE WHEN ${barred} IS NULL THEN '${S.READY}' ELSE '${S.BARRED}' END
  ELSE CASE said.next_step ${Object.entries(STAGE_OF_STEP)
    .map(([step, of]) => `WHEN '${step}' THEN '${of}'`)
    .join(' ')} END END`;

const reason = `CASE
  WHEN reached.stage IN ('${S.PROPOSED}', '${S.NUMBERED}', '${S.SUBMITTED}', '${S.TO_SUBMIT}') THEN
    CASE WHEN member.open_answer = '${AnswerOutcome.REFUSED_BY_OFFICE}' THEN '${R.OFFICE_REFUSED}'
      WHEN member.open_answer IS NOT NULL THEN '${R.ANSWER_OPEN}'
      WHEN reached.stage = '${S.TO_SUBMIT}' AND member.is_left_out THEN '${R.LEFT_OUT}' WHEN NOT member.is_of_list THEN '${R.OTHER_LIST}' END
  WHEN reached.stage = '${S.WAITING}' THEN CASE WHEN NOT waiting.is_of_list THEN '${R.OTHER_LIST}' END
  WHEN reached.stage = '${S.BARRED}' THEN ${barred}
  WHEN reached.stage = '${S.REFUSED}' THEN CASE WHEN said.precheck = '${REJECTED}' THEN '${R.BY_OFFICE}' ELSE '${R.BY_VILLAGE}' END
  WHEN reached.stage <> '${S.VILLAGE}' THEN NULL
  WHEN said.district IS NOT DISTINCT FROM '${RETURNED}' THEN '${R.RETURNED}'
  WHEN said.village = '${DOUBTFUL}' THEN '${R.DOUBTFUL}'
  WHEN said.village IS NULL THEN '${R.NOT_JUDGED}'
  ELSE '${R.MINUTES_OPEN}' END`;

/** Since which business day; who waits for a step since the step before spoke, at first since the person came onto the list. Members with a
 * number since their membership began. */
const since = `CASE
  WHEN reached.stage = '${S.PROPOSED}' THEN ${businessDay('member.proposed_at')}
  WHEN reached.stage = '${S.TO_SUBMIT}' THEN member.decreed_on
  WHEN reached.stage = '${S.SUBMITTED}' THEN ${businessDay('member.sent_at')}
  WHEN reached.stage = '${S.NUMBERED}' THEN member.starts_on
  WHEN reached.stage = '${S.WAITING}' THEN waiting.entered_on
  WHEN reached.stage = '${S.ENDED}' THEN member.ends_on
  ELSE ${businessDay(`COALESCE(said.judged_at,
    (SELECT v.imported_at FROM candidate_list_version v WHERE v.list_id = l.id AND v.number = c.added_in), l.created_at)`)} END`;

const person = `JOIN LATERAL (SELECT p.sort_name, p.regency_id, p.status, p.restricted_on, p.nik_index
  FROM person p WHERE p.id = c.person_id AND p.erased_on IS NULL OFFSET 0) p ON true`;

/** Stage, reason and day of the candidates `c`, as `at`: each looked up by key, for as many as are asked about. `$1` is the day. */
export const stageJoin = `LEFT JOIN LATERAL (
  SELECT reached.stage, ${reason} AS reason, ${since} AS since
  FROM candidate_list l ${person} ${checkStandingJoin('said', 'c.list_id')} ${member} ${waiting}
  CROSS JOIN LATERAL (SELECT ${stage} AS stage OFFSET 0) reached
  WHERE l.id = c.list_id OFFSET 0) at ON true`;

/** Candidates with stage, reason and day. */
const staged = (where: string) => `(
  SELECT c.list_id, c.person_id, c.regency_id, c.district_id, c.village_id, at.stage, at.reason, at.since
  FROM candidate c ${stageJoin} WHERE ${where} AND at.stage IS NOT NULL OFFSET 0)`;

const fields = {
  stage: column('c.stage'),
  reason: column('c.reason'),
  since: column('c.since'),
} as const;

/** The people of one list with their stages, in the order in which they came into the registry: a page asks for the stages of its own alone. @param list placeholder of its id */
export const boardCandidateRead = (list: string) =>
  ({
    table: `(SELECT c.list_id, c.person_id, c.regency_id, c.district_id, c.village_id, c.added_in, p.sort_name, ${barred} IS NOT NULL AS is_barred
      FROM candidate c ${person} WHERE c.list_id = ${list}::uuid ORDER BY c.person_id)`,
    alias: 'c',
    person: 'c.person_id',
    id: { column: 'c.person_id', type: 'uuid' },
    joins: { at: { sql: stageJoin }, ...workerRefJoins('worker', 'c.person_id') },
    fields: {
      id: column('c.person_id'),
      worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
      stage: column('at.stage', 'at'),
      reason: column('at.reason', 'at'),
      since: column('at.since', 'at'),
    },
    sorts: { REGISTERED: { expression: 'c.person_id', type: 'uuid' } },
  }) as const satisfies ReadModel;

const isMember = (how: string) => `(SELECT true FROM enrolment e
  WHERE e.person_id = c.person_id AND e.regency_id = c.regency_id AND e.status <> 'WITHDRAWN' AND ${how} LIMIT 1)`;
const stands = `e.status <> 'ENDED' AND e.ends_on >= $1::date`;
const isUnnumbered = isMember(`${stands} AND e.status = 'ENROLLED' AND e.membership_number IS NULL`);
const isWaiting = `(SELECT true FROM waiting_place w WHERE w.person_id = c.person_id AND w.left_on IS NULL LIMIT 1)`;
const wasSaid = (verdict: CheckVerdict) => `(SELECT true FROM candidate_check k
  WHERE k.list_id = c.list_id AND k.person_id = c.person_id AND k.is_current AND k.verdict = '${verdict}' LIMIT 1)`;

/** What everybody of a stage fulfils and one look-up tells, so that only who may stand there is asked for the stage itself. */
export const MAY_STAND: Readonly<Record<CandidateStage, string>> = {
  [S.VILLAGE]: 'true',
  [S.DISTRICT]: wasSaid(CONFIRMED),
  [S.PRECHECK]: wasSaid(CONFIRMED),
  [S.REFUSED]: wasSaid(REJECTED),
  [S.READY]: 'NOT c.is_barred',
  [S.BARRED]: 'c.is_barred',
  [S.WAITING]: isWaiting,
  [S.PROPOSED]: isMember(`${stands} AND e.status <> 'ENROLLED'`),
  [S.TO_SUBMIT]: isUnnumbered,
  [S.SUBMITTED]: isUnnumbered,
  [S.NUMBERED]: isMember(`${stands} AND e.membership_number IS NOT NULL`),
  [S.ENDED]: `${isMember('true')} AND ${isMember(stands)} IS NULL`,
};

/** The lists on which one person stands, with the stage on each. @param person placeholder of the id */
export const candidacyRead = (person: string) =>
  ({
    table: staged(`c.person_id = ${person}::uuid`),
    alias: 'c',
    person: 'c.person_id',
    id: { column: 'c.list_id', type: 'uuid' },
    joins: { list: { sql: 'LEFT JOIN candidate_list list ON list.id = c.list_id' } },
    fields: {
      id: column('c.list_id'),
      listName: column('list.name', 'list'),
      source: column('list.source', 'list'),
      sourceDate: column('list.source_date', 'list'),
      ...fields,
    },
    sorts: { NEWEST: { expression: 'c.list_id', type: 'uuid' } },
  }) as const satisfies ReadModel;

/** So many people of a list stand on a stage for one reason, the first of them since a day. */
export interface StageTally {
  readonly stage: CandidateStage;
  readonly reason: StageReason | null;
  readonly people: number;
  readonly oldestSince: BusinessDate;
}

/** How many people of a list, or of one of its villages, stand on each stage. */
export const tallyStages = (
  tx: EntityManager,
  of: { readonly listId: string; readonly villageId: number | null; readonly today: BusinessDate },
): Promise<StageTally[]> =>
  tx.query(
    `SELECT c.stage, c.reason, count(*)::int AS people, min(c.since)::text AS "oldestSince"
     FROM ${staged('c.list_id = $2::uuid AND ($3::int IS NULL OR c.village_id = $3::int)')} c GROUP BY 1, 2`,
    [of.today, of.listId, of.villageId],
  );
