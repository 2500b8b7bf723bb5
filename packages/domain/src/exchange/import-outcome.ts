/** What became of a line of an imported file. */
export const ImportRowOutcome = {
  ADDED: 'ADDED',
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
  REFUSED: 'REFUSED',
} as const;
export type ImportRowOutcome = (typeof ImportRowOutcome)[keyof typeof ImportRowOutcome];

/** How many lines went in, and what became of them. */
export interface ImportCounts {
  readonly lines: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Whether nothing was dropped: lines in = added + changed + unchanged + refused. */
export const isReconciled = ({ lines, added, changed, unchanged, refused }: ImportCounts): boolean =>
  lines === added + changed + unchanged + refused;
