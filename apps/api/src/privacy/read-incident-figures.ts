import {
  type CountedEvents,
  type CountedPersons,
  dataOfCount,
  incidentFigureStatements,
  lettersOf,
} from '@lindung/db/privacy/incident-persons.read';
import type { Role } from '@lindung/domain/access/role';
import { inOrder, type PersonalDatum } from '@lindung/domain/privacy/personal-datum';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { IncidentFiguresType } from './incident.type.js';

/** How many persons an incident reaches, where they live, what of them came out, by what and when. */
export async function readIncidentFigures(
  context: RequestContext,
  incidentId: string,
): Promise<IncidentFiguresType> {
  const { actor } = requireActor(context, 'incidentFigures');
  const { clock, database } = context.services;
  const statements = incidentFigureStatements(requireId(incidentId, 'incidentId'), clock.today());
  const [persons, events] = await database.read<[CountedPersons[], CountedEvents[]]>(
    actingAs(actor),
    statements,
  );
  return {
    persons: sum(persons),
    firstAt:
      persons
        .map(({ firstAt }) => firstAt)
        .filter(isThere)
        .sort(byTime)
        .at(0) ?? null,
    lastAt:
      persons
        .map(({ lastAt }) => lastAt)
        .filter(isThere)
        .sort(byTime)
        .at(-1) ?? null,
    regions: regionsOf(persons),
    data: dataOf(persons),
    letters: lettersOf(persons).map(({ data, persons: count }) => ({ data: [...data], persons: count })),
    operations: events.map(({ operation, role, times }) => ({ operation, role: role as Role | null, times })),
  };
}

const isThere = (at: Date | null): at is Date => at !== null;
const byTime = (a: Date, b: Date): number => a.getTime() - b.getTime();
const sum = (counted: readonly CountedPersons[]): number =>
  counted.reduce((all, { persons }) => all + persons, 0);

function regionsOf(counted: readonly CountedPersons[]): IncidentFiguresType['regions'] {
  const byRegion = new Map<number | undefined, CountedPersons[]>();
  for (const row of counted) byRegion.set(row.region?.id, [...(byRegion.get(row.region?.id) ?? []), row]);
  return [...byRegion.values()]
    .map((rows) => ({ region: rows[0]?.region ?? null, persons: sum(rows) }))
    .sort((a, b) => b.persons - a.persons || (a.region?.code ?? '').localeCompare(b.region?.code ?? ''));
}

function dataOf(counted: readonly CountedPersons[]): IncidentFiguresType['data'] {
  const persons = new Map<PersonalDatum, number>();
  for (const row of counted)
    for (const datum of dataOfCount(row)) persons.set(datum, (persons.get(datum) ?? 0) + row.persons);
  return inOrder(persons.keys()).map((datum) => ({ datum, persons: persons.get(datum) ?? 0 }));
}
