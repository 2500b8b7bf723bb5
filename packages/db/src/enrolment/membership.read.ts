import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { decreeJoin, membershipFields } from './membership-fields.js';
import { userJoin, userName } from '../access/user-name.js';

/** Memberships: a person's enrolment under a line, with what happened to it. */
export const membershipRead = {
  table: 'enrolment',
  alias: 'e',
  person: 'e.person_id',
  id: { column: 'e.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...lineRefJoins('e.line_id'),
    ...workerRefJoins('worker', 'e.person_id'),
    ...decreeJoin,
    region: regionJoin('region', 'COALESCE(e.village_id, e.district_id, e.regency_id)'),
  },
  fields: {
    ...membershipFields,
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
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
