import { type MovingResident, regionChangeRepository } from '@lindung/db/territory/region-change.repository';
import { decidePlanFits } from '@lindung/domain/territory/plan-conflicts';
import {
  type OpenRegion,
  planRegions,
  type RegionPlan,
  type Succession,
  type WantedMap,
  wantedByChange,
} from '@lindung/domain/territory/plan-region-change';
import {
  AssignResidents,
  ChangeRegions,
  type PreviewRegionChange,
  type Resident,
} from '@lindung/domain/territory/region-change';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, userOf, type UseCaseTools } from '../writing/use-case.js';
import { type ReadResidents, readResidents } from './read-residents.js';

export interface DecidedChange {
  readonly plan: RegionPlan;
  readonly successions: readonly Succession[];
}

/**
 * What a change that somebody enters comes to on the map as it stands.
 * @throws DomainError DAY_IN_FUTURE: people move with the change, and nobody has moved yet; and each RegionChangeError
 */
export async function decideChange(
  tx: EntityManager,
  map: readonly OpenRegion[],
  command: PreviewRegionChange,
  today: BusinessDate,
): Promise<DecidedChange> {
  requireNotAfter(command.effectiveOn, today, 'effectiveOn');
  requireStanding(map, command.predecessorIds, () => 'predecessorIds');
  requireStanding(
    map,
    command.successors.map(({ regionId }) => regionId),
    (at) => `successors.${at}.regionId`,
  );
  const wanted = wantedByChange(map, command);
  if (!wanted.ok) throw new DomainError(wanted.error, 'kind');
  const plan = await decidePlan(tx, map, wanted.value.wanted, command.effectiveOn, 'successors');
  return { plan, successions: wanted.value.successions };
}

/** What has to be written for the wanted map, where nothing stands against it. @throws DomainError each RegionChangeError, at the field */
export async function decidePlan(
  tx: EntityManager,
  map: readonly OpenRegion[],
  wanted: WantedMap,
  effectiveOn: BusinessDate,
  field: string,
): Promise<RegionPlan> {
  const plan = planRegions(map, wanted, effectiveOn);
  if (!plan.ok) throw new DomainError(plan.error, field);
  const surroundings = await regionChangeRepository(tx).listSurroundings(effectiveOn);
  const fits = decidePlanFits(map, plan.value, surroundings, effectiveOn);
  if (!fits.ok) throw new DomainError(fits.error, field);
  return fits.value;
}

/** @throws DomainError NOT_FOUND at the field of the first id that names no region that stands today */
function requireStanding(
  map: readonly OpenRegion[],
  ids: readonly (number | null)[],
  fieldOf: (at: number) => string,
): void {
  const known = new Set(map.map(({ id }) => id));
  const missing = ids.findIndex((id) => id !== null && !known.has(id));
  if (missing >= 0) throw new DomainError({ code: 'NOT_FOUND' }, fieldOf(missing));
}

/** @throws DomainError NOT_FOUND for somebody picked who isn't there, REGION_RESIDENTS_REFUSED when the list has rows that can't be taken */
function requireWholeList({ residents, issues }: ReadResidents): readonly MovingResident[] {
  const picked = issues.find(({ code, field }) => code === 'RESIDENT_NOT_THERE' && field !== undefined);
  if (picked?.field) throw new DomainError({ code: 'NOT_FOUND' }, picked.field);
  if (issues.length > 0)
    throw new DomainError({ code: 'REGION_RESIDENTS_REFUSED', rows: issues.length }, 'fileId');
  return residents;
}

/** Moves the people of a change as its list says, and all of a village that has ended in one other. */
async function moveResidents(
  tools: UseCaseTools,
  changeId: string,
  list: { readonly residents: readonly Resident[]; readonly fileId: string | null },
): Promise<readonly string[]> {
  const changes = regionChangeRepository(tools.tx);
  const villages = await changes.listSuccessorVillages(changeId);
  const read = await readResidents(
    tools,
    list,
    [...new Set(villages.map(({ predecessorId }) => predecessorId))],
    new Map(villages.map(({ code, successorId }) => [code, successorId])),
  );
  return changes.moveResidents(changeId, requireWholeList(read));
}

/** Changes regions as the law does, with the people who live there: the map from the day on, and all of it or nothing. */
export const changeRegions = useCase('changeRegions', ChangeRegions, async (tools, command) => {
  const changes = regionChangeRepository(tools.tx);
  const { plan, successions } = await decideChange(tools.tx, await changes.lockMap(), command, tools.today);
  const { kind, effectiveOn, source } = command;
  const id = await changes.apply(
    { kind, effectiveOn, source, recordedBy: userOf(tools.actor) },
    plan,
    successions,
  );
  const persons = await moveResidents(tools, id, command);
  return {
    id,
    objectType: 'REGION_CHANGE',
    persons,
    rowCount: persons.length,
    details: {
      kind,
      effectiveOn,
      closed: plan.closing.length,
      opened: plan.opening.length,
      changed: plan.changing.length,
      moved: persons.length,
    },
  };
});

/** Says of more people of a split village in which of its successors they live. */
export const assignResidents = useCase('assignResidents', AssignResidents, async (tools, command) => {
  const { changeId } = command;
  if (!(await regionChangeRepository(tools.tx).lockChange(changeId)))
    throw new DomainError({ code: 'NOT_FOUND' }, 'changeId');
  const persons = await moveResidents(tools, changeId, command);
  return {
    id: changeId,
    objectType: 'REGION_CHANGE',
    persons,
    rowCount: persons.length,
    details: { moved: persons.length },
  };
});
