import type { Locale } from './locale.js';

/** The kinds of Indonesian law and the parts of one, in English: the kind keeps its abbreviation, by which the text is found. */
const IN_ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bUU (?=\d)/g, 'Law (UU) '],
  [/\bPP (?=\d)/g, 'Government Regulation (PP) '],
  [/\bInpres (?=\d)/g, 'Presidential Instruction (Inpres) '],
  [/\bPermenaker (?=\d)/g, 'Regulation of the Minister of Manpower (Permenaker) '],
  [/\bPerdir (?=BPJS)/g, 'Regulation of the Board of Directors (Perdir) of '],
  [/\bPermendagri (?=\d)/g, 'Regulation of the Minister of Home Affairs (Permendagri) '],
  [/\bPermendesa (?=\d)/g, 'Regulation of the Minister of Villages (Permendesa) '],
  [/\bPasal (?=\d)/g, 'Article '],
  [/\bayat (?=\()/g, 'paragraph '],
  [/\bhuruf (?=[a-z]\b)/g, 'letter '],
  [/\bLampiran\b/g, 'Annex'],
];

/** A legal basis as the reader's language writes it; the domain keeps it as the law itself does. */
export const citationText = (citation: string, locale: Locale): string =>
  locale === 'id'
    ? citation
    : IN_ENGLISH.reduce((text, [word, english]) => text.replaceAll(word, english), citation);
