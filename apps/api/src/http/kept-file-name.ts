const LONGEST = 160;

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

/** Names a file that is to be kept and not shown. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w.() -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
