/** Most groups of keystrokes that are looked at; a path has no more parts, and each may have several words. */
const MOST_GROUPS = 6;

/** What a kind of region is called before its name: no official name begins so. */
const KIND_WORDS =
  /^(?:provinsi|prov|kabupaten|kab|kota|kecamatan|kec|kelurahan|kel|desa|lembang)[.\s]+(?=\S)/;
/** From three digits on a code may have lost its dots. */
const UNDOTTED = /^(\d{2})(\d{1,2})(\d{1,2})?(\d{1,4})?$/;

/** What is looked for, of what somebody typed: in small letters, without the word of the kind, a code with its dots. */
export const soughtOf = (typed: string): string => {
  const text = typed.trim().toLowerCase().replace(KIND_WORDS, '');
  const blocks = UNDOTTED.exec(text)
    ?.slice(1)
    .filter((block) => block !== undefined);
  return blocks?.join('.') ?? text;
};

/**
 * The groups of keystrokes of a search, each the beginning of a word: `bon mat mak` are three. Undefined for a text of one group
 * or of a code, which are looked up as they stand.
 */
export const searchGroups = (text: string): readonly string[] | undefined => {
  const groups = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .map((group) => group.replaceAll(/[^a-z0-9]/g, ''))
    .filter((group) => group !== '');
  const isCode = /^[\d\s.]+$/.test(text);
  return isCode || groups.length < 2 ? undefined : groups.slice(0, MOST_GROUPS);
};

/** The words of a name as they are compared: Pa'rappunganta is one. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const begins = (names: readonly string[], group: string): boolean =>
  names.some((name) => wordsOfName(name).some((word) => word.startsWith(group)));

/**
 * Whether a region is meant by the groups: the first begins a word of one of its own names, each other one a word of its names
 * or of a region in which it lies.
 */
export const isMeantBy = (
  groups: readonly string[],
  own: readonly string[],
  around: readonly string[],
): boolean => {
  const [first = '', ...others] = groups;
  return begins(own, first) && others.every((group) => begins([...own, ...around], group));
};
