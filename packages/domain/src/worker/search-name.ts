import { NAME_WORDS, writtenWords } from './same-name.js';

/**
 * What the words of a name are searched as: titles and degrees count for nothing, what is written short is what it is short for.
 * Two persons whose names differ in an initial are not one, yet whoever looks for an Andi wants to see the A. as well.
 */
export const SEARCH_WORDS: Readonly<Record<string, string>> = {
  ...NAME_WORDS,
  a: 'andi',
  h: '',
  m: 'muhammad',
  ...Object.fromEntries(
    'mohd mochamad mochammad muchamad muchammad'.split(' ').map((word) => [word, 'muhammad']),
  ),
};

/** Letters that are written in one of two ways, the later way and the simpler; put in place one after the other. */
export const SPELLINGS: ReadonlyArray<readonly [written: string, meant: string]> = [
  ...[
    'oe u',
    'dj j',
    'tj c',
    'sj s',
    'sy s',
    'kh h',
    'ch h',
    'dz z',
    'dh d',
    'th t',
    'ph f',
    'v f',
    'q k',
  ].map((pair) => pair.split(' ') as [string, string]),
  ...'abcdefghijklmnoprstuyz'.split('').map((letter) => [letter + letter, letter] as const),
  // Aminah and Amina: the breath at the end of a word is left out as often as not.
  ['h ', ' '],
];

/**
 * A name as it is searched: its words by their spelling, each after a space; those alone that tell something, if there are any.
 * The database makes the same of every name, by `search_name_of()`.
 */
export const searchName = (name: string): string => {
  const written = writtenWords(name);
  const meant = written.map((word) =>
    Object.hasOwn(SEARCH_WORDS, word) ? (SEARCH_WORDS[word] ?? '') : word,
  );
  const telling = meant.filter((word) => word !== '');
  const words = (telling.length > 0 ? telling : written).map((word) => ` ${word}`).join('');
  return SPELLINGS.reduce((text, [way, simple]) => text.replaceAll(way, simple), `${words} `).trimEnd();
};

/** So many persons a search finds at most, the likeliest first: a name that more bear is narrowed down by another word of it. */
export const MOST_FOUND = 200;
