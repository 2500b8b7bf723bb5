import type { Owner } from '../access/jurisdiction.js';
import { detachedText } from '../shared/detached-text.js';
import { err, ok, type Result } from '../shared/result.js';
import { type RegionCode, levelOf, parseRegionCode } from '../territory/region-code.js';

/** Something about a village to look at: what it is called now, or that the file names it otherwise. */
export interface VillageRemark {
  readonly code: 'VILLAGE_CODE_FORMER' | 'VILLAGE_NAME_DIFFERS' | 'VILLAGE_OF_LIST';
  readonly value: string;
}

/**
 * A village or ward as files may name it; former spellings are further entries with the same ids, and those of a village that
 * has become another one have the ids of that one.
 */
export interface VillageEntry {
  readonly villageId: number;
  readonly districtId: number;
  readonly regencyId: number;
  readonly code: RegionCode;
  readonly name: string;
  readonly districtName: string;
  /** Whether it is called otherwise on the day of the list. */
  readonly isFormer?: boolean;
  /** What it is called today, where that is something else. */
  readonly now?: { readonly code: RegionCode; readonly name: string };
  /** Into which villages it was split: which of them is meant nobody can say. */
  readonly successors?: readonly string[];
  readonly remark?: VillageRemark;
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
    | 'VILLAGE_OUTSIDE_REGION'
    | 'VILLAGE_SPLIT'
    | 'VILLAGE_CONTRADICTED';
  /** What the sender has to choose between. */
  value?: string;
  /** What the sender may have meant: villages whose names are nearly so, or that share the name. */
  near?: readonly string[];
};

const liesIn = ({ regencyId, districtId, villageId }: Owner, entry: VillageEntry): boolean =>
  entry.regencyId === regencyId &&
  (districtId === null || entry.districtId === districtId) &&
  (villageId === null || entry.villageId === villageId);

/** Finds the village that a reference means. */
export type VillageDirectory = (reference: VillageReference) => Result<VillageEntry, VillageError>;

const MOST_SUGGESTED = 3;

const KIND_WORDS = /^(?:desa|kelurahan|kel|lembang|kecamatan|kec)[\s.]+/;
const normalise = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(KIND_WORDS, '')
    .replaceAll(/[^a-z0-9]/g, '');

/** Whether a text is meant as the code of a village: digits, with dots or without. */
const isVillageCode = (text: string) => {
  const code = parseRegionCode(text);
  return code.ok && levelOf(code.value) === 'VILLAGE';
};

const withDistrict = ({ name, code, districtName }: VillageEntry) => `${name} ${code} (${districtName})`;

const onlyOne = (found: readonly VillageEntry[]): Result<VillageEntry, VillageError> => {
  const [first] = found;
  if (!first) return err({ code: 'VILLAGE_UNKNOWN' });
  const isOneVillage = found.every(({ villageId }) => villageId === first.villageId);
  if (isOneVillage) return ok(first);
  const near = [...new Set(found.map(withDistrict))].slice(0, MOST_SUGGESTED);
  return err({ code: 'VILLAGE_AMBIGUOUS', near });
};

/** How many letters have to be put in, left out, changed or exchanged to make one text of another; above `most` it doesn't matter. */
const lettersApart = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isExchanged) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
};

const MOST_REMEMBERED = 10_000;

/** What the village of an entry is today; of one that was split nobody can say which successor is meant. */
const today = (entry: VillageEntry): Result<VillageEntry, VillageError> => {
  if (entry.successors) return err({ code: 'VILLAGE_SPLIT', value: entry.successors.join('; ') });
  return ok(
    entry.now
      ? { ...entry, remark: { code: 'VILLAGE_CODE_FORMER', value: `${entry.now.code} ${entry.now.name}` } }
      : entry,
  );
};

/**
 * A directory of the villages of an area (a regency, a district or one village) among all the entries given. A code decides, and
 * a name beside it that belongs to another village of the regency refuses the row; without a code the name decides, within its
 * district where a district is said (a code that stands in the place of the name is the code), and what is so called on the day of the list before what once was. What lies outside of
 * the area is refused by its code, and within the regency by its name.
 */
export const villageDirectory = (entries: Iterable<VillageEntry>, area: Owner): VillageDirectory => {
  const byCode = new Map<string, VillageEntry>();
  const byName = new Map<string, VillageEntry[]>();
  const namesOf = new Map<number, Set<string>>();
  for (const entry of entries) {
    byCode.set(entry.code, entry);
    const name = normalise(entry.name);
    namesOf.set(entry.villageId, (namesOf.get(entry.villageId) ?? new Set<string>()).add(name));
    if (entry.regencyId !== area.regencyId) continue;
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }

  const findByCode = (text: string, said: string): Result<VillageEntry, VillageError> => {
    const code = parseRegionCode(text);
    if (!code.ok || levelOf(code.value) !== 'VILLAGE') return err({ code: 'VILLAGE_CODE_INVALID' });
    const entry = byCode.get(code.value);
    if (!entry) return err({ code: 'VILLAGE_UNKNOWN' });
    if (!liesIn(area, entry)) return err({ code: 'VILLAGE_OUTSIDE_REGION' });
    const name = normalise(said);
    if (name === '' || namesOf.get(entry.villageId)?.has(name) === true) return today(entry);
    const value = `${entry.code} ${entry.name}`;
    if (byName.has(name)) return err({ code: 'VILLAGE_CONTRADICTED', value });
    const found = today(entry);
    return found.ok && !found.value.remark
      ? ok({ ...found.value, remark: { code: 'VILLAGE_NAME_DIFFERS', value } })
      : found;
  };

  /** Villages of the area that are so called in another district than the one that is said. */
  const elsewhere = (name: string, district: string): readonly string[] =>
    district === ''
      ? []
      : (byName.get(name) ?? [])
          .filter((entry) => liesIn(area, entry) && normalise(entry.districtName) !== district)
          .map(withDistrict);

  // A file misspells the same few names in all its rows.
  const suggested = new Map<string, readonly string[]>();
  const nearTo = (name: string, district: string): readonly string[] => {
    const known = suggested.get(`${name} ${district}`);
    if (known) return known;
    const most = name.length < 5 ? 1 : name.length < 10 ? 2 : 3;
    const near = [...byName.values()]
      .flat()
      .filter(
        (entry) => liesIn(area, entry) && (district === '' || normalise(entry.districtName) === district),
      )
      .map((entry) => ({ entry, apart: lettersApart(name, normalise(entry.name), most) }))
      .filter(({ apart }) => apart <= most)
      .sort((a, b) => a.apart - b.apart)
      .map(({ entry }) => `${entry.name} ${entry.code}`);
    const few = [...new Set([...elsewhere(name, district), ...near])].slice(0, MOST_SUGGESTED);
    suggested.set(detachedText(`${name} ${district}`), few);
    return few;
  };
  /** In a list of one village nobody has to say which. */
  const ownVillage = [...byCode.values()].find(
    (entry) =>
      entry.villageId === area.villageId && entry.isFormer !== true && !entry.now && !entry.successors,
  );

  const find: VillageDirectory = ({ code, name, districtName }) => {
    if (code.trim() !== '') return findByCode(code, name);
    // Some write the code where the name is asked for.
    if (isVillageCode(name)) return findByCode(name, '');
    if (name.trim() === '' && ownVillage) {
      const remark = { code: 'VILLAGE_OF_LIST', value: `${ownVillage.code} ${ownVillage.name}` } as const;
      return ok({ ...ownVillage, remark });
    }
    if (name.trim() === '') return err({ code: 'VILLAGE_EMPTY' });
    const district = normalise(districtName);
    const named = (byName.get(normalise(name)) ?? []).filter(
      (entry) => district === '' || normalise(entry.districtName) === district,
    );
    const within = named.filter((entry) => liesIn(area, entry));
    if (named.length > 0 && within.length === 0) return err({ code: 'VILLAGE_OUTSIDE_REGION' });
    const holding = within.filter(({ isFormer }) => isFormer !== true);
    const found = onlyOne(holding.length > 0 ? holding : within);
    if (found.ok) return today(found.value);
    return found.error.code === 'VILLAGE_UNKNOWN'
      ? err({ ...found.error, near: nearTo(normalise(name), district) })
      : found;
  };
  // A file says the same few villages in all its rows.
  const found = new Map<string, Result<VillageEntry, VillageError>>();
  return (said) => {
    const key = `${said.code}\n${said.name}\n${said.districtName}`;
    let answer = found.get(key);
    if (!answer) {
      answer = find(said);
      if (found.size < MOST_REMEMBERED) found.set(detachedText(key), answer);
    }
    return answer;
  };
};
