import { err, ok, type Result } from '../shared/result.js';

/** A column of an uploaded table: the header that our own files carry, and the spellings that others use. */
export interface ColumnLayout<Key extends string> {
  readonly key: Key;
  readonly header: string;
  readonly synonyms: readonly string[];
}

export type HeaderErrorOf<Key extends string> =
  { code: 'FILE_COLUMN_MISSING'; columns: readonly Key[] } | { code: 'FILE_COLUMN_TWICE'; column: Key };

/** A header as it is compared: letters and digits alone, without capitals. */
export const plainHeader = (header: string): string => header.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The key of each spelling of a layout. */
export const keysOfHeaders = <Key extends string>(
  layout: readonly ColumnLayout<Key>[],
): ReadonlyMap<string, Key> =>
  new Map(
    layout.flatMap(({ key, header, synonyms }) =>
      [header, key, ...synonyms].map((text) => [plainHeader(text), key] as const),
    ),
  );

/**
 * Recognises a header row in any case, order and punctuation; of each group of `required` one column has to be there.
 * @returns the position of each known column
 */
export const mapHeader = <Key extends string>(
  header: readonly string[],
  keys: ReadonlyMap<string, Key>,
  required: readonly (readonly Key[])[],
): Result<ReadonlyMap<Key, number>, HeaderErrorOf<Key>> => {
  const positions = new Map<Key, number>();
  for (const [position, text] of header.entries()) {
    const key = keys.get(plainHeader(text));
    if (key === undefined) continue;
    if (positions.has(key)) return err({ code: 'FILE_COLUMN_TWICE', column: key });
    positions.set(key, position);
  }
  const missing = required.filter((oneOf) => !oneOf.some((key) => positions.has(key))).flat();
  return missing.length > 0 ? err({ code: 'FILE_COLUMN_MISSING', columns: missing }) : ok(positions);
};
