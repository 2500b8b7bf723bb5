import { officeHandoverRepository } from '@lindung/db/office/office-handover.repository';
import { officeRepository } from '@lindung/db/office/office.repository';
import { serviceAreaRepository } from '@lindung/db/office/service-area.repository';
import { OfficeKind } from '@lindung/domain/office/office';
import type { PreviewOfficeHandover, SeenOffice } from '@lindung/domain/office/office-handover';
import { type HandoverPlan, planHandover, type TakingOffice } from '@lindung/domain/office/plan-handover';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';
import { requireRegencies } from './change-service.js';
import { requireOpen } from './require-open.js';

export interface DecidedHandover {
  /** The office that takes over as it was before; null: a new one. */
  readonly office: TakingOffice | null;
  readonly plan: HandoverPlan;
  /** The offices that are changed, each in its version. */
  readonly touched: readonly SeenOffice[];
}

const FIELD_OF = {
  HANDOVER_DAY_PASSED: 'effectiveOn',
  OFFICE_OPENS_LATER: 'effectiveOn',
  PERIODS_OVERLAP: 'effectiveOn',
  AREA_PLANNED_LATER: 'effectiveOn',
  REGION_SERVED_BY_BRANCH: 'regionIds',
  HANDOVER_CHANGES_NOTHING: 'regionIds',
  HANDOVER_STALE: 'seen',
  OFFICE_AREA_LEVEL: 'regionIds',
} as const;

/**
 * What a handover comes to on the map as it stands.
 * @throws DomainError NOT_FOUND at the field of what is not there, OFFICE_NAME_TAKEN, OFFICE_CODE_TAKEN, and each OfficeHandoverError
 */
export async function decideHandover(
  tx: EntityManager,
  command: PreviewOfficeHandover,
  today: BusinessDate,
): Promise<DecidedHandover> {
  const { officeId, regionIds, effectiveOn, parentId } = command;
  const handovers = officeHandoverRepository(tx);
  const offices = officeRepository(tx);
  await requireRegencies(tx, regionIds);
  const office = officeId === null ? null : await requireOpen(tx, officeId, 'officeId');
  if (parentId && parentId !== office?.parentId) await requireOpen(tx, parentId, 'parentId');
  const taking = office && { ...office, id: office.officeId };
  const areas = await handovers.listReaching(regionIds, officeId, effectiveOn);
  const plan = planHandover(command, taking, areas, today);
  if (!plan.ok) throw new DomainError(plan.error, FIELD_OF[plan.error.code]);
  const { attributes, ending, kind } = plan.value;
  if (kind === OfficeKind.BRANCH) {
    const map = serviceAreaRepository(tx);
    const served = officeId === null ? [] : await map.listServedFrom(officeId, effectiveOn);
    const later = await map.findBranch([...regionIds, ...served], effectiveOn, officeId, true);
    if (later) throw new DomainError({ code: 'AREA_PLANNED_LATER', ...later }, 'effectiveOn');
  }
  if (attributes) {
    const borne = await offices.findBearer(attributes, effectiveOn, officeId);
    if (borne === 'name') throw new DomainError({ code: 'OFFICE_NAME_TAKEN' }, 'name');
    if (borne === 'code') throw new DomainError({ code: 'OFFICE_CODE_TAKEN' }, 'code');
  }
  const touched = await handovers.listVersions([
    ...new Set([...ending.map((area) => area.officeId), ...(officeId === null ? [] : [officeId])]),
  ]);
  return { office: taking, plan: plan.value, touched };
}
