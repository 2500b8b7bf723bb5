import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import type { Membership } from '@lindung/domain/enrolment/membership';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  day,
  instantByDefault,
  int,
  nullable,
  ownerColumns,
  primary,
  smallint,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference, referenceTo } from '../constraints.js';

/** A membership as it is stored: its days are set by the proposal already; the paid months are counted, not kept. */
export type EnrolmentRow = Omit<Membership, 'startsOn' | 'endsOn' | 'paidMonths'> & {
  startsOn: BusinessDate;
  endsOn: BusinessDate;
  createdAt: Date;
  /** By what the person was judged, as it was then; nothing is known of who was proposed before it was kept. */
  rank: number | null;
  decile: number | null;
  decileSource: string | null;
  decileObservedOn: BusinessDate | null;
  ageOnEntry: number | null;
  /** On which day who had ended was entered again. */
  restartedOn: BusinessDate | null;
  /** First day of the last month that receipts cover, the oldest owed first; the database keeps it. Minus infinity: none. */
  paidThrough: string;
};

export const enrolmentTable = new EntitySchema<EnrolmentRow>({
  name: 'Enrolment',
  tableName: 'enrolment',
  columns: {
    id: primary(uuid('id'), 'pk_enrolment'),
    personId: uuid('person_id'),
    lineId: uuid('line_id'),
    decreeId: uuid('decree_id'),
    status: text('status'),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    membershipNumber: nullable(text('membership_number')),
    rank: nullable(int('rank')),
    decile: nullable(smallint('decile')),
    decileSource: nullable(text('decile_source')),
    decileObservedOn: nullable(day('decile_observed_on')),
    ageOnEntry: nullable(smallint('age_on_entry')),
    restartedOn: nullable(day('restarted_on')),
    paidThrough: byDefault(day('paid_through'), '-infinity'),
    ...ownerColumns,
    createdAt: instantByDefault('created_at'),
    version: versionCounter(),
  } satisfies Record<keyof EnrolmentRow, EntitySchemaColumnOptions>,
  exclusions: [
    {
      name: 'ex_enrolment_membership_number',
      expression:
        'USING gist (membership_number WITH =, person_id WITH <>) WHERE (membership_number IS NOT NULL)',
    },
  ],
  checks: [
    checkOneOf('ck_enrolment_status', 'status', EnrolmentStatus),
    check('ck_enrolment_membership_number', `membership_number IS NULL OR status IN ('ENROLLED', 'ENDED')`),
    check(
      'ck_enrolment_period',
      `ends_on >= starts_on OR (status = 'ENDED' AND ends_on = starts_on - extract(day FROM starts_on)::int)`,
    ),
    check('ck_enrolment_restarted', 'restarted_on > starts_on'),
    check(
      'ck_enrolment_decile',
      '(decile IS NULL) = (decile_observed_on IS NULL) AND (decile IS NULL) = (decile_source IS NULL)',
    ),
  ],
  foreignKeys: [
    reference('fk_enrolment_person', 'personId', 'Person'),
    referenceTo('fk_enrolment_decree', 'Decree', { decreeId: 'id', lineId: 'lineId' }),
  ],
  indices: [
    {
      name: 'uq_enrolment_person_line',
      columns: ['personId', 'lineId'],
      unique: true,
      where: `status IN ('PROPOSED', 'DECREED', 'ENROLLED')`,
    },
    { name: 'ix_enrolment_person', columns: ['personId', 'regencyId'] },
    { name: 'ix_enrolment_decree', columns: ['decreeId', 'id'] },
    { name: 'ix_enrolment_line', columns: ['lineId', 'status', 'personId'] },
    { name: 'ix_enrolment_line_newest', columns: ['lineId', 'id'] },
    {
      name: 'ix_enrolment_membership_number',
      columns: ['membershipNumber'],
      where: 'membership_number IS NOT NULL',
    },
    { name: 'ix_enrolment_regency', columns: ['regencyId', 'id'] },
    { name: 'ix_enrolment_covered', columns: ['regencyId', 'paidThrough', 'id'] },
  ],
});
