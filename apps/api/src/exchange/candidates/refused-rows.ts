import type { KeyRing } from '@lindung/db/access/key-ring';
import { streamRows } from '@lindung/db/exchange/stream-rows';
import type { RowIssue } from '@lindung/domain/enrolment/row-issue';
import type { Locale } from '@lindung/i18n/locale';
import type { EntityManager } from 'typeorm';

import type { RefusedRow } from '../tabular/write-refused-rows.js';
import type { ImportCheckpoint } from './import-checkpoint.js';
import { issuesText } from './issue-text.js';
import { restoreNumbers } from './withheld-cells.js';

const refusedRows = `SELECT cells, nik_cell, nik_cipher, family_card_cipher, issues FROM staged_candidate
  WHERE job_id = $1 AND outcome = 'REFUSED' ORDER BY line_no`;

/** The refused rows of an import as they were sent, each with what is wrong with it. */
export async function* readRefusedRows(
  tx: EntityManager,
  jobId: string,
  { nikAt }: ImportCheckpoint,
  keyRing: KeyRing,
  locale: Locale,
): AsyncGenerator<RefusedRow> {
  for await (const row of streamRows(tx, refusedRows, [jobId])) {
    const [cells, nikCell, nikCipher, familyCardCipher, issues] = row as [
      string,
      Buffer | null,
      Buffer | null,
      Buffer | null,
      readonly RowIssue[],
    ];
    yield {
      cells: restoreNumbers(keyRing, { cells, nikCell, nikCipher, familyCardCipher }, nikAt),
      error: issuesText(locale, issues),
    };
  }
}
