import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import {
  type MemberRow,
  type Protection,
  type ProtectionDays,
  protectionDays,
  protectionOn,
} from '@lindung/domain/enrolment/protection';
import type { Programme } from '@lindung/domain/programme/programme';
import type { Segment } from '@lindung/domain/programme/segment';
import { businessDate } from '@lindung/domain/shared/business-date';
import { monthOf, type YearMonth, yearMonth } from '@lindung/domain/shared/year-month';

import { computed, type FieldMap, type ReadEnvironment } from '../read/read-model.js';

/** The last covered month of a member over `enrolment e`, as its first day; null: nothing is paid. */
export const paidThroughColumn = `NULLIF(e.paid_through, '-infinity')`;

/** The day on which the membership began, or began anew. */
export const beginColumn = 'COALESCE(e.restarted_on, e.starts_on)';

/** The month of a day that may be missing. */
export const monthOfDay = (day: string | null): YearMonth | null =>
  day === null ? null : monthOf(businessDate(day));

type RowValues = readonly [string, string, string, string | null];
const rowColumns = ['e.status', beginColumn, 'e.ends_on', paidThroughColumn] as const;

const rowOf = ([status, startsOn, endsOn, paid]: RowValues): MemberRow => ({
  status: status as EnrolmentStatus,
  startsOn: businessDate(startsOn),
  endsOn: businessDate(endsOn),
  paidThrough: monthOfDay(paid),
});

const day = (key: keyof ProtectionDays) =>
  computed<RowValues>(rowColumns, (values, { law, today }) => {
    const days = protectionDays(law, rowOf(values), today);
    return days.ok ? days.value[key] : null;
  });

/** What `member_facts` of the database says of one member. */
interface MemberFacts {
  readonly segment: Segment;
  readonly programmes: readonly Programme[];
  readonly billed: ReadonlyArray<
    readonly [month: string, isPaid: boolean, startsOn: string, enrolmentId: string]
  >;
}

export type FactValues = readonly [...RowValues, MemberFacts | null];
export const factColumns = [...rowColumns, 'member_facts(e.id)'] as const;

/** The same values are read for every fact of a row: they are reckoned once. */
const reckoned = new WeakMap<MemberFacts, Protection | null>();

/** The protection of a member on the day of the environment; null where the law of that day is not known. */
export const protectionOf = (
  values: FactValues,
  { law, today }: Pick<ReadEnvironment, 'law' | 'today'>,
): Protection | null => {
  const [status, startsOn, endsOn, paid, facts] = values;
  if (facts === null) return null;
  const known = reckoned.get(facts);
  if (known !== undefined) return known;
  const found = protectionOn(
    law,
    {
      ...rowOf([status, startsOn, endsOn, paid]),
      segment: facts.segment,
      programmes: facts.programmes,
      billed: facts.billed.map(([month, isPaid, begins, enrolmentId]) => ({
        month: yearMonth(month),
        isPaid,
        startsOn: businessDate(begins),
        enrolmentId,
      })),
    },
    today,
  );
  const protection = found.ok ? found.value : null;
  reckoned.set(facts, protection);
  return protection;
};

const fact = <K extends keyof Protection>(key: K) =>
  computed<FactValues>(
    factColumns,
    (values, environment) => protectionOf(values, environment)?.[key] ?? null,
  );
const ofDeath = <K extends keyof NonNullable<Protection['death']>>(key: K) =>
  computed<FactValues>(
    factColumns,
    (values, environment) => protectionOf(values, environment)?.death?.[key] ?? null,
  );

/** How a member is protected today, over `enrolment e` or what stands for it. */
export const protectionField = {
  protection: {
    object: {
      status: day('status'),
      coveredTo: day('coveredTo'),
      graceTo: day('graceTo'),
      endedFrom: day('endedFrom'),
      paidThrough: computed<[string | null]>([paidThroughColumn], ([paid]) => monthOfDay(paid)),
      since: fact('since'),
      paidMonths: fact('paidMonths'),
      continuousMonths: fact('continuousMonths'),
      fullDeathFrom: fact('fullDeathFrom'),
      scholarshipMissing: fact('scholarshipMissing'),
      deathPays: ofDeath('pays'),
      deathPaysWhenSettled: ofDeath('paysWhenSettled'),
      deathCitation: ofDeath('citation'),
      deathCertainty: ofDeath('certainty'),
    },
    presentWhen: `CASE WHEN e.status IN ('${EnrolmentStatus.ENROLLED}', '${EnrolmentStatus.ENDED}') THEN 1 END`,
  },
} as const satisfies FieldMap;

/** Residents' memberships, which the regency owns, with the last covered month that their rows don't bring. @param residents a call */
export const residentsCovered = (residents: string): string =>
  `(SELECT r.*, member_paid_through(r.id) AS paid_through, member_restarted_on(r.id) AS restarted_on FROM ${residents} r)`;
