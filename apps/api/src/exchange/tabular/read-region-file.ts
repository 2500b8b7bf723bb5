import {
  mapRegionHeader,
  type RegionColumn,
  type RegionFileKind,
} from '@lindung/domain/territory/region-columns';

import { type FileTools, type KeyedRow, openFile, readKeyedRows } from './read-keyed-rows.js';

/** A list of regions has 90,000 rows for the whole country; a longer file is none. */
const MOST_ROWS = 100_000;

/**
 * The rows of an uploaded file about regions, in their order.
 * @throws DomainError NOT_FOUND when the user has no such file, a FileProblem when it can't be read to its end
 */
export const readRegionFile = (
  tools: FileTools,
  fileId: string,
  kind: RegionFileKind,
): Promise<readonly KeyedRow<RegionColumn>[]> =>
  readKeyedRows(tools, fileId, (cells) => mapRegionHeader(cells, kind), MOST_ROWS);

/** What an uploaded file is called. @throws DomainError NOT_FOUND when the user has no such file */
export const fileNameOf = async (tools: FileTools, fileId: string): Promise<string> =>
  (await openFile(tools, fileId)).file.name;
