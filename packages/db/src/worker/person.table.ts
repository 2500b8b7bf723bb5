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
  sortNameOf,
  text,
  texts,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** A person with the encrypted NIK and its keyed index; both are selected by name only. */
export type PersonRow = Omit<Person, 'districtId' | 'villageId'> & {
  districtId: number;
  villageId: number;
  sortName: string;
  nikCipher: Buffer | null;
  nikIndex: Buffer | null;
  /** 0 = bears the NIK, or has none; otherwise waits as one of those who claim it. The database alone writes and reads it. */
  nikClaim: number;
  /** The day on which what says who the person was was destroyed; no role of the application sees the row any more. */
  erasedOn: BusinessDate | null;
  /** Since this day the data are worked with no further than the law asks, as the person asked; null: as usual. */
  restrictedOn: BusinessDate | null;
};

export const personTable = new EntitySchema<PersonRow>({
  name: 'Person',
  tableName: 'person',
  columns: {
    id: primary(uuid('id'), 'pk_person'),
    fullName: nullable(text('full_name')),
    sortName: sortNameOf('full_name'),
    nikCipher: hidden(nullable(bytes('nik_cipher'))),
    nikIndex: hidden(nullable(bytes('nik_index'))),
    nikClaim: { ...hidden(int('nik_claim')), insert: false, update: false },
    nikTail: nullable(text('nik_tail')),
    nikWarnings: byDefault(texts('nik_warnings'), []),
    birthDate: nullable(day('birth_date')),
    birthPlace: nullable(text('birth_place')),
    sex: text('sex'),
    occupation: nullable(text('occupation')),
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
  } satisfies Record<keyof PersonRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_person_sex', 'sex', Sex),
    checkOneOf('ck_person_status', 'status', PersonStatus),
    check('ck_person_name', 'length(btrim(full_name)) > 0'),
    check(
      'ck_person_nik',
      `(nik_cipher IS NULL) = (nik_index IS NULL) AND (nik_cipher IS NULL) = (nik_tail IS NULL)
        AND octet_length(nik_index) = 32 AND nik_tail ~ '^[0-9]{2}$'`,
    ),
    check('ck_person_nik_claim', 'nik_claim >= 0 AND (nik_claim = 0 OR nik_index IS NOT NULL)'),
    check(
      'ck_person_erased',
      `CASE WHEN erased_on IS NULL THEN full_name IS NOT NULL AND birth_date IS NOT NULL
        ELSE num_nonnulls(full_name, nik_cipher, nik_index, nik_tail, birth_date, birth_place, occupation, address, phone) = 0
          AND cardinality(nik_warnings) = 0 END`,
    ),
  ],
  foreignKeys: [reference('fk_person_village', 'villageId', 'Region')],
  indices: [
    { name: 'uq_person_nik_claim', columns: ['nikIndex', 'nikClaim'], unique: true },
    { name: 'ix_person_nik_waits', columns: ['regencyId', 'id'], where: 'nik_claim > 0' },
    { name: 'ix_person_regency_name', columns: ['regencyId', 'sortName', 'id'] },
    { name: 'ix_person_village_name', columns: ['villageId', 'sortName', 'id'] },
    { name: 'ix_person_created', columns: ['createdAt'], where: 'erased_on IS NULL' },
  ],
});
