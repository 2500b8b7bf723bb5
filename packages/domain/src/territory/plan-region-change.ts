import type { BusinessDate } from '../shared/business-date.js';
import type { RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import type { PreviewRegionChange, RegionChangeError } from './region-change.js';
import { codeAtLevel, kindOf, levelOf, parentCodeOf, type RegionCode } from './region-code.js';
import type { RegionKind, RegionLevel } from './region-kind.js';
import { spellingOf } from './region-name.js';

/** A region as it stands today. */
export interface OpenRegion {
  readonly id: RegionId;
  readonly code: RegionCode;
  readonly name: string;
  readonly kind: RegionKind;
  readonly validFrom: BusinessDate;
}

/** Which region became which: an id of before (none: it came out of nothing) and a code of after (none: it ended in nothing). */
export interface Succession {
  readonly predecessorId: RegionId | null;
  readonly successorCode: RegionCode | null;
}

/** What is asked: which regions end, and which stand there from the day on, with or without an id of before. */
export interface WantedMap {
  readonly closing: ReadonlySet<RegionId>;
  readonly standing: readonly {
    readonly regionId: RegionId | null;
    readonly code: RegionCode;
    readonly name: string;
  }[];
}

/** What is written: versions that end, regions that are new, versions that begin; each region once. */
export interface RegionPlan {
  /** Regions whose present version ends: they close or get another version. */
  readonly ending: readonly RegionId[];
  readonly closing: readonly RegionId[];
  readonly opening: readonly NewVersion[];
  readonly changing: readonly (NewVersion & { readonly regionId: RegionId })[];
}

interface NewVersion {
  readonly code: RegionCode;
  readonly name: string;
  readonly kind: RegionKind;
  readonly level: RegionLevel;
}

type Standing = { readonly key: RegionId | string; readonly code: RegionCode; readonly name: string };

/** The code of a part when the code of what it lies in has become another. */
const under = (code: RegionCode, parent: RegionCode): RegionCode =>
  `${parent}${code.slice(code.lastIndexOf('.'))}` as RegionCode;

/** The keys of the regions that a code lies in, from its parent up. */
const ancestry = (code: RegionCode, keys: ReadonlyMap<string, RegionId | string>): string => {
  const above: string[] = [];
  for (let at = parentCodeOf(code); at !== undefined; at = parentCodeOf(at))
    above.push(String(keys.get(at) ?? ''));
  return above.join('/');
};

/**
 * What has to be written so that the regions stand as wanted: the parts of a region whose code changes follow it, and whatever
 * lies in another region than before gets a version that says so.
 */
export const planRegions = (
  map: readonly OpenRegion[],
  { closing, standing }: WantedMap,
  effectiveOn: BusinessDate,
): Result<RegionPlan, RegionChangeError> => {
  const wanted = new Map(standing.flatMap((row) => (row.regionId === null ? [] : [[row.regionId, row]])));
  const byId = new Map(map.map((region) => [region.id, region]));
  const before = new Map<string, RegionId>(map.map(({ id, code }) => [code, id]));
  const stranger = standing.find(({ regionId }) => regionId !== null && !byId.has(regionId));
  if (stranger) return err({ code: 'REGION_CLOSED', regionCode: stranger.code });

  // From the province down, so that a part finds the code that its parent has become.
  const codeAfter = new Map<RegionId, RegionCode>();
  const after: Standing[] = [];
  for (const region of [...map].sort((a, b) => a.code.length - b.code.length)) {
    if (closing.has(region.id)) continue;
    const said = wanted.get(region.id);
    const parentCode = parentCodeOf(region.code);
    const parentId = parentCode === undefined ? undefined : before.get(parentCode);
    const parentAfter = parentId === undefined ? parentCode : codeAfter.get(parentId);
    if (!said && parentId !== undefined && parentAfter === undefined) {
      const taken = standing.some(({ code }) => code === parentCode);
      if (!taken) return err({ code: 'REGION_HAS_PARTS', regionCode: parentCode ?? region.code });
    }
    const code = said?.code ?? (parentAfter === undefined ? region.code : under(region.code, parentAfter));
    codeAfter.set(region.id, code);
    after.push({ key: region.id, code, name: said?.name ?? region.name });
  }
  for (const { regionId, code, name } of standing)
    if (regionId === null) after.push({ key: `new ${code}`, code, name });

  const keysAfter = new Map<string, RegionId | string>();
  for (const { code, key } of after) {
    if (keysAfter.has(code)) return err({ code: 'REGION_CODE_TAKEN', regionCode: code });
    keysAfter.set(code, key);
  }
  const opening: NewVersion[] = [];
  const changing: (NewVersion & { regionId: RegionId })[] = [];
  for (const { key, code, name } of after) {
    const parent = parentCodeOf(code);
    if (parent !== undefined && !keysAfter.has(parent))
      return err({ code: 'REGION_PARENT_MISSING', regionCode: code });
    const version = { code, name, kind: kindOf(code), level: levelOf(code) };
    if (typeof key === 'string') {
      opening.push(version);
      continue;
    }
    const was = byId.get(key);
    if (!was) continue;
    if (levelOf(was.code) !== version.level) return err({ code: 'REGION_CODE_LEVEL', regionCode: code });
    const isSame =
      was.code === code && was.name === name && ancestry(was.code, before) === ancestry(code, keysAfter);
    if (!isSame) changing.push({ ...version, regionId: key });
  }
  const ending = [...closing, ...changing.map(({ regionId }) => regionId)];
  const late = ending.map((id) => byId.get(id)).find((was) => was && was.validFrom >= effectiveOn);
  if (late) return err({ code: 'REGION_CHANGED_LATER', regionCode: late.code });
  return ok({ ending, closing: [...closing], opening, changing });
};

/** The first successor that bears the name of another region of its parent: files that name it could mean either. */
const namesakeOf = (
  map: readonly OpenRegion[],
  closing: ReadonlySet<RegionId>,
  successors: PreviewRegionChange['successors'],
): PreviewRegionChange['successors'][number] | undefined => {
  const keyOf = ({ code, name }: { code: RegionCode; name: string }) =>
    `${parentCodeOf(code) ?? ''} ${spellingOf(name)}`;
  const continued = new Set(successors.map(({ regionId }) => regionId));
  const borne = new Set(map.filter(({ id }) => !closing.has(id) && !continued.has(id)).map(keyOf));
  return successors.find((row) => {
    const isTaken = borne.has(keyOf(row));
    borne.add(keyOf(row));
    return isTaken;
  });
};

/** What one change that somebody enters asks of the map, and which region becomes which. */
export const wantedByChange = (
  map: readonly OpenRegion[],
  { kind, predecessorIds, predecessorStays, successors }: PreviewRegionChange,
): Result<{ readonly wanted: WantedMap; readonly successions: readonly Succession[] }, RegionChangeError> => {
  const byId = new Map(map.map((region) => [region.id, region]));
  const predecessors = predecessorIds.flatMap((id) => byId.get(id) ?? []);
  const [first] = predecessors;
  const [only] = successors;
  if (!first || predecessors.length !== new Set(predecessorIds).size || !only)
    return err({ code: 'REGION_CHANGE_KIND' });
  const level = levelOf(first.code);
  const peers = successors.filter(({ code }) => levelOf(code) === level);
  const fresh = peers.filter(({ regionId }) => regionId === null);
  const goesOn = (id: RegionId) => successors.some(({ regionId }) => regionId === id);
  const isOneLevel = predecessors.every(({ code }) => levelOf(code) === level) && level !== 'PROVINCE';
  const closing = new Set(
    predecessorIds.filter((id) => !goesOn(id) && !(kind === 'SPLIT' && predecessorStays)),
  );
  const isAlone = predecessors.length === 1 && successors.length === 1 && only.regionId === first.id;
  const isMoved = parentCodeOf(only.code) !== parentCodeOf(first.code);
  const fits = {
    SPLIT:
      predecessors.length === 1 &&
      peers.every(({ regionId }) => regionId === null || regionId === first.id) &&
      fresh.length + (closing.size === 0 ? 1 : 0) >= 2,
    MERGE:
      predecessors.length >= 2 &&
      peers.length === 1 &&
      peers.every(({ regionId }) => regionId === null || predecessorIds.includes(regionId)),
    RENAME: isAlone && only.code === first.code && only.name !== first.name,
    RECODE: isAlone && only.code !== first.code && !isMoved,
    MOVE: isAlone && isMoved,
  }[kind];
  if (!fits || !isOneLevel) return err({ code: 'REGION_CHANGE_KIND' });

  const stays = kind === 'SPLIT' && closing.size === 0 && !goesOn(first.id);
  const successorCodes = [...peers.map(({ code }) => code), ...(stays ? [first.code] : [])];
  const parts = successors.filter((row) => !peers.includes(row));
  const parents = new Set(predecessors.map(({ code }) => parentCodeOf(code)));
  const strayed =
    peers.find(({ code }) => !parents.has(parentCodeOf(code))) ??
    parts.find(({ code }) => !successorCodes.some((peer) => peer === codeAtLevel(code, level)));
  if (strayed && kind !== 'MOVE') return err({ code: 'REGION_PARENT_ELSEWHERE', regionCode: strayed.code });
  const namesake = namesakeOf(map, closing, successors);
  if (namesake) return err({ code: 'REGION_SPELLING_TAKEN', regionCode: namesake.code });
  return ok({
    wanted: { closing, standing: successors },
    successions: [
      ...predecessorIds.flatMap((predecessorId) =>
        successorCodes.map((successorCode) => ({ predecessorId, successorCode })),
      ),
      ...parts.map(({ regionId, code }) => ({ predecessorId: regionId, successorCode: code })),
    ],
  });
};
