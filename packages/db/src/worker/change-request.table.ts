import { ChangeProof, ChangeRequestStatus } from '@lindung/domain/worker/change-request';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  bytes,
  hidden,
  instant,
  int,
  json,
  nullable,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** Facts of a person by the names under which the history keeps them, as text; null: nothing is registered. */
export type KeptFacts = Readonly<Record<string, string | null>>;

/**
 * A proposed change of a person, of where the person lived when it was proposed. `before` is what was registered then, and from the
 * acceptance on what it replaced; NIK and family card of both sides are in `numbersCipher` alone.
 */
export interface ChangeRequestRow {
  id: string;
  personId: string;
  status: ChangeRequestStatus;
  reason: string;
  proofKind: ChangeProof;
  before: KeptFacts;
  after: KeptFacts;
  numbersCipher: Buffer | null;
  nikIndexBefore: Buffer | null;
  familyCardIndexBefore: Buffer | null;
  proposedByUserId: string;
  proposedAt: Date;
  decidedByUserId: string | null;
  decidedAt: Date | null;
  answer: string | null;
  undoneByUserId: string | null;
  undoneAt: Date | null;
  undoReason: string | null;
  version: number;
  regencyId: number;
  districtId: number;
  villageId: number;
}

export const changeRequestTable = new EntitySchema<ChangeRequestRow>({
  name: 'ChangeRequest',
  tableName: 'change_request',
  columns: {
    id: primary(uuid('id'), 'pk_change_request'),
    personId: uuid('person_id'),
    status: byDefault(text('status'), ChangeRequestStatus.OPEN),
    reason: text('reason'),
    proofKind: text('proof_kind'),
    before: json('before'),
    after: json('after'),
    numbersCipher: hidden(nullable(bytes('numbers_cipher'))),
    nikIndexBefore: hidden(nullable(bytes('nik_index_before'))),
    familyCardIndexBefore: hidden(nullable(bytes('family_card_index_before'))),
    proposedByUserId: uuid('proposed_by'),
    proposedAt: instant('proposed_at'),
    decidedByUserId: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    answer: nullable(text('answer')),
    undoneByUserId: nullable(uuid('undone_by')),
    undoneAt: nullable(instant('undone_at')),
    undoReason: nullable(text('undo_reason')),
    version: versionCounter(),
    regencyId: int('regency_id'),
    districtId: int('district_id'),
    villageId: int('village_id'),
  } satisfies Record<keyof ChangeRequestRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_change_request_status', 'status', ChangeRequestStatus),
    checkOneOf('ck_change_request_proof_kind', 'proof_kind', ChangeProof),
    check(
      'ck_change_request_facts',
      `after <> '{}' AND jsonb_typeof(after) = 'object' AND jsonb_typeof(before) = 'object'`,
    ),
    check(
      'ck_change_request_decided',
      `num_nonnulls(decided_by, decided_at) = CASE status WHEN 'OPEN' THEN 0 ELSE 2 END
        AND (answer IS NOT NULL) = (status = 'DECLINED')`,
    ),
    check(
      'ck_change_request_undone',
      `num_nonnulls(undone_by, undone_at, undo_reason) = CASE status WHEN 'UNDONE' THEN 3 ELSE 0 END`,
    ),
    check('ck_change_request_two_people', `(decided_by = proposed_by) = (status = 'WITHDRAWN')`),
  ],
  foreignKeys: [
    reference('fk_change_request_person', 'personId', 'Person'),
    reference('fk_change_request_proposed_by', 'proposedByUserId', 'User'),
    reference('fk_change_request_decided_by', 'decidedByUserId', 'User'),
    reference('fk_change_request_undone_by', 'undoneByUserId', 'User'),
  ],
  indices: [
    { name: 'uq_change_request_open', columns: ['personId'], unique: true, where: `status = 'OPEN'` },
    { name: 'ix_change_request_person', columns: ['personId'] },
    { name: 'ix_change_request_proposed', columns: ['regencyId', 'proposedAt', 'id'] },
    {
      name: 'ix_change_request_waiting',
      columns: ['regencyId', 'proposedAt', 'id'],
      where: `status = 'OPEN'`,
    },
    { name: 'ix_change_request_decided', columns: ['decidedAt'], where: 'decided_at IS NOT NULL' },
  ],
});
