import { err, type Result } from '../shared/result.js';
import { type CandidateCells, cellsOf } from './candidate-columns.js';
import { type CandidateFileContext, type CandidateRow, readCandidateRow } from './candidate-file.js';
import type { CellDamage, DamageKind } from './cell-damage.js';
import type { FamilyHeading } from './family-block.js';
import { findDamage, type FoundDamage, type RawRow } from './row-damage.js';
import { type RowIssue, rowIssue, shownValue } from './row-issue.js';

/** What reading a row gave, and the damages that were recognised in it. */
export interface MendedRow {
  /** The cells that were read: as they stand in the file, or as an accepted repair leaves them. */
  readonly cells: CandidateCells;
  readonly row: Result<CandidateRow, readonly RowIssue[]>;
  readonly damages: readonly CellDamage[];
}

/** More than this happens to no row that can still be told from another. */
const MOST_REPAIRS = 3;
const none: readonly never[] = [];

/** Numbers that agree with what the row says of its bearer are looked at no further: most rows are such. */
const isSound = (row: Result<CandidateRow, readonly RowIssue[]>): boolean =>
  row.ok &&
  !row.value.warnings.some(({ code }) => code === 'NIK_BIRTH_DATE_DIFFERS' || code === 'NIK_MISSING');

const isBlank = (cell: string | undefined): boolean => (cell ?? '').trim() === '';

/** What the heading of a family says holds for its members where they say nothing themselves. */
const withFamily = (cells: CandidateCells, family: FamilyHeading | undefined): CandidateCells =>
  family
    ? {
        ...cells,
        ...(family.address && isBlank(cells.address) && { address: family.address }),
        ...(family.familyCard && isBlank(cells.familyCard) && { familyCard: family.familyCard }),
      }
    : cells;

const read = (raw: RawRow, context: CandidateFileContext): Pick<MendedRow, 'cells' | 'row'> => {
  // A delimiter within a text has moved the cells, and nobody can say which.
  if (raw.cells.slice(raw.width).some((cell) => cell.trim() !== ''))
    return { cells: {}, row: err([rowIssue('nik', 'LINE_UNREADABLE', '')]) };
  const cells = withFamily(cellsOf(raw.cells, raw.mapping), raw.family);
  return { cells, row: readCandidateRow(cells, context) };
};

const told = (
  { kind, field, said, proposed, confidence, reason }: FoundDamage,
  accepted: boolean,
): CellDamage => ({
  kind,
  field,
  said: shownValue(field, said),
  proposed: proposed === null ? null : shownValue(field, proposed),
  confidence,
  reason,
  accepted,
});

/** A number in the wrong column is no number of this person, even where it could be one. */
const asDamaged = (row: MendedRow['row'], cells: CandidateCells, { kind }: FoundDamage): MendedRow['row'] =>
  row.ok && kind === 'NIK_OTHER_COLUMN' && row.value.nik !== null
    ? err([rowIssue('nik', 'NIK_OF_OTHER_COLUMN', cells.nik ?? '')])
    : row;

/**
 * Reads a row of a candidate file, and where it can't be taken as it stands looks what happened to it. Repairs are proposed, and
 * made where their kind was accepted for the whole file.
 */
export const mendCandidateRow = (
  raw: RawRow,
  context: CandidateFileContext,
  acceptedKinds: ReadonlySet<DamageKind>,
): MendedRow => {
  let now = raw;
  let result = read(now, context);
  if (isSound(result.row)) return { ...result, damages: none };
  const damages: CellDamage[] = [];
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs += 1) {
    const found = findDamage(now, context);
    if (!found) break;
    const isMended = found.cells !== null && acceptedKinds.has(found.kind);
    damages.push(told(found, isMended));
    if (!isMended || found.cells === null)
      return { ...result, row: asDamaged(result.row, result.cells, found), damages };
    now = { ...now, cells: found.cells };
    result = read(now, context);
    if (isSound(result.row)) break;
  }
  return { ...result, damages };
};
