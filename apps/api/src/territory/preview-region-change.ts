import { countImpact } from '@lindung/db/territory/region-impact';
import { regionChangeRepository } from '@lindung/db/territory/region-change.repository';
import { PreviewRegionChange } from '@lindung/domain/territory/region-change';

import { actingAs } from '../acting/actor.js';
import { writeAuditEvent } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { decideChange } from './change-regions.js';
import { stepsOf } from './map-steps.js';
import { readResidents } from './read-residents.js';
import type { RegionChangePreviewType } from './region-change.type.js';
import { shownIssues } from './shown-issues.js';

/**
 * What a change of regions would do, before it is done: the map, whom and what it touches, and the rows of its list that can't
 * be taken. The trail has it, with the persons whom the list names: it says that they live there.
 */
export async function previewRegionChange(
  context: RequestContext,
  input: object,
): Promise<RegionChangePreviewType> {
  const { actor } = requireActor(context, 'regionChangePreview', input);
  const command = parseCommand(PreviewRegionChange, input);
  const { services, requestId } = context;
  const today = services.clock.today();
  return services.database.write(actingAs(actor), async (tx) => {
    const map = await regionChangeRepository(tx).listOpen();
    const { plan, successions } = await decideChange(tx, map, command, today);
    const codes = successions.flatMap(({ successorCode }) => successorCode ?? []);
    // Before it is written a successor has no id; its place stands for one, and nothing is moved there.
    const { residents, issues } = await readResidents(
      { tx, actor, services },
      command,
      command.predecessorIds,
      new Map(codes.map((code, at) => [code, at])),
    );
    const touched = [...new Set([...command.predecessorIds, ...plan.ending])];
    const impact = await countImpact(tx, touched, today);
    const { persons } = await countImpact(
      tx,
      command.kind === 'MERGE' ? plan.closing : command.predecessorIds,
      today,
    );
    const own = codes.findIndex((code) => map.some((was) => was.code === code));
    const listed = residents.filter(({ villageId }) => villageId !== own).length;
    await writeAuditEvent(
      tx,
      actor,
      {
        operation: 'regionChangePreview',
        requestId,
        objectType: 'REGION_CHANGE',
        persons: residents.map(({ personId }) => personId),
        details: { kind: command.kind, listed: residents.length, refused: issues.length },
      },
      residents.length,
    );
    return {
      steps: stepsOf(map, plan),
      ...impact,
      moving: command.kind === 'MERGE' ? persons : listed,
      remaining: command.kind === 'SPLIT' ? persons - residents.length : 0,
      ...shownIssues(issues),
    };
  });
}
