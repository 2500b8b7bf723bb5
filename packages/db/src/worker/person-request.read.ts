import { userJoin, userName } from '../access/user-name.js';
import { column, type ReadModel } from '../read/read-model.js';
import { workerRef, workerRefJoins } from './worker.read.js';

/** Requests of persons, the one that is due first before the others. */
export const personRequestRead = {
  table: 'person_request',
  alias: 'r',
  person: 'r.person_id',
  id: { column: 'r.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...workerRefJoins('worker', 'r.person_id'),
    receiver: userJoin('receiver', 'r.received_by'),
    answerer: userJoin('answerer', 'r.answered_by'),
  },
  fields: {
    id: column('r.id'),
    kind: column('r.kind'),
    status: column('r.status'),
    wording: column('r.wording'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    receivedAt: column('r.received_at'),
    receivedBy: userName('receiver'),
    dueAt: column('r.due_at'),
    isLate: column(`COALESCE(r.answered_at, now()) > r.due_at`),
    answer: column('r.answer'),
    answeredAt: column('r.answered_at'),
    answeredBy: userName('answerer'),
    version: column('r.version'),
  },
  sorts: { DUE: { expression: 'r.due_at', type: 'timestamptz' } },
} as const satisfies ReadModel;
