import type { DecreePaper } from '@lindung/i18n/decree-paper';

/** What is written onto the paper of a decree: its words, and its people as cells of the annex. */
export interface PaperContent {
  readonly paper: DecreePaper;
  readonly number: string;
  readonly people: number;
  readonly rows: AsyncIterable<readonly string[]>;
  readonly totals: ReadonlyArray<readonly string[]>;
  readonly sum: readonly string[];
  /** Who left, as cells: none for a decree that amends no other. */
  readonly leavers: ReadonlyArray<readonly string[]>;
  /** Where the code on the paper leads to. */
  readonly address: string;
}
