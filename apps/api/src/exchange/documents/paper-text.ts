/** Signs of other scripts that fonts of every reader lack, as those that come nearest. */
const NEAREST: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2022': '*',
  '\u00a0': ' ',
};

const LATIN = /^[\u0020-\u007e\u00a1-\u00ff]$/;

/**
 * A text in the letters that the standard fonts of PDF have (ISO 32000-2, Annex D: the Latin set); a letter with an accent that
 * they lack loses it, anything else becomes a question mark.
 */
export const latinText = (text: string): string => {
  let latin = '';
  for (const sign of text) {
    const near = NEAREST[sign] ?? sign;
    if (LATIN.test(near) || near.length > 1) latin += near;
    else latin += plain(near);
  }
  return latin;
};

const plain = (sign: string): string => {
  const [base = '?'] = sign.normalize('NFKD');
  return LATIN.test(base) ? base : '?';
};
