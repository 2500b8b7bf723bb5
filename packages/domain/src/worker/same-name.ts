/** Words beside a name that are none of it: titles, degrees, "son of"; '' stands for nothing. Others are ways to write a part of it. */
export const NAME_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'haji hajah hajjah hj kh ust ustadz ustadzah drs dra dr ir prof alm almh almarhum almarhumah bin binti'
      .split(' ')
      .concat(
        'spd spdi mpd mpdi sh mh se mm ssos msi sip skm sag mag skom mkom stp amd amkeb skep ners pd'.split(
          ' ',
        ),
      )
      .map((word) => [word, '']),
  ),
  ...Object.fromEntries(
    'muh moh mhd md muhamad mohamad mohammad mohamed mohammed muhammed'
      .split(' ')
      .map((word) => [word, 'muhammad']),
  ),
  abd: 'abdul',
  abdoel: 'abdul',
  dg: 'daeng',
  st: 'siti',
  sitti: 'siti',
};

/** Letters of a name that are compared; more than any name has that fits into 120 characters, but for one of abbreviations alone. */
export const MOST_COMPARED = 255;

/** Of so many letters (of the longer text) so many may differ: one slip of the hand in a short word, three in a long name. */
export const TOLERANCES = [
  { letters: 16, differing: 3 },
  { letters: 8, differing: 2 },
  { letters: 4, differing: 1 },
] as const;

/** A word of fewer letters is no evidence that two names are one. */
export const TELLING_LETTERS = 3;

const tolerance = (letters: number): number =>
  TOLERANCES.find((step) => letters >= step.letters)?.differing ?? 0;

/** The words of a name in small ASCII letters, as they are written. */
export const writtenWords = (name: string): readonly string[] =>
  name
    .replaceAll(/['’‘`]/g, '')
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/** Those without initials, titles and degrees; all of them where nothing else is left. */
const wordsOf = (name: string): readonly string[] => {
  const written = writtenWords(name);
  const telling = written
    .filter((word) => word.length > 1)
    .map((word) => (Object.hasOwn(NAME_WORDS, word) ? (NAME_WORDS[word] ?? '') : word))
    .filter((word) => word !== '');
  return telling.length > 0 ? telling : written;
};

/** How many letters have to be put in, taken out or replaced to make one text of the other. */
export const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const isNear = (a: string, b: string): boolean =>
  distance(a.slice(0, MOST_COMPARED), b.slice(0, MOST_COMPARED)) <= tolerance(Math.max(a.length, b.length));

/** Every word of the one is a word of the other, and one of them tells something. */
const isPartOf = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((word) => all.some((other) => isNear(word, other))) &&
  some.some((word) =>
    all.some((other) => isNear(word, other) && Math.min(word.length, other.length) >= TELLING_LETTERS),
  );

/**
 * Whether two texts may be the name of one person, written twice: they differ in case, signs, titles, order, a part that is
 * left out, or a few letters. Symmetric. `packages/db` compiles the same rule to SQL.
 */
export const isSameName = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  if (words.length === 0 || others.length === 0) return false;
  return isNear(words.join(''), others.join('')) || isPartOf(words, others) || isPartOf(others, words);
};
