import type { OpenRegion, RegionPlan } from '@lindung/domain/territory/plan-region-change';

import type { MapStepType } from './region-change.type.js';

/** What the plan does to the map, region by region. */
export const stepsOf = (
  map: readonly OpenRegion[],
  { opening, changing, closing }: Pick<RegionPlan, 'opening' | 'changing' | 'closing'>,
): MapStepType[] => {
  const byId = new Map(map.map((region) => [region.id, region]));
  const before = (id: number) => {
    const was = byId.get(id);
    return { regionId: id, codeBefore: was?.code ?? null, nameBefore: was?.name ?? null };
  };
  const fresh = { regionId: null, codeBefore: null, nameBefore: null };
  return [
    ...opening.map(({ code, name, kind }) => ({ ...fresh, codeAfter: code, nameAfter: name, kind })),
    ...changing.map(({ regionId, code, name, kind }) => ({
      ...before(regionId),
      codeAfter: code,
      nameAfter: name,
      kind,
    })),
    ...closing.flatMap((id) => {
      const kind = byId.get(id)?.kind;
      return kind ? [{ ...before(id), codeAfter: null, nameAfter: null, kind }] : [];
    }),
  ];
};
