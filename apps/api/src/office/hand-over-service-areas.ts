import { officeHandoverRepository } from '@lindung/db/office/office-handover.repository';
import { serviceAreaRepository } from '@lindung/db/office/service-area.repository';
import { HandOverServiceAreas } from '@lindung/domain/office/office-handover';
import { isAsSeen } from '@lindung/domain/office/plan-handover';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';
import { forgettingSessions } from './change-service.js';
import { decideHandover } from './decide-handover.js';

/**
 * An office takes over regions from a day on, and becomes what it is from then on, all in one: what the preview has shown, or
 * nothing. Nothing of a person, an agreement or a bill is written: who serves them follows from the map of the day.
 */
export const handOverServiceAreas = forgettingSessions(
  useCase('handOverServiceAreas', HandOverServiceAreas, async ({ tx, actor, today }, command) => {
    const { officeId, regionIds, effectiveOn, reason, seen } = command;
    const handovers = officeHandoverRepository(tx);
    const map = serviceAreaRepository(tx);
    await map.lock();
    const versions = await handovers.listVersions(seen.map((one) => one.officeId));
    const missing = seen.findIndex((one) => !versions.some(({ officeId: id }) => id === one.officeId));
    if (missing >= 0) throw new DomainError({ code: 'NOT_FOUND' }, `seen.${missing}.officeId`);
    if (!isAsSeen(versions, seen)) throw new DomainError({ code: 'HANDOVER_STALE' }, 'seen');
    const { plan, touched } = await decideHandover(tx, command, today);
    if (!isAsSeen(touched, seen)) throw new DomainError({ code: 'HANDOVER_STALE' }, 'seen');
    const moving = await handovers.listMoving(regionIds, today);
    const regions = await map.listRegions(regionIds);
    const id = await handovers.apply(
      { officeId, effectiveOn, reason, recordedBy: userOf(actor) },
      regionIds,
      plan,
    );
    const sum = (of: (region: (typeof moving)[number]) => number) =>
      moving.reduce((all, region) => all + of(region), 0);
    return {
      id,
      objectType: 'OFFICE',
      details: {
        reason,
        effectiveOn,
        officeKind: plan.kind,
        regionNames: regions.map(({ name }) => name),
        fromOffices: [
          ...new Set(plan.ending.filter((area) => area.officeId !== id).map(({ officeName }) => officeName)),
        ],
        agreements: sum(({ agreements }) => agreements),
        members: sum(({ members }) => members),
        openBills: sum(({ openBills }) => openBills),
        openAmount: moving.reduce((all, { openAmount }) => all + openAmount, 0n).toString(),
      },
    };
  }),
);
