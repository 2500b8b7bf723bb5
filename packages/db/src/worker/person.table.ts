import { MaritalStatus } from '@lindung/domain/worker/marital-status';
import { PersonStatus, type Person } from '@lindung/domain/worker/person';
import { Sex } from '@lindung/domain/worker/sex';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  bytes,
  day,
  hidden,
  instantByDefault,
  int,
  nullable,
  primary,
  smallint,
  sortNameOf,
  text,
  texts,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** A person with the encrypted NIK and family card and their keyed indexes, which are selected by name only. */
export type PersonRow = Omit<Person, 'districtId' | 'villageId'> & {
  districtId: number;
  villageId: number;
  sortName: string;
  /** As what the name is searched: made by the database. */
  searchName: string;
  nikCipher: Buffer | null;
  nikIndex: Buffer | null;
  familyCardCipher: Buffer | null;
  familyCardIndex: Buffer | null;
  /** 0 = bears the NIK, or has none; otherwise waits as one of those who claim it. The database alone writes and reads it. */
  nikClaim: number;
  /** The day on which what says who the person was was destroyed; no role of the application sees the row any more. */
  erasedOn: BusinessDate | null;
  /** Since this day the data are worked with no further than the law asks, as the person asked; null: as usual. */
  restrictedOn: BusinessDate | null;
  /** The record of the same person that stays in its stead; null: this one is in use. The database alone writes it. */
  mergedIntoId: string | null;
};

export const personTable = new EntitySchema<PersonRow>({
  name: 'Person',
  tableName: 'person',
  columns: {
    id: primary(uuid('id'), 'pk_person'),
    fullName: nullable(text('full_name')),
    sortName: sortNameOf('full_name'),
    searchName: hidden({
      ...sortNameOf('full_name'),
      name: 'search_name',
      asExpression: 'search_name_of(full_name)',
    }),
    nikCipher: hidden(nullable(bytes('nik_cipher'))),
    nikIndex: hidden(nullable(bytes('nik_index'))),
    nikClaim: { ...hidden(int('nik_claim')), insert: false, update: false },
    nikTail: nullable(text('nik_tail')),
    nikWarnings: byDefault(texts('nik_warnings'), []),
    birthDate: nullable(day('birth_date')),
    birthPlace: nullable(text('birth_place')),
    motherName: nullable(text('mother_name')),
    maritalStatus: nullable(text('marital_status')),
    familyCardCipher: hidden(nullable(bytes('family_card_cipher'))),
    familyCardIndex: hidden(nullable(bytes('family_card_index'))),
    familyCardTail: nullable(text('family_card_tail')),
    sex: text('sex'),
    occupation: nullable(text('occupation')),
    occupationCode: nullable(text('occupation_code')),
    secondOccupation: nullable(text('second_occupation')),
    secondOccupationCode: nullable(text('second_occupation_code')),
    workPlace: nullable(text('work_place')),
    weeklyHours: nullable(smallint('weekly_hours')),
    address: nullable(text('address')),
    phone: nullable(text('phone')),
    status: byDefault(text('status'), PersonStatus.ACTIVE),
    regencyId: int('regency_id'),
    districtId: int('district_id'),
    villageId: int('village_id'),
    createdAt: instantByDefault('created_at'),
    updatedAt: instantByDefault('updated_at'),
    version: versionCounter(),
    erasedOn: nullable(day('erased_on')),
    restrictedOn: nullable(day('restricted_on')),
    mergedIntoId: { ...nullable(uuid('merged_into_id')), insert: false, update: false },
  } satisfies Record<keyof PersonRow, EntitySchemaColumnOptions>,
  checks: [
    check('ck_person_merged_into', 'merged_into_id <> id'),
    checkOneOf('ck_person_sex', 'sex', Sex),
    checkOneOf('ck_person_status', 'status', PersonStatus),
    check('ck_person_name', 'length(btrim(full_name)) > 0'),
    check(
      'ck_person_nik',
      `(nik_cipher IS NULL) = (nik_index IS NULL) AND (nik_cipher IS NULL) = (nik_tail IS NULL)
        AND octet_length(nik_index) = 32 AND nik_tail ~ '^[0-9]{2}$'`,
    ),
    check('ck_person_nik_claim', 'nik_claim >= 0 AND (nik_claim = 0 OR nik_index IS NOT NULL)'),
    checkOneOf('ck_person_marital_status', 'marital_status', MaritalStatus),
    check(
      'ck_person_family_card',
      `(family_card_cipher IS NULL) = (family_card_index IS NULL) AND (family_card_cipher IS NULL) = (family_card_tail IS NULL)
        AND octet_length(family_card_index) = 32 AND family_card_tail ~ '^[0-9]{2}$'`,
    ),
    check('ck_person_phone', `phone ~ '^\\+[1-9][0-9]{7,14}$'`),
    check(
      'ck_person_occupation',
      `occupation_code IS NULL OR (occupation_code ~ '^[0-9]{4}$' AND occupation IS NOT NULL)`,
    ),
    check(
      'ck_person_second_occupation',
      `second_occupation_code IS NULL OR (second_occupation_code ~ '^[0-9]{4}$' AND second_occupation IS NOT NULL)`,
    ),
    check('ck_person_weekly_hours', 'weekly_hours BETWEEN 1 AND 168'),
    check(
      'ck_person_erased',
      `CASE WHEN erased_on IS NULL THEN full_name IS NOT NULL AND birth_date IS NOT NULL
        ELSE num_nonnulls(full_name, nik_cipher, nik_index, nik_tail, birth_date, birth_place, occupation, address, phone, mother_name,
          marital_status, family_card_cipher, family_card_index, family_card_tail, occupation_code, second_occupation,
          second_occupation_code, weekly_hours, work_place) = 0
          AND cardinality(nik_warnings) = 0 END`,
    ),
  ],
  foreignKeys: [
    reference('fk_person_village', 'villageId', 'Region'),
    reference('fk_person_merged_into', 'mergedIntoId', 'Person'),
  ],
  indices: [
    { name: 'uq_person_nik_claim', columns: ['nikIndex', 'nikClaim'], unique: true },
    { name: 'ix_person_nik_waits', columns: ['regencyId', 'id'], where: 'nik_claim > 0' },
    { name: 'ix_person_regency_name', columns: ['regencyId', 'sortName', 'id'] },
    { name: 'ix_person_village_name', columns: ['villageId', 'sortName', 'id'] },
    {
      name: 'ix_person_without_nik',
      columns: ['regencyId', 'id'],
      where: 'nik_index IS NULL AND erased_on IS NULL',
    },
    {
      name: 'ix_person_village_without_nik',
      columns: ['villageId', 'id'],
      where: 'nik_index IS NULL AND erased_on IS NULL',
    },
    { name: 'ix_person_search', columns: ['regencyId', 'searchName', 'villageId', 'id'] },
    // Over groups of three letters, which TypeORM has no word for.
    { name: 'ix_person_search_letters', columns: ['searchName'], synchronize: false },
    {
      name: 'ix_person_family_card',
      columns: ['familyCardIndex'],
      where: 'family_card_index IS NOT NULL',
    },
    {
      name: 'ix_person_occupation',
      columns: ['regencyId', 'occupationCode', 'sortName', 'id'],
      where: 'occupation_code IS NOT NULL',
    },
    { name: 'ix_person_birth_name', columns: ['birthDate', 'searchName'] },
    { name: 'ix_person_village_birth', columns: ['villageId', 'birthDate'] },
    { name: 'ix_person_phone', columns: ['phone'], where: 'phone IS NOT NULL' },
    { name: 'ix_person_merged_into', columns: ['mergedIntoId'], where: 'merged_into_id IS NOT NULL' },
    { name: 'ix_person_created', columns: ['createdAt'], where: 'erased_on IS NULL' },
  ],
});
