import { AddedCandidateState } from '@lindung/domain/enrolment/partner-candidate';
import { CheckVerdict } from '@lindung/domain/enrolment/check-verdict';

import { column, computed, type ReadModel } from '../read/read-model.js';
import { verdictOf } from './check-sql.js';

const { CONFIRMED, DOUBTFUL, REJECTED, RETURNED } = CheckVerdict;

/** The last seat that came of the list, by a proposal from it or from the waiting list that it filled. */
const seat = `LEFT JOIN LATERAL (SELECT e.status FROM enrolment e JOIN decree d ON d.id = e.decree_id
  WHERE e.person_id = c.person_id AND (d.list_id = c.list_id OR (d.list_id IS NULL AND EXISTS (SELECT FROM waiting_place w
    WHERE w.person_id = c.person_id AND w.list_id = c.list_id)))
  ORDER BY e.created_at DESC, e.id DESC LIMIT 1) seat ON true`;
const waiting = `LEFT JOIN LATERAL (SELECT true AS is_waiting FROM waiting_place w
  WHERE w.person_id = c.person_id AND w.list_id = c.list_id AND w.left_on IS NULL LIMIT 1) waiting ON true`;

const isRefused = `precheck.verdict = '${REJECTED}' OR village.verdict = '${REJECTED}'`;
const isInQuestion = `village.verdict = '${DOUBTFUL}' OR district.verdict = '${RETURNED}'`;
/* In the order of the domain's `checkStandingOf`: the office's no comes before a doubt of the village. */
const state = `CASE WHEN seat.status IS NOT NULL AND seat.status <> 'WITHDRAWN' THEN seat.status
  WHEN waiting.is_waiting THEN '${AddedCandidateState.WAITLISTED}'
  WHEN seat.status = 'WITHDRAWN' THEN '${AddedCandidateState.WITHDRAWN}'
  WHEN precheck.verdict = '${REJECTED}' THEN '${AddedCandidateState.REJECTED}'
  WHEN ${isInQuestion} THEN '${AddedCandidateState.IN_QUESTION}'
  WHEN ${isRefused} THEN '${AddedCandidateState.REJECTED}'
  WHEN precheck.verdict = '${CONFIRMED}' OR village.verdict = '${CONFIRMED}' THEN '${AddedCandidateState.CONFIRMED}'
  ELSE '${AddedCandidateState.LISTED}' END`;

const fact = 'facts';

/** The people whom an application has added to lists, with where they stand; one place of a list is one row. */
export const addedCandidateRead = {
  table: 'candidate',
  alias: 'c',
  always: 'c.partner_id IS NOT NULL',
  person: 'c.person_id',
  id: { column: 'c.person_id', type: 'uuid' },
  joins: {
    [fact]: {
      sql: [
        seat,
        waiting,
        verdictOf('VILLAGE', 'village', 'k.verdict, k.reason'),
        verdictOf('DISTRICT', 'district'),
        verdictOf('PRECHECK', 'precheck'),
      ].join('\n'),
    },
  },
  fields: {
    reference: column('c.partner_reference'),
    candidateId: computed<[string]>(['c.person_id'], ([id], { sealId }) => sealId?.(id) ?? id),
    state: column(state, fact),
    reason: column(`CASE WHEN ${isInQuestion} OR ${isRefused} THEN village.reason END`, fact),
  },
  sorts: { REFERENCE: { expression: 'c.partner_reference', type: 'text' } },
} as const satisfies ReadModel;
