import type { StoredFile } from '@lindung/domain/exchange/file';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bigint,
  byDefault,
  bytes,
  flag,
  instant,
  instantByDefault,
  ints,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
} from '../columns.js';
import { reference } from '../constraints.js';

/** A file with the hash of its bytes, which stand in chunks; complete once all of them are there. */
export type FileRow = StoredFile & { sha256: Buffer | null; area: number[] | null };

export const fileTable = new EntitySchema<FileRow>({
  name: 'File',
  tableName: 'file',
  columns: {
    id: primary(uuid('id'), 'pk_file'),
    name: text('name'),
    mediaType: text('media_type'),
    size: byDefault(bigint('size'), 0),
    sha256: nullable(bytes('sha256')),
    complete: byDefault(flag('complete'), false),
    createdBy: uuid('created_by'),
    createdAt: instantByDefault('created_at'),
    expiresAt: instant('expires_at'),
    /** The regencies of the office for which it was made, by the database; null for whoever acts for no office. */
    area: nullable(byDefault(ints('area'), () => 'area_of_office()')),
    ...ownerColumns,
    regencyId: nullable(ownerColumns.regencyId),
  } satisfies Record<keyof FileRow, EntitySchemaColumnOptions>,
  foreignKeys: [reference('fk_file_created_by', 'createdBy', 'User')],
});
