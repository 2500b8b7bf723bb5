/**
 * One tree of conditions over named facts, as data: the domain evaluates it, the database compiles it to a predicate.
 * Logic is two-valued: a comparison with an unknown (null) fact is false, so SQL writes every comparison `IS TRUE`.
 */
export type Expression<Field extends string> =
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression<Field>[] }
  | { readonly op: 'not'; readonly of: Expression<Field> }
  | { readonly op: 'isNull'; readonly field: Field }
  | { readonly op: 'lt' | 'lte' | 'gt' | 'gte'; readonly field: Field; readonly value: number }
  | { readonly op: 'eq'; readonly field: Field; readonly value: FactValue }
  | { readonly op: 'in'; readonly field: Field; readonly values: readonly FactValue[] }
  /** Whether one of the words stands in a text of words, see `wordsOf`. */
  | { readonly op: 'hasWord'; readonly field: Field; readonly words: readonly string[] };

export type FactValue = number | string | boolean;
export type Facts<Field extends string> = Readonly<Record<Field, FactValue | null>>;

const COMPARE = {
  lt: (a: number, b: number) => a < b,
  lte: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  gte: (a: number, b: number) => a >= b,
} as const;

/** Whether a tree holds for these facts. An empty `and` holds, an empty `or` doesn't. */
export const holds = <Field extends string>(expression: Expression<Field>, facts: Facts<Field>): boolean => {
  switch (expression.op) {
    case 'and':
      return expression.of.every((part) => holds(part, facts));
    case 'or':
      return expression.of.some((part) => holds(part, facts));
    case 'not':
      return !holds(expression.of, facts);
    case 'isNull':
      return facts[expression.field] === null;
    case 'eq':
      return facts[expression.field] === expression.value;
    case 'in': {
      const fact = facts[expression.field];
      return fact !== null && expression.values.includes(fact);
    }
    case 'hasWord': {
      const fact = facts[expression.field];
      return typeof fact === 'string' && expression.words.some((word) => fact.includes(` ${word} `));
    }
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const fact = facts[expression.field];
      return typeof fact === 'number' && COMPARE[expression.op](fact, expression.value);
    }
  }
};

/** A text as its words, each between spaces, in small letters and digits: how words are looked for in it. */
export const wordsOf = (text: string): string => {
  const small = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return ` ${small.replaceAll(/[^a-z0-9]+/g, ' ').trim()} `;
};
