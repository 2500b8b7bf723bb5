import { lostContinuity } from '@lindung/domain/enrolment/lost-continuity';
import { ExitReason, neverBegan } from '@lindung/domain/enrolment/member-exit';
import type { Segment } from '@lindung/domain/programme/segment';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

import { userJoin, userName } from '../access/user-name.js';
import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { column, computed, type ReadModel } from '../read/read-model.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { knownExits } from './known-exits.js';
import { billedBeyond } from './member-exit.repository.js';
import { paidMonthsOfPerson } from './membership-fields.js';

type LostColumns = [ExitReason, Segment, BusinessDate, number, BusinessDate];

/** Exits of members, each with what is lost by it and what was billed beyond it. */
export const memberExitRead = {
  table: `(SELECT x.*, m.person_id, m.line_id, m.starts_on FROM member_exit x JOIN enrolment m ON m.id = x.enrolment_id)`,
  alias: 'x',
  person: 'x.person_id',
  id: { column: 'x.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...lineRefJoins('x.line_id'),
    ...workerRefJoins('worker', 'x.person_id'),
    member: { sql: 'LEFT JOIN enrolment member ON member.id = x.enrolment_id' },
    of: { sql: 'LEFT JOIN agreement_line of ON of.id = x.line_id' },
    reporter: userJoin('reporter', 'x.reported_by'),
    decider: userJoin('decider', 'x.decided_by'),
    amending: { sql: 'LEFT JOIN decree amending ON amending.id = x.replaced_by' },
  },
  fields: {
    id: column('x.id'),
    membershipId: column('x.enrolment_id'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    reason: column('x.reason'),
    occurredOn: column('x.occurred_on'),
    startsOn: column('x.starts_on'),
    endsOn: column('x.ends_on'),
    note: column('x.note'),
    status: column('x.status'),
    reportedBy: userName('reporter'),
    reportedAt: column('x.reported_at'),
    decidedBy: userName('decider'),
    decidedAt: column('x.decided_at'),
    answer: column('x.answer'),
    decree: {
      object: {
        id: column('amending.id'),
        number: column('amending.number'),
        status: column('amending.status'),
      },
      presentWhen: 'amending.id',
      join: 'amending',
    },
    paidMonths: column(paidMonthsOfPerson('x.person_id')),
    billedMonths: column(billedBeyond('count(*)::int', 'member', 'x'), 'member'),
    billedAmount: column(billedBeyond('COALESCE(sum(bl.amount), 0)::text', 'member', 'x'), 'member'),
    lost: computed<LostColumns>(
      ['x.reason', 'of.segment', 'x.starts_on::text', paidMonthsOfPerson('x.person_id'), 'x.ends_on::text'],
      ([reason, segment, startedOn, paidMonths, endsOn], { law }) => {
        if (reason === ExitReason.DIED || neverBegan({ startsOn: startedOn, endsOn })) return null;
        const lost = lostContinuity(law, { segment, startedOn, paidMonths }, endsOn);
        return lost.ok ? lost.value : null;
      },
      'of',
    ),
    canDecide: column(`(x.status = 'REPORTED' AND x.reported_by IS DISTINCT FROM acting_user())`),
  },
  sorts: { NEWEST: { expression: 'x.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** The members of a line of whom the registry knows that they have to leave. @param line placeholder of its id */
export const knownExitRead = (line: string) =>
  ({
    table: knownExits(line, '$1::date'),
    alias: 'k',
    person: 'k.person_id',
    id: { column: 'k.enrolment_id', type: 'uuid' },
    joins: workerRefJoins('worker', 'k.person_id'),
    fields: {
      id: column('k.enrolment_id'),
      worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
      reason: column('k.reason'),
      occurredOn: column('k.occurred_on'),
      startsOn: column('k.starts_on'),
      endsOn: column('k.ends_on'),
    },
    sorts: { NEWEST: { expression: 'k.enrolment_id', type: 'uuid' } },
  }) as const satisfies ReadModel;
