import { column, type ReadModel } from '../read/read-model.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';

/** The lines of a bill: one per person and month, with the priced cell that says why. */
export const billLineRead = {
  table: 'bill_line',
  alias: 'bl',
  person: 'bl.person_id',
  id: { column: 'bl.person_id', type: 'uuid' },
  joins: workerRefJoins('worker', 'bl.person_id'),
  fields: {
    id: column('bl.enrolment_id'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    programmes: column('bl.programmes'),
    amount: column('bl.amount'),
    cellId: column('bl.cell_id'),
  },
  sorts: { PERSON: { expression: 'bl.person_id', type: 'uuid' } },
} as const satisfies ReadModel;
