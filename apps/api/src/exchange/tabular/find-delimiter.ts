/** In the order of preference when a header counts two of them equally often. */
export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A table of one column has no delimiter; semicolons are what Excel writes in this country. */
const FALLBACK: Delimiter = ';';

const isDelimiter = (character: string): character is Delimiter =>
  (DELIMITERS as readonly string[]).includes(character);

/** Counts each delimiter outside of quotes, line by line, up to the first line that has one. */
const countsOfHeader = (text: string): Record<Delimiter, number> => {
  const counts: Record<Delimiter, number> = { ';': 0, ',': 0, '\t': 0 };
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (isDelimiter(character)) counts[character] += 1;
    else if ((character === '\n' || character === '\r') && Object.values(counts).some((count) => count > 0))
      break;
  }
  return counts;
};

/**
 * Finds what separates the cells by counting on the header line: the first line that has any delimiter outside of quotes,
 * so that a title above the table doesn't decide.
 */
export const findDelimiter = (text: string): Delimiter => {
  const counts = countsOfHeader(text);
  return DELIMITERS.reduce(
    (best, candidate) => (counts[candidate] > counts[best] ? candidate : best),
    FALLBACK,
  );
};
