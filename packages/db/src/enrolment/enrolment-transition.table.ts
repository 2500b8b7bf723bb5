import type { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { primary, text } from '../columns.js';

/** A step that the domain's table of transitions allows; the database refuses every other. */
export interface EnrolmentTransitionRow {
  from: EnrolmentStatus;
  to: EnrolmentStatus;
}

export const enrolmentTransitionTable = new EntitySchema<EnrolmentTransitionRow>({
  name: 'EnrolmentTransition',
  tableName: 'enrolment_transition',
  columns: {
    from: primary(text('from_status'), 'pk_enrolment_transition'),
    to: primary(text('to_status'), 'pk_enrolment_transition'),
  } satisfies Record<keyof EnrolmentTransitionRow, EntitySchemaColumnOptions>,
});
