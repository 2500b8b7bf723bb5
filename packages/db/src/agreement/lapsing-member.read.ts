import { type LapseDates, lapseDatesOf } from '@lindung/domain/agreement/lapse';
import type { Protection } from '@lindung/domain/enrolment/protection';
import { type BusinessDate, businessDate } from '@lindung/domain/shared/business-date';

import {
  beginColumn,
  factColumns,
  type FactValues,
  monthOfDay,
  paidThroughColumn,
  protectionOf,
} from '../enrolment/protection-fields.js';
import { column, computed, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { lineRef, lineRefJoins } from './line-ref.js';

const lapse = (key: keyof LapseDates) =>
  computed<[string | null, string]>([paidThroughColumn, beginColumn], ([day, startsOn], { law }) => {
    const paidThrough = monthOfDay(day);
    if (paidThrough === null) return null;
    const days = lapseDatesOf(law, { paidThrough, startsOn: businessDate(startsOn) });
    return days.ok ? days.value[key] : null;
  });

/** Of the last protected day: what a death then pays, and what the time that is paid has earned. */
const earned = <T>(tell: (protection: Protection, lastDay: BusinessDate) => T) =>
  computed<FactValues>(factColumns, (values, { law }) => {
    const [, startsOn, , paid] = values;
    const paidThrough = monthOfDay(paid);
    if (paidThrough === null) return null;
    const days = lapseDatesOf(law, { paidThrough, startsOn: businessDate(startsOn) });
    if (!days.ok) return null;
    const { lastProtectedDay } = days.value;
    const protection = protectionOf(values, { law, today: lastProtectedDay });
    return protection && tell(protection, lastProtectedDay);
  });

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
  },
  fields: {
    id: column('e.id'),
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    startsOn: column('e.starts_on'),
    endsOn: column('e.ends_on'),
    paidThrough: computed<[string | null]>([paidThroughColumn], ([day]) => monthOfDay(day)),
    lastProtectedDay: lapse('lastProtectedDay'),
    graceFrom: lapse('graceFrom'),
    graceTo: lapse('graceTo'),
    endedFrom: lapse('endedFrom'),
    hasFullDeath: earned(({ fullDeathFrom }, lastDay) => fullDeathFrom !== null && fullDeathFrom <= lastDay),
    deathPays: earned(({ death }) => death?.pays ?? null),
    paidMonths: earned(({ paidMonths }) => paidMonths),
    scholarshipMissing: earned(({ scholarshipMissing }) => scholarshipMissing),
  },
  sorts: { NEWEST: { expression: 'e.id', type: 'uuid' } },
} as const satisfies ReadModel;
