import { column, type ReadModel } from '../read/read-model.js';
import { matchFields, matchJoins } from './identity-match-fields.js';
import { workerRef, workerRefJoins } from './worker.read.js';

/** Of whom the register is asked, has said what, or says nothing yet: who has been so longest before the others. */
export const identityMatchRead = {
  table: 'identity_match',
  alias: 'm',
  person: 'm.id',
  id: { column: 'm.id', type: 'uuid' },
  perRegency: true,
  joins: { ...workerRefJoins('worker', 'm.id'), ...matchJoins },
  fields: {
    id: column('m.id'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    ...matchFields,
  },
  sorts: { SINCE: { expression: 'm.since', type: 'timestamptz' } },
} as const satisfies ReadModel;
