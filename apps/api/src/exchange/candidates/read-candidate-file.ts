import type { KeyRing } from '@lindung/db/access/key-ring';
import type { NikSealing } from '@lindung/db/access/nik-sealing';
import type { StagedCandidate } from '@lindung/db/exchange/land-candidates';
import type { CandidateCells } from '@lindung/domain/enrolment/candidate-columns';
import {
  type CandidateFileContext,
  type CandidateRow,
  readCandidateRow,
} from '@lindung/domain/enrolment/candidate-file';
import { type RowIssue, rowIssue } from '@lindung/domain/enrolment/row-issue';
import { type Nik, nikTail, parseNik } from '@lindung/domain/worker/nik';
import { NikWarning } from '@lindung/domain/worker/nik-warning';

import { type CandidateTable, readCandidateCells } from '../tabular/header-row.js';
import type { TabularRow } from '../tabular/tabular-row.js';
import type { RowIds } from './row-ids.js';
import { shownText, withholdNumbers } from './withheld-cells.js';

const LONGEST_SHOWN = 120;
/** Rows that are read without a pause: the server has others to answer, and rows that wait longer cost more memory. */
const ROWS_AT_ONCE = 100;
/** Batches that wait for their numbers to be sealed while the next is read. */
const BATCHES_AHEAD = 2;
const nothing: readonly never[] = [];
const derivedFields: Readonly<Record<string, string>> = {
  BIRTH_DATE_FROM_NIK: 'birthDate',
  SEX_FROM_NIK: 'sex',
};

/** What reading a file needs beside the file. */
export interface CandidateReading extends CandidateFileContext {
  readonly keyRing: KeyRing;
  readonly sealing: Pick<NikSealing, 'seal'>;
  readonly ids: RowIds;
  /** Told how many rows were read. */
  readonly onRows: (count: number) => void;
}

/** A row that waits for its NIK to be sealed. */
type Draft = { -readonly [K in keyof StagedCandidate]: StagedCandidate[K] };

interface Batch {
  readonly rows: Draft[];
  /** The rows that have a NIK, and their NIKs. */
  readonly numbered: Draft[];
  readonly niks: Nik[];
}

/**
 * Reads the rows of a candidate file and makes them ready to be staged: checked by themselves, the NIK encrypted. They come in
 * batches and in their order; while the NIKs of one batch are sealed the next is read.
 */
export async function* readCandidateFile(
  table: CandidateTable,
  reading: CandidateReading,
): AsyncGenerator<readonly StagedCandidate[]> {
  const nikAt = table.mapping.positions.get('nik') ?? -1;
  const ahead: Array<Promise<readonly StagedCandidate[]>> = [];
  let batch: Batch = { rows: [], numbered: [], niks: [] };
  let count = 0;
  try {
    for await (const row of table.rows) {
      addRow(batch, table, row, nikAt, reading);
      if (batch.rows.length < ROWS_AT_ONCE) continue;
      reading.onRows((count += batch.rows.length));
      ahead.push(sealed(batch, reading));
      batch = { rows: [], numbered: [], niks: [] };
      const first = ahead.length > BATCHES_AHEAD ? ahead.shift() : undefined;
      if (first) yield await first;
    }
    reading.onRows(count + batch.rows.length);
    ahead.push(sealed(batch, reading));
    for (let next = ahead.shift(); next; next = ahead.shift()) yield await next;
  } finally {
    // Whoever stops reading does not ask for what was under way.
    await Promise.allSettled(ahead);
  }
}

async function sealed(
  { rows, numbered, niks }: Batch,
  { sealing }: CandidateReading,
): Promise<readonly StagedCandidate[]> {
  const seals = niks.length === 0 ? [] : await sealing.seal(niks);
  for (const [position, { cipher, index }] of seals.entries()) {
    const row = numbered[position];
    if (!row) throw new Error('more NIKs were sealed than read');
    row.nikCipher = cipher;
    row.nikIndex = index;
  }
  if (seals.length !== numbered.length) throw new Error('not every NIK was sealed');
  return rows;
}

/** A decile that was observed stays observed: there is nothing that could be cleared. */
const unclearable = (row: CandidateRow, cells: CandidateCells): readonly RowIssue[] =>
  row.cleared.includes('decile') ? [rowIssue('decile', 'FIELD_NOT_CLEARABLE', cells.decile ?? '')] : nothing;

function addRow(
  batch: Batch,
  table: CandidateTable,
  row: TabularRow,
  nikAt: number,
  reading: CandidateReading,
): void {
  const found = readCandidateCells(table, row);
  const cells = found.ok ? found.value : {};
  const read = found.ok ? readCandidateRow(cells, reading) : undefined;
  const issues = found.ok ? (read?.ok ? unclearable(read.value, cells) : read?.error) : [found.error];
  if (!read?.ok || (issues && issues.length > 0)) {
    batch.rows.push(refused(row, cells, issues ?? nothing, nikAt, reading));
    return;
  }
  const draft = accepted(row, cells, read.value, nikAt, reading);
  batch.rows.push(draft);
  const { nik } = read.value;
  if (!nik) return;
  batch.numbered.push(draft);
  batch.niks.push(nik);
}

function accepted(
  { lineNo, cells: raw }: TabularRow,
  cells: CandidateCells,
  row: CandidateRow,
  nikAt: number,
  { keyRing, ids }: CandidateReading,
): Draft {
  const { nik, village, warnings } = row;
  const { cells: shown, nikCell } = withholdNumbers(keyRing, raw, nikAt, nik !== null);
  const codes = warnings.length === 0 ? nothing : warnings.map(({ code }) => code);
  return {
    lineNo,
    outcome: 'ADDED',
    rowId: ids.make(),
    cells: shown,
    nikCell,
    fullName: row.fullName,
    nikCipher: null,
    nikIndex: null,
    nikTail: nik && nikTail(nik),
    nikWarnings: codes.length === 0 ? nothing : codes.filter((code) => code in NikWarning),
    birthDate: row.birthDate,
    birthPlace: row.birthPlace,
    sex: row.sex,
    occupation: row.occupation,
    address: row.address,
    phone: row.phone,
    decile: row.decile,
    villageName: shownText(cells.villageName || cells.villageCode, LONGEST_SHOWN),
    villageId: village.villageId,
    districtId: village.districtId,
    cleared: row.cleared,
    derived: codes.length === 0 ? nothing : codes.flatMap((code) => derivedFields[code] ?? nothing),
    issues: nothing,
    warnings,
  };
}

/** Of a refused row so much is kept as tells its sender which one it is. */
function refused(
  { lineNo, cells: raw }: TabularRow,
  cells: CandidateCells,
  issues: readonly RowIssue[],
  nikAt: number,
  { keyRing, ids }: CandidateReading,
): Draft {
  const nik = parseNik(cells.nik ?? '');
  const { cells: shown, nikCell } = withholdNumbers(keyRing, raw, nikAt, false);
  return {
    lineNo,
    outcome: 'REFUSED',
    rowId: ids.make(),
    cells: shown,
    nikCell,
    fullName: shownText(cells.fullName, LONGEST_SHOWN),
    nikCipher: null,
    nikIndex: null,
    nikTail: nik.ok ? nikTail(nik.value) : null,
    nikWarnings: nothing,
    birthDate: null,
    birthPlace: null,
    sex: null,
    occupation: null,
    address: null,
    phone: null,
    decile: null,
    villageName: shownText(cells.villageName || cells.villageCode, LONGEST_SHOWN),
    villageId: null,
    districtId: null,
    cleared: nothing,
    derived: nothing,
    issues,
    warnings: nothing,
  };
}
