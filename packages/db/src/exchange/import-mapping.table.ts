import type { ChosenColumns } from '@lindung/domain/enrolment/column-mapping';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { bytes, instantByDefault, json, primary, uuid } from '../columns.js';
import { check, reference } from '../constraints.js';

/** What a user has said that the columns of files with certain headings hold: headings and fields, and nothing of a person. */
export interface ImportMappingRow {
  userId: string;
  /** SHA-256 of the set of headings. */
  headings: Buffer;
  columns: ChosenColumns;
  usedAt: Date;
}

export const importMappingTable = new EntitySchema<ImportMappingRow>({
  name: 'ImportMapping',
  tableName: 'import_mapping',
  columns: {
    userId: primary(uuid('user_id'), 'pk_import_mapping'),
    headings: primary(bytes('headings'), 'pk_import_mapping'),
    columns: json('columns'),
    usedAt: instantByDefault('used_at'),
  } satisfies Record<keyof ImportMappingRow, EntitySchemaColumnOptions>,
  checks: [
    check('ck_import_mapping_headings', 'octet_length(headings) = 32'),
    check('ck_import_mapping_columns', `jsonb_typeof(columns) = 'array' AND (columns)::text !~ '[0-9]{16}'`),
  ],
  foreignKeys: [reference('fk_import_mapping_user', 'userId', 'User')],
});
