import type { EntityManager } from 'typeorm';

import type { Database } from '../database.js';

const EVENTS_PER_SPAN = 200_000;
const SPANS_PER_JOINED = 8;

/**
 * Sums whose data each user was shown, for each span of so many sealed events that is not summed yet: of transactions that are
 * over, so that nothing is added to a span any more. Every eight spans are summed once more as one. Two processes never sum the
 * same.
 * @returns the number of spans that were summed
 */
export async function sumPersonsSeen(database: Database, eventsPerSpan = EVENTS_PER_SPAN): Promise<number> {
  for (let summed = 0; ; summed += 1)
    if (!(await database.write({ as: 'TRAIL' }, (tx) => sumOnce(tx, eventsPerSpan)))) return summed;
}

interface NextSpan {
  readonly number: number;
  readonly from_tx: string;
  readonly to_tx: string;
  readonly is_newest: boolean;
}

async function sumOnce(tx: EntityManager, eventsPerSpan: number): Promise<boolean> {
  const [lock]: Array<{ taken: boolean }> = await tx.query(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('lindung persons seen', 0)) AS taken`,
  );
  if (!lock?.taken) return false;
  const [next]: NextSpan[] = await tx.query(NEXT_SPAN, [eventsPerSpan]);
  if (!next) return false;
  const { number, from_tx: fromTx, to_tx: toTx, is_newest: isNewest } = next;
  await tx.query(ADD_SPAN, [number, fromTx, toTx, isNewest]);
  await tx.query(ADD_SUMS, [number, fromTx, toTx]);
  const joined: object[] = await tx.query(JOIN_SPANS, [SPANS_PER_JOINED]);
  if (joined.length > 0) await tx.query(JOIN_SUMS);
  return true;
}

/** The seals behind the last span, as far as they hold enough events; and whether the rest is too short for another span. */
const NEXT_SPAN = `
  WITH last AS (SELECT COALESCE(max(number), 0) AS number, COALESCE(max(to_tx), 0) AS to_tx FROM persons_seen_span),
  sealed AS (
    SELECT last.number + 1 AS number, last.to_tx AS from_tx, s.to_tx, sum(s.event_count) OVER (ORDER BY s.number) AS events,
           sum(s.event_count) OVER () AS all_events
    FROM audit_seal s CROSS JOIN last WHERE s.from_tx >= last.to_tx)
  SELECT number, from_tx, to_tx, all_events - events < $1::int AS is_newest FROM sealed WHERE events >= $1::int
  ORDER BY events LIMIT 1`;

const ofUsers = `e.user_id IS NOT NULL AND e.persons IS NOT NULL`;
const lowest = (id: string): string => `min(${id}::text COLLATE "C")::uuid`;
const highest = (id: string): string => `max(${id}::text COLLATE "C")::uuid`;
/** The first id of a day ago (UUIDv7): no transaction is open for so long, and no clock goes back by so much. */
const dayAgo = `(lpad(to_hex((extract(epoch FROM now() - interval '1 day') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`;

/**
 * A span, with the moments and the ids of its events. The newest one knows from which id on what comes after it is looked for:
 * from what is there, from a day ago, and from its own beginning, should the clock be ahead just now.
 */
const ADD_SPAN = `
  INSERT INTO persons_seen_span (number, joined, from_tx, to_tx, from_at, to_at, from_id, to_id, next_id)
  SELECT $1::int, false, $2::bigint, $3::bigint, min(e.at), max(e.at), ${lowest('e.id')}, ${highest('e.id')},
         CASE WHEN $4::boolean THEN LEAST(${dayAgo}, ${lowest('e.id')},
           (SELECT ${lowest('e.id')} FROM audit_event e WHERE e.tx >= $3::bigint AND ${ofUsers})) END
  FROM audit_event e WHERE e.tx >= $2::bigint AND e.tx < $3::bigint AND ${ofUsers}`;

const group = 'user_id, operation, of_incident, regency_id, district_id, village_id';
/** The sums of a span, from what was shown of a person at a time. */
const addSums = (span: string, shown: string): string => `
  INSERT INTO persons_seen_sum (span, ${group}, persons, times, first_at, last_at)
  SELECT ${span}, ${group}, array_agg(person_id), array_agg(times), array_agg(first_at), array_agg(last_at)
  FROM (SELECT ${group}, person_id, sum(times)::int AS times, min(first_at) AS first_at, max(last_at) AS last_at
        FROM (${shown}) shown GROUP BY ${group}, person_id) by_person
  GROUP BY ${group}`;

const ADD_SUMS = addSums(
  '$1::int',
  `SELECT ${group}, unnest(e.persons) AS person_id, 1 AS times, e.at AS first_at, e.at AS last_at
   FROM audit_event e
   CROSS JOIN LATERAL (SELECT tells_of_incident(e.operation, e.object_type, e.details) AS of_incident) told WHERE e.tx >= $2::bigint AND e.tx < $3::bigint AND ${ofUsers}`,
);

/** The spans that are not joined yet, as one, when there are enough. */
const JOIN_SPANS = `
  INSERT INTO persons_seen_span (number, joined, from_tx, to_tx, from_at, to_at, from_id, to_id)
  SELECT max(n.number) + 1, true, min(n.from_tx), max(n.to_tx), min(n.from_at), max(n.to_at), ${lowest('n.from_id')}, ${highest('n.to_id')}
  FROM persons_seen_span n
  WHERE NOT n.joined AND n.from_tx >= COALESCE((SELECT max(j.to_tx) FROM persons_seen_span j WHERE j.joined), 0)
  HAVING count(*) >= $1::int
  RETURNING number`;

const JOIN_SUMS = addSums(
  '(SELECT max(number) FROM persons_seen_span)',
  `SELECT ${group}, unnest(m.persons) AS person_id, unnest(m.times) AS times, unnest(m.first_at) AS first_at, unnest(m.last_at) AS last_at
   FROM persons_seen_span j JOIN persons_seen_span n ON NOT n.joined AND n.from_tx >= j.from_tx AND n.to_tx <= j.to_tx
   JOIN persons_seen_sum m ON m.span = n.number
   WHERE j.number = (SELECT max(number) FROM persons_seen_span)`,
);
