import { officeHandoverRepository } from '@lindung/db/office/office-handover.repository';
import { serviceAreaRepository } from '@lindung/db/office/service-area.repository';
import type { OfficeKind } from '@lindung/domain/office/office';
import { PreviewOfficeHandover } from '@lindung/domain/office/office-handover';
import type { ReachingArea } from '@lindung/domain/office/plan-handover';
import { SERVING_ORDER } from '@lindung/domain/office/serving-office';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { decideHandover } from './decide-handover.js';
import type { OfficeHandoverPreviewType } from './office-handover.type.js';

/** What a handover would move, before it is done; nothing is written. */
export async function previewOfficeHandover(
  context: RequestContext,
  input: object,
): Promise<OfficeHandoverPreviewType> {
  const { actor } = requireActor(context, 'officeHandoverPreview', input);
  const command = parseCommand(PreviewOfficeHandover, input);
  const { services } = context;
  const today = services.clock.today();
  const { officeId, regionIds, effectiveOn } = command;
  return services.database.write(actingAs(actor), async (tx) => {
    const handovers = officeHandoverRepository(tx);
    const { office, plan, touched } = await decideHandover(tx, command, today);
    const [moving, regions, officers] = [
      await handovers.listMoving(regionIds, today),
      await serviceAreaRepository(tx).listRegions(regionIds),
      await handovers.listOfficers(
        touched.map((one) => one.officeId),
        effectiveOn,
      ),
    ];
    const given = plan.ending.filter((area) => area.officeId !== officeId);
    const officesIn = (areas: readonly ReachingArea[], regionId: number) =>
      areas
        .filter((area) => area.regionId === regionId)
        .map((area) => ({ id: area.officeId, name: area.officeName, kind: area.kind }));
    const rankOf = (kind: OfficeKind) => SERVING_ORDER.indexOf(kind);
    const taking = plan.attributes?.name ?? office?.name ?? '';
    const figuresOf = (staying: readonly ReachingArea[], regionId: number) =>
      staying
        .filter((area) => area.regionId === regionId && rankOf(area.kind) < rankOf(plan.kind))
        .sort((a, b) => rankOf(a.kind) - rankOf(b.kind))[0]?.officeName ?? taking;
    return {
      effectiveOn,
      kindBefore: office?.kind ?? null,
      kind: plan.kind,
      regions: regions.map(({ id, name }) => ({
        id,
        name,
        from: officesIn(given, id),
        staying: officesIn(plan.staying, id),
        isServed: !plan.beginning.includes(id),
        figuresOf: figuresOf(plan.staying, id),
        ...(moving.find(({ regionId }) => regionId === id) ?? nothing),
      })),
      offices: touched.map(({ officeId: id, version }) => ({
        id,
        version,
        name: given.find((area) => area.officeId === id)?.officeName ?? office?.name ?? '',
        isTaking: id === officeId,
        officers: officers.filter((one) => one.officeId === id),
      })),
    };
  });
}

const nothing = { agreements: 0, members: 0, openBills: 0, openAmount: 0n };
