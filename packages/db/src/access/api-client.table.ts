import type { ApiClient } from '@lindung/domain/access/api-client';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { instantByDefault, primary, text, uuid } from '../columns.js';
import { reference } from '../constraints.js';

/** A partner's application with who registered it. */
export type ApiClientRow = ApiClient & { createdBy: string };

export const apiClientTable = new EntitySchema<ApiClientRow>({
  name: 'ApiClient',
  tableName: 'api_client',
  columns: {
    id: primary(uuid('id'), 'pk_api_client'),
    name: text('name'),
    organisation: text('organisation'),
    createdBy: uuid('created_by'),
    createdAt: instantByDefault('created_at'),
  } satisfies Record<keyof ApiClientRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_api_client_name', columns: ['name'] }],
  foreignKeys: [reference('fk_api_client_created_by', 'createdBy', 'User')],
});
