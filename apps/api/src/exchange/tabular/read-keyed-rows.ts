import { FileStore, within } from '@lindung/db/exchange/file-store';
import type { FileProblem } from '@lindung/domain/exchange/file-problem';
import type { Result } from '@lindung/domain/shared/result';

import { DomainError } from '../../graphql/domain-error.js';
import { type UseCaseTools, userOf } from '../../writing/use-case.js';
import { FileProblemError } from './file-problem-error.js';
import { findHeader } from './header-row.js';
import { readTable } from './read-table.js';
import { sniffFile } from './sniff-file.js';

export type FileTools = Pick<UseCaseTools, 'tx' | 'actor' | 'services'>;

/** A row of an uploaded table: its line, and its cells by column; a column that the file has not is empty. */
export interface KeyedRow<Key extends string> {
  readonly line: number;
  readonly cell: (column: Key) => string;
}

/**
 * The rows of an uploaded table, in their order.
 * @param mapHeader where each known column stands in a header
 * @throws DomainError NOT_FOUND when the user has no such file, a FileProblem when it can't be read to its end or has more rows
 */
export async function readKeyedRows<Key extends string>(
  tools: FileTools,
  fileId: string,
  mapHeader: (cells: readonly string[]) => Result<ReadonlyMap<Key, number>, FileProblem>,
  mostRows: number,
): Promise<readonly KeyedRow<Key>[]> {
  const { files } = await openFile(tools, fileId);
  try {
    const format = await sniffFile(files.read(fileId));
    const table = await findHeader(readTable(files.read(fileId), format), mapHeader);
    const rows: KeyedRow<Key>[] = [];
    for await (const { lineNo, cells } of table.rows) {
      if (rows.length === mostRows) throw new FileProblemError({ code: 'FILE_TOO_LARGE' });
      const cell = (column: Key) => (cells[table.mapping.get(column) ?? -1] ?? '').trim();
      rows.push({ line: lineNo, cell });
    }
    if (rows.length === 0) throw new FileProblemError({ code: 'FILE_EMPTY' });
    return rows;
  } catch (error) {
    throw error instanceof FileProblemError ? new DomainError(error.problem, 'fileId') : error;
  }
}

/** An uploaded file of who acts. @throws DomainError NOT_FOUND when the user has no such file */
export async function openFile({ tx, actor, services }: FileTools, fileId: string) {
  const files = new FileStore(within(tx), services.keyRing);
  const file = await files.find(fileId, userOf(actor));
  if (!file) throw new DomainError({ code: 'NOT_FOUND' }, 'fileId');
  return { files, file };
}
