import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { budgetLineRef, budgetLineRefJoins } from '../budget/budget-line.read.js';
import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** Checks of figures, a regency and day each, with the faults that were named. */
export const figureCheckRead = {
  table: 'figure_check',
  alias: 'c',
  id: { column: 'c.id', type: 'uuid' },
  perRegency: true,
  joins: { region: regionJoin('region', 'c.regency_id') },
  fields: {
    id: column('c.id'),
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    onDay: column('c.on_day'),
    checkedAt: column('c.checked_at'),
    faultCount: column('c.fault_count'),
    faults: {
      list: {
        id: column('f.position::text'),
        figure: column('f.figure'),
        kept: column('f.kept'),
        computed: column('f.computed'),
        line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
        budgetLine: {
          object: budgetLineRef('budget', 'budget_region'),
          presentWhen: 'budget.id',
          join: 'budget_region',
        },
        place: { object: regionRef('place'), presentWhen: 'place.region_id', join: 'place' },
      },
      from: `jsonb_to_recordset(c.faults) AS f (position int, figure text, kept text, computed text, line_id uuid,
               budget_line_id uuid, place_id int)`,
      where: 'true',
      orderBy: 'f.position',
      joins: {
        ...lineRefJoins('f.line_id'),
        ...budgetLineRefJoins('budget', 'budget_region', 'f.budget_line_id'),
        place: regionJoin('place', 'f.place_id'),
      },
    },
  },
  sorts: { NEWEST: { expression: 'c.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** Whether a check is the last of its regency. */
export const isLastCheck = `NOT EXISTS (SELECT FROM figure_check later WHERE later.regency_id = c.regency_id AND later.on_day > c.on_day
  AND (later.district_id, later.village_id) IS NOT DISTINCT FROM (c.district_id, c.village_id))`;
