import type { BusinessDate } from '../shared/business-date.js';
import type { RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import type { OpenRegion, RegionPlan } from './plan-region-change.js';
import { parentCodeOf, type RegionCode } from './region-code.js';
import type { RegionChangeError } from './region-change.js';
import { spellingOf } from './region-name.js';

/** What a plan may run into beside the map itself. */
export interface PlanSurroundings {
  /** Other spellings that hold without an end. */
  readonly spellings: readonly { readonly regionId: RegionId; readonly alias: string }[];
  /** Codes of versions that came to their end. */
  readonly formerCodes: readonly { readonly code: RegionCode; readonly lastDay: BusinessDate }[];
}

interface Named {
  readonly code: RegionCode;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly isTouched: boolean;
}

/**
 * Passes a plan whose codes are free from its day on, and after which, within each parent, another spelling of one region means
 * no other one.
 */
export const decidePlanFits = (
  map: readonly OpenRegion[],
  plan: RegionPlan,
  { spellings, formerCodes }: PlanSurroundings,
  effectiveOn: BusinessDate,
): Result<RegionPlan, RegionChangeError> => {
  const beginning = [...plan.opening, ...plan.changing];
  for (const { code } of beginning) {
    const former = formerCodes.find((was) => was.code === code && was.lastDay >= effectiveOn);
    if (former) return err({ code: 'REGION_CODE_USED_UNTIL', regionCode: code, day: former.lastDay });
  }
  const clash = clashOf(regionsAfter(map, plan, spellings));
  return clash ? err({ code: 'REGION_SPELLING_TAKEN', regionCode: clash.code }) : ok(plan);
};

function regionsAfter(
  map: readonly OpenRegion[],
  { opening, changing, ending }: RegionPlan,
  spellings: PlanSurroundings['spellings'],
): readonly Named[] {
  const aliasesOf = new Map<RegionId, string[]>();
  for (const { regionId, alias } of spellings)
    aliasesOf.set(regionId, [...(aliasesOf.get(regionId) ?? []), spellingOf(alias)]);
  const named = (
    id: RegionId | null,
    { code, name }: { code: RegionCode; name: string },
    isTouched: boolean,
  ) => ({
    code,
    name,
    aliases: id === null ? [] : (aliasesOf.get(id) ?? []),
    isTouched,
  });
  const ended = new Set(ending);
  return [
    ...map.filter(({ id }) => !ended.has(id)).map((region) => named(region.id, region, false)),
    ...opening.map((region) => named(null, region, true)),
    ...changing.map((region) => named(region.regionId, region, true)),
  ];
}

/** The first region that is new or changes, and of which a name means another one too by its other spelling. */
function clashOf(regions: readonly Named[]): Named | undefined {
  const spelt = new Map<string, Named[]>();
  const keyOf = ({ code }: Named, spelling: string) => `${parentCodeOf(code) ?? ''} ${spelling}`;
  for (const region of regions)
    for (const alias of region.aliases)
      spelt.set(keyOf(region, alias), [...(spelt.get(keyOf(region, alias)) ?? []), region]);
  for (const region of regions) {
    for (const spelling of [spellingOf(region.name), ...region.aliases]) {
      const other = (spelt.get(keyOf(region, spelling)) ?? []).find((found) => found !== region);
      if (other && (region.isTouched || other.isTouched)) return region.isTouched ? region : other;
    }
  }
  return undefined;
}
