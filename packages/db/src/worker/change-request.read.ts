import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { ChangeRequestStatus, undoUntil } from '@lindung/domain/worker/change-request';
import { PERSON_FACTS } from '@lindung/domain/worker/person-fact';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ReadModel } from '../read/read-model.js';
import { changeFields, factsOf, keptAs } from './person-change.read.js';
import { workerRef, workerRefJoins } from './worker.read.js';

/** What is registered of the person `worker` now, by the names under which a change keeps it. */
const registered = `jsonb_build_object('fullName', worker.full_name, 'nikTail', worker.nik_tail, 'birthDate', worker.birth_date::text,
  'sex', worker.sex, 'villageId', worker.village_id::text, 'birthPlace', worker.birth_place, 'motherName', worker.mother_name,
  'maritalStatus', worker.marital_status, 'familyCardTail', worker.family_card_tail, 'occupation', worker.occupation,
  'occupationCode', worker.occupation_code, 'secondOccupation', worker.second_occupation,
  'secondOccupationCode', worker.second_occupation_code, 'workPlace', worker.work_place,
  'weeklyHours', worker.weekly_hours::text, 'address', worker.address, 'phone', worker.phone)`;

/** Proposed changes of persons, what waits longest before the others. */
export const changeRequestRead = {
  table: 'change_request',
  alias: 'r',
  person: 'r.person_id',
  id: { column: 'r.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...workerRefJoins('worker', 'r.person_id'),
    now: {
      sql: `LEFT JOIN LATERAL (SELECT jsonb_object_agg(k.key, f.facts -> k.key) AS facts,
              array_agg(k.key) FILTER (WHERE CASE k.key
                WHEN 'nikTail' THEN worker.nik_index IS DISTINCT FROM r.nik_index_before
                WHEN 'familyCardTail' THEN worker.family_card_index IS DISTINCT FROM r.family_card_index_before
                ELSE f.facts ->> k.key IS DISTINCT FROM r.before ->> k.key END) AS differ
            FROM jsonb_object_keys(r.after) AS k (key) CROSS JOIN (SELECT ${registered} AS facts) AS f WHERE worker.id IS NOT NULL) now ON true`,
      needs: 'worker',
    },
    proof: { sql: 'LEFT JOIN change_proof proof ON proof.request_id = r.id' },
    proposer: userJoin('proposer', 'r.proposed_by'),
    decider: userJoin('decider', 'r.decided_by'),
    undoer: userJoin('undoer', 'r.undone_by'),
    uploader: { ...userJoin('uploader', 'proof.uploaded_by'), needs: 'proof' },
  },
  fields: {
    id: column('r.id'),
    status: column('r.status'),
    reason: column('r.reason'),
    proofKind: column('r.proof_kind'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    workerVersion: column('worker.version', 'worker'),
    ...changeFields('r.before', 'r.after'),
    now: { object: factsOf('now.facts'), presentWhen: 'now.facts', join: 'now' },
    differs: computed<[readonly string[] | null]>(
      ['now.differ'],
      ([differ]) => PERSON_FACTS.filter((fact) => differ?.includes(keptAs(fact))),
      'now',
    ),
    proof: {
      object: {
        id: column('proof.id'),
        name: column('proof.name'),
        size: column('proof.size'),
        uploadedBy: userName('uploader'),
        uploadedAt: column('proof.uploaded_at'),
      },
      presentWhen: 'proof.id',
      join: 'proof',
    },
    proposedBy: userName('proposer'),
    proposedById: column('r.proposed_by'),
    proposedAt: column('r.proposed_at'),
    decidedBy: userName('decider'),
    decidedAt: column('r.decided_at'),
    answer: column('r.answer'),
    undoUntil: computed<[ChangeRequestStatus, BusinessDate | null]>(
      ['r.status', `(r.decided_at AT TIME ZONE 'Asia/Makassar')::date`],
      ([status, acceptedOn], { today }) => {
        if (status !== ChangeRequestStatus.ACCEPTED || acceptedOn === null) return null;
        const lastDay = undoUntil(acceptedOn);
        return today > lastDay ? null : lastDay;
      },
    ),
    undoneBy: userName('undoer'),
    undoneAt: column('r.undone_at'),
    undoReason: column('r.undo_reason'),
    version: column('r.version'),
  },
  sorts: { PROPOSED: { expression: 'r.proposed_at', type: 'timestamptz' } },
} as const satisfies ReadModel;
