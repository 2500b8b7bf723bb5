import { z } from 'zod';
import { addDays, type BusinessDate, GivenDay } from '../shared/business-date.js';
import { IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, optionalLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { MaritalStatus } from '../worker/marital-status.js';
import { Sex } from '../worker/sex.js';

/** What a column of a file for an office tells of a person, of the membership or of who pays. */
export const OfficeFact = {
  NUMBER: 'NUMBER',
  NIK: 'NIK',
  FULL_NAME: 'FULL_NAME',
  BIRTH_PLACE: 'BIRTH_PLACE',
  BIRTH_DATE: 'BIRTH_DATE',
  SEX: 'SEX',
  MARITAL_STATUS: 'MARITAL_STATUS',
  MOTHER_NAME: 'MOTHER_NAME',
  ADDRESS: 'ADDRESS',
  VILLAGE_NAME: 'VILLAGE_NAME',
  VILLAGE_CODE: 'VILLAGE_CODE',
  VILLAGE_BPS_CODE: 'VILLAGE_BPS_CODE',
  DISTRICT_NAME: 'DISTRICT_NAME',
  DISTRICT_CODE: 'DISTRICT_CODE',
  REGENCY_NAME: 'REGENCY_NAME',
  REGENCY_CODE: 'REGENCY_CODE',
  PHONE: 'PHONE',
  OCCUPATION: 'OCCUPATION',
  OCCUPATION_CODE: 'OCCUPATION_CODE',
  START_DATE: 'START_DATE',
  END_DATE: 'END_DATE',
  JKK: 'JKK',
  JKM: 'JKM',
  JHT: 'JHT',
  WAGE: 'WAGE',
  EMPLOYER_NUMBER: 'EMPLOYER_NUMBER',
  CONSTANT: 'CONSTANT',
  BLANK: 'BLANK',
} as const;
export type OfficeFact = (typeof OfficeFact)[keyof typeof OfficeFact];

/** How a day is written. */
export const OfficeDate = {
  DAY_FIRST_DASH: 'DAY_FIRST_DASH',
  DAY_FIRST_SLASH: 'DAY_FIRST_SLASH',
  YEAR_FIRST: 'YEAR_FIRST',
  DIGITS: 'DIGITS',
} as const;
export type OfficeDate = (typeof OfficeDate)[keyof typeof OfficeDate];

export const OfficeFormat = { CSV: 'CSV', XLSX: 'XLSX' } as const;
export type OfficeFormat = (typeof OfficeFormat)[keyof typeof OfficeFormat];

/** What stands between the cells of a CSV file. */
export const OfficeDelimiter = { SEMICOLON: 'SEMICOLON', COMMA: 'COMMA', TAB: 'TAB' } as const;
export type OfficeDelimiter = (typeof OfficeDelimiter)[keyof typeof OfficeDelimiter];

export const OfficeEncoding = { UTF8: 'UTF8', WINDOWS_1252: 'WINDOWS_1252' } as const;
export type OfficeEncoding = (typeof OfficeEncoding)[keyof typeof OfficeEncoding];

const DATES: ReadonlySet<OfficeFact> = new Set([
  OfficeFact.BIRTH_DATE,
  OfficeFact.START_DATE,
  OfficeFact.END_DATE,
]);

/** The values of each fact that an office writes by codes of its own. */
const VALUES_OF_FACT: Partial<Record<OfficeFact, readonly string[]>> = {
  SEX: Object.values(Sex),
  MARITAL_STATUS: Object.values(MaritalStatus),
  JKK: ['YES', 'NO'],
  JKM: ['YES', 'NO'],
  JHT: ['YES', 'NO'],
};

export const isDateFact = (fact: OfficeFact): boolean => DATES.has(fact);
export const valuesOfFact = (fact: OfficeFact): readonly string[] => VALUES_OF_FACT[fact] ?? [];

const text = (most: number) => line(most).refine(withoutNik, refusedNik);

/** One column, in the order of the file: what it tells, how it is called, and how it is written. */
export const OfficeColumn = z.object({
  fact: z.enum(OfficeFact),
  header: text(80),
  /** Whether a row without it is left out: the office would give the row back. */
  isRequired: z.boolean(),
  date: z
    .enum(OfficeDate)
    .nullish()
    .transform((date) => date ?? null),
  /** `MALE=L, FEMALE=P`: what the office writes for each value. */
  codes: optionalLine(300).refine(withoutNik, refusedNik),
  constant: optionalLine(120).refine(withoutNik, refusedNik),
});
export type OfficeColumn = z.infer<typeof OfficeColumn>;

/** How a file is written as a whole; what a kind of file has no use for is kept all the same. */
export const OfficeLayout = z.object({
  columns: z.array(OfficeColumn).min(1).max(80),
  format: z.enum(OfficeFormat),
  delimiter: z.enum(OfficeDelimiter),
  encoding: z.enum(OfficeEncoding),
  sheetName: line(31).refine((name) => !/[\\/?*[\]:]/.test(name)),
  hasHeader: z.boolean(),
});
export type OfficeLayout = z.infer<typeof OfficeLayout>;

/** Sets how the own office wants its files from a day on. */
export const SaveOfficeTemplate = OfficeLayout.extend({
  idempotencyKey: IdempotencyKey,
  validFrom: GivenDay,
  note: optionalLine(300).refine(withoutNik, refusedNik),
});
export type SaveOfficeTemplate = z.infer<typeof SaveOfficeTemplate>;

export type OfficeTemplateError =
  | { code: 'OFFICE_TEMPLATE_PAST'; validFrom: BusinessDate; earliest: BusinessDate }
  | { code: 'OFFICE_TEMPLATE_NIK' | 'OFFICE_TEMPLATE_OTHER' }
  | { code: 'OFFICE_TEMPLATE_HEADER_TWICE'; header: string }
  | { code: 'OFFICE_TEMPLATE_COLUMN'; column: number; header: string };

/** Reads `MALE=L, FEMALE=P`. @returns undefined when it is no such list or leaves a value of the fact out */
const readCodes = (column: Pick<OfficeColumn, 'fact' | 'codes'>): ReadonlyMap<string, string> | undefined => {
  const values = valuesOfFact(column.fact);
  if (values.length === 0) return column.codes === null ? new Map() : undefined;
  const pairs = (column.codes ?? '').split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const codes = new Map(pairs.flatMap(([value, code]) => (value && code ? [[value, code] as const] : [])));
  const isWhole = pairs.length === codes.size && values.every((value) => codes.has(value));
  return isWhole && codes.size === values.length ? codes : undefined;
};

const isWhole = (column: OfficeColumn): boolean =>
  (column.date !== null) === isDateFact(column.fact) &&
  (column.constant !== null) === (column.fact === OfficeFact.CONSTANT) &&
  readCodes(column) !== undefined;

/**
 * Whether an office can be served by a layout from a day on.
 * @param lastFrom since when the one before holds; a later day ends it on the day before, and the same day has one already
 */
export const decideOfficeTemplate = (
  { columns, validFrom }: Pick<SaveOfficeTemplate, 'columns' | 'validFrom'>,
  today: BusinessDate,
  lastFrom: BusinessDate | null,
): Result<true, OfficeTemplateError> => {
  const earliest = lastFrom !== null && lastFrom >= today ? addDays(lastFrom, 1) : today;
  if (validFrom < earliest) return err({ code: 'OFFICE_TEMPLATE_PAST', validFrom, earliest });
  if (columns.filter(({ fact }) => fact === OfficeFact.NIK).length !== 1)
    return err({ code: 'OFFICE_TEMPLATE_NIK' });
  const twice = columns.find(({ header }, at) => columns.findIndex((other) => other.header === header) < at);
  if (twice) return err({ code: 'OFFICE_TEMPLATE_HEADER_TWICE', header: twice.header });
  const broken = columns.findIndex((column) => !isWhole(column));
  return broken < 0
    ? ok(true)
    : err({ code: 'OFFICE_TEMPLATE_COLUMN', column: broken + 1, header: columns[broken]?.header ?? '' });
};

/** The facts of one row, as plain text: days as `YYYY-MM-DD`, what has values by its value, what is not known empty. */
export type OfficeFacts = Readonly<Partial<Record<OfficeFact, string>>>;

const dayOf = (day: string, form: OfficeDate): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  switch (form) {
    case OfficeDate.DAY_FIRST_DASH:
      return `${date}-${month}-${year}`;
    case OfficeDate.DAY_FIRST_SLASH:
      return `${date}/${month}/${year}`;
    case OfficeDate.DIGITS:
      return `${date}${month}${year}`;
    case OfficeDate.YEAR_FIRST:
      return day;
  }
};

/** Writes the rows of a layout. @returns for each row its cells, or the headers of what it lacks */
export const rowWriter = ({ columns }: Pick<OfficeLayout, 'columns'>) => {
  const prepared = columns.map((column) => ({
    ...column,
    map: readCodes(column) ?? new Map<string, string>(),
  }));
  return (
    facts: OfficeFacts,
  ): Result<readonly string[], { code: 'FACT_MISSING'; headers: readonly string[] }> => {
    const cells = prepared.map(({ fact, date, constant, map }) => {
      if (fact === OfficeFact.CONSTANT) return constant ?? '';
      if (fact === OfficeFact.BLANK) return '';
      const value = facts[fact] ?? '';
      if (value === '') return '';
      return date === null ? (map.get(value) ?? value) : dayOf(value, date);
    });
    const missing = prepared.filter(
      ({ isRequired, fact }, at) => isRequired && fact !== OfficeFact.BLANK && cells[at] === '',
    );
    return missing.length === 0
      ? ok(cells)
      : err({ code: 'FACT_MISSING', headers: missing.map(({ header }) => header) });
  };
};
