import type { CandidateList } from '@lindung/domain/enrolment/candidate-list';
import { CheckStep } from '@lindung/domain/enrolment/check-verdict';
import { DecileSource } from '@lindung/domain/worker/decile';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  day,
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

/** `erased` are those whom an erasure took away, `merged` those who stood there twice; they were added and are in no row that anybody sees. */
export type CandidateListRow = CandidateList & { createdBy: string; erased: number; merged: number };

export const candidateListTable = new EntitySchema<CandidateListRow>({
  name: 'CandidateList',
  tableName: 'candidate_list',
  columns: {
    id: primary(uuid('id'), 'pk_candidate_list'),
    name: text('name'),
    source: text('source'),
    sourceNote: nullable(text('source_note')),
    sourceDate: day('source_date'),
    declaredPotential: nullable(int('declared_potential')),
    lineId: nullable(uuid('line_id')),
    checksUpTo: { ...nullable(text('checks_up_to')), insert: false },
    ...ownerColumns,
    createdBy: uuid('created_by'),
    createdAt: instantByDefault('created_at'),
    erased: { ...byDefault(int('erased'), 0), insert: false, update: false },
    merged: { ...byDefault(int('merged'), 0), insert: false, update: false },
    version: versionCounter(),
  } satisfies Record<keyof CandidateListRow, EntitySchemaColumnOptions>,
  exclusions: [
    {
      name: 'ex_candidate_list_name',
      expression: `USING gist (COALESCE(village_id, district_id, regency_id) WITH =, name WITH =)`,
    },
  ],
  uniques: [{ name: 'uq_candidate_list_regency', columns: ['id', 'regencyId'] }],
  checks: [
    checkOneOf('ck_candidate_list_source', 'source', DecileSource),
    checkOneOf('ck_candidate_list_checks_up_to', 'checks_up_to', CheckStep),
    check('ck_candidate_list_potential', 'declared_potential >= 0'),
  ],
  foreignKeys: [
    reference('fk_candidate_list_line', 'lineId', 'AgreementLine'),
    reference('fk_candidate_list_created_by', 'createdBy', 'User'),
  ],
});
