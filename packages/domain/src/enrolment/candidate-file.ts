import { type BusinessDate, ageOn } from '../shared/business-date.js';
import { isFormula } from '../shared/formula.js';
import { err, ok, type Result } from '../shared/result.js';
import type { Decile } from '../worker/decile.js';
import { readFlexibleDate } from '../worker/flexible-date.js';
import { type DecodedNik, type Nik, decodeNik, holdsNik, parseNik } from '../worker/nik.js';
import { nikWarnings } from '../worker/nik-warning.js';
import { FamilyCard } from '../worker/family-card.js';
import type { MaritalStatus } from '../worker/marital-status.js';
import { readMaritalText } from '../worker/marital-text.js';
import { HOURS_OF_WEEK } from '../worker/person.js';
import { toE164 } from '../worker/phone-number.js';
import { readSexText } from '../worker/sex-text.js';
import type { Sex } from '../worker/sex.js';
import type { BlankCells } from './blank-cells.js';
import type { CandidateCells, CandidateColumn } from './candidate-columns.js';
import {
  regionIssue,
  type RowIssue,
  type RowIssueCode,
  type RowWarning,
  type RowWarningCode,
  rowIssue,
  shownValue,
} from './row-issue.js';
import type { VillageDirectory, VillageEntry } from './village-directory.js';

/** Written in a cell to clear what the registry holds; a blank cell keeps it. */
const CLEAR_MARK = '[HAPUS]';

/** Fields that a file may clear, with the longest text of each. */
const OPTIONAL_TEXTS = {
  birthPlace: 80,
  address: 250,
  occupation: 80,
  secondOccupation: 80,
  workPlace: 160,
} as const;
type OptionalText = keyof typeof OPTIONAL_TEXTS;
/** Texts that a file replaces and never clears: no form shows them. */
const HIDDEN_TEXTS = { motherName: 120 } as const;
const LONGEST = { ...OPTIONAL_TEXTS, ...HIDDEN_TEXTS };
export type ClearableField = OptionalText | 'phone' | 'decile' | 'maritalStatus' | 'weeklyHours';

const MAX_NAME = 120;

/**
 * A row that was read. Of the clearable fields null means "keep what is there", unless `cleared` names the field.
 * Without a NIK the person is known by name, birth date and village.
 */
export interface CandidateRow {
  readonly nik: Nik | null;
  readonly fullName: string;
  readonly birthDate: BusinessDate;
  readonly sex: Sex;
  /** Where the person lives; null where the row doesn't say it: then the registry knows it, or the row can't be taken. */
  readonly village: VillageEntry | null;
  readonly birthPlace: string | null;
  readonly address: string | null;
  readonly occupation: string | null;
  readonly phone: string | null;
  readonly decile: Decile | null;
  readonly familyCard: FamilyCard | null;
  readonly motherName: string | null;
  readonly maritalStatus: MaritalStatus | null;
  readonly secondOccupation: string | null;
  readonly workPlace: string | null;
  readonly weeklyHours: number | null;
  readonly cleared: readonly ClearableField[];
  readonly warnings: readonly RowWarning[];
}

/** What reading depends on beside the row: the day that counts as today, the villages, and the known NIK prefixes. */
export interface CandidateFileContext {
  readonly referenceDay: BusinessDate;
  readonly findVillage: VillageDirectory;
  readonly knownPrefixes: ReadonlySet<string> | undefined;
  /** Whether a blank cell clears what the registry holds; otherwise only the mark does. */
  readonly blankCells?: BlankCells;
  /** The age below which the law in force lets nobody in: whoever is younger is told of, and taken all the same. */
  readonly minimumAge?: number | undefined;
  /** Whether each row says where its person lives: whoever may not know whom the registry knows leaves nothing to it. */
  readonly isHomeRequired?: boolean;
}

type Report = (field: CandidateColumn, code: RowIssueCode) => undefined;

/** What most cells look like; the test spares them the slower steps, of which a file takes millions. */
const TIDY_ASCII = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const tidy = (text: string) =>
  TIDY_ASCII.test(text) ? text : text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
const hasControlCharacter = (text: string) => /\p{Cc}/u.test(text);

/** A name of plain letters, as nearly all are, passes all that follows. */
const PLAIN_NAME = /^[A-Za-z][A-Za-z.,' -]*$/;

const NO_SIGN_OF_NAMES = /[\d<>{}[\]@=|+*%$#^~\\_]/u;

const readName = (text: string, report: Report): string | undefined => {
  const name = tidy(text);
  if (PLAIN_NAME.test(name) && name.length <= MAX_NAME) return name;
  if (isFormula(name)) return report('fullName', 'TEXT_IS_FORMULA');
  if (name === '') return report('fullName', 'NAME_EMPTY');
  if (name.length > MAX_NAME) return report('fullName', 'TEXT_TOO_LONG');
  const isName = /\p{L}/u.test(name) && !NO_SIGN_OF_NAMES.test(name) && !hasControlCharacter(name);
  return isName ? name : report('fullName', 'NAME_INVALID');
};

const readText = (
  field: OptionalText | keyof typeof HIDDEN_TEXTS,
  raw: string,
  report: Report,
): string | null => {
  const isTidy = TIDY_ASCII.test(raw);
  const text = isTidy ? raw : tidy(raw);
  if (!isTidy && hasControlCharacter(text)) report(field, 'TEXT_INVALID');
  else if (isFormula(text)) report(field, 'TEXT_IS_FORMULA');
  else if (holdsNik(text)) report(field, 'TEXT_HOLDS_NIK');
  else if (text.length > LONGEST[field]) report(field, 'TEXT_TOO_LONG');
  return text || null;
};

/** `4`, `4.0` and `Desil 4`. */
const readDecile = (raw: string, report: Report): Decile | null => {
  if (raw.trim() === '') return null;
  const digits = /^(?:desil\s*)?(\d{1,2})(?:[.,]0+)?$/i.exec(raw.trim())?.[1];
  const decile = Number(digits ?? 0);
  return decile >= 1 && decile <= 10 ? (decile as Decile) : (report('decile', 'DECILE_INVALID') ?? null);
};

const readPhone = (raw: string, report: Report): string | null => {
  const number = toE164(raw);
  return number === undefined ? (report('phone', 'PHONE_INVALID') ?? null) : number;
};

/** What registers write where they know nothing. */
const PLACEHOLDER = /^[-0.\s]*$/;

type Warn = (field: CandidateColumn, code: RowWarningCode) => null;

/** A fact for which nobody is sent back: what can't be read is told, and what is registered stays. */
const readFamilyCard = (raw: string, nik: Nik | null | undefined, warn: Warn): FamilyCard | null => {
  if (PLACEHOLDER.test(raw)) return null;
  const card = FamilyCard.safeParse(raw);
  return card.success && String(card.data) !== nik ? card.data : warn('familyCard', 'FAMILY_CARD_NOT_READ');
};

const readMaritalStatus = (raw: string, warn: Warn): MaritalStatus | null =>
  PLACEHOLDER.test(raw) ? null : (readMaritalText(raw) ?? warn('maritalStatus', 'MARITAL_STATUS_NOT_READ'));

const readWeeklyHours = (raw: string, warn: Warn): number | null => {
  if (PLACEHOLDER.test(raw)) return null;
  const hours = Number(/^(\d{1,3})(?:[.,]0+)?(?:\s*jam)?$/i.exec(raw.trim())?.[1] ?? 0);
  return hours >= 1 && hours <= HOURS_OF_WEEK ? hours : warn('weeklyHours', 'WEEKLY_HOURS_NOT_READ');
};

const readNik = (raw: string, report: Report): Nik | null | undefined => {
  const parsed = parseNik(raw);
  if (parsed.ok) return parsed.value;
  return parsed.error.code === 'NIK_EMPTY' ? null : report('nik', parsed.error.code);
};

const readBirthDate = (raw: string, decoded: DecodedNik | undefined, day: BusinessDate, report: Report) => {
  const read = readFlexibleDate(raw, day);
  if (read.ok) return read.value;
  return read.error.code === 'DATE_EMPTY' && decoded
    ? decoded.birthDate
    : report('birthDate', read.error.code);
};

const readSex = (raw: string, decoded: DecodedNik | undefined, report: Report) => {
  const read = readSexText(raw);
  if (read.ok) return read.value;
  return read.error.code === 'SEX_EMPTY' && decoded ? decoded.sex : report('sex', read.error.code);
};

const isCleared = (text: string | undefined) =>
  text !== undefined && text.includes('[') && text.trim().toUpperCase() === CLEAR_MARK;
const CLEARABLE = [
  ...(Object.keys(OPTIONAL_TEXTS) as OptionalText[]),
  'phone',
  'decile',
  'maritalStatus',
  'weeklyHours',
] as const;
const NOT_CLEARABLE = [
  'nik',
  'fullName',
  'birthDate',
  'sex',
  'villageCode',
  'villageName',
  'districtName',
  'familyCard',
  'motherName',
] as const;

/**
 * Reads one row of a candidate file and makes every check that needs no other row; returns all the issues at once.
 * A missing NIK, birth date or sex is taken where the rest of the row allows it, with a warning.
 */
export const readCandidateRow = (
  cells: CandidateCells,
  {
    referenceDay,
    findVillage,
    knownPrefixes,
    blankCells,
    minimumAge,
    isHomeRequired = false,
  }: CandidateFileContext,
): Result<CandidateRow, readonly RowIssue[]> => {
  const issues: RowIssue[] = [];
  const report: Report = (field, code) => {
    issues.push(rowIssue(field, code, cells[field] ?? ''));
    return undefined;
  };
  for (const field of NOT_CLEARABLE) if (isCleared(cells[field])) report(field, 'FIELD_NOT_CLEARABLE');
  if (issues.length > 0) return err(issues);

  const marked: readonly ClearableField[] = CLEARABLE.filter((field) => isCleared(cells[field]));
  const cleared: readonly ClearableField[] =
    blankCells === 'CLEAR'
      ? CLEARABLE.filter(
          (field) =>
            marked.includes(field) ||
            // A decile that was observed stays observed.
            (field !== 'decile' && cells[field]?.trim() === ''),
        )
      : marked;
  const cell =
    marked.length === 0
      ? (field: CandidateColumn) => cells[field] ?? ''
      : (field: CandidateColumn) => (isCleared(cells[field]) ? '' : (cells[field] ?? ''));

  const nik = readNik(cell('nik'), report);
  const decoded = nik ? decodeNik(nik, referenceDay) : undefined;
  const fullName = readName(cell('fullName'), report);
  const birthDate = readBirthDate(cell('birthDate'), decoded, referenceDay, report);
  const sex = readSex(cell('sex'), decoded, report);
  const found = findVillage({
    code: cell('villageCode'),
    name: cell('villageName'),
    districtName: cell('districtName'),
  });
  const villageField = cell('villageCode').trim() === '' ? 'villageName' : 'villageCode';
  // Whom the registry knows it knows to live somewhere.
  const isLeftToRegistry =
    !isHomeRequired && !found.ok && found.error.code === 'VILLAGE_EMPTY' && nik !== undefined && nik !== null;
  if (!found.ok && found.error.value !== undefined)
    issues.push(regionIssue(villageField, found.error.code, found.error.value));
  else if (!found.ok && found.error.near?.length)
    issues.push(
      regionIssue(
        villageField,
        found.error.code,
        `${shownValue(villageField, cell(villageField))}: ${found.error.near.join('; ')}`,
      ),
    );
  else if (!found.ok && !isLeftToRegistry) report(villageField, found.error.code);
  const warnings: RowWarning[] = [];
  const warn: Warn = (field, code) => {
    warnings.push({ field, code });
    return null;
  };
  const optional = {
    birthPlace: readText('birthPlace', cell('birthPlace'), report),
    address: readText('address', cell('address'), report),
    occupation: readText('occupation', cell('occupation'), report),
    phone: readPhone(cell('phone'), report),
    decile: readDecile(cell('decile'), report),
    secondOccupation: readText('secondOccupation', cell('secondOccupation'), report),
    workPlace: readText('workPlace', cell('workPlace'), report),
    motherName: PLACEHOLDER.test(cell('motherName'))
      ? null
      : readText('motherName', cell('motherName'), report),
    familyCard: readFamilyCard(cell('familyCard'), nik, warn),
    maritalStatus: readMaritalStatus(cell('maritalStatus'), warn),
    weeklyHours: readWeeklyHours(cell('weeklyHours'), warn),
  };

  if (issues.length > 0 || nik === undefined || !fullName || !birthDate || !sex) return err(issues);
  if (!found.ok && !isLeftToRegistry) return err(issues);
  const village = found.ok ? found.value : null;

  if (nik) {
    const codes = nikWarnings(nik, { birthDate, sex, knownPrefixes, referenceDay });
    warnings.unshift(...codes.map((code) => ({ field: 'nik', code }) as const));
    if (cell('birthDate').trim() === '') warnings.push({ field: 'birthDate', code: 'BIRTH_DATE_FROM_NIK' });
    if (cell('sex').trim() === '') warnings.push({ field: 'sex', code: 'SEX_FROM_NIK' });
  } else {
    warnings.push({ field: 'nik', code: 'NIK_MISSING' });
  }
  if (minimumAge !== undefined && ageOn(birthDate, referenceDay) < minimumAge)
    warnings.push({ field: 'birthDate', code: 'AGE_BELOW_MINIMUM', value: String(minimumAge) });
  if (village?.remark) warnings.push({ field: villageField, ...village.remark });
  return ok({ nik, fullName, birthDate, sex, village, ...optional, cleared, warnings });
};
