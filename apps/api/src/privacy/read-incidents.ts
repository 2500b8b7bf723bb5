import { incidentPersonsRead } from '@lindung/db/privacy/incident-persons.read';
import { awaitsNotice, incidentRead, isLate } from '@lindung/db/privacy/incident.read';
import type { Conditions } from '@lindung/db/read/conditions';
import { Id } from '@lindung/domain/shared/ids';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { IncidentFilter, IncidentPersonType, IncidentType } from './incident.type.js';

/** What is asked of the incidents; a notice is awaited until persons and agency are told, or nobody must be. */
function filterIncidents(conditions: Conditions, filter: IncidentFilter | null): void {
  conditions.addIf(filter?.status, 'i.status = ?').addIf(filter?.isLate, `${isLate} = ?::boolean`);
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

/** Whose data an incident reaches, as far as the trail and the registry tell. */
export const listIncidentPersons = (
  context: RequestContext,
  args: PageArgs & { readonly incidentId: string },
  info: GraphQLResolveInfo,
): Promise<Connection<IncidentPersonType>> =>
  readList(
    context,
    {
      operation: 'incidentPersons',
      // What can't be the id of an incident reaches nobody.
      model: (conditions) => incidentPersonsRead(conditions.bind(Id.safeParse(args.incidentId).data ?? null)),
      args,
      defaultSort: 'PERSON',
    },
    info,
  );
