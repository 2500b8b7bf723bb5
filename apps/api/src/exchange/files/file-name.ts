import type { ExportFormat } from '@lindung/domain/exchange/export';

const mediaTypes = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ExportFormat, string>;

export const mediaTypeOf = (format: ExportFormat): string => mediaTypes[format];

/** What the name of a file of this form ends with. */
export const endingOf = (format: ExportFormat): string => format.toLowerCase();

/** The name of a list as the beginning of a file's: `Keputusan (SK)` is `keputusan-sk`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** `calon.csv` with the ending `ditolak.xlsx` is `calon-ditolak.xlsx`. */
export const withEnding = (name: string, ending: string): string =>
  `${name.replace(/\.[^.]*$/, '')}-${ending}`;
