import { setImmediate as nextTurn } from 'node:timers/promises';

import type { KeyRing } from '@lindung/db/access/key-ring';
import type { StagedCandidate } from '@lindung/db/exchange/land-candidates';
import type { CandidateCells } from '@lindung/domain/enrolment/candidate-columns';
import type { CandidateFileContext, CandidateRow } from '@lindung/domain/enrolment/candidate-file';
import type { DamageKind } from '@lindung/domain/enrolment/cell-damage';
import { type FamilyHeading, isHeaderAgain, readFamilyHeading } from '@lindung/domain/enrolment/family-block';
import { mendCandidateRow } from '@lindung/domain/enrolment/mend-row';
import { type RowIssue, rowIssue } from '@lindung/domain/enrolment/row-issue';
import { detachedText } from '@lindung/domain/shared/detached-text';
import { nikTail, parseNik } from '@lindung/domain/worker/nik';
import { NikWarning } from '@lindung/domain/worker/nik-warning';
import { type OccupationCode, occupationMeantBy } from '@lindung/domain/worker/occupation';

import type { CandidateTable } from '../tabular/candidate-table.js';
import type { TabularRow } from '../tabular/tabular-row.js';
import type { RowIds } from './row-ids.js';
import { shownText, withholdNumbers } from './withheld-cells.js';

const LONGEST_SHOWN = 120;
const ROWS_PER_TURN = 100;
/** Of so many rows the columns of a file are shown. */
const ROWS_SHOWN = 30;
/** The rows of a file say the same few occupations; more are looked up anew. */
const MOST_OCCUPATIONS = 1000;
const nothing: readonly never[] = [];
const nothingKept = { nik: false, familyCard: null };
const derivedFields: Readonly<Record<string, string>> = {
  BIRTH_DATE_FROM_NIK: 'birthDate',
  SEX_FROM_NIK: 'sex',
};

/** What reading a row needs beside the row. */
export interface RowReading extends CandidateFileContext {
  readonly keyRing: KeyRing;
  readonly ids: RowIds;
  readonly acceptedKinds: ReadonlySet<DamageKind>;
  readonly occupationOf: (text: string | null) => OccupationCode | null;
}

/** What reading a file needs beside the file. */
export interface CandidateReading extends RowReading {
  /** Takes the first rows as they stand in the file. */
  readonly firstRows: Array<readonly string[]>;
  /** Told how many rows were read. */
  readonly onRow: (count: number) => void;
}

/** Tells the occupation that a text means, and what one has said before without looking again. */
export function occupationsOfFile(): RowReading['occupationOf'] {
  const known = new Map<string, OccupationCode | null>();
  return (text) => {
    if (text === null) return null;
    let code = known.get(text);
    if (code === undefined) {
      code = occupationMeantBy(text);
      if (known.size < MOST_OCCUPATIONS) known.set(detachedText(text), code);
    }
    return code;
  };
}

/** A decile that was observed stays observed: there is nothing that could be cleared. */
const unclearable = (row: CandidateRow, cells: CandidateCells): readonly RowIssue[] =>
  row.cleared.includes('decile') ? [rowIssue('decile', 'FIELD_NOT_CLEARABLE', cells.decile ?? '')] : nothing;

/**
 * Reads the rows of a candidate file one by one and makes them ready to be staged: checked by themselves, the NIK encrypted.
 * The address of every row's outcome is its line.
 */
export async function* readCandidateFile(
  table: CandidateTable,
  reading: CandidateReading,
): AsyncGenerator<StagedCandidate> {
  const nikAt = table.mapping.positions.get('nik') ?? -1;
  let count = 0;
  let family: FamilyHeading | undefined;
  for await (const row of table.rows) {
    if (isHeaderAgain(row.cells, table.header)) continue;
    const heading = readFamilyHeading(row.cells, table.mapping);
    if (heading) {
      family = heading;
      continue;
    }
    reading.onRow((count += 1));
    if (count <= ROWS_SHOWN) reading.firstRows.push(row.cells);
    // Rows come faster than the connections get a turn; the server has others to answer meanwhile.
    if (count % ROWS_PER_TURN === 0) await nextTurn();
    yield stagedRow(table, row, { nikAt, family }, reading);
  }
}

/** One row made ready to be staged, wherever it comes from. */
export function stagedRow(
  table: Pick<CandidateTable, 'header' | 'mapping'>,
  row: TabularRow,
  { nikAt, family }: { nikAt: number; family: FamilyHeading | undefined },
  reading: RowReading,
): StagedCandidate {
  const raw = { cells: row.cells, width: table.header.length, mapping: table.mapping, family };
  const { cells, row: read, damages } = mendCandidateRow(raw, reading, reading.acceptedKinds);
  const lacking = read.ok ? unclearable(read.value, cells) : read.error;
  if (!read.ok || lacking.length > 0)
    return refused(row, cells, { issues: lacking, damages }, nikAt, reading);
  return accepted(row, cells, { ...read.value, damages }, nikAt, reading);
}

function accepted(
  { lineNo, cells: raw }: TabularRow,
  cells: CandidateCells,
  row: CandidateRow & Pick<StagedCandidate, 'damages'>,
  nikAt: number,
  { keyRing, ids, occupationOf }: RowReading,
): StagedCandidate {
  const { nik, village, warnings, damages } = row;
  const kept = { nik: nik !== null && damages.length === 0, familyCard: row.familyCard };
  const { cells: shown, nikCell } = withholdNumbers(keyRing, raw, nikAt, kept);
  const codes = warnings.length === 0 ? nothing : warnings.map(({ code }) => code);
  return {
    lineNo,
    outcome: 'ADDED',
    rowId: ids.make(),
    cells: shown,
    nikCell,
    fullName: row.fullName,
    nikCipher: nik && keyRing.encryptNik(nik),
    nikIndex: nik && keyRing.nikIndex(nik),
    nikTail: nik && nikTail(nik),
    nikWarnings: codes.length === 0 ? nothing : codes.filter((code) => code in NikWarning),
    birthDate: row.birthDate,
    birthPlace: row.birthPlace,
    sex: row.sex,
    occupation: row.occupation,
    occupationCode: occupationOf(row.occupation),
    address: row.address,
    phone: row.phone,
    decile: row.decile,
    familyCardCipher: row.familyCard && keyRing.encryptFamilyCard(row.familyCard),
    familyCardIndex: row.familyCard && keyRing.familyCardIndex(row.familyCard),
    familyCardTail: row.familyCard && row.familyCard.slice(-2),
    motherName: row.motherName,
    maritalStatus: row.maritalStatus,
    secondOccupation: row.secondOccupation,
    secondOccupationCode: occupationOf(row.secondOccupation),
    workPlace: row.workPlace,
    weeklyHours: row.weeklyHours,
    villageName: shownText(cells.villageName || cells.villageCode, LONGEST_SHOWN),
    villageId: village?.villageId ?? null,
    districtId: village?.districtId ?? null,
    cleared: row.cleared,
    derived: codes.length === 0 ? nothing : codes.flatMap((code) => derivedFields[code] ?? nothing),
    issues: nothing,
    warnings,
    damages,
  };
}

/** Of a refused row so much is kept as tells its sender which one it is. */
function refused(
  { lineNo, cells: raw }: TabularRow,
  cells: CandidateCells,
  { issues, damages }: Pick<StagedCandidate, 'issues' | 'damages'>,
  nikAt: number,
  { keyRing, ids }: RowReading,
): StagedCandidate {
  const nik = parseNik(cells.nik ?? '');
  const { cells: shown, nikCell } = withholdNumbers(keyRing, raw, nikAt, nothingKept);
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
    occupationCode: null,
    address: null,
    phone: null,
    decile: null,
    familyCardCipher: null,
    familyCardIndex: null,
    familyCardTail: null,
    motherName: null,
    maritalStatus: null,
    secondOccupation: null,
    secondOccupationCode: null,
    workPlace: null,
    weeklyHours: null,
    villageName: shownText(cells.villageName || cells.villageCode, LONGEST_SHOWN),
    villageId: null,
    districtId: null,
    cleared: nothing,
    derived: nothing,
    issues,
    warnings: nothing,
    damages,
  };
}
