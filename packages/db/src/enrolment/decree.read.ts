import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { isOpenAnswer, isRefused, officeAnswered } from '../exchange/office-answered.js';
import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { userJoin, userName } from '../access/user-name.js';

/**
 * Whether a proposal that was returned is still to be put right: somebody of it has no place since, and a seat is free. People
 * have their place on whichever later decree, and a returned one whose people all have theirs is done with.
 */
export const mayBeProposedAgain = `CASE WHEN d.status = 'RETURNED' THEN COALESCE(seats_left(d.line_id, d.starts_on), 0) > 0
  AND EXISTS (SELECT FROM enrolment sent WHERE sent.decree_id = d.id AND NOT EXISTS (
    SELECT FROM enrolment later WHERE later.person_id = sent.person_id AND later.id > sent.id AND later.status <> 'WITHDRAWN'))
  ELSE false END`;

/** Decrees and the proposals that wait to become one. */
export const decreeRead = {
  table: 'decree',
  alias: 'd',
  id: { column: 'd.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...lineRefJoins('d.line_id'),
    list: { sql: 'LEFT JOIN candidate_list list ON list.id = d.list_id' },
    from_line: { sql: 'LEFT JOIN agreement_line from_line ON from_line.id = d.from_line_id' },
    from_agreement: {
      sql: 'LEFT JOIN agreement from_agreement ON from_agreement.id = from_line.agreement_id',
      needs: 'from_line',
    },
    cut: { sql: 'LEFT JOIN decree_cut cut ON cut.decree_id = d.id' },
    region: regionJoin('region', 'COALESCE(d.village_id, d.district_id, d.regency_id)'),
    proposer: userJoin('proposer', 'd.proposed_by'),
    decider: userJoin('decider', 'd.decided_by'),
  },
  fields: {
    id: column('d.id'),
    number: column('d.number'),
    title: column('d.title'),
    status: column('d.status'),
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    source: column('d.source'),
    fromLine: {
      object: {
        id: column('from_line.id'),
        agreementId: column('from_line.agreement_id'),
        agreementNumber: column('from_agreement.number'),
        memberGroup: column('from_line.member_group'),
      },
      presentWhen: 'from_line.id',
      join: 'from_agreement',
    },
    list: {
      object: { id: column('list.id'), name: column('list.name') },
      presentWhen: 'list.id',
      join: 'list',
    },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    seats: column('d.seats'),
    // Who left a decree that is enacted has ended: withdrawn is whoever was left out as it was enacted.
    leftOut: column(`CASE WHEN d.status = 'ENACTED' THEN
      (SELECT count(*)::int FROM enrolment e WHERE e.decree_id = d.id AND e.status = 'WITHDRAWN') ELSE 0 END`),
    leavers: column('(SELECT count(*)::int FROM member_exit x WHERE x.replaced_by = d.id)'),
    amends: {
      list: { id: column('former.id'), number: column('former.number'), status: column('former.status') },
      from: `(SELECT DISTINCT f.id, f.number, f.status, x.replaced_by FROM member_exit x JOIN enrolment m ON m.id = x.enrolment_id
        JOIN decree f ON f.id = m.decree_id) former`,
      where: 'former.replaced_by = d.id',
      orderBy: 'former.id',
    },
    openAnswers: {
      list: {
        jobId: column('open.job_id'),
        answeredAt: column('open.answered_at'),
        rows: column('open.rows'),
      },
      from: `(SELECT r.decree_id, r.job_id, max(r.confirmed_at) AS answered_at, count(*)::int AS rows FROM office_answer_row r
        WHERE ${isOpenAnswer} GROUP BY r.decree_id, r.job_id) open`,
      where: 'open.decree_id = d.id',
      orderBy: 'open.answered_at DESC, open.job_id DESC',
    },
    refusedByOffice: column(
      `(SELECT count(*)::int FROM enrolment e ${officeAnswered('answered', 'e.id')}
        WHERE e.decree_id = d.id AND e.status = 'ENROLLED' AND ${isRefused('answered')})`,
    ),
    // By the function, not by the pairs that the reader sees: the other record may be of another regency.
    awaitingDuplicateCheck: column(`CASE WHEN d.status = 'PROPOSED' THEN
      (SELECT count(*)::int FROM enrolment e
       WHERE e.decree_id = d.id AND e.status = 'PROPOSED' AND awaits_duplicate_check(e.person_id)) ELSE 0 END`),
    monthlyAmount: column('d.monthly_amount'),
    startsOn: column('d.starts_on'),
    endsOn: column('d.ends_on'),
    ruleVersion: column('d.rule_version'),
    cut: {
      object: {
        eligible: column('cut.eligible'),
        levelOn: column('cut.level_on'),
        decidedBy: column('cut.decided_by'),
        levelSeated: column('cut.level_seated'),
        levelWaiting: column('cut.level_waiting'),
      },
      presentWhen: 'cut.decree_id',
      join: 'cut',
    },
    proposedBy: userName('proposer'),
    proposedAt: column('d.proposed_at'),
    decidedBy: userName('decider'),
    decidedAt: column('d.decided_at'),
    decreedOn: column('d.decreed_on'),
    reason: column('d.reason'),
    canDecide: column(`(d.status = 'PROPOSED' AND d.proposed_by IS DISTINCT FROM acting_user())`),
    canProposeAgain: column(`(${mayBeProposedAgain})`),
    version: column('d.version'),
  },
  sorts: { NEWEST: { expression: 'd.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** Who was level at the cut of a decree, nearest to it, by the ranking. */
export const decreeTieRead = {
  table: 'decree_tie',
  alias: 't',
  person: 't.person_id',
  id: { column: 't.rank', type: 'int' },
  joins: workerRefJoins('worker', 't.person_id'),
  fields: {
    id: column('t.person_id'),
    rank: column('t.rank'),
    isSeated: column('t.is_seated'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
  },
  sorts: { RANK: { expression: 't.rank', type: 'int' } },
} as const satisfies ReadModel;
