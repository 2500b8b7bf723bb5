import type { ListAudit } from '@lindung/db/read/page';
import { AuditObjectType } from '@lindung/domain/access/audit-event';
import type { EntityManager } from 'typeorm';

import type { Actor } from './actor.js';
import { eventId } from './event-id.js';

export interface AuditedAct {
  readonly operation: string;
  readonly requestId: string;
  readonly objectType?: string;
  readonly objectId?: string;
  /** The owner of the object; without one the event belongs to the actor's own jurisdiction. */
  readonly owner?: {
    readonly regencyId: number | null;
    readonly districtId: number | null;
    readonly villageId: number | null;
  };
  /** Whose data the act showed or changed, where the object is not the person. */
  readonly persons?: readonly string[];
  /** Never personal data: the trail is read by others than the record. A partner's event also names the application. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const columns = [
  'id',
  'operation',
  'user_id',
  'assignment_id',
  'api_key_id',
  'role',
  'object_type',
  'object_id',
  'details',
  'request_id',
  'regency_id',
  'district_id',
  'village_id',
] as const;

const casts: Partial<Record<(typeof columns)[number], string>> = {
  id: 'uuid',
  user_id: 'uuid',
  assignment_id: 'uuid',
  api_key_id: 'uuid',
  details: 'jsonb',
  regency_id: 'int',
  district_id: 'int',
  village_id: 'int',
};

/** The trail's row for an act, as columns with values; casts keep the types of a prepared statement plain. */
export function auditRow(actor: Actor, act: AuditedAct): ListAudit {
  const owner = act.owner ?? ownerOfJurisdiction(actor);
  return {
    columns,
    casts: columns.map((name) => casts[name] ?? 'text'),
    values: [
      eventId(),
      act.operation,
      actor.userId,
      actor.assignmentId,
      actor.apiKeyId,
      actor.role,
      act.objectType ?? null,
      act.objectId ?? null,
      JSON.stringify({ ...act.details, ...(actor.apiKeyId === null ? {} : { client: actor.name }) }),
      act.requestId,
      owner.regencyId,
      owner.districtId,
      owner.villageId,
    ],
  };
}

function ownerOfJurisdiction({ jurisdiction, look }: Actor) {
  const none = { regencyId: null, districtId: null, villageId: null };
  // Of a wider look the regency is told, whatever part of it looks.
  if (look) return { ...none, regencyId: look.regencyId };
  if (jurisdiction.level === 'REGENCY') return { ...none, regencyId: jurisdiction.regionId };
  if (jurisdiction.level === 'DISTRICT') return { ...none, districtId: jurisdiction.regionId };
  if (jurisdiction.level === 'VILLAGE') return { ...none, villageId: jurisdiction.regionId };
  return none;
}

/** Most persons that one event names. */
export const MOST_PERSONS_OF_EVENT = 5_000;

/**
 * Writes the event of a use case, in the transaction of the use case. Whom one event can't name further ones of the same act do;
 * the first has the number of rows.
 */
export async function writeAuditEvent(
  tx: EntityManager,
  actor: Actor,
  act: AuditedAct,
  rowCount?: number,
): Promise<void> {
  const persons = personsOf(act);
  for (const [at, named] of eventsOf(persons).entries()) {
    const row = auditRow(actor, act);
    const places = row.values.map((_, place) => `$${place + 1}::${row.casts[place]}`);
    const after = places.length;
    await tx.query(
      `INSERT INTO audit_event (${row.columns.join(', ')}, row_count, persons)
       VALUES (${places.join(', ')}, $${after + 1}::int, $${after + 2}::uuid[])`,
      [...row.values, (at === 0 ? rowCount : undefined) ?? null, named],
    );
  }
}

/** Writes one event for each of the objects of an act, all by one statement; an object of another owner says so. */
export async function writeAuditEventsOf(
  tx: EntityManager,
  actor: Actor,
  act: Omit<AuditedAct, 'objectId' | 'details' | 'persons'>,
  objects: ReadonlyArray<
    Pick<AuditedAct, 'owner'> & { readonly id: string; readonly details: Readonly<Record<string, unknown>> }
  >,
): Promise<void> {
  const rows = objects.map(({ id, ...object }) => auditRow(actor, { ...act, ...object, objectId: id }));
  const [first] = rows;
  if (!first) return;
  const arrays = first.columns.map((_, at) => `$${at + 1}::${first.casts[at]}[]`);
  await tx.query(
    `INSERT INTO audit_event (${first.columns.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`,
    first.columns.map((_, at) => rows.map(({ values }) => values[at])),
  );
}

/** Whom each event names; null for an act of nobody's data. */
const eventsOf = (persons: readonly string[] | undefined): ReadonlyArray<readonly string[] | null> =>
  persons === undefined
    ? [null]
    : Array.from({ length: Math.max(1, Math.ceil(persons.length / MOST_PERSONS_OF_EVENT)) }, (_, at) =>
        persons.slice(at * MOST_PERSONS_OF_EVENT, (at + 1) * MOST_PERSONS_OF_EVENT),
      );

function personsOf({ persons, objectType, objectId }: AuditedAct): readonly string[] | undefined {
  if (persons) return persons;
  return objectType === AuditObjectType.WORKER && objectId !== undefined ? [objectId] : undefined;
}
