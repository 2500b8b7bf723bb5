import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { type RegionCode, regionCode } from '@lindung/domain/territory/region-code';
import { parse } from 'csv-parse/sync';

import { plainRegionName } from '@lindung/domain/territory/region-name';

const require = createRequire(import.meta.url);

/** A region as the files of idn-area-data name it. */
export interface NamedRegion {
  readonly code: RegionCode;
  readonly name: string;
}

/** The region of a code and everything in it, from the widest to the smallest; nothing when no file knows the code. */
export async function readRegions(code: string): Promise<readonly NamedRegion[]> {
  const folder = join(dirname(require.resolve('idn-area-data')), '..', 'data');
  const files = await Promise.all(
    ['provinces.csv', 'regencies.csv', 'districts.csv', 'villages.csv'].map((file) =>
      readFile(join(folder, file), 'utf8'),
    ),
  );
  return files.flatMap((text) => {
    const lines = text.split('\n').filter((line) => line.startsWith(code));
    const rows: string[][] = parse(lines.join('\n'), { skip_empty_lines: true });
    return rows.map((row) => ({ code: regionCode(row[0] ?? ''), name: plainRegionName(row.at(-1) ?? '') }));
  });
}
