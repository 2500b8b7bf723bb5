import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';

import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import {
  decreeJoin,
  membershipFields,
  readsResidents,
  residentMembershipFields,
} from './membership-fields.js';
import { userJoin, userName } from '../access/user-name.js';
import { residentsCovered } from './protection-fields.js';

const sent = (what: string, more = '') =>
  `(SELECT ${what} FROM office_file_row sent WHERE sent.enrolment_id = e.id${more} ORDER BY sent.at DESC, sent.file_id DESC LIMIT 1)`;

/** When somebody last stood in a file for the office, and why not in the last one. */
const submittedAt = sent('sent.at', ' AND sent.line_no IS NOT NULL');
const leftOutOf = `(CASE WHEN e.status = 'ENROLLED' AND e.membership_number IS NULL THEN ${sent('sent.left_out')} END)`;

/** How far a membership is on its way to a number; null: it needs none yet or none any more. */
export const submissionOf = `(CASE WHEN e.membership_number IS NOT NULL THEN 'NUMBERED' WHEN e.status <> 'ENROLLED' THEN NULL
  WHEN ${submittedAt} IS NOT NULL THEN 'SUBMITTED' WHEN ${sent('sent.left_out')} IS NOT NULL THEN 'LEFT_OUT' ELSE 'WAITING' END)`;

/** Memberships: a person's enrolment under a line, with what happened to it. */
const membershipRead = {
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
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    basis: {
      object: {
        rank: column('e.rank'),
        decile: column('e.decile'),
        decileSource: column('e.decile_source'),
        decileObservedOn: column('e.decile_observed_on'),
        ageOnEntry: column('e.age_on_entry'),
        ruleVersion: column('decree.rule_version'),
      },
      presentWhen: 'e.rank',
      join: 'decree',
    },
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
    submission: column(submissionOf),
    submittedAt: column(submittedAt),
    leftOut: column(leftOutOf),
    version: column('e.version'),
  },
  sorts: {
    NEWEST: { expression: 'e.id', type: 'uuid' },
    COVERED_UNTIL: { expression: 'e.paid_through', type: 'date' },
  },
} as const satisfies ReadModel;

/** How somebody came before others is told to who decides on it. */
const noBasis: FieldMap = Object.fromEntries(
  Object.keys(membershipRead.fields.basis.object).map((name) => [name, column('NULL::text')]),
);

/**
 * The memberships of the residents of a district or a village, which the regency has agreed on: the database says of them what
 * their village may know, which is neither their number nor how they came to be.
 */
const residentMembershipRead = {
  ...membershipRead,
  table: residentsCovered('resident_memberships()'),
  perRegency: false,
  joins: { ...workerRefJoins('worker', 'e.person_id'), region: membershipRead.joins.region },
  fields: {
    ...residentMembershipFields,
    worker: membershipRead.fields.worker,
    region: membershipRead.fields.region,
    basis: { object: noBasis, presentWhen: 'NULL::int' },
    events: membershipRead.fields.events,
    submission: column('NULL::text'),
    submittedAt: column('NULL::timestamptz'),
    leftOut: column('NULL::text'),
    version: membershipRead.fields.version,
  },
} as const satisfies ReadModel;

/** Memberships as they are read on a level. */
export const membershipReadOn = (level: JurisdictionLevel) =>
  readsResidents(level) ? residentMembershipRead : membershipRead;
