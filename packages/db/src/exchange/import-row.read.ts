import type { RowIssue, RowWarning } from '@lindung/domain/enrolment/row-issue';
import { maskNikTail } from '@lindung/domain/worker/nik';

import { column, computed, type ReadModel } from '../read/read-model.js';
import { isShownToday } from '../territory/region.read.js';
import { changeFields } from '../worker/person-change.read.js';

/** The staged rows of an import; `say` gives an issue or a warning the words of the reader's language. */
export const importRowRead = (say: (finding: RowIssue | RowWarning) => object) => {
  const findings = (expression: string) =>
    computed<[Array<RowIssue | RowWarning>]>([expression], ([found]) => found.map(say));
  return {
    table: 'staged_candidate',
    alias: 's',
    person: 's.person_id',
    id: { column: 's.line_no', type: 'int' },
    joins: {
      village: {
        sql: `LEFT JOIN region_version village ON village.region_id = s.person_village_id AND ${isShownToday('village')}`,
      },
    },
    fields: {
      lineNo: column('s.line_no'),
      outcome: column('s.outcome'),
      fullName: column('s.full_name'),
      nikMasked: computed<[string | null]>(['s.nik_tail'], ([tail]) =>
        tail === null ? null : maskNikTail(tail),
      ),
      villageName: column('COALESCE(village.name, s.village_name)', 'village'),
      isKnown: column('s.person_id IS NOT NULL'),
      change: { object: changeFields(`s.change->'before'`, `s.change->'after'`), presentWhen: 's.change' },
      issues: findings('s.issues'),
      warnings: findings('s.warnings'),
      damages: column('s.damages'),
    },
    sorts: { LINE: { expression: 's.line_no', type: 'int' } },
  } as const satisfies ReadModel;
};
