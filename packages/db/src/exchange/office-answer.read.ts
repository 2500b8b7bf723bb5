import { maskNikTail } from '@lindung/domain/worker/nik';

import { column, computed, type ReadModel } from '../read/read-model.js';
import { userJoin, userName } from '../access/user-name.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';

/** The rows of an office's answer, with whom each is about. */
export const officeAnswerRead = {
  table: `(SELECT answer.*, COALESCE(enrolled.person_id, answer.person_id) AS about_id FROM office_answer_row answer
      LEFT JOIN enrolment enrolled ON enrolled.id = answer.enrolment_id)`,
  alias: 'r',
  person: 'r.about_id',
  id: { column: 'r.line_no', type: 'int' },
  joins: {
    ...workerRefJoins('worker', 'r.about_id'),
    resolver: userJoin('resolver', 'r.resolved_by'),
  },
  fields: {
    lineNo: column('r.line_no'),
    outcome: column('r.outcome'),
    name: column('r.name'),
    nikMasked: computed<[string | null]>(['r.nik_tail'], ([tail]) =>
      tail === null ? null : maskNikTail(tail),
    ),
    membershipNumber: column('r.number'),
    isAccepted: column('r.accepted'),
    reason: column('r.reason'),
    unread: {
      object: { field: column('r.unread_field'), value: column('r.unread_value') },
      presentWhen: 'r.unread_field',
    },
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    resolution: column('r.resolution'),
    resolutionReason: column('r.resolution_reason'),
    resolvedBy: userName('resolver'),
    resolvedAt: column('r.resolved_at'),
  },
  sorts: { LINE: { expression: 'r.line_no', type: 'int' } },
} as const satisfies ReadModel;
