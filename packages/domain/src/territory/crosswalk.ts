import type { BusinessDate } from '../shared/business-date.js';
import type { RegionId } from '../shared/ids.js';
import { withoutNik } from '../worker/nik-in-text.js';
import { parseRegionCode, type RegionCode } from './region-code.js';
import type { RegionRowIssue, RegionRowIssueCode } from './region-edition.js';
import type { RegionLevel } from './region-kind.js';
import { bpsCodeOf } from './region-names.js';

/** A region that stands, with the code of the statistics office that it has without an end, if it has one. */
export interface CodedRegion {
  readonly id: RegionId;
  readonly code: RegionCode;
  readonly level: RegionLevel;
  readonly bpsCode: string | null;
  readonly bpsName: string | null;
  readonly bpsSince: BusinessDate | null;
}

/** A code of the statistics office that came to its end, and the last day on which it was the region's. */
export interface FormerBpsCode {
  readonly regionId: RegionId;
  readonly code: string;
  readonly lastDay: BusinessDate;
}

export interface CrosswalkRow {
  readonly line: number;
  readonly code: string;
  readonly bpsCode: string;
  readonly bpsName: string;
}

/** What a region is given: a code of the statistics office and its name there. */
export interface GivenBpsCode {
  readonly regionId: RegionId;
  readonly code: string;
  readonly name: string | null;
}

export interface CrosswalkDifference {
  readonly added: readonly GivenBpsCode[];
  readonly changed: readonly GivenBpsCode[];
  readonly unchanged: number;
  readonly issues: readonly RegionRowIssue[];
}

interface Claim extends GivenBpsCode {
  readonly line: number;
  readonly region: CodedRegion;
  readonly isUnchanged: boolean;
}

/**
 * Compares the rows of a crosswalk with the codes that regions have, row by row. A code that another region has is taken only
 * when a row that can be taken itself gives that region another one.
 */
export const compareCrosswalk = (
  rows: readonly CrosswalkRow[],
  regions: readonly CodedRegion[],
  former: readonly FormerBpsCode[],
  validFrom: BusinessDate,
): CrosswalkDifference => {
  const issues: RegionRowIssue[] = [];
  const report = (line: number, code: RegionRowIssueCode, value: string) =>
    void issues.push({ line, code, value: withoutNik(value) ? value.slice(0, 60) : '' });
  const byCode = new Map<string, CodedRegion>(regions.map((region) => [region.code, region]));
  const heldThen = former.filter(({ lastDay }) => lastDay >= validFrom);
  const seen = new Set<string>();
  let claims: Claim[] = [];
  for (const { line, code: text, bpsCode, bpsName } of rows) {
    const code = parseRegionCode(text);
    const region = code.ok ? byCode.get(code.value) : undefined;
    const bps = region && bpsCodeOf(bpsCode, region.level);
    const name = bpsName || null;
    const isUnchanged = region?.bpsCode === bps && (name === null || name === region?.bpsName);
    const isLater =
      (region?.bpsSince != null && region.bpsSince >= validFrom) ||
      heldThen.some(({ regionId }) => regionId === region?.id);
    if (!code.ok) report(line, 'ROW_CODE_INVALID', text);
    else if (!region) report(line, 'ROW_CODE_UNKNOWN', code.value);
    else if (bps === undefined) report(line, 'ROW_BPS_CODE_INVALID', bpsCode);
    else if (seen.has(region.code)) report(line, 'ROW_CODE_TWICE', code.value);
    else if (seen.has(bps)) report(line, 'ROW_CODE_TWICE', bps);
    else if (!isUnchanged && heldThen.some((held) => held.code === bps && held.regionId !== region.id))
      report(line, 'ROW_BPS_CODE_TAKEN', bps);
    else if (!isUnchanged && isLater) report(line, 'ROW_CHANGED_LATER', code.value);
    else {
      seen.add(region.code).add(bps);
      claims.push({ line, region, regionId: region.id, code: bps, name, isUnchanged });
    }
  }

  const bearers = new Map(regions.map((region) => [region.bpsCode, region.id]));
  for (let taken: readonly Claim[] = claims; taken.length > 0;) {
    const leaving = new Set(
      claims.flatMap(({ region, code }) => (region.bpsCode === code ? [] : [region.id])),
    );
    taken = claims.filter(({ region, code }) => {
      const bearer = bearers.get(code);
      return bearer !== undefined && bearer !== region.id && !leaving.has(bearer);
    });
    for (const { line, code } of taken) report(line, 'ROW_BPS_CODE_TAKEN', code);
    const lost = taken;
    claims = claims.filter((claim) => !lost.includes(claim));
  }

  const given = (isNew: boolean) =>
    claims
      .filter(({ region, isUnchanged }) => !isUnchanged && (region.bpsCode === null) === isNew)
      .map(({ regionId, code, name }) => ({ regionId, code, name }));
  return {
    added: given(true),
    changed: given(false),
    unchanged: claims.filter(({ isUnchanged }) => isUnchanged).length,
    issues: issues.sort((a, b) => a.line - b.line),
  };
};
