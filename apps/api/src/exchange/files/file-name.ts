import type { ExportFormat } from '@lindung/domain/exchange/export';

const LONGEST = 160;

const mediaTypes = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ExportFormat, string>;

export const mediaTypeOf = (format: ExportFormat): string => mediaTypes[format];

/** What the name of a file of this form ends with. */
export const endingOf = (format: ExportFormat): string => format.toLowerCase();

/** A name under which a file may be kept and shown: no folder, no control signs, no number of a person. */
export function tidyFileName(sent: string): string {
  const base = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const tidy = base
    .replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, ' ')
    .replaceAll(/\d{12,}/g, 'x')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(-LONGEST);
  return tidy === '' || tidy.startsWith('.') ? `berkas${tidy}` : tidy;
}

/** The name of a list as the beginning of a file's: `Keputusan (SK)` is `keputusan-sk`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** `calon.csv` with the ending `ditolak.xlsx` is `calon-ditolak.xlsx`. */
export const withEnding = (name: string, ending: string): string =>
  `${name.replace(/\.[^.]*$/, '')}-${ending}`;
