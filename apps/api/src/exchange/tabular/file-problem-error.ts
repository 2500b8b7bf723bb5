import type { FileProblem } from '@lindung/domain/exchange/file-problem';

/** The columns of a table as far as it was read: its header, and the first rows below it. */
export interface SeenColumns {
  readonly header: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** Ends the reading of a file that can't be read to its end; the message is the code alone, never a part of the file. */
export class FileProblemError extends Error {
  /** @param columns of a table of which nobody knows yet what its columns hold */
  constructor(
    readonly problem: FileProblem,
    readonly columns?: SeenColumns,
  ) {
    super(problem.code);
  }
}
