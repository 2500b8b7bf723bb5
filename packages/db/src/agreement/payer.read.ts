import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** The employer number that holds on the business day, or else the last one; empty while there is none. */
const employerNumberOf = (payerId: string): string => `COALESCE((
  SELECT n.number FROM payer_number n WHERE n.payer_id = ${payerId}
  ORDER BY (n.valid_from IS NULL OR n.valid_from <= $1::date) AND (n.valid_to IS NULL OR n.valid_to >= $1::date) DESC,
    n.valid_to DESC NULLS FIRST, n.valid_from NULLS FIRST, n.id LIMIT 1), '')`;

/** A payer as another record points at it; the join of its region goes by the name `<alias>_region`. */
export const payerFields = (alias: string, regionJoinName?: string): FieldMap => ({
  id: column(`${alias}.id`),
  employerNumber: column(employerNumberOf(`${alias}.id`)),
  name: column(`${alias}.name`),
  employerNumbers: {
    list: {
      id: column('pn.id'),
      number: column('pn.number'),
      validFrom: column('pn.valid_from'),
      validTo: column('pn.valid_to'),
    },
    from: 'payer_number pn',
    where: `pn.payer_id = ${alias}.id`,
    orderBy: 'pn.valid_from NULLS FIRST, pn.id',
  },
  region: {
    object: regionRef(`${alias}_region`),
    presentWhen: `${alias}_region.region_id`,
    ...(regionJoinName === undefined ? {} : { join: regionJoinName }),
  },
  version: column(`${alias}.version`),
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
