import { z } from 'zod';

import { plainHeader } from '../exchange/column-layout.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { holdsNik, maskNikText, parseNik } from '../worker/nik.js';
import { readSexText } from '../worker/sex-text.js';
import {
  CANDIDATE_COLUMNS,
  CandidateColumn,
  type ColumnMapping,
  mappingOf,
  meaningOf,
  REQUIRED,
} from './candidate-columns.js';

/** What a user says of each column of a file: its heading as it is compared, and what it holds; null: it is not read. */
export const ChosenColumns = z.array(
  z.object({ heading: z.string(), field: z.enum(CandidateColumn).nullable() }),
);
export type ChosenColumns = z.infer<typeof ChosenColumns>;

/** The most columns of a file whose mapping can be chosen. */
const MOST_COLUMNS = 256;

/** What a user says of some columns of a file, by where they stand from 0; the others are not read. */
export const ChosenPositions = z
  .array(z.object({ position: z.int().min(0).max(MOST_COLUMNS), field: z.enum(CandidateColumn) }))
  .min(1)
  .max(CANDIDATE_COLUMNS.length * 2)
  .refine((said) => new Set(said.map(({ position }) => position)).size === said.length);
export type ChosenPositions = z.infer<typeof ChosenPositions>;

/** Forgets what a user has said of the columns of files with the headings of this one, which is read as it is recognised. */
export const ForgetColumnMapping = z.object({ idempotencyKey: IdempotencyKey, jobId: Id });
export type ForgetColumnMapping = z.infer<typeof ForgetColumnMapping>;

/** Why columns can't be mapped so; columns are told by their headings and where they stand, from 1. */
export type ColumnMappingError =
  | { code: 'MAPPING_COLUMN_MISSING'; columns: readonly CandidateColumn[] }
  | { code: 'MAPPING_COLUMN_TWICE'; column: CandidateColumn; headings: readonly string[] }
  | { code: 'MAPPING_COLUMN_UNKNOWN'; position: number }
  | { code: 'MAPPING_HEADING_NUMBER'; position: number }
  | { code: 'MAPPING_NOT_KNOWN' };

/** The headings of a file as they are compared; of those that are alike the further ones are numbered. */
const headingKeys = (header: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return header.map((text) => {
    const plain = plainHeader(text);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    return before === 0 ? plain : `${plain}~${before + 1}`;
  });
};

/** By what files with the same headings, in any order, are known again; columns without a heading don't count. */
export const headingSet = (header: readonly string[]): string => setOf(headingKeys(header));
const setOf = (keys: readonly string[]): string =>
  keys
    .filter((key) => /^[a-z0-9]/.test(key))
    .sort()
    .join('\n');

/** The set of headings of which something was chosen. */
export const headingSetOf = (chosen: ChosenColumns): string => setOf(chosen.map(({ heading }) => heading));

/** Whether the headings are those of a file without any, as which it is read. */
export const isNumbered = (chosen: ChosenColumns): boolean =>
  headingSetOf(chosen) === headingSet(numberedHeader(chosen.length));

/** What a file without headings is shown with. */
export const numberedHeader = (width: number): readonly string[] =>
  Array.from({ length: width }, (_, at) => `Kolom ${at + 1}`);

/** A heading as it may be shown: one that holds the number of a person is called by where it stands. */
export const shownHeading = (heading: string, position: number): string =>
  heading.trim() === '' || holdsNik(heading) ? `Kolom ${position + 1}` : heading.trim().slice(0, 60);

/** Reads a header as it was chosen; its headings must be those of which something was chosen. */
export const mapChosen = (header: readonly string[], chosen: ChosenColumns): ColumnMapping => {
  const fields = new Map(chosen.map(({ heading, field }) => [heading, field] as const));
  const positions = new Map<CandidateColumn, number>();
  for (const [position, key] of headingKeys(header).entries()) {
    const field = fields.get(key);
    if (field) positions.set(field, position);
  }
  return mappingOf(header, positions);
};

/** What ck_import_mapping_columns refuses: two dates without what stands between their digits are such a number, too. */
const NUMBER_WITHIN = /\d{16}/;

/**
 * Whether somebody may have a file read so: each field from one column, NIK and name from some, and no heading that would be kept
 * with what may be a person's number.
 */
export const decideColumns = (
  header: readonly string[],
  said: ChosenPositions,
): Result<ChosenColumns, ColumnMappingError> => {
  const keys = headingKeys(header);
  const numbered = keys.findIndex((key) => NUMBER_WITHIN.test(key));
  if (numbered >= 0) return err({ code: 'MAPPING_HEADING_NUMBER', position: numbered + 1 });
  const fieldAt = new Map<number, CandidateColumn>();
  const positionsOf = new Map<CandidateColumn, number[]>();
  for (const { position, field } of said) {
    if (position >= header.length) return err({ code: 'MAPPING_COLUMN_UNKNOWN', position: position + 1 });
    fieldAt.set(position, field);
    positionsOf.set(field, [...(positionsOf.get(field) ?? []), position]);
  }
  for (const [column, positions] of positionsOf) {
    if (new Set(positions).size < 2) continue;
    const headings = positions.map((at) => `${shownHeading(header[at] ?? '', at)} (${at + 1})`);
    return err({ code: 'MAPPING_COLUMN_TWICE', column, headings });
  }
  const taken = new Set(fieldAt.values());
  const missing = REQUIRED.filter((field) => !taken.has(field));
  if (missing.length > 0) return err({ code: 'MAPPING_COLUMN_MISSING', columns: missing });
  return ok(keys.map((heading, at) => ({ heading, field: fieldAt.get(at) ?? null })));
};

const SAMPLES = 3;
const LONGEST_SAMPLE = 40;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}(?::\d{2}){1,2}(?:\.\d{1,3})?)?$/;
const REGION_CODE = /^\d{2}(?:\.\d{2}){0,2}(?:\.\d{4})?$/;
const POWER = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** A value of a column that nobody has named yet: whatever may be the number of a person, a family, a telephone or an account is masked. */
const sampleOf = (text: string): string => {
  const value = text.trim().replace(/^'/, '');
  if (DATE.test(value) || REGION_CODE.test(value)) return value;
  const masked = POWER.test(value)
    ? maskNikText(value)
    : value.replaceAll(/\d(?:[ .-]?\d){8,}/g, maskNikText);
  return masked.slice(0, LONGEST_SAMPLE);
};

/** A few different values of each column, as they may be shown. */
export const samplesOf = (
  width: number,
  rows: ReadonlyArray<readonly string[]>,
): ReadonlyArray<readonly string[]> =>
  Array.from({ length: width }, (_, at) => {
    const values = rows.map((row) => row[at] ?? '').filter((text) => text.trim() !== '');
    return [...new Set(values.map(sampleOf))].slice(0, SAMPLES);
  });

/** What each column of a file is read as; null: it is not read, or as a part of a village's code. */
export const fieldsOf = (
  width: number,
  { positions }: ColumnMapping,
): ReadonlyArray<CandidateColumn | null> => {
  const fieldAt = new Map([...positions].map(([field, at]) => [at, field] as const));
  return Array.from({ length: width }, (_, at) => fieldAt.get(at) ?? null);
};

/** What values of a column tell by themselves where no heading does; of two such columns neither is proposed. */
const TOLD_BY_VALUES: ReadonlyArray<readonly [CandidateColumn, (value: string) => boolean]> = [
  ['nik', (value) => parseNik(value).ok],
  ['birthDate', (value) => DATE.test(value)],
  ['sex', (value) => readSexText(value).ok],
];

/** What the columns of a file probably hold of which its sender is asked: by what is known of its headings, and by the values. */
export const proposedFields = (
  header: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): ReadonlyArray<CandidateColumn | null> => {
  const fields = header
    .map((heading) => meaningOf(heading) ?? null)
    .map((field, at, all) => (all.indexOf(field) === at ? field : null));
  for (const [field, isSuch] of TOLD_BY_VALUES) {
    if (fields.includes(field)) continue;
    const found = header.flatMap((_, at) => {
      const values = rows.map((row) => (row[at] ?? '').trim()).filter((value) => value !== '');
      return fields[at] === null && values.length > 0 && values.every(isSuch) ? [at] : [];
    });
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) fields[only] = field;
  }
  return fields;
};
