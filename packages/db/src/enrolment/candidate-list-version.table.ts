import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { CandidateListVersion } from '@lindung/domain/enrolment/candidate-list';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bytes,
  instant,
  instantByDefault,
  int,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
} from '../columns.js';
import { check, reference } from '../constraints.js';

/** A confirmed import, named by its list and number; `fileSha256` tells a file that comes a second time. */
export type CandidateListVersionRow = Omit<CandidateListVersion, 'id'> & Owner & { fileSha256: Buffer };

export const candidateListVersionTable = new EntitySchema<CandidateListVersionRow>({
  name: 'CandidateListVersion',
  tableName: 'candidate_list_version',
  columns: {
    listId: primary(uuid('list_id'), 'pk_candidate_list_version'),
    number: primary(int('number'), 'pk_candidate_list_version'),
    jobId: uuid('job_id'),
    fileName: text('file_name'),
    fileSha256: bytes('file_sha256'),
    importedByUserId: uuid('imported_by'),
    importedAt: instantByDefault('imported_at'),
    lines: int('lines'),
    added: int('added'),
    changed: int('changed'),
    unchanged: int('unchanged'),
    refused: int('refused'),
    undoneAt: nullable(instant('undone_at')),
    undoneByUserId: nullable(uuid('undone_by')),
    ...ownerColumns,
  } satisfies Record<keyof CandidateListVersionRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_candidate_list_version_job', columns: ['jobId'] }],
  checks: [
    check('ck_candidate_list_version_undone', '(undone_at IS NULL) = (undone_by IS NULL)'),
    check('ck_candidate_list_version_sum', 'lines = added + changed + unchanged + refused'),
  ],
  foreignKeys: [
    reference('fk_candidate_list_version_list', 'listId', 'CandidateList'),
    reference('fk_candidate_list_version_job', 'jobId', 'Job'),
    reference('fk_candidate_list_version_undone_by', 'undoneByUserId', 'User'),
  ],
});
