import { column, type ReadModel } from '../read/read-model.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';

/** The placeholders of whose trail is looked through, between which ids and moments. */
export interface SeenPlaceholders {
  readonly userId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly from: string;
  readonly to: string;
}

/** Clocks of servers and of the database may differ by so much; the moment of an event is the database's. */
const SLACK_MS = 10 * 60_000;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Behind every number of a transaction. */
const FOR_EVER = '9223372036854775807';

/** The ids between which events of these moments lie (UUIDv7: the first 48 bits are milliseconds). */
export const idsBetween = (from: Date, to: Date): readonly [from: string, to: string] => [
  firstIdAt(from.getTime() - SLACK_MS),
  firstIdAt(to.getTime() + SLACK_MS),
];

function firstIdAt(milliseconds: number): string {
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/**
 * Whose data a user was shown between two moments, each person once: of the spans that lie between them as they were summed, of
 * those at the ends and of what came since from the events, which the index of the user's events finds.
 */
export function personsSeenRead(at: SeenPlaceholders) {
  return {
    table: `(
      WITH span AS (
        SELECT n.number, n.joined, n.from_tx, n.to_tx, n.from_id, n.to_id,
               n.from_at >= ${at.from}::timestamptz AND n.to_at < ${at.to}::timestamptz AS is_whole
        FROM persons_seen_span n WHERE n.to_at >= ${at.from}::timestamptz AND n.from_at < ${at.to}::timestamptz),
      whole AS (
        SELECT n.number FROM span n
        WHERE n.is_whole AND (n.joined OR NOT EXISTS (
          SELECT FROM span j WHERE j.joined AND j.is_whole AND j.from_tx <= n.from_tx AND j.to_tx >= n.to_tx))),
      part AS (
        SELECT n.from_tx, n.to_tx, n.from_id, n.to_id FROM span n WHERE NOT n.is_whole AND NOT n.joined
        UNION ALL
        SELECT COALESCE(n.to_tx, 0), ${FOR_EVER}, n.next_id, '${LAST_ID}'
        FROM (SELECT max(number) AS number FROM persons_seen_span WHERE NOT joined) newest
        LEFT JOIN persons_seen_span n USING (number)),
      seen AS (
        SELECT unnest(m.persons) AS person_id, m.operation, unnest(m.first_at) AS first_at, unnest(m.last_at) AS last_at,
               unnest(m.times) AS times
        FROM whole n JOIN persons_seen_sum m ON m.span = n.number AND m.user_id = ${at.userId}::uuid
        UNION ALL
        SELECT unnest(e.persons), e.operation, e.at, e.at, 1
        FROM part JOIN audit_event e ON e.id >= GREATEST(part.from_id, ${at.fromId}::uuid) AND e.id <= part.to_id
          AND e.tx >= part.from_tx AND e.tx < part.to_tx
        WHERE e.user_id = ${at.userId}::uuid AND e.persons IS NOT NULL AND e.id < ${at.toId}::uuid
          AND e.at >= ${at.from}::timestamptz AND e.at < ${at.to}::timestamptz),
      by_operation AS (
        SELECT person_id, operation, min(first_at) AS first_at, max(last_at) AS last_at, sum(times) AS times
        FROM seen GROUP BY person_id, operation)
      SELECT person_id, min(first_at) AS first_at, max(last_at) AS last_at, sum(times)::int AS times,
             array_agg(operation ORDER BY operation) AS operations
      FROM by_operation GROUP BY person_id)`,
    alias: 's',
    person: 's.person_id',
    id: { column: 's.person_id', type: 'uuid' },
    joins: workerRefJoins('worker', 's.person_id'),
    fields: {
      id: column('s.person_id'),
      worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
      firstSeenAt: column('s.first_at'),
      lastSeenAt: column('s.last_at'),
      times: column('s.times'),
      operations: column('s.operations'),
    },
    sorts: { PERSON: { expression: 's.person_id', type: 'uuid' } },
  } as const satisfies ReadModel;
}
