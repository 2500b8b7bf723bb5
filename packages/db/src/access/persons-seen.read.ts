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

/** The ids between which events of these moments lie (UUIDv7: the first 48 bits are milliseconds). */
export const idsBetween = (from: Date, to: Date): readonly [from: string, to: string] => [
  firstIdAt(from.getTime() - SLACK_MS),
  firstIdAt(to.getTime() + SLACK_MS),
];

function firstIdAt(milliseconds: number): string {
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** Whose data a user was shown between two moments, each person once; found by the index of the user's events. */
export function personsSeenRead(at: SeenPlaceholders) {
  return {
    table: `(
      SELECT shown.person_id, min(e.at) AS first_at, max(e.at) AS last_at, count(*)::int AS times,
             array_agg(DISTINCT e.operation) AS operations
      FROM audit_event e CROSS JOIN LATERAL unnest(e.persons) AS shown (person_id)
      WHERE e.user_id = ${at.userId}::uuid AND e.persons IS NOT NULL AND e.id >= ${at.fromId}::uuid AND e.id < ${at.toId}::uuid
        AND e.at >= ${at.from}::timestamptz AND e.at < ${at.to}::timestamptz
      GROUP BY shown.person_id)`,
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
