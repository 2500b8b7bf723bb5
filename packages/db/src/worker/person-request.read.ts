import { userJoin, userName } from '../access/user-name.js';
import type { Statement } from '../database.js';
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

/** The requests of the area that wait for an answer: how many, how many beyond their time, and when the first one is due. */
export interface PersonRequestClock {
  readonly open: number;
  readonly late: number;
  readonly nextDueAt: Date | null;
}

/** Nobody's name: the first page asks for it each time it opens. */
export const personRequestClock: Statement = {
  name: 'person-request-clock',
  text: `SELECT count(*)::int AS open, count(*) FILTER (WHERE due_at < now())::int AS late, min(due_at) AS "nextDueAt"
         FROM person_request WHERE status = 'OPEN'`,
};
