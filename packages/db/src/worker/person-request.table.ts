import { PersonRequestKind, PersonRequestStatus } from '@lindung/domain/worker/person-request';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { byDefault, instant, int, nullable, primary, text, uuid, versionCounter } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** What a person asked about the own data; it belongs to where the person lived when it was received. */
export interface PersonRequestRow {
  id: string;
  personId: string;
  kind: PersonRequestKind;
  wording: string;
  receivedAt: Date;
  dueAt: Date;
  receivedByUserId: string;
  status: PersonRequestStatus;
  answer: string | null;
  answeredAt: Date | null;
  answeredByUserId: string | null;
  version: number;
  regencyId: number;
  districtId: number;
  villageId: number;
}

export const personRequestTable = new EntitySchema<PersonRequestRow>({
  name: 'PersonRequest',
  tableName: 'person_request',
  columns: {
    id: primary(uuid('id'), 'pk_person_request'),
    personId: uuid('person_id'),
    kind: text('kind'),
    wording: text('wording'),
    receivedAt: instant('received_at'),
    dueAt: instant('due_at'),
    receivedByUserId: uuid('received_by'),
    status: byDefault(text('status'), PersonRequestStatus.OPEN),
    answer: nullable(text('answer')),
    answeredAt: nullable(instant('answered_at')),
    answeredByUserId: nullable(uuid('answered_by')),
    version: versionCounter(),
    regencyId: int('regency_id'),
    districtId: int('district_id'),
    villageId: int('village_id'),
  } satisfies Record<keyof PersonRequestRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_person_request_kind', 'kind', PersonRequestKind),
    checkOneOf('ck_person_request_status', 'status', PersonRequestStatus),
    check('ck_person_request_due', `due_at = received_at + interval '72 hours'`),
    check(
      'ck_person_request_answer',
      `num_nonnulls(answer, answered_at, answered_by) = CASE status WHEN 'OPEN' THEN 0 ELSE 3 END`,
    ),
  ],
  foreignKeys: [
    reference('fk_person_request_person', 'personId', 'Person'),
    reference('fk_person_request_received_by', 'receivedByUserId', 'User'),
    reference('fk_person_request_answered_by', 'answeredByUserId', 'User'),
  ],
  indices: [
    { name: 'ix_person_request_due', columns: ['regencyId', 'dueAt', 'id'] },
    { name: 'ix_person_request_person', columns: ['personId'] },
    {
      name: 'uq_person_request_open',
      columns: ['personId', 'kind', 'regencyId'],
      unique: true,
      where: `status = 'OPEN'`,
    },
    { name: 'ix_person_request_answered', columns: ['answeredAt'], where: 'answered_at IS NOT NULL' },
  ],
});
