import type { KeyRing } from '@lindung/db/access/key-ring';
import type { StagedCandidate } from '@lindung/db/exchange/stage-candidates';
import type { CandidateCells } from '@lindung/domain/enrolment/candidate-columns';
import {
  type CandidateFileContext,
  type CandidateRow,
  readCandidateRow,
} from '@lindung/domain/enrolment/candidate-file';
import { type RowIssue, rowIssue } from '@lindung/domain/enrolment/row-issue';
import { nikTail, parseNik } from '@lindung/domain/worker/nik';
import { NikWarning } from '@lindung/domain/worker/nik-warning';
import { v7 as uuidv7 } from 'uuid';

import { type CandidateTable, readCandidateCells } from '../tabular/header-row.js';
import type { TabularRow } from '../tabular/tabular-row.js';
import { shownText, withholdNumbers } from './withheld-cells.js';

const LONGEST_SHOWN = 120;
const nothing: readonly never[] = [];
const isNikWarning = (code: string): boolean => code in NikWarning;
const derivedFields = { BIRTH_DATE_FROM_NIK: 'birthDate', SEX_FROM_NIK: 'sex' } as const;

/** A decile that was observed stays observed: there is nothing that could be cleared. */
const unclearable = (row: CandidateRow, cells: CandidateCells): readonly RowIssue[] =>
  row.cleared.includes('decile') ? [rowIssue('decile', 'FIELD_NOT_CLEARABLE', cells.decile ?? '')] : nothing;

/**
 * Reads the rows of a candidate file one by one and makes them ready to be staged: checked by themselves, the NIK encrypted.
 * The address of every row's outcome is its line.
 */
export async function* readCandidateFile(
  table: CandidateTable,
  context: CandidateFileContext,
  keyRing: KeyRing,
  onRow: (count: number) => void,
): AsyncGenerator<StagedCandidate> {
  const nikAt = table.mapping.positions.get('nik') ?? -1;
  let count = 0;
  for await (const row of table.rows) {
    onRow((count += 1));
    const found = readCandidateCells(table, row);
    const cells = found.ok ? found.value : {};
    const read = found.ok ? readCandidateRow(cells, context) : undefined;
    if (!found.ok) yield refused(row, cells, [found.error], nikAt, keyRing);
    else if (!read?.ok) yield refused(row, cells, read?.error ?? nothing, nikAt, keyRing);
    else {
      const issues = unclearable(read.value, cells);
      yield issues.length > 0
        ? refused(row, cells, issues, nikAt, keyRing)
        : accepted(row, cells, read.value, nikAt, keyRing);
    }
  }
}

function accepted(
  { lineNo, cells: raw }: TabularRow,
  cells: CandidateCells,
  row: CandidateRow,
  nikAt: number,
  keyRing: KeyRing,
): StagedCandidate {
  const { nik, village, warnings } = row;
  const codes = warnings.map(({ code }) => code);
  return {
    lineNo,
    outcome: 'ADDED',
    rowId: uuidv7(undefined, new Uint8Array(16)),
    ...withholdNumbers(keyRing, raw, nikAt, nik !== null),
    fullName: row.fullName,
    nikCipher: nik && keyRing.encryptNik(nik),
    nikIndex: nik && keyRing.nikIndex(nik),
    nikTail: nik && nikTail(nik),
    nikWarnings: codes.filter(isNikWarning),
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
    derived: codes.flatMap((code) =>
      code in derivedFields ? [derivedFields[code as keyof typeof derivedFields]] : [],
    ),
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
  keyRing: KeyRing,
): StagedCandidate {
  const nik = parseNik(cells.nik ?? '');
  return {
    lineNo,
    outcome: 'REFUSED',
    rowId: uuidv7(undefined, new Uint8Array(16)),
    ...withholdNumbers(keyRing, raw, nikAt, false),
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
