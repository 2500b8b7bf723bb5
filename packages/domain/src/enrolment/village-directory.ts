import type { Owner } from '../access/jurisdiction.js';
import { err, ok, type Result } from '../shared/result.js';
import { type RegionCode, levelOf, parseRegionCode } from '../territory/region-code.js';

/** A village or ward as files may name it; former spellings are further entries with the same ids. */
export interface VillageEntry {
  readonly villageId: number;
  readonly districtId: number;
  readonly regencyId: number;
  readonly code: RegionCode;
  readonly name: string;
  readonly districtName: string;
}

/** Where a person lives, as far as a file says it; blank = not said. */
export interface VillageReference {
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
}

export type VillageError = {
  code:
    | 'VILLAGE_EMPTY'
    | 'VILLAGE_CODE_INVALID'
    | 'VILLAGE_UNKNOWN'
    | 'VILLAGE_AMBIGUOUS'
    | 'VILLAGE_OUTSIDE_REGION';
};

const liesIn = ({ regencyId, districtId, villageId }: Owner, entry: VillageEntry): boolean =>
  entry.regencyId === regencyId &&
  (districtId === null || entry.districtId === districtId) &&
  (villageId === null || entry.villageId === villageId);

/** Finds the village that a reference means. */
export type VillageDirectory = (reference: VillageReference) => Result<VillageEntry, VillageError>;

const KIND_WORDS = /^(?:desa|kelurahan|kel|lembang|kecamatan|kec)[\s.]+/;
const normalise = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(KIND_WORDS, '')
    .replaceAll(/[^a-z0-9]/g, '');

const onlyOne = (found: readonly VillageEntry[]): Result<VillageEntry, VillageError> => {
  const [first] = found;
  if (!first) return err({ code: 'VILLAGE_UNKNOWN' });
  const isOneVillage = found.every(({ villageId }) => villageId === first.villageId);
  return isOneVillage ? ok(first) : err({ code: 'VILLAGE_AMBIGUOUS' });
};

/**
 * A directory of the villages of an area (a regency, a district or one village) among all the entries given. A code decides
 * alone; without one the name does, within its district where a district is said. What lies outside of the area is refused
 * by its code, and within the regency by its name.
 */
export const villageDirectory = (entries: Iterable<VillageEntry>, area: Owner): VillageDirectory => {
  const byCode = new Map<string, VillageEntry>();
  const byName = new Map<string, VillageEntry[]>();
  for (const entry of entries) {
    byCode.set(entry.code, entry);
    if (entry.regencyId !== area.regencyId) continue;
    const name = normalise(entry.name);
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }

  const findByCode = (text: string): Result<VillageEntry, VillageError> => {
    const code = parseRegionCode(text);
    if (!code.ok || levelOf(code.value) !== 'VILLAGE') return err({ code: 'VILLAGE_CODE_INVALID' });
    const entry = byCode.get(code.value);
    if (!entry) return err({ code: 'VILLAGE_UNKNOWN' });
    return liesIn(area, entry) ? ok(entry) : err({ code: 'VILLAGE_OUTSIDE_REGION' });
  };

  return ({ code, name, districtName }) => {
    if (code.trim() !== '') return findByCode(code);
    if (name.trim() === '') return err({ code: 'VILLAGE_EMPTY' });
    const district = normalise(districtName);
    const named = (byName.get(normalise(name)) ?? []).filter(
      (entry) => district === '' || normalise(entry.districtName) === district,
    );
    const within = named.filter((entry) => liesIn(area, entry));
    return named.length > 0 && within.length === 0
      ? err({ code: 'VILLAGE_OUTSIDE_REGION' })
      : onlyOne(within);
  };
};
