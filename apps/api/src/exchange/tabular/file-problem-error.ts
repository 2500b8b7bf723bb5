import type { FileProblem } from '@lindung/domain/exchange/file-problem';

/** Ends the reading of a file that can't be read to its end; the message is the code alone, never a part of the file. */
export class FileProblemError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}
