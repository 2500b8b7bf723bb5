import type { Decree } from '@lindung/domain/enrolment/decree';
import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bigint,
  byDefault,
  day,
  instant,
  instantByDefault,
  int,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** A decree with the last day of the memberships that it starts. */
export type DecreeRow = Decree & { endsOn: BusinessDate };

export const decreeTable = new EntitySchema<DecreeRow>({
  name: 'Decree',
  tableName: 'decree',
  columns: {
    id: primary(uuid('id'), 'pk_decree'),
    number: text('number'),
    title: text('title'),
    status: text('status'),
    lineId: uuid('line_id'),
    source: byDefault(text('source'), CandidateSource.LIST),
    listId: nullable(uuid('list_id')),
    fromLineId: nullable(uuid('from_line_id')),
    seats: int('seats'),
    monthlyAmount: bigint('monthly_amount'),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    ruleVersion: text('rule_version'),
    proposedByUserId: uuid('proposed_by'),
    proposedAt: instantByDefault('proposed_at'),
    decidedByUserId: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    decreedOn: nullable(day('decreed_on')),
    reason: nullable(text('reason')),
    ...ownerColumns,
    version: versionCounter(),
  } satisfies Record<keyof DecreeRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_decree_line', columns: ['id', 'lineId'] }],
  checks: [
    checkOneOf('ck_decree_status', 'status', DecreeStatus),
    check('ck_decree_seats', 'seats > 0'),
    checkOneOf('ck_decree_source', 'source', CandidateSource),
    check(
      'ck_decree_pool',
      `(source = 'LIST') = (list_id IS NOT NULL) AND (source = 'MEMBERS') = (from_line_id IS NOT NULL)`,
    ),
    check('ck_decree_two_people', 'decided_by <> proposed_by'),
    check(
      'ck_decree_decided',
      `CASE WHEN status = 'PROPOSED' THEN decided_by IS NULL AND decided_at IS NULL
            WHEN status = 'CANCELLED' THEN (decided_by IS NULL) = (decided_at IS NULL)
            ELSE decided_by IS NOT NULL AND decided_at IS NOT NULL END`,
    ),
    check('ck_decree_enacted', `(status = 'ENACTED') = (decreed_on IS NOT NULL)`),
    check('ck_decree_period', 'ends_on >= starts_on'),
  ],
  foreignKeys: [
    reference('fk_decree_line', 'lineId', 'AgreementLine'),
    reference('fk_decree_list', 'listId', 'CandidateList'),
    reference('fk_decree_from_line', 'fromLineId', 'AgreementLine'),
    reference('fk_decree_proposed_by', 'proposedByUserId', 'User'),
    reference('fk_decree_decided_by', 'decidedByUserId', 'User'),
  ],
  indices: [
    {
      name: 'uq_decree_number',
      columns: ['regencyId', 'number'],
      unique: true,
      where: `status IN ('PROPOSED', 'ENACTED')`,
    },
    { name: 'ix_decree_regency', columns: ['regencyId', 'id'] },
  ],
});
