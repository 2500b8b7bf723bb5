import { type LapseDates, lapseDates, lapseRuleOn } from '@lindung/domain/agreement/lapse';
import { businessDate } from '@lindung/domain/shared/business-date';
import { lastDayOf, monthOf, yearMonth } from '@lindung/domain/shared/year-month';

import { column, computed, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { lineRef, lineRefJoins } from './line-ref.js';

const lapse = (key: keyof LapseDates) =>
  computed<[string | null]>(
    ['paid.month'],
    ([day], { law }) => {
      if (day === null) return null;
      const month = monthOf(businessDate(day));
      const rule = lapseRuleOn(law, lastDayOf(month));
      return rule.ok ? lapseDates(month, rule.value)[key] : null;
    },
    'paid',
  );

/** Members whose protection stops, with the last month that is paid for them and the days that follow from it. */
export const lapsingMemberRead = {
  table: 'enrolment',
  alias: 'e',
  person: 'e.person_id',
  id: { column: 'e.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...lineRefJoins('e.line_id'),
    ...workerRefJoins('worker', 'e.person_id'),
    region: regionJoin('region', 'COALESCE(e.village_id, e.district_id, e.regency_id)'),
    paid: {
      sql: `LEFT JOIN LATERAL (SELECT max(bl.month)::text AS month FROM bill_line bl JOIN bill b ON b.id = bl.bill_id AND b.month = bl.month
            WHERE bl.person_id = e.person_id AND bl.enrolment_id = e.id AND NOT bl.void AND b.status = 'PAID') paid ON true`,
    },
  },
  fields: {
    id: column('e.id'),
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    startsOn: column('e.starts_on'),
    endsOn: column('e.ends_on'),
    paidThrough: computed<[string | null]>(
      ['paid.month'],
      ([day]) => (day === null ? null : yearMonth(day.slice(0, 7))),
      'paid',
    ),
    lastProtectedDay: lapse('lastProtectedDay'),
    graceFrom: lapse('graceFrom'),
    graceTo: lapse('graceTo'),
    endedFrom: lapse('endedFrom'),
  },
  sorts: { NEWEST: { expression: 'e.id', type: 'uuid' } },
} as const satisfies ReadModel;
