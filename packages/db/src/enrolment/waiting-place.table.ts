import { type WaitingPlace, WaitingEnd } from '@lindung/domain/enrolment/waiting-place';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, int, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, checkOneOf, reference, referenceTo } from '../constraints.js';

export const waitingPlaceTable = new EntitySchema<WaitingPlace>({
  name: 'WaitingPlace',
  tableName: 'waiting_place',
  columns: {
    payerId: primary(uuid('payer_id'), 'pk_waiting_place'),
    memberGroup: primary(text('member_group'), 'pk_waiting_place'),
    personId: primary(uuid('person_id'), 'pk_waiting_place'),
    turn: primary(int('turn'), 'pk_waiting_place'),
    lineId: uuid('line_id'),
    listId: nullable(uuid('list_id')),
    decreeId: nullable(uuid('decree_id')),
    enteredOn: day('entered_on'),
    enteredByUserId: uuid('entered_by'),
    leftOn: nullable(day('left_on')),
    leftByUserId: nullable(uuid('left_by')),
    leftBecause: nullable(text('left_because')),
    enrolmentId: nullable(uuid('enrolment_id')),
    reason: nullable(text('reason')),
    ...ownerColumns,
  } satisfies Record<keyof WaitingPlace, EntitySchemaColumnOptions>,
  checks: [
    check('ck_waiting_place_turn', 'turn > 0'),
    checkOneOf('ck_waiting_place_left_because', 'left_because', WaitingEnd),
    check('ck_waiting_place_left', '(left_on IS NULL) = (left_because IS NULL) AND left_on >= entered_on'),
    check(
      'ck_waiting_place_seated',
      `(left_because IS NOT DISTINCT FROM 'SEATED') = (enrolment_id IS NOT NULL)`,
    ),
    check(
      'ck_waiting_place_taken_off',
      `(left_because IS NOT DISTINCT FROM 'TAKEN_OFF') = (reason IS NOT NULL)`,
    ),
    check(
      'ck_waiting_place_left_by',
      `(left_by IS NULL) = (left_because IS NULL OR left_because = 'ERASED')`,
    ),
  ],
  foreignKeys: [
    reference('fk_waiting_place_person', 'personId', 'Person'),
    referenceTo('fk_waiting_place_line', 'AgreementLine', {
      lineId: 'id',
      payerId: 'payerId',
      memberGroup: 'memberGroup',
    }),
    reference('fk_waiting_place_list', 'listId', 'CandidateList'),
    reference('fk_waiting_place_decree', 'decreeId', 'Decree'),
    reference('fk_waiting_place_entered_by', 'enteredByUserId', 'User'),
    reference('fk_waiting_place_left_by', 'leftByUserId', 'User'),
    reference('fk_waiting_place_enrolment', 'enrolmentId', 'Enrolment'),
  ],
  indices: [
    {
      name: 'uq_waiting_place_person',
      columns: ['payerId', 'memberGroup', 'personId'],
      unique: true,
      where: 'left_on IS NULL',
    },
    { name: 'ix_waiting_place_person', columns: ['personId'] },
    { name: 'ix_waiting_place_enrolment', columns: ['enrolmentId'], where: 'enrolment_id IS NOT NULL' },
    { name: 'ix_waiting_place_decree', columns: ['decreeId'], where: 'decree_id IS NOT NULL' },
  ],
});
