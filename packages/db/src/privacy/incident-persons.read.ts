import { ofWorkers, PersonalDatum, inOrder } from '@lindung/domain/privacy/personal-datum';
import { dataShown, type TrailedWay } from '@lindung/domain/privacy/processing';

import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionKind } from '@lindung/domain/territory/region-kind';

import type { Statement } from '../database.js';
import type { Conditions } from '../read/conditions.js';
import { column, computed, type ReadModel } from '../read/read-model.js';
import { isShownToday, regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';

/** How an event showed persons, in one text, so that the same ways fall together: operation, role, list of an export, wider look. */
const way = `concat_ws(' ', e.operation, COALESCE(e.role, '-'), COALESCE(e.details ->> 'resource', '-'), e.wider_look_id IS NOT NULL)`;

/** Reads a way as `way` wrote it. */
function wayOf(text: string): TrailedWay {
  const [operation = '', role = '-', resource = '-', look = 'f'] = text.split(' ');
  return {
    operation,
    role: role === '-' ? null : role,
    resource: resource === '-' ? null : resource,
    isInWiderLook: look === 't',
  };
}

const everything = ofWorkers(inOrder(Object.values(PersonalDatum)));

/** The kinds of data that came out by these ways; of a region as a whole, everything that is kept. */
const dataBy = (ways: readonly string[] | null, isWhole: boolean): readonly PersonalDatum[] =>
  isWhole ? everything : inOrder((ways ?? []).flatMap((text) => dataShown(wayOf(text))));

const between = `e.persons IS NOT NULL AND e.id >= s.from_id AND e.id < s.to_id AND e.at >= s.from_at AND e.at < s.to_at`;
const scopesOf = (incident: string, kind: string) =>
  `s.incident_id = ${incident} AND s.kind = '${kind}' AND s.withdrawn_at IS NULL`;
const event = `e.id, e.at, e.operation, e.role, ${way} AS way, e.persons`;

/** The events that an incident reaches, each once: found by the indexes of users and of keys, and no others are read. */
const eventsOf = (incident: string): string => `
  SELECT ${event} FROM incident_scope s JOIN audit_event e ON e.user_id = s.user_id AND ${between}
  WHERE ${scopesOf(incident, 'USER')}
  UNION
  SELECT ${event} FROM incident_scope s JOIN api_key k ON k.client_id = s.api_client_id
  JOIN audit_event e ON e.api_key_id = k.id AND ${between}
  WHERE ${scopesOf(incident, 'API_CLIENT')}
  UNION
  SELECT ${event} FROM incident_scope s JOIN job j ON j.id = s.job_id
  JOIN audit_event e ON e.user_id = j.user_id AND e.request_id = j.id::text AND ${between}
  WHERE ${scopesOf(incident, 'JOB')}`;

/** Everybody of whom something is kept in a region: who lives there, and was registered before the end. */
const residentsOf = (incident: string): string =>
  (['REGENCY', 'DISTRICT', 'VILLAGE'] as const)
    .map(
      (level) => `
  SELECT p.id FROM incident_scope s JOIN region r ON r.id = s.region_id AND r.level = '${level}'
  JOIN person p ON p.${level.toLowerCase()}_id = r.id AND p.created_at < s.to_at
  WHERE ${scopesOf(incident, 'REGION')}`,
    )
    .join(' UNION ALL ');

/** Each person once: first by the ways, which falls together in memory, then the few of each person. */
const personsOf = (incident: string): string => `(
  SELECT by_way.person_id, min(by_way.first_at) AS first_at, max(by_way.last_at) AS last_at, sum(by_way.times)::int AS times,
         array_agg(by_way.way ORDER BY by_way.way) FILTER (WHERE by_way.way IS NOT NULL) AS ways, bool_or(by_way.is_whole) AS is_whole
  FROM (
    SELECT shown.person_id, shown.way, shown.is_whole, min(shown.at) AS first_at, max(shown.at) AS last_at, count(shown.at) AS times
    FROM (
      SELECT in_event.person_id, e.at, e.way, false AS is_whole
      FROM (${eventsOf(incident)}) e CROSS JOIN LATERAL unnest(e.persons) AS in_event (person_id)
      UNION ALL SELECT lives.id, NULL, NULL, true FROM (${residentsOf(incident)}) lives) shown
    GROUP BY shown.person_id, shown.way, shown.is_whole) by_way
  GROUP BY by_way.person_id)`;

/**
 * Whose data an incident reaches, each person once, with what was shown of each, by what, how often, first and last.
 * @param incident the placeholder of its id
 */
export function incidentPersonsRead(incident: string) {
  return {
    table: personsOf(`${incident}::uuid`),
    alias: 'v',
    person: 'v.person_id',
    id: { column: 'v.person_id', type: 'uuid' },
    joins: {
      ...workerRefJoins('worker', 'v.person_id'),
      district: { ...regionJoin('district', 'worker.district_id'), needs: 'worker' },
      regency: { ...regionJoin('regency', 'worker.regency_id'), needs: 'worker' },
    },
    fields: {
      id: column('v.person_id'),
      worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
      district: { object: regionRef('district'), presentWhen: 'district.region_id', join: 'district' },
      regency: { object: regionRef('regency'), presentWhen: 'regency.region_id', join: 'regency' },
      data: computed<[string[] | null, boolean]>(['v.ways', 'v.is_whole'], ([ways, isWhole]) =>
        dataBy(ways, isWhole),
      ),
      operations: computed<[string[] | null]>(['v.ways'], ([ways]) => [
        ...new Set((ways ?? []).map((text) => wayOf(text).operation)),
      ]),
      isWhole: column('v.is_whole'),
      times: column('v.times'),
      firstAt: column('v.first_at'),
      lastAt: column('v.last_at'),
    },
    sorts: { PERSON: { expression: 'v.person_id', type: 'uuid' } },
  } as const satisfies ReadModel;
}

/** The persons whom an incident reaches, counted by where they live and by the ways in which something was shown of them. */
export interface CountedPersons {
  readonly ways: readonly string[] | null;
  readonly isWhole: boolean;
  readonly region: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly kind: RegionKind;
  } | null;
  readonly persons: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

/** The kinds of data that came out of the persons of a count. */
export const dataOfCount = ({ ways, isWhole }: CountedPersons): readonly PersonalDatum[] =>
  dataBy(ways, isWhole);

/** Those of whom the same kinds of data came out: they are told in one letter. */
export interface TheSameOfAll {
  readonly data: readonly PersonalDatum[];
  readonly persons: number;
}

/** Whom the letters go to, those whom most have in common first; of whom no kind of data came out there is nothing to tell. */
export function lettersOf(counted: readonly CountedPersons[]): readonly TheSameOfAll[] {
  const persons = new Map<string, number>();
  for (const row of counted) {
    const kinds = dataOfCount(row).join(' ');
    persons.set(kinds, (persons.get(kinds) ?? 0) + row.persons);
  }
  persons.delete('');
  return [...persons]
    .map(([kinds, count]) => ({ data: kinds.split(' ') as PersonalDatum[], persons: count }))
    .sort((a, b) => b.persons - a.persons || a.data.join().localeCompare(b.data.join()));
}

/** Asks for those of whom exactly these kinds of data came out, by the counted ways of all. */
function filterByLetter(
  conditions: Conditions,
  counted: readonly CountedPersons[],
  data: readonly PersonalDatum[],
): void {
  const kinds = inOrder(data).join(' ');
  const told = counted.filter((row) => dataOfCount(row).join(' ') === kinds);
  // Of a region as a whole the ways say nothing more.
  conditions.add(
    `CASE WHEN v.is_whole THEN '' ELSE array_to_string(v.ways, '|') END = ANY (?::text[])`,
    told.map(({ ways, isWhole }) => (isWhole ? '' : (ways ?? []).join('|'))),
  );
}

/** The events that an incident reaches, counted by operation and role. */
export interface CountedEvents {
  readonly operation: string;
  readonly role: string | null;
  readonly times: number;
}

/** The statement that counts the persons whom an incident reaches. */
const countedPersons = (incidentId: string, today: BusinessDate): Statement => ({
  text: `SELECT c.ways, c.is_whole AS "isWhole", c.persons::int AS persons, c.first_at AS "firstAt", c.last_at AS "lastAt",
                CASE WHEN r.region_id IS NOT NULL
                  THEN json_build_object('id', r.region_id, 'code', r.code, 'name', r.name, 'kind', r.kind) END AS region
         FROM (SELECT v.ways, v.is_whole, p.regency_id, count(*) AS persons, min(v.first_at) AS first_at, max(v.last_at) AS last_at
               FROM ${personsOf('$2::uuid')} v LEFT JOIN person p ON p.id = v.person_id
               GROUP BY v.ways, v.is_whole, p.regency_id) c
         LEFT JOIN region_version r ON r.region_id = c.regency_id AND ${isShownToday('r')}`,
  values: [today, incidentId],
});

/** Which of the persons whom an incident reaches are asked for: all where no letter is, none where there is no such incident. */
export interface AskedLetter {
  readonly incidentId: string | null;
  readonly data: readonly PersonalDatum[] | null | undefined;
}

/**
 * The condition for those who are told by one letter.
 * @param count runs the statement that counts all whom the incident reaches
 */
export async function conditionOfLetter(
  { incidentId, data }: AskedLetter,
  today: BusinessDate,
  count: (statement: Statement) => Promise<readonly CountedPersons[]>,
): Promise<(conditions: Conditions) => void> {
  if (!data) return () => {};
  const counted = incidentId === null ? [] : await count(countedPersons(incidentId, today));
  return (conditions) => filterByLetter(conditions, counted, data);
}

/** The statements of the figures of an incident: persons first, then events. */
export const incidentFigureStatements = (incidentId: string, today: BusinessDate): readonly Statement[] => [
  countedPersons(incidentId, today),
  {
    text: `SELECT e.operation, e.role, count(*)::int AS times FROM (${eventsOf('$2::uuid')}) e WHERE $1::date IS NOT NULL
           GROUP BY e.operation, e.role ORDER BY count(*) DESC, e.operation, e.role`,
    values: [today, incidentId],
  },
];
