import { ExitReason, ExitStatus, type MemberExit } from '@lindung/domain/enrolment/member-exit';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instant, instantByDefault, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export const memberExitTable = new EntitySchema<MemberExit>({
  name: 'MemberExit',
  tableName: 'member_exit',
  columns: {
    id: primary(uuid('id'), 'pk_member_exit'),
    membershipId: uuid('enrolment_id'),
    reason: text('reason'),
    occurredOn: day('occurred_on'),
    endsOn: day('ends_on'),
    note: nullable(text('note')),
    status: text('status'),
    reportedByUserId: uuid('reported_by'),
    reportedAt: instantByDefault('reported_at'),
    decidedByUserId: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    answer: nullable(text('answer')),
    replacedByDecreeId: nullable(uuid('replaced_by')),
    ...ownerColumns,
  } satisfies Record<keyof MemberExit, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_member_exit_reason', 'reason', ExitReason),
    checkOneOf('ck_member_exit_status', 'status', ExitStatus),
    check('ck_member_exit_two_people', 'decided_by <> reported_by'),
    check(
      'ck_member_exit_decided',
      `(status = 'REPORTED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)`,
    ),
    check('ck_member_exit_answer', `(status = 'REJECTED') = (answer IS NOT NULL)`),
    check('ck_member_exit_replaced', `replaced_by IS NULL OR status = 'CONFIRMED'`),
  ],
  foreignKeys: [
    reference('fk_member_exit_enrolment', 'membershipId', 'Enrolment'),
    reference('fk_member_exit_replaced_by', 'replacedByDecreeId', 'Decree'),
    reference('fk_member_exit_reported_by', 'reportedByUserId', 'User'),
    reference('fk_member_exit_decided_by', 'decidedByUserId', 'User'),
  ],
  indices: [
    {
      name: 'uq_member_exit_open',
      columns: ['membershipId'],
      unique: true,
      where: `status <> 'REJECTED'`,
    },
    { name: 'ix_member_exit_regency', columns: ['regencyId', 'id'] },
    {
      name: 'ix_member_exit_decree',
      columns: ['replacedByDecreeId', 'id'],
      where: 'replaced_by IS NOT NULL',
    },
  ],
});
