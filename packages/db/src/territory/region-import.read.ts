import { userJoin, userName } from '../access/user-name.js';
import { column, type ReadModel } from '../read/read-model.js';

/** What files about regions have brought, the last one first. */
export const regionImportRead = {
  table: 'region_import',
  alias: 'i',
  id: { column: 'i.id', type: 'uuid' },
  joins: { recorder: userJoin('recorder', 'i.recorded_by') },
  fields: {
    id: column('i.id'),
    kind: column('i.kind'),
    fileName: column('i.file_name'),
    source: column('i.source'),
    licence: column('i.licence'),
    edition: column('i.edition'),
    validFrom: column('i.valid_from'),
    lines: column('i.lines'),
    added: column('i.added'),
    changed: column('i.changed'),
    unchanged: column('i.unchanged'),
    refused: column('i.refused'),
    issues: column('i.issues'),
    recordedBy: userName('recorder'),
    recordedAt: column('i.recorded_at'),
  },
  sorts: { DAY: { expression: 'i.recorded_at', type: 'timestamptz' } },
} as const satisfies ReadModel;
