import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { PersonEvent, PersonEventKind } from '@lindung/domain/worker/person-event';

import { actorName } from '../access/audit-event.read.js';
import { userJoin } from '../access/user-name.js';
import { readsResidents } from '../enrolment/membership-fields.js';
import { column, type ReadModel } from '../read/read-model.js';
import { isShownToday } from '../territory/region.read.js';

/** What any of the events may say, with its type; each says its own part, the rest is null. */
const COLUMNS = {
  id: 'uuid',
  person_id: 'uuid',
  at: 'timestamptz',
  is_whole_day: 'boolean',
  kind: 'text',
  event: 'text',
  of_day: 'date',
  name: 'text',
  target_id: 'uuid',
  operation: 'text',
  user_id: 'uuid',
  role: 'text',
  object_type: 'text',
  row_count: 'int',
  details: 'jsonb',
  decile: 'int',
  source: 'text',
  person_status: 'text',
  population_source: 'text',
  match_status: 'text',
  step: 'text',
  verdict: 'text',
  check_reason: 'text',
  waiting_end: 'text',
  enrolment_status: 'text',
  exit_reason: 'text',
  month: 'text',
  amount: 'bigint',
  bill_status: 'text',
} as const;
type Told = Partial<Record<Exclude<keyof typeof COLUMNS, 'person_id' | 'kind' | 'event'>, string>> &
  Record<'id' | 'at', string>;

const K = PersonEventKind;
const E = PersonEvent;

/** The first moment of a business day. */
const dawnOf = (day: string) => `((${day})::timestamp AT TIME ZONE 'Asia/Makassar')`;
/** An id for what has none of its own. */
const idOf = (...parts: readonly string[]) => `md5(concat_ws('.', ${parts.join(', ')}))::uuid`;
const regionName = (id: string) =>
  `(SELECT v.name FROM region_version v WHERE v.region_id = ${id} AND ${isShownToday('v')})`;

/** The placeholders of whose events are read, and of what the trail counts as something done. */
export interface EventPlaceholders {
  readonly person: string;
  readonly operations: string;
  /** The level of whoever reads. */
  readonly level: JurisdictionLevel;
}

/** Where the events of a kind stand: each found by the key of the person, never through a whole table. `$1` is the day. */
interface Source {
  readonly kind: PersonEventKind;
  readonly event: PersonEvent;
  readonly told: Told;
  readonly from: string;
}

/** What a district and a village are told of the memberships of their residents, which the regency owns: from when, until when. */
const residentSources = (person: string): readonly Source[] => {
  const of = `resident_memberships(${person}) e WHERE`;
  const told = { is_whole_day: 'true', name: 'e.agreement_number', target_id: 'e.id' };
  return [
    {
      kind: K.MEMBERSHIP,
      event: E.MEMBERSHIP_CHANGED,
      told: {
        ...told,
        id: idOf(`'enrolled'`, 'e.id'),
        at: dawnOf('e.starts_on'),
        enrolment_status: `'ENROLLED'`,
      },
      from: `${of} e.starts_on <= $1::date`,
    },
    {
      kind: K.MEMBERSHIP,
      event: E.LAPSED,
      told: { ...told, id: idOf(`'lapsed'`, 'e.id'), at: dawnOf('e.ends_on + 1') },
      from: `${of} e.ends_on < $1::date AND e.status <> 'ENDED'`,
    },
    {
      kind: K.MEMBERSHIP,
      event: E.MEMBERSHIP_CHANGED,
      told: {
        ...told,
        id: idOf(`'ended'`, 'e.id'),
        at: dawnOf('e.ends_on + 1'),
        of_day: 'e.ends_on',
        enrolment_status: `'ENDED'`,
      },
      from: `${of} e.ends_on < $1::date AND e.status = 'ENDED'`,
    },
  ];
};

const membershipSources = (person: string): readonly Source[] => [
  {
    kind: K.MEMBERSHIP,
    event: E.MEMBERSHIP_CHANGED,
    told: {
      id: 'h.id',
      at: 'h.at',
      of_day: `CASE h.to_status WHEN 'ENROLLED' THEN e.starts_on WHEN 'ENDED' THEN e.ends_on END`,
      name: 'g.number',
      target_id: 'e.id',
      enrolment_status: 'h.to_status',
      exit_reason: `CASE h.to_status WHEN 'ENDED' THEN
          (SELECT x.reason FROM member_exit x WHERE x.enrolment_id = e.id AND x.status = 'CONFIRMED') END`,
    },
    from: `enrolment e JOIN enrolment_event h ON h.enrolment_id = e.id JOIN agreement_line l ON l.id = e.line_id
        JOIN agreement g ON g.id = l.agreement_id WHERE e.person_id = ${person}`,
  },
  {
    kind: K.MEMBERSHIP,
    event: E.LAPSED,
    told: {
      id: idOf(`'lapsed'`, 'e.id'),
      at: dawnOf('e.ends_on + 1'),
      is_whole_day: 'true',
      name: 'g.number',
      target_id: 'e.id',
    },
    from: `enrolment e JOIN agreement_line l ON l.id = e.line_id JOIN agreement g ON g.id = l.agreement_id
        WHERE e.person_id = ${person} AND e.status = 'ENROLLED' AND e.ends_on < $1::date`,
  },
];

const sourcesOf = ({ person, operations, level }: EventPlaceholders): readonly Source[] => {
  const p = `${person}::uuid`;
  return [
    {
      kind: K.RECORD,
      event: E.ACT,
      told: {
        id: 'a.id',
        at: 'a.at',
        operation: 'a.operation',
        user_id: 'a.user_id',
        role: 'a.role',
        object_type: 'a.object_type',
        row_count: 'a.row_count',
        details: 'a.details',
      },
      from: `record_acts('WORKER', ${person}::text, ${operations}::text[]) a`,
    },
    {
      kind: K.FACT,
      event: E.DECILE_OBSERVED,
      told: {
        id: 'o.id',
        at: 'o.recorded_at',
        of_day: 'o.observed_on',
        decile: 'o.decile',
        source: 'o.source',
      },
      from: `decile_observation o WHERE o.person_id = ${p}`,
    },
    {
      kind: K.FACT,
      event: E.STATUS_KNOWN,
      told: {
        id: 's.id',
        at: 's.recorded_at',
        of_day: 's.occurred_on',
        person_status: 's.status',
        population_source: 's.source',
      },
      from: `population_status s WHERE s.person_id = ${p}`,
    },
    {
      kind: K.FACT,
      event: E.IDENTITY_MATCHED,
      told: { id: idOf(`'match'`, 'm.id'), at: 'm.answered_at', match_status: 'm.status' },
      from: `identity_match m WHERE m.id = ${p} AND m.answered_at IS NOT NULL`,
    },
    {
      kind: K.FACT,
      event: E.HOME_LEFT,
      told: {
        id: idOf(`'home'`, 'f.no'),
        at: 'f.recorded_at',
        of_day: 'f.lived_until',
        name: regionName('f.lived_in'),
      },
      from: `former_home f WHERE f.person_id = ${p}`,
    },
    {
      kind: K.CANDIDACY,
      event: E.LISTED,
      told: {
        id: idOf(`'listed'`, 'l.id'),
        at: 'COALESCE(v.imported_at, l.created_at)',
        of_day: 'l.source_date',
        name: 'l.name',
        target_id: 'l.id',
        source: 'l.source',
      },
      from: `candidate c JOIN candidate_list l ON l.id = c.list_id
        LEFT JOIN candidate_list_version v ON v.list_id = c.list_id AND v.number = c.added_in WHERE c.person_id = ${p}`,
    },
    {
      kind: K.CANDIDACY,
      event: E.JUDGED,
      told: {
        id: idOf(`'judged'`, 'k.list_id', 'k.step', 'k.turn'),
        at: 'k.judged_at',
        name: 'l.name',
        target_id: 'l.id',
        step: 'k.step',
        verdict: 'k.verdict',
        check_reason: 'k.reason',
      },
      from: `candidate_check k JOIN candidate_list l ON l.id = k.list_id WHERE k.person_id = ${p}`,
    },
    {
      kind: K.CANDIDACY,
      event: E.WAITING_BEGAN,
      told: {
        id: idOf(`'waiting'`, 'w.payer_id', 'w.member_group', 'w.turn'),
        at: dawnOf('w.entered_on'),
        is_whole_day: 'true',
        name: 'y.name',
      },
      from: `waiting_place w JOIN payer y ON y.id = w.payer_id WHERE w.person_id = ${p}`,
    },
    {
      kind: K.CANDIDACY,
      event: E.WAITING_ENDED,
      told: {
        id: idOf(`'waited'`, 'w.payer_id', 'w.member_group', 'w.turn'),
        at: dawnOf('w.left_on'),
        is_whole_day: 'true',
        name: 'y.name',
        waiting_end: 'w.left_because',
      },
      from: `waiting_place w JOIN payer y ON y.id = w.payer_id WHERE w.person_id = ${p} AND w.left_on IS NOT NULL`,
    },
    ...(readsResidents(level) ? residentSources(p) : membershipSources(p)),
    {
      kind: K.CONTRIBUTION,
      event: E.BILLED,
      told: {
        id: idOf(`'billed'`, 'b.id'),
        at: `COALESCE(${dawnOf('b.paid_on')}, b.issued_at)`,
        is_whole_day: 'b.paid_on IS NOT NULL',
        name: 'y.name',
        target_id: 'b.id',
        month: `to_char(n.month, 'YYYY-MM')`,
        amount: 'n.amount',
        bill_status: 'b.status',
      },
      from: `bill_line n JOIN bill b ON b.id = n.bill_id AND b.month = n.month JOIN payer y ON y.id = b.payer_id
        WHERE n.person_id = ${p}`,
    },
  ];
};

const selected = (person: string, { kind, event, told, from }: Source): string => {
  const values: Partial<Record<keyof typeof COLUMNS, string>> = {
    is_whole_day: 'false',
    ...told,
    person_id: person,
    kind: `'${kind}'`,
    event: `'${event}'`,
  };
  const columns = Object.entries(COLUMNS).map(
    ([name, type]) => `(${values[name as keyof typeof COLUMNS] ?? 'NULL'})::${type} AS ${name}`,
  );
  return `SELECT ${columns.join(', ')} FROM ${from}`;
};

/**
 * What happened to one person, in the order of time: each event from where it is kept, so that nothing is
 * kept twice. Only the kinds and events that are asked for are looked up; a database role reads what it reaches of each table.
 */
export const personEventRead = (
  placeholders: EventPlaceholders,
  kinds: readonly PersonEventKind[],
  hidden: readonly PersonEvent[],
): ReadModel<'TIME'> => {
  const sources = sourcesOf(placeholders).filter(
    ({ kind, event }) => kinds.includes(kind) && !hidden.includes(event),
  );
  const nothing = Object.entries(COLUMNS).map(([name, type]) => `NULL::${type} AS ${name}`);
  const table =
    sources.length === 0
      ? `SELECT ${nothing.join(', ')} WHERE false`
      : sources.map((source) => selected(placeholders.person, source)).join(' UNION ALL ');
  return {
    table: `(${table})`,
    alias: 'e',
    person: 'e.person_id',
    id: { column: 'e.id', type: 'uuid' },
    joins: { actor: userJoin('actor', 'e.user_id') },
    fields: {
      id: column('e.id'),
      at: column('e.at'),
      isWholeDay: column('e.is_whole_day'),
      kind: column('e.kind'),
      event: column('e.event'),
      ofDay: column('e.of_day'),
      name: column('e.name'),
      targetId: column('e.target_id'),
      operation: column('e.operation'),
      actorName: {
        ...actorName,
        map: ([user, client], environment) =>
          user === null && client === null ? null : actorName.map?.([user, client], environment),
      },
      actorRole: column('e.role'),
      objectType: column('e.object_type'),
      count: column('e.row_count'),
      details: column(`NULLIF(e.details, '{}'::jsonb)::text`),
      decile: column('e.decile'),
      source: column('e.source'),
      personStatus: column('e.person_status'),
      populationSource: column('e.population_source'),
      matchStatus: column('e.match_status'),
      step: column('e.step'),
      verdict: column('e.verdict'),
      checkReason: column('e.check_reason'),
      waitingEnd: column('e.waiting_end'),
      enrolmentStatus: column('e.enrolment_status'),
      exitReason: column('e.exit_reason'),
      month: column('e.month'),
      amount: column('e.amount'),
      billStatus: column('e.bill_status'),
    },
    sorts: { TIME: { expression: 'e.at', type: 'timestamptz' } },
  };
};
