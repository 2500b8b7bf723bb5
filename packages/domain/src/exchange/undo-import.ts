import { z } from 'zod';

import { Id, IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/** What has happened since to somebody whom an import brought or changed. */
export const ImportTouch = {
  /** Changed, moved or erased. */
  EDITED: 'EDITED',
  /** Proposed for a decree, enrolled, or waiting for a seat. */
  PROPOSED: 'PROPOSED',
  /** Judged by a village. */
  CHECKED: 'CHECKED',
  /** On another list, in another import of the same, or told about by another source. */
  LISTED: 'LISTED',
  /** Has asked for something about the own data. */
  ASKED_FOR: 'ASKED_FOR',
} as const;
export type ImportTouch = (typeof ImportTouch)[keyof typeof ImportTouch];

export interface TouchedRow {
  readonly lineNo: number;
  readonly touch: ImportTouch;
}

/** Takes a saved import back as a whole, as long as nothing rests on it. */
export const UndoImport = z.object({
  idempotencyKey: IdempotencyKey,
  jobId: Id,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type UndoImport = z.infer<typeof UndoImport>;

/** IMPORT_TOUCHED: how many people have been touched in which way since, and on which lines of the file they stand. */
export type UndoImportError =
  | { code: 'IMPORT_NOT_SAVED' }
  | { code: 'IMPORT_UNDONE' }
  | { code: 'IMPORT_TOO_OLD' }
  /** What the database alone can see: that something of which the user need not know rests on it. */
  | { code: 'IMPORT_RESTED_ON' }
  | {
      code: 'IMPORT_TOUCHED';
      edited: number;
      proposed: number;
      checked: number;
      listed: number;
      askedFor: number;
      lines: string;
    };

const LINES_NAMED = 20;

/** Whether an import can be taken back; `rows` is how much of its preview is still kept, `undefined` when nothing was saved. */
export const decideUndoImport = (
  saved: { readonly isUndone: boolean; readonly rows: number } | undefined,
  touched: readonly TouchedRow[],
): Result<'UNDONE', UndoImportError> => {
  if (!saved) return err({ code: 'IMPORT_NOT_SAVED' });
  if (saved.isUndone) return err({ code: 'IMPORT_UNDONE' });
  if (saved.rows === 0) return err({ code: 'IMPORT_TOO_OLD' });
  if (touched.length === 0) return ok('UNDONE');
  const count = (kind: ImportTouch) => touched.filter(({ touch }) => touch === kind).length;
  const named = touched.slice(0, LINES_NAMED).map(({ lineNo }) => lineNo);
  return err({
    code: 'IMPORT_TOUCHED',
    edited: count('EDITED'),
    proposed: count('PROPOSED'),
    checked: count('CHECKED'),
    listed: count('LISTED'),
    askedFor: count('ASKED_FOR'),
    lines: `${named.join(', ')}${touched.length > LINES_NAMED ? ', …' : ''}`,
  });
};
