import { countImpact, type RegionImpact } from '@lindung/db/territory/region-impact';
import { regionChangeRepository } from '@lindung/db/territory/region-change.repository';
import type { OpenRegion, RegionPlan } from '@lindung/domain/territory/plan-region-change';
import {
  ApplyEdition,
  compareEdition,
  type EditionDifference,
  PreviewEdition,
} from '@lindung/domain/territory/region-edition';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { readRegionFile } from '../exchange/exchange.public.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, userOf, type UseCaseTools } from '../writing/use-case.js';
import { decidePlan } from './change-regions.js';
import { stepsOf } from './map-steps.js';
import type { EditionPreviewType } from './region-edition.type.js';
import { shownIssues } from './shown-issues.js';

interface ComparedEdition {
  readonly map: readonly OpenRegion[];
  readonly difference: EditionDifference;
  readonly plan: RegionPlan;
}

const nothing: RegionPlan = { ending: [], closing: [], opening: [], changing: [] };

/** The edition beside the map as it stands. @throws DomainError DAY_IN_FUTURE, a FileProblem, each RegionChangeError */
async function compare(
  tools: Pick<UseCaseTools, 'tx' | 'actor' | 'services' | 'today'>,
  { fileId, effectiveOn, links }: PreviewEdition,
  map: readonly OpenRegion[],
): Promise<ComparedEdition> {
  requireNotAfter(effectiveOn, tools.today, 'effectiveOn');
  const rows = await readRegionFile(tools, fileId, 'EDITION');
  const difference = compareEdition(
    rows.map(({ line, cell }) => ({ line, code: cell('code'), name: cell('name'), kind: cell('kind') })),
    map,
    links,
  );
  if (difference.issues.length > 0) return { map, difference, plan: nothing };
  const plan = await decidePlan(tools.tx, map, difference.wanted, effectiveOn, 'fileId');
  return { map, difference, plan };
}

/** What an edition says otherwise than the map, and whom that touches, before anything is applied. */
export async function previewEdition(context: RequestContext, input: object): Promise<EditionPreviewType> {
  const { actor } = requireActor(context, 'editionPreview', input);
  const command = parseCommand(PreviewEdition, input);
  const { services } = context;
  const today = services.clock.today();
  return services.database.write(actingAs(actor), async (tx) => {
    const map = await regionChangeRepository(tx).listOpen();
    const { difference, plan } = await compare({ tx, actor, services, today }, command, map);
    const { persons }: RegionImpact = await countImpact(tx, plan.ending, today);
    const { issues, unchanged, renamed, recoded, opened, closed } = difference;
    return {
      steps: stepsOf(map, plan),
      unchanged,
      renamed,
      recoded,
      opened,
      closed,
      persons,
      ...shownIssues(issues),
    };
  });
}

/** Applies an edition in one transaction: people of a region that became one other move with it. */
export const applyEdition = useCase('applyEdition', ApplyEdition, async (tools, command) => {
  const changes = regionChangeRepository(tools.tx);
  const { difference, plan } = await compare(tools, command, await changes.lockMap());
  const { issues, successions, ...counts } = difference;
  if (issues.length > 0)
    throw new DomainError({ code: 'EDITION_ROWS_REFUSED', rows: issues.length }, 'fileId');
  if (plan.ending.length + plan.opening.length === 0)
    throw new DomainError({ code: 'EDITION_UNCHANGED' }, 'fileId');
  const { effectiveOn, source } = command;
  const change = { kind: 'EDITION', effectiveOn, source, recordedBy: userOf(tools.actor) } as const;
  const id = await changes.apply(change, plan, successions);
  const persons = await changes.moveResidents(id, []);
  const { unchanged, renamed, recoded, opened, closed } = counts;
  return {
    id,
    objectType: 'REGION_CHANGE',
    persons,
    rowCount: persons.length,
    details: { effectiveOn, unchanged, renamed, recoded, opened, closed, moved: persons.length },
  };
});
