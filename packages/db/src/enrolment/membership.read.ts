import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { userJoin, userName } from '../access/user-name.js';

/** Memberships: a person's enrolment under a line, with what happened to it. */
export const membershipRead = {
  table: 'enrolment',
  alias: 'e',
  id: { column: 'e.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...lineRefJoins('e.line_id'),
    ...workerRefJoins('worker', 'e.person_id'),
    decree: { sql: 'LEFT JOIN decree ON decree.id = e.decree_id' },
    region: regionJoin('region', 'COALESCE(e.village_id, e.district_id, e.regency_id)'),
  },
  fields: {
    id: column('e.id'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    decree: {
      object: { id: column('decree.id'), number: column('decree.number'), status: column('decree.status') },
      presentWhen: 'decree.id',
      join: 'decree',
    },
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    status: column('e.status'),
    startsOn: column('e.starts_on'),
    endsOn: column('e.ends_on'),
    membershipNumber: column('e.membership_number'),
    paidMonths: column(
      `(SELECT count(*)::int FROM bill_line bl JOIN bill b ON b.id = bl.bill_id
        WHERE bl.person_id = e.person_id AND bl.enrolment_id = e.id AND NOT bl.void AND b.status = 'PAID')`,
    ),
    events: {
      list: {
        from: column('ev.from_status'),
        to: column('ev.to_status'),
        at: column('ev.at'),
        by: userName('actor'),
        reason: column('ev.reason'),
      },
      from: 'enrolment_event ev',
      where: 'ev.enrolment_id = e.id',
      orderBy: 'ev.id',
      joins: { actor: userJoin('actor', 'ev.by_user') },
    },
    version: column('e.version'),
  },
  sorts: { NEWEST: { expression: 'e.id', type: 'uuid' } },
} as const satisfies ReadModel;
