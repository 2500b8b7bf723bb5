import {
  conditionOfLetter,
  type CountedPersons,
  incidentPersonsRead,
} from '@lindung/db/privacy/incident-persons.read';
import { awaitsNotice, incidentRead, isLate } from '@lindung/db/privacy/incident.read';
import type { Conditions } from '@lindung/db/read/conditions';
import type { PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { Id } from '@lindung/domain/shared/ids';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { IncidentFilter, IncidentPersonType, IncidentType } from './incident.type.js';

/** What is asked of the incidents; a notice is awaited until persons and agency are told, or nobody must be. */
function filterIncidents(conditions: Conditions, filter: IncidentFilter | null): void {
  conditions
    .addIf(filter?.status, 'i.status = ?')
    .addIf(filter?.isOpen, `(i.status <> 'CLOSED') = ?::boolean`)
    .addIf(filter?.isLate, `${isLate} = ?::boolean`);
  if (filter?.awaitsNotice === true) conditions.add(awaitsNotice);
}

/** Incidents, the one whose notices are due first before the others. */
export const listIncidents = (
  context: RequestContext,
  args: PageArgs & { filter: IncidentFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<IncidentType>> =>
  readList(
    context,
    {
      operation: 'incidents',
      model: incidentRead,
      args,
      defaultSort: 'DUE',
      filter: (conditions) => filterIncidents(conditions, args.filter),
    },
    info,
  );

export const readIncident = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<IncidentType | null> => readOne(context, 'incident', incidentRead, id, info);

/** The incident that was just written. */
export const readWrittenIncident = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<IncidentType> => readWritten(context, 'incident', incidentRead, id, info);

/** Whose data an incident reaches, as far as the trail and the registry tell: all, or those who are told by one letter. */
export async function listIncidentPersons(
  context: RequestContext,
  {
    incidentId,
    data,
    ...args
  }: PageArgs & { readonly incidentId: string; readonly data?: PersonalDatum[] | null },
  info: GraphQLResolveInfo,
): Promise<Connection<IncidentPersonType>> {
  const { actor } = requireActor(context, 'incidentPersons');
  // What can't be the id of an incident reaches nobody.
  const id = Id.safeParse(incidentId).data ?? null;
  const { clock, database } = context.services;
  const filter = await conditionOfLetter(
    { incidentId: id, data },
    clock.today(),
    async (statement) => (await database.read<[CountedPersons[]]>(actingAs(actor), [statement]))[0],
  );
  return readList(
    context,
    {
      operation: 'incidentPersons',
      model: (conditions) => incidentPersonsRead(conditions.bind(id)),
      args,
      defaultSort: 'PERSON',
      filter,
    },
    info,
  );
}
