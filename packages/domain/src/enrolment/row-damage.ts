import { type BusinessDate, dayParts } from '../shared/business-date.js';
import { readFlexibleDate } from '../worker/flexible-date.js';
import { type Nik, decodeNik, parseNik } from '../worker/nik.js';
import { readSexText } from '../worker/sex-text.js';
import {
  type CandidateCells,
  type CandidateColumn,
  type ColumnMapping,
  cellsOf,
} from './candidate-columns.js';
import { type CandidateFileContext, type CandidateRow, readCandidateRow } from './candidate-file.js';
import type { FamilyHeading } from './family-block.js';
import { DamageKind, RepairConfidence, RepairReason } from './cell-damage.js';

/** A row as it stands in the file, and which of its cells means what. */
export interface RawRow {
  readonly cells: readonly string[];
  /** How many columns the header has. */
  readonly width: number;
  readonly mapping: ColumnMapping;
  /** The heading that stands above the row, where families stand in blocks. */
  readonly family?: FamilyHeading | undefined;
}

/** A damage with the cells as they would stand after its repair; without cells nothing is proposed. */
export interface FoundDamage {
  readonly kind: DamageKind;
  readonly field: CandidateColumn;
  readonly said: string;
  readonly proposed: string | null;
  readonly confidence: RepairConfidence | null;
  readonly reason: RepairReason;
  readonly cells: readonly string[] | null;
}

const NIK_LENGTH = 16;
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?E\+?(\d+)$/i;
/** What hands and scanners write in place of digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  B: '8',
};

/** Whether a valid number agrees with what the row says of its bearer elsewhere; undefined when it says nothing readable. */
interface Agreement {
  readonly birthDate: boolean | undefined;
  readonly sex: boolean | undefined;
}

const agreementOf = (nik: Nik, cells: CandidateCells, day: BusinessDate): Agreement => {
  const decoded = decodeNik(nik, day);
  const born = readFlexibleDate(cells.birthDate ?? '', day);
  const sex = readSexText(cells.sex ?? '');
  return {
    // The number holds two digits of the year.
    birthDate: born.ok ? born.value.slice(2) === decoded.birthDate.slice(2) : undefined,
    sex: sex.ok ? sex.value === decoded.sex : undefined,
  };
};

const agreesFully = ({ birthDate, sex }: Agreement) => birthDate === true && sex !== false;

const trustIn = ({ birthDate, sex }: Agreement): Pick<FoundDamage, 'confidence' | 'reason'> => {
  if (birthDate && sex)
    return { confidence: RepairConfidence.HIGH, reason: RepairReason.AGREES_WITH_BIRTH_DATE_AND_SEX };
  if (birthDate && sex === undefined)
    return { confidence: RepairConfidence.MEDIUM, reason: RepairReason.AGREES_WITH_BIRTH_DATE };
  return { confidence: RepairConfidence.LOW, reason: RepairReason.AGREES_WITH_NOTHING_ELSE };
};

const replaced = (cells: readonly string[], at: number, text: string): readonly string[] =>
  Array.from({ length: Math.max(cells.length, at + 1) }, (_, position) =>
    position === at ? text : (cells[position] ?? ''),
  );

const beyond = ({ cells, width }: RawRow) => cells.slice(width).some((cell) => cell.trim() !== '');

/** Recognises what became of a number within its own cell. */
const damageOfNumber = (
  row: RawRow,
  { referenceDay: day, knownPrefixes }: CandidateFileContext,
): FoundDamage | undefined => {
  const { mapping } = row;
  const at = mapping.positions.get('nik');
  if (at === undefined) return undefined;
  const cells = cellsOf(row.cells, mapping);
  const said = (cells.nik ?? '').trim().replace(/^'/, '');
  const lost = (kind: DamageKind, reason: RepairReason): FoundDamage => {
    return { kind, field: 'nik', said, proposed: null, confidence: null, reason, cells: null };
  };
  const repaired = (kind: DamageKind, nik: Nik): FoundDamage => {
    const trust = trustIn(agreementOf(nik, cells, day));
    return { kind, field: 'nik', said, proposed: nik, ...trust, cells: replaced(row.cells, at, nik) };
  };

  const scientific = SCIENTIFIC.exec(said);
  if (scientific) {
    const digits = `${scientific[1] ?? ''}${scientific[2] ?? ''}`;
    const whole = parseNik(digits);
    if (digits.length === NIK_LENGTH && Number(scientific[3]) === NIK_LENGTH - 1 && whole.ok)
      return repaired(DamageKind.NIK_SCIENTIFIC, whole.value);
    return lost(
      DamageKind.NIK_SCIENTIFIC,
      digits.length >= NIK_LENGTH - 1 ? RepairReason.LAST_DIGIT_LOST : RepairReason.DIGITS_LOST,
    );
  }
  const parsed = parseNik(said);
  // No serial number is zero, and fifteen digits with a zero behind them are what Excel keeps of 0001 to 0009.
  if (!parsed.ok && parsed.error.code === 'NIK_SERIAL_ZERO')
    return lost(DamageKind.NIK_ROUNDED, RepairReason.LAST_DIGIT_LOST);
  if (parsed.ok || said === '') return undefined;

  const digits = said
    .replace(/[.,]0+$/, '')
    .replaceAll(/[OoIlSB|]/g, (letter) => LOOKS_LIKE[letter] ?? letter)
    .replaceAll(/[\s.,'"’`=_/-]/gu, '');
  // A word has letters that look like digits too; a number consists of them.
  const isNumber = /^\d+$/.test(digits) && (said.match(/\d/g)?.length ?? 0) >= NIK_LENGTH / 2;
  if (!isNumber) return undefined;
  const bare = parseNik(digits);
  if (bare.ok) return repaired(DamageKind.NIK_SIGNS, bare.value);
  if (digits.length !== NIK_LENGTH - 1) return undefined;
  const possible = new Set<Nik>();
  for (let gap = 0; gap <= digits.length; gap += 1) {
    const filled = parseNik(`${digits.slice(0, gap)}0${digits.slice(gap)}`);
    if (!filled.ok || knownPrefixes?.has(filled.value.slice(0, 6)) === false) continue;
    if (agreesFully(agreementOf(filled.value, cells, day))) possible.add(filled.value);
  }
  const [only, ...others] = possible;
  if (only === undefined) return undefined;
  return others.length === 0
    ? repaired(DamageKind.NIK_ZERO_LOST, only)
    : lost(DamageKind.NIK_ZERO_LOST, RepairReason.SEVERAL_POSSIBLE);
};

/** Recognises a number that stands in another column than it should: beside its bearer's birth date there is only one. */
const damageOfColumn = (row: RawRow, day: BusinessDate): FoundDamage | undefined => {
  const { mapping } = row;
  const at = mapping.positions.get('nik');
  if (at === undefined) return undefined;
  const cells = cellsOf(row.cells, mapping);
  const own = parseNik(cells.nik ?? '');
  if (own.ok && agreementOf(own.value, cells, day).birthDate !== false) return undefined;
  // What is no number at all moved here from elsewhere: then the row is looked at as a whole.
  if (!own.ok && own.error.code === 'NIK_NOT_DIGITS') return undefined;
  const elsewhere = row.cells.slice(0, row.width).flatMap((text, position) => {
    if (position === at || text.length < NIK_LENGTH) return [];
    const nik = parseNik(text);
    return nik.ok && agreesFully(agreementOf(nik.value, cells, day)) ? [{ position, nik: nik.value }] : [];
  });
  const [only, ...others] = elsewhere;
  if (!only || others.length > 0) return undefined;
  const isKnown = [...mapping.positions.values()].includes(only.position);
  const isExchanged = !isKnown || mapping.positions.get('familyCard') === only.position;
  const exchanged = replaced(row.cells, only.position, isExchanged ? (row.cells[at] ?? '') : '');
  return {
    kind: DamageKind.NIK_OTHER_COLUMN,
    field: 'nik',
    said: cells.nik ?? '',
    proposed: only.nik,
    ...trustIn(agreementOf(only.nik, cells, day)),
    cells: replaced(exchanged, at, only.nik),
  };
};

/** The row with one cell less, one more, or two that were one: what undoes a shift, wherever it began. */
function* unshifted({ cells, width }: RawRow): Generator<readonly string[]> {
  const kept = cells.slice(0, Math.max(width, cells.length));
  for (let at = 0; at < kept.length; at += 1) {
    const isBlank = (kept[at] ?? '').trim() === '';
    if (isBlank) yield [...kept.slice(0, at), ...kept.slice(at + 1)];
    else if (at + 1 < kept.length && (kept[at + 1] ?? '').trim() !== '')
      yield [...kept.slice(0, at), `${kept[at]}, ${kept[at + 1]?.trim()}`, ...kept.slice(at + 2)];
  }
  for (let at = 0; at < width; at += 1) yield [...kept.slice(0, at), '', ...kept.slice(at)];
}

/** A row of which something can't be read hasn't come back into its order. */
const isPartlyRead = ({ warnings }: CandidateRow): boolean =>
  warnings.some(({ code }) => code.endsWith('_NOT_READ'));

/** Recognises that cells have moved: with one cell more or less the row reads, and its number agrees with its birth date. */
const damageOfOrder = (row: RawRow, context: CandidateFileContext): FoundDamage | undefined => {
  const { mapping, width } = row;
  const at = mapping.positions.get('nik');
  if (at === undefined || width > 64) return undefined;
  const stands = cellsOf(row.cells, mapping);
  const own = parseNik(stands.nik ?? '');
  // What stands between number and birth date hasn't moved.
  if (own.ok && !beyond(row) && agreementOf(own.value, stands, context.referenceDay).birthDate)
    return undefined;
  const near = row.cells.some((text, position) => Math.abs(position - at) <= 1 && parseNik(text).ok);
  if (!near) return undefined;
  const found = new Map<string, { cells: readonly string[]; nik: Nik; trust: Agreement }>();
  for (const cells of unshifted(row)) {
    if (beyond({ ...row, cells })) continue;
    const read = cellsOf(cells, mapping);
    const key = JSON.stringify(read);
    if (found.has(key)) continue;
    const result = readCandidateRow(read, context);
    if (!result.ok || !result.value.nik || isPartlyRead(result.value)) continue;
    const trust = agreementOf(result.value.nik, read, context.referenceDay);
    if (agreesFully(trust)) found.set(key, { cells, nik: result.value.nik, trust });
  }
  const [only, ...others] = [...found.values()];
  if (!only) return undefined;
  const said = stands.nik ?? '';
  const kind = DamageKind.ROW_SHIFTED;
  return others.length === 0
    ? { kind, field: 'nik', said, proposed: only.nik, ...trustIn(only.trust), cells: only.cells }
    : {
        kind,
        field: 'nik',
        said,
        proposed: null,
        confidence: null,
        reason: RepairReason.SEVERAL_POSSIBLE,
        cells: null,
      };
};

const two = (part: number): string => String(part).padStart(2, '0');
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})/;

/** Recognises a birth date whose day and month have changed places: the number says it the other way round. */
const damageOfDate = (row: RawRow, day: BusinessDate): FoundDamage | undefined => {
  const { mapping } = row;
  const at = mapping.positions.get('birthDate');
  if (at === undefined) return undefined;
  const cells = cellsOf(row.cells, mapping);
  const said = (cells.birthDate ?? '').trim().replace(/^'/, '');
  const nik = parseNik(cells.nik ?? '');
  const decoded = nik.ok ? decodeNik(nik.value, day) : undefined;
  const read = readFlexibleDate(said, day);
  const numeric = MONTH_FIRST.exec(said);
  let swapped: string | undefined;
  if (read.ok) {
    if (!decoded) return undefined;
    const { year, month, day: date } = dayParts(read.value);
    if (month !== date) swapped = `${two(month)}/${two(date)}/${year}`;
  } else if (read.error.code === 'DATE_MONTH_FIRST' && numeric) {
    swapped = `${two(Number(numeric[2]))}/${two(Number(numeric[1]))}/${numeric[3] ?? ''}`;
  }
  const turned = swapped === undefined ? undefined : readFlexibleDate(swapped, day);
  if (!turned?.ok) return undefined;
  const agrees = decoded !== undefined && turned.value.slice(2) === decoded.birthDate.slice(2);
  // A date that can be read is taken as it stands unless the number says it the other way round.
  if (read.ok && !agrees) return undefined;
  const { year, month, day: date } = dayParts(turned.value);
  const proposed = `${two(date)}/${two(month)}/${year}`;
  return {
    kind: DamageKind.DATE_SWAPPED,
    field: 'birthDate',
    said,
    proposed,
    confidence: agrees ? RepairConfidence.HIGH : decoded ? RepairConfidence.LOW : RepairConfidence.MEDIUM,
    reason: agrees ? RepairReason.AGREES_WITH_NIK : RepairReason.AGREES_WITH_NOTHING_ELSE,
    cells: replaced(row.cells, at, proposed),
  };
};

/**
 * Recognises what a spreadsheet or a hand did to a row, one damage at a time: what a repair leaves is looked at again. Undefined
 * when nothing can be told. A number that was rounded to 15 digits and ends in 0010 to 9990 looks like one that always did:
 * whoever has the whole column compares how often its numbers end in zero (`isRoundedColumn`).
 */
export const findDamage = (row: RawRow, context: CandidateFileContext): FoundDamage | undefined =>
  beyond(row)
    ? damageOfOrder(row, context)
    : (damageOfNumber(row, context) ??
      damageOfColumn(row, context.referenceDay) ??
      damageOfDate(row, context.referenceDay) ??
      damageOfOrder(row, context));

const FEW_NUMBERS = 5;
const SOME_NUMBERS = 10;

/**
 * Whether a column of numbers was rounded: of honest numbers one in ten ends in zero at most, and that six of ten do happens to
 * one file in 6,800, that all of five do to one in 100,000.
 */
export const isRoundedColumn = ({ numbers, endInZero }: { numbers: number; endInZero: number }): boolean =>
  numbers >= SOME_NUMBERS ? endInZero >= numbers * 0.6 : numbers >= FEW_NUMBERS && endInZero === numbers;
