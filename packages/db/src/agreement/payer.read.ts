import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** A payer as another record points at it; the join of its region goes by the name `<alias>_region`. */
export const payerFields = (alias: string, regionJoinName?: string): FieldMap => ({
  id: column(`${alias}.id`),
  employerNumber: column(`${alias}.employer_number`),
  name: column(`${alias}.name`),
  region: {
    object: regionRef(`${alias}_region`),
    presentWhen: `${alias}_region.region_id`,
    ...(regionJoinName === undefined ? {} : { join: regionJoinName }),
  },
});

/** Payers by name. */
export const payerRead = {
  table: 'payer',
  alias: 'p',
  id: { column: 'p.id', type: 'uuid' },
  joins: { p_region: regionJoin('p_region', 'COALESCE(p.village_id, p.district_id, p.regency_id)') },
  fields: payerFields('p', 'p_region'),
  sorts: { NAME: { expression: 'lower(p.name)', type: 'text' } },
} as const satisfies ReadModel;
