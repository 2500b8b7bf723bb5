import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { HeirRelationship } from '@lindung/domain/worker/heir';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bytes,
  day,
  hidden,
  instantByDefault,
  int,
  nullable,
  primary,
  smallint,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** Who would be an heir of a person; it belongs to the person's residence. */
export interface HeirRow {
  id: string;
  personId: string;
  relationship: HeirRelationship;
  fullName: string;
  birthDate: BusinessDate | null;
  phone: string | null;
  nikCipher: Buffer | null;
  nikIndex: Buffer | null;
  nikTail: string | null;
  /** Which of the children for whom the scholarship is meant; null: none of them. */
  scholarshipPlace: number | null;
  recordedByUserId: string;
  recordedAt: Date;
  updatedAt: Date;
  version: number;
  regencyId: number;
  districtId: number;
  villageId: number;
}

export const heirTable = new EntitySchema<HeirRow>({
  name: 'Heir',
  tableName: 'person_heir',
  columns: {
    id: primary(uuid('id'), 'pk_person_heir'),
    personId: uuid('person_id'),
    relationship: text('relationship'),
    fullName: text('full_name'),
    birthDate: nullable(day('birth_date')),
    phone: nullable(text('phone')),
    nikCipher: hidden(nullable(bytes('nik_cipher'))),
    nikIndex: hidden(nullable(bytes('nik_index'))),
    nikTail: nullable(text('nik_tail')),
    scholarshipPlace: nullable(smallint('scholarship_place')),
    recordedByUserId: uuid('recorded_by'),
    recordedAt: instantByDefault('recorded_at'),
    updatedAt: instantByDefault('updated_at'),
    version: versionCounter(),
    regencyId: int('regency_id'),
    districtId: int('district_id'),
    villageId: int('village_id'),
  } satisfies Record<keyof HeirRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_person_heir_relationship', 'relationship', HeirRelationship),
    check('ck_person_heir_name', 'length(btrim(full_name)) > 0'),
    check('ck_person_heir_phone', `phone ~ '^\\+[1-9][0-9]{7,14}$'`),
    check(
      'ck_person_heir_nik',
      `(nik_cipher IS NULL) = (nik_index IS NULL) AND (nik_cipher IS NULL) = (nik_tail IS NULL)
        AND octet_length(nik_index) = 32 AND nik_tail ~ '^[0-9]{2}$'`,
    ),
    check(
      'ck_person_heir_scholarship',
      `scholarship_place IS NULL OR (scholarship_place > 0 AND relationship = 'CHILD' AND birth_date IS NOT NULL)`,
    ),
  ],
  uniques: [{ name: 'uq_person_heir_scholarship', columns: ['personId', 'scholarshipPlace'] }],
  foreignKeys: [
    reference('fk_person_heir_person', 'personId', 'Person'),
    reference('fk_person_heir_recorded_by', 'recordedByUserId', 'User'),
  ],
});
