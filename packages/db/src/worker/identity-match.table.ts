import { IdentityMatchStatus } from '@lindung/domain/worker/identity-match';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  flag,
  instant,
  instantByDefault,
  int,
  nullable,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** Whether the population register knows a person as registered; the id is the person's, and the owner the residence. */
export interface IdentityMatchRow {
  id: string;
  status: IdentityMatchStatus;
  since: Date;
  nextTryAt: Date;
  attempts: number;
  answeredAt: Date | null;
  nikAgrees: boolean | null;
  nameAgrees: boolean | null;
  birthDateAgrees: boolean | null;
  motherAgrees: boolean | null;
  proof: string | null;
  proposedByUserId: string | null;
  confirmedByUserId: string | null;
  version: number;
  regencyId: number;
  districtId: number;
  villageId: number;
}

export const identityMatchTable = new EntitySchema<IdentityMatchRow>({
  name: 'IdentityMatch',
  tableName: 'identity_match',
  columns: {
    id: primary(uuid('id'), 'pk_identity_match'),
    status: byDefault(text('status'), IdentityMatchStatus.WAITING),
    since: instantByDefault('since'),
    nextTryAt: instantByDefault('next_try_at'),
    attempts: byDefault(int('attempts'), 0),
    answeredAt: nullable(instant('answered_at')),
    nikAgrees: nullable(flag('nik_agrees')),
    nameAgrees: nullable(flag('name_agrees')),
    birthDateAgrees: nullable(flag('birth_date_agrees')),
    motherAgrees: nullable(flag('mother_agrees')),
    proof: nullable(text('proof')),
    proposedByUserId: nullable(uuid('proposed_by')),
    confirmedByUserId: nullable(uuid('confirmed_by')),
    version: versionCounter(),
    regencyId: int('regency_id'),
    districtId: int('district_id'),
    villageId: int('village_id'),
  } satisfies Record<keyof IdentityMatchRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_identity_match_status', 'status', IdentityMatchStatus),
    check('ck_identity_match_answered', `(status = 'WAITING') = (answered_at IS NULL)`),
    check(
      'ck_identity_match_proof',
      `(proof IS NULL) = (proposed_by IS NULL)
        AND (confirmed_by IS NULL OR (proposed_by IS NOT NULL AND status = 'MATCHED'))`,
    ),
    check('ck_identity_match_two_people', 'confirmed_by <> proposed_by'),
  ],
  foreignKeys: [
    reference('fk_identity_match_person', 'id', 'Person', 'CASCADE'),
    reference('fk_identity_match_proposed_by', 'proposedByUserId', 'User'),
    reference('fk_identity_match_confirmed_by', 'confirmedByUserId', 'User'),
  ],
  indices: [
    { name: 'ix_identity_match_status', columns: ['regencyId', 'status', 'since', 'id'] },
    { name: 'ix_identity_match_village', columns: ['villageId', 'status', 'since', 'id'] },
    { name: 'ix_identity_match_due', columns: ['nextTryAt', 'id'], where: `status = 'WAITING'` },
  ],
});
