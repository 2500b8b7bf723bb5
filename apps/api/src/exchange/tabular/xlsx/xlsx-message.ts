import type { FileProblem } from '@lindung/domain/exchange/file-problem';
import type { TabularRow } from '../tabular-row.js';

/** What the child process says, one message a line of JSON; the last one is a problem or the end. */
export type XlsxMessage =
  | { readonly sheet: string }
  | { readonly rows: readonly TabularRow[] }
  | { readonly problem: FileProblem }
  | { readonly end: true };
