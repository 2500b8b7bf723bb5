import { type CodedRegion, regionNamesRepository } from '@lindung/db/territory/region-names.repository';
import { decideNotAfter } from '@lindung/domain/shared/business-date';
import { parseRegionCode } from '@lindung/domain/territory/region-code';
import type { RegionRowIssue, RegionRowIssueCode } from '@lindung/domain/territory/region-edition';
import { bpsCodeOf, ImportRegionFile } from '@lindung/domain/territory/region-names';
import { withoutNik } from '@lindung/domain/worker/nik-in-text';
import { v7 as uuidv7 } from 'uuid';

import { fileNameOf, type RegionFileRow, readRegionFile } from '../exchange/exchange.public.js';
import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';

interface NewCode {
  readonly regionId: number;
  readonly code: string;
  readonly name: string | null;
}

interface JudgedCodes {
  readonly added: readonly NewCode[];
  readonly changed: readonly NewCode[];
  readonly unchanged: number;
  readonly issues: readonly RegionRowIssue[];
}

/** Compares the rows of a crosswalk with the codes that regions have, row by row. */
function judge(
  rows: readonly RegionFileRow[],
  regions: readonly CodedRegion[],
  validFrom: string,
): JudgedCodes {
  const issues: RegionRowIssue[] = [];
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const seen = new Set<string>();
  const bearers = new Map(regions.map((region) => [region.bpsCode, region]));
  const named = new Set<string>();
  for (const { cell } of rows) {
    const code = parseRegionCode(cell('code'));
    if (code.ok) named.add(code.value);
  }
  const added: NewCode[] = [];
  const changed: NewCode[] = [];
  let unchanged = 0;
  for (const { line, cell } of rows) {
    const report = (code: RegionRowIssueCode, value: string) =>
      void issues.push({ line, code, value: withoutNik(value) ? value.slice(0, 60) : '' });
    const code = parseRegionCode(cell('code'));
    const region = code.ok ? byCode.get(code.value) : undefined;
    const bps = region && bpsCodeOf(cell('bpsCode'), region.level);
    const bearer = bps === undefined ? undefined : bearers.get(bps);
    if (!code.ok) report('ROW_CODE_INVALID', cell('code'));
    else if (!region) report('ROW_CODE_UNKNOWN', code.value);
    else if (bps === undefined) report('ROW_BPS_CODE_INVALID', cell('bpsCode'));
    else if (seen.has(region.code) || seen.has(bps)) report('ROW_CODE_TWICE', code.value);
    else if (bearer && bearer.id !== region.id && !named.has(bearer.code)) report('ROW_BPS_CODE_TAKEN', bps);
    else {
      seen.add(region.code).add(bps);
      const name = cell('bpsName') || null;
      if (region.bpsCode === bps && (name === null || name === region.bpsName)) unchanged += 1;
      else if (region.bpsSince !== null && region.bpsSince >= validFrom)
        report('ROW_CHANGED_LATER', code.value);
      else (region.bpsCode === null ? added : changed).push({ regionId: region.id, code: bps, name });
    }
  }
  return { added, changed, unchanged, issues };
}

/** Fills the codes of the statistics office from a file: what can be taken is, and each other row is refused with its reason. */
export const importCrosswalk = useCase('importCrosswalk', ImportRegionFile, async (tools, command) => {
  const { fileId, validFrom, source } = command;
  const day = decideNotAfter(validFrom, tools.today);
  if (!day.ok) throw new DomainError(day.error, 'validFrom');
  const names = regionNamesRepository(tools.tx);
  const rows = await readRegionFile(tools, fileId, 'CROSSWALK');
  const { added, changed, unchanged, issues } = judge(rows, await names.listCoded(), validFrom);
  const id = uuidv7();
  const counts = {
    lines: rows.length,
    added: added.length,
    changed: changed.length,
    unchanged,
    refused: issues.length,
  };
  await names.keepImport({
    id,
    kind: 'CROSSWALK',
    fileName: await fileNameOf(tools, fileId),
    source,
    validFrom,
    ...counts,
    issues,
    recordedBy: userOf(tools.actor),
  });
  await names.setBpsCodes({ id, validFrom, source }, [...added, ...changed]);
  return { id, objectType: 'REGION_IMPORT', details: { kind: 'CROSSWALK', ...counts } };
});
