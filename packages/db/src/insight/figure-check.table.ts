import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { byDefault, day, instant, int, json, ownerColumns, primary, uuid } from '../columns.js';
import { check } from '../constraints.js';

/** That the figures of a regency were compared with their ledgers on a day, and which differed. */
export interface FigureCheckRow extends Owner {
  readonly id: string;
  readonly onDay: BusinessDate;
  readonly checkedAt: Date;
  readonly faultCount: number;
  readonly faults: readonly object[];
}

export const figureCheckTable = new EntitySchema<FigureCheckRow>({
  name: 'FigureCheck',
  tableName: 'figure_check',
  columns: {
    id: primary(uuid('id'), 'pk_figure_check'),
    onDay: day('on_day'),
    checkedAt: byDefault(instant('checked_at'), () => 'clock_timestamp()'),
    faultCount: int('fault_count'),
    faults: json('faults'),
    ...ownerColumns,
  } satisfies Record<keyof FigureCheckRow, EntitySchemaColumnOptions>,
  exclusions: [
    {
      name: 'ex_figure_check_day',
      expression: `USING gist (regency_id WITH =, COALESCE(village_id, district_id, regency_id) WITH =, on_day WITH =)`,
    },
  ],
  checks: [check('ck_figure_check_faults', `jsonb_array_length(faults) = least(fault_count, 100)`)],
  indices: [{ name: 'ix_figure_check_regency', columns: ['regencyId', 'onDay'] }],
});
