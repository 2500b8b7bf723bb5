const LONGEST = 160;

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const mediaTypeOf = (ending: keyof typeof mediaTypes): string => mediaTypes[ending];

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

/** `calon.csv` with the ending `ditolak.xlsx` is `calon-ditolak.xlsx`. */
export const withEnding = (name: string, ending: string): string =>
  `${name.replace(/\.[^.]*$/, '')}-${ending}`;
