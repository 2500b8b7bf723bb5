import { FileStore, within } from '@lindung/db/exchange/file-store';
import {
  mapRegionHeader,
  type RegionColumn,
  type RegionFileKind,
} from '@lindung/domain/territory/region-columns';

import { DomainError } from '../../graphql/domain-error.js';
import { type UseCaseTools, userOf } from '../../writing/use-case.js';
import { FileProblemError } from './file-problem-error.js';
import { findHeader } from './header-row.js';
import { readTable } from './read-table.js';
import { sniffFile } from './sniff-file.js';

type FileTools = Pick<UseCaseTools, 'tx' | 'actor' | 'services'>;

/** A list of regions has 90,000 rows for the whole country; a longer file is none. */
const MOST_ROWS = 100_000;

/** A row of a file about regions: its line, and its cells by column; a column that the file has not is empty. */
export interface RegionFileRow {
  readonly line: number;
  readonly cell: (column: RegionColumn) => string;
}

/**
 * The rows of an uploaded file about regions, in their order.
 * @throws DomainError NOT_FOUND when the user has no such file, a FileProblem when it can't be read to its end
 */
export async function readRegionFile(
  tools: FileTools,
  fileId: string,
  kind: RegionFileKind,
): Promise<readonly RegionFileRow[]> {
  const { files } = await openFile(tools, fileId);
  try {
    const format = await sniffFile(files.read(fileId));
    const table = await findHeader(readTable(files.read(fileId), format), (cells) =>
      mapRegionHeader(cells, kind),
    );
    const rows: RegionFileRow[] = [];
    for await (const { lineNo, cells } of table.rows) {
      if (rows.length === MOST_ROWS) throw new FileProblemError({ code: 'FILE_TOO_LARGE' });
      const cell = (column: RegionColumn) => (cells[table.mapping.get(column) ?? -1] ?? '').trim();
      rows.push({ line: lineNo, cell });
    }
    if (rows.length === 0) throw new FileProblemError({ code: 'FILE_EMPTY' });
    return rows;
  } catch (error) {
    throw error instanceof FileProblemError ? new DomainError(error.problem, 'fileId') : error;
  }
}

/** What an uploaded file is called. @throws DomainError NOT_FOUND when the user has no such file */
export const fileNameOf = async (tools: FileTools, fileId: string): Promise<string> =>
  (await openFile(tools, fileId)).file.name;

async function openFile({ tx, actor, services }: FileTools, fileId: string) {
  const files = new FileStore(within(tx), services.keyRing);
  const file = await files.find(fileId, userOf(actor));
  if (!file) throw new DomainError({ code: 'NOT_FOUND' }, 'fileId');
  return { files, file };
}
