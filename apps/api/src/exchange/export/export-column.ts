import type { Selection } from '@lindung/db/read/read-model';
import type { ExportResource, LIST_OF_EXPORT } from '@lindung/domain/exchange/export';
import { formatSortableTime } from '@lindung/i18n/format';
import type { Locale } from '@lindung/i18n/locale';
import { MESSAGES, type Messages } from '@lindung/i18n/messages';
import { OPERATION_NAMES } from '@lindung/i18n/operation-names';
import { PRIVACY_NAMES, type PrivacyNames } from '@lindung/i18n/privacy-names';

/** A list of names of codes: one of all words, or of the record of processing. */
type Codes = keyof Messages['enums'] | keyof PrivacyNames | 'OperationName';
type List = (typeof LIST_OF_EXPORT)[ExportResource];

/** One column of an exported file: the field that names it, the path to its value, and the list of names of its codes. */
export interface ExportColumn {
  readonly list: keyof Messages['resources'];
  readonly field: string;
  readonly path: readonly string[];
  readonly codes?: Codes;
}

/** Makes the columns of a list's file; a path with dots leads into objects and lists. */
export const columnsOf =
  (list: List) =>
  (field: string, path = field, codes?: Codes): ExportColumn => ({
    list,
    field,
    path: path.split('.'),
    ...(codes === undefined ? {} : { codes }),
  });

/** The fields that the columns need, as a request would select them. */
export function selectionOfColumns(columns: readonly ExportColumn[]): Selection {
  const selection: Record<string, Selection> = {};
  for (const { path } of columns) {
    let inner = selection;
    for (const name of path) inner = (inner[name] ??= {}) as Record<string, Selection>;
  }
  return selection;
}

/** The name of a column in the reader's language. @throws Error when nobody has words for the field */
export function headerOf({ list, field }: ExportColumn, locale: Locale): string {
  const fields: Readonly<Record<string, string>> = MESSAGES[locale].resources[list].fields;
  const header = fields[field];
  if (header === undefined) throw new Error(`the list ${list} has no words for its field ${field}`);
  return header;
}

/** What the codes of a list are called. */
function namesOf(codes: Codes, locale: Locale): Readonly<Record<string, string>> {
  if (codes === 'OperationName') return OPERATION_NAMES[locale];
  const { enums } = MESSAGES[locale];
  return codes in enums
    ? enums[codes as keyof Messages['enums']]
    : PRIVACY_NAMES[locale][codes as keyof PrivacyNames];
}

/** A cell as text in the reader's language: codes by their names, lists with commas, what is missing or masked empty. */
export function cellOf(column: ExportColumn, row: unknown, locale: Locale): string {
  const names = column.codes ? namesOf(column.codes, locale) : {};
  return column.path
    .reduce<unknown[]>((values, name) => values.flatMap((value) => at(value, name)), [row])
    .flatMap((value): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .map((value) => (typeof value === 'string' ? (names[value] ?? value) : textOf(value, locale)))
    .filter((text) => text !== '')
    .join(', ');
}

function at(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => at(item, name));
  return value === null || typeof value !== 'object' ? [] : [(value as Record<string, unknown>)[name]];
}

function textOf(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return formatSortableTime(value.toISOString());
  if (typeof value === 'boolean') return MESSAGES[locale].app[value ? 'yes' : 'no'];
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | bigint);
}
