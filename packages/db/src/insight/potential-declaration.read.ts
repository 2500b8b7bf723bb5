import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** Declared potentials: the denominators of coverage. */
export const potentialDeclarationRead = {
  table: 'potential_declaration',
  alias: 'pd',
  id: { column: 'pd.id', type: 'uuid' },
  joins: { region: regionJoin('region', 'pd.regency_id') },
  fields: {
    id: column('pd.id'),
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    memberGroup: column('pd.member_group'),
    people: column('pd.people'),
    source: column('pd.source'),
    asOf: column('pd.as_of'),
  },
  sorts: { NEWEST: { expression: 'pd.id', type: 'uuid' } },
} as const satisfies ReadModel;
