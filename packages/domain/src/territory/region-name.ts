import { line } from '../shared/text.js';

const KIND_PREFIX = /^(?:KABUPATEN|KOTA) /;

/** Words that stay small inside a name: Pangkajene dan Kepulauan. */
const SMALL_WORDS = new Set(['dan']);

const titleCase = (word: string) =>
  SMALL_WORDS.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1);

/** The name of a region as somebody enters it: one line, without marks above or below its letters, which no official name has. */
export const RegionName = line(100).transform((name) => name.normalize('NFD').replaceAll(/\p{M}/gu, ''));

/**
 * The name as people write it, without what the kind says already: `KABUPATEN KEPULAUAN SELAYAR` is Kepulauan Selayar.
 * A name that isn't all capitals is left as it is.
 */
export function plainRegionName(written: string): string {
  if (written !== written.toUpperCase()) return written;
  return written.replace(KIND_PREFIX, '').toLowerCase().split(' ').map(titleCase).join(' ');
}

/** A name as it is compared with other spellings: its letters and digits. */
export const spellingOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
