import {
  type VillageWithoutBudget,
  villagesWithoutBudgetStatement,
} from '@lindung/db/budget/village-without-budget.read';
import { type NamedDistrict, regionRepository } from '@lindung/db/territory/region.repository';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

/** The villages of a district that have enacted nothing for a year, with what the district and its regency are called. */
export async function readVillagesToRemind(
  tx: EntityManager,
  {
    today,
    year,
    districtId,
  }: { readonly today: BusinessDate; readonly year: number; readonly districtId: number },
): Promise<NamedDistrict & { readonly villages: readonly VillageWithoutBudget[] }> {
  const { text, values } = villagesWithoutBudgetStatement({ today, year, regionId: districtId });
  const villages: VillageWithoutBudget[] = await tx.query(text, [...(values ?? [])]);
  return { ...(await regionRepository(tx).namesOfDistrict(districtId, today)), villages };
}
