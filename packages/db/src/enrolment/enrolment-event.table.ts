import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { MembershipEvent } from '@lindung/domain/enrolment/membership';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { instantByDefault, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { reference } from '../constraints.js';

export type EnrolmentEventRow = MembershipEvent & Owner;

export const enrolmentEventTable = new EntitySchema<EnrolmentEventRow>({
  name: 'EnrolmentEvent',
  tableName: 'enrolment_event',
  columns: {
    id: primary(uuid('id'), 'pk_enrolment_event'),
    membershipId: uuid('enrolment_id'),
    from: nullable(text('from_status')),
    to: text('to_status'),
    at: instantByDefault('at'),
    byUserId: nullable(uuid('by_user')),
    reason: nullable(text('reason')),
    ...ownerColumns,
  } satisfies Record<keyof EnrolmentEventRow, EntitySchemaColumnOptions>,
  foreignKeys: [
    reference('fk_enrolment_event_enrolment', 'membershipId', 'Enrolment'),
    {
      name: 'fk_enrolment_event_transition',
      target: 'EnrolmentTransition',
      columnNames: ['from', 'to'],
      referencedColumnNames: ['from', 'to'],
    },
  ],
  indices: [{ name: 'ix_enrolment_event_enrolment', columns: ['membershipId', 'id'] }],
});
