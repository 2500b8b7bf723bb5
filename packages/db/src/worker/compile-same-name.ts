import { MOST_COMPARED, NAME_WORDS, TELLING_LETTERS, TOLERANCES } from '@lindung/domain/worker/same-name';

const knownWords = `'${JSON.stringify(NAME_WORDS)}'::jsonb`;

/** The words of a name as the domain takes them, as an array in their order. */
const wordsOf = (name: string): string => {
  const letters = `regexp_replace(lower(translate(${name}, '''’‘\`', '') COLLATE "C"), '[^a-z]+', ' ', 'g')`;
  const telling = `length(t.word) > 1 AND COALESCE(${knownWords} ->> t.word, t.word) <> ''`;
  return `(SELECT COALESCE(
      array_agg(COALESCE(${knownWords} ->> t.word, t.word) ORDER BY t.at) FILTER (WHERE ${telling}),
      array_agg(t.word ORDER BY t.at), '{}')
    FROM unnest(string_to_array(${letters}, ' ')) WITH ORDINALITY AS t (word, at) WHERE t.word <> '')`;
};

const tolerance = (letters: string): string =>
  `CASE ${TOLERANCES.map((step) => `WHEN ${letters} >= ${step.letters} THEN ${step.differing}`).join(' ')} ELSE 0 END`;

/** PostgreSQL compares no more than 255 characters. */
const isNear = (a: string, b: string): string =>
  `levenshtein(left(${a}, ${MOST_COMPARED}), left(${b}, ${MOST_COMPARED})) <= ${tolerance(`greatest(length(${a}), length(${b}))`)}`;

const isPartOf = (some: string, all: string): string => `(
    NOT EXISTS (SELECT FROM unnest(${some}) x WHERE NOT EXISTS (SELECT FROM unnest(${all}) y WHERE ${isNear('x', 'y')}))
    AND EXISTS (SELECT FROM unnest(${some}) x, unnest(${all}) y
      WHERE ${isNear('x', 'y')} AND least(length(x), length(y)) >= ${TELLING_LETTERS}))`;

/** Compiles the domain's `isSameName` for two SQL expressions of type text; names that are equal cost no more than that. */
export const compileSameName = (a: string, b: string): string => `(${a} = ${b} OR (
  SELECT cardinality(n.a) > 0 AND cardinality(n.b) > 0
    AND (${isNear(`array_to_string(n.a, '')`, `array_to_string(n.b, '')`)}
      OR ${isPartOf('n.a', 'n.b')} OR ${isPartOf('n.b', 'n.a')})
  FROM (SELECT ${wordsOf(a)} AS a, ${wordsOf(b)} AS b) AS n))`;
