import { withoutNik } from '../worker/nik-in-text.js';
import { z } from 'zod';
import { GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { line } from '../shared/text.js';
import type { OpenRegion, Succession, WantedMap } from './plan-region-change.js';
import { codeAtLevel, kindOf, levelOf, parseRegionCode, RegionCode } from './region-code.js';
import { plainRegionName, spellingOf } from './region-name.js';

/** A region of the edition before that is no more, and one of the new edition that it became. */
const EditionLink = z.object({ predecessorCode: RegionCode, successorCode: RegionCode });
export type EditionLink = z.infer<typeof EditionLink>;

/** A new edition of the official list: the file, from when it holds, the document, and what became of regions that end. */
export const PreviewEdition = z.object({
  fileId: Id,
  effectiveOn: GivenDay,
  source: line(300),
  links: z
    .array(EditionLink)
    .max(5000)
    .nullish()
    .transform((links) => links ?? []),
});
export type PreviewEdition = z.infer<typeof PreviewEdition>;

export const ApplyEdition = PreviewEdition.extend({ idempotencyKey: IdempotencyKey });
export type ApplyEdition = z.infer<typeof ApplyEdition>;

/** Why a row of a file about regions can't be taken. */
export const RegionRowIssueCode = {
  ROW_CODE_INVALID: 'ROW_CODE_INVALID',
  ROW_CODE_TWICE: 'ROW_CODE_TWICE',
  ROW_CODE_UNKNOWN: 'ROW_CODE_UNKNOWN',
  ROW_NAME_INVALID: 'ROW_NAME_INVALID',
  ROW_KIND_CONTRADICTS: 'ROW_KIND_CONTRADICTS',
  ROW_BPS_CODE_INVALID: 'ROW_BPS_CODE_INVALID',
  ROW_BPS_CODE_TAKEN: 'ROW_BPS_CODE_TAKEN',
  ROW_CHANGED_LATER: 'ROW_CHANGED_LATER',
  ROW_LINK_UNKNOWN: 'ROW_LINK_UNKNOWN',
  ROW_FEW_OF_REGENCY: 'ROW_FEW_OF_REGENCY',
  ROW_CODE_ENDED: 'ROW_CODE_ENDED',
  SHAPE_LEVEL: 'SHAPE_LEVEL',
  SHAPE_MISSING: 'SHAPE_MISSING',
  SHAPE_RING_OPEN: 'SHAPE_RING_OPEN',
  SHAPE_RING_SHORT: 'SHAPE_RING_SHORT',
  SHAPE_NOT_A_NUMBER: 'SHAPE_NOT_A_NUMBER',
  SHAPE_SWAPPED: 'SHAPE_SWAPPED',
  SHAPE_OUTSIDE: 'SHAPE_OUTSIDE',
  SHAPE_POINTS: 'SHAPE_POINTS',
} as const;
export type RegionRowIssueCode = (typeof RegionRowIssueCode)[keyof typeof RegionRowIssueCode];

/** A row, or a feature of a file of boundaries, with the field that it is about where that is not plain. */
export interface RegionRowIssue {
  readonly line: number;
  readonly code: RegionRowIssueCode;
  readonly field?: string;
  readonly value: string;
}

export interface EditionRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** What an edition says otherwise than the map: regions by what becomes of them. */
export interface EditionDifference {
  readonly issues: readonly RegionRowIssue[];
  readonly wanted: WantedMap;
  readonly successions: readonly Succession[];
  readonly unchanged: number;
  readonly renamed: number;
  readonly recoded: number;
  readonly opened: number;
  readonly closed: number;
}

const KIND_WORDS = {
  PROVINCE: ['provinsi', 'province'],
  REGENCY: ['kabupaten', 'kab', 'regency'],
  CITY: ['kota', 'city'],
  DISTRICT: ['kecamatan', 'kec', 'distrik', 'district'],
  VILLAGE: ['desa', 'lembang', 'village'],
  WARD: ['kelurahan', 'kel', 'ward'],
  CUSTOMARY_VILLAGE: ['desaadat', 'customaryvillage'],
} as const;

const MAX_NAME = 100;
/** An edition that ends more than so many regions of a regency, and a greater share of them, holds a part of it alone. */
const MOST_ENDED = 10;
const MOST_ENDED_SHARE = 0.5;

interface ReadRegion {
  readonly code: RegionCode;
  readonly name: string;
}

const readRows = (rows: readonly EditionRow[], issues: RegionRowIssue[]): readonly ReadRegion[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ line: at, code: text, name: written, kind }) => {
    const report = (code: RegionRowIssueCode, value: string) => {
      issues.push({ line: at, code, value: withoutNik(value) ? value.slice(0, 60) : '' });
      return [];
    };
    const code = parseRegionCode(text);
    if (!code.ok) return report('ROW_CODE_INVALID', text);
    if (seen.has(code.value)) return report('ROW_CODE_TWICE', code.value);
    seen.add(code.value);
    const name = plainRegionName(written.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
    if (name === '' || name.length > MAX_NAME || !/\p{L}/u.test(name))
      return report('ROW_NAME_INVALID', written);
    const said = spellingOf(kind);
    const words: readonly string[] = KIND_WORDS[kindOf(code.value)];
    if (said !== '' && !words.includes(said)) return report('ROW_KIND_CONTRADICTS', kind);
    return [{ code: code.value, name }];
  });
};

/**
 * Compares an edition with the map. It speaks of the regencies and of the levels that it has rows of, and of no others. A region
 * of which the code is gone and whose name stands under a new code of the same regency, each once, is the same under a new code;
 * every other one that is gone ends, and became what the links say. Of a regency of which most would end it holds but a part,
 * and is refused.
 */
export const compareEdition = (
  rows: readonly EditionRow[],
  map: readonly OpenRegion[],
  links: readonly EditionLink[],
): EditionDifference => {
  const issues: RegionRowIssue[] = [];
  const given = readRows(rows, issues);
  const byCode = new Map<string, OpenRegion>(map.map((region) => [region.code, region]));
  const scopeOf = (code: RegionCode) => codeAtLevel(code, 'REGENCY') ?? code;
  const scopes = new Set(given.map(({ code }) => scopeOf(code)));
  const levels = new Set(given.map(({ code }) => levelOf(code)));
  const codes = new Set<string>(given.map(({ code }) => code));
  const gone = map.filter(
    ({ code }) => scopes.has(scopeOf(code)) && levels.has(levelOf(code)) && !codes.has(code),
  );
  const fresh = given.filter(({ code }) => !byCode.has(code));
  const linked = new Set(
    links.flatMap(({ predecessorCode, successorCode }) => [predecessorCode, successorCode]),
  );
  const keyOf = ({ code, name }: ReadRegion) => `${scopeOf(code)} ${levelOf(code)} ${spellingOf(name)}`;
  const once = <Region extends ReadRegion>(regions: readonly Region[]) => {
    const found = new Map<string, Region | null>();
    for (const region of regions.filter(({ code }) => !linked.has(code)))
      found.set(keyOf(region), found.has(keyOf(region)) ? null : region);
    return found;
  };
  const goneOnce = once(gone);
  const recoded = [...once(fresh)].flatMap(([key, region]) => {
    const was = goneOnce.get(key);
    return region && was ? [{ was, region }] : [];
  });
  const continued = new Set(recoded.map(({ was }) => was.id));
  const newCodes = new Set<string>(recoded.map(({ region }) => region.code));
  const closing = gone.filter(({ id }) => !continued.has(id));
  const opened = fresh.filter(({ code }) => !newCodes.has(code));
  const renamed = given.flatMap((region) => {
    const was = byCode.get(region.code);
    return was && spellingOf(was.name) !== spellingOf(region.name) ? [{ was, region }] : [];
  });
  // A file with rows that can't be read may hold the others there.
  const complete = issues.length === 0 ? scopes : [];
  for (const scope of complete) {
    const before = map.filter(({ code }) => scopeOf(code) === scope && levels.has(levelOf(code))).length;
    const ends = closing.filter(({ code }) => scopeOf(code) === scope).length;
    const first = rows.find(({ code: text }) => {
      const code = parseRegionCode(text);
      return code.ok && scopeOf(code.value) === scope;
    });
    if (ends > MOST_ENDED && ends > before * MOST_ENDED_SHARE)
      issues.push({
        line: first?.line ?? 0,
        code: 'ROW_FEW_OF_REGENCY',
        value: `${scope}: ${before - ends} / ${before}`,
      });
  }
  const closes = new Map<string, OpenRegion>(closing.map((region) => [region.code, region]));
  const successions = links.flatMap(({ predecessorCode, successorCode }) => {
    const was = closes.get(predecessorCode);
    if (was && codes.has(successorCode)) return [{ predecessorId: was.id, successorCode }];
    issues.push({ line: 0, code: 'ROW_LINK_UNKNOWN', value: `${predecessorCode} > ${successorCode}` });
    return [];
  });
  const followed = new Set(successions.map(({ predecessorId }) => predecessorId));
  const reached = new Set<string>(successions.map(({ successorCode }) => successorCode));
  return {
    issues: issues.sort((a, b) => a.line - b.line),
    wanted: {
      closing: new Set(closing.map(({ id }) => id)),
      standing: [
        ...[...renamed, ...recoded].map(({ was, region }) => ({ ...region, regionId: was.id })),
        ...opened.map((region) => ({ ...region, regionId: null })),
      ],
    },
    successions: [
      ...successions,
      ...closing
        .filter(({ id }) => !followed.has(id))
        .map(({ id }) => ({ predecessorId: id, successorCode: null })),
      ...opened
        .filter(({ code }) => !reached.has(code))
        .map(({ code }) => ({ predecessorId: null, successorCode: code })),
    ],
    unchanged: given.length - renamed.length - fresh.length,
    renamed: renamed.length,
    recoded: recoded.length,
    opened: opened.length,
    closed: closing.length,
  };
};
