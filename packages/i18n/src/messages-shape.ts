/** A tree of words; the leaves are texts with `%{placeholders}`. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The same tree in another language: a missing or a foreign key does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** The dotted path of every text in a tree. */
export type MessageKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${MessageKey<T[K]>}`;
}[keyof T & string];

/** All texts of a tree by their dotted path. */
export function flatten(tree: MessageTree, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

/** The names between `%{` and `}` of a text, sorted; a text with a form for one and a form for many names them once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map((found) => found[1] ?? ''))].sort();
}
