import type { FieldMap, Joins, ReadEnvironment, Selection } from './read-model.js';

/** A compiled selection: SQL expressions in order, and the function that makes the answer's object from their values. */
export interface CompiledSelection {
  readonly columns: readonly string[];
  readonly joins: ReadonlySet<string>;
  readonly build: (values: readonly unknown[], environment: ReadEnvironment) => Record<string, unknown>;
}

type Builder = (values: readonly unknown[], environment: ReadEnvironment) => unknown;

const hidden: Builder = () => null;

/** By what is selected, of which fields, under which mask: two readers share one only when the same fields are hidden from both. */
const remembered = new WeakMap<Selection, WeakMap<FieldMap, Map<string, CompiledSelection>>>();

/**
 * Compiles the selected fields into flat SQL expressions and a row builder, once for as long as the selection is kept.
 * Masked fields, at any depth, are neither read nor answered.
 * A selected field that the model does not know is left to the resolver of that field (`__typename`, for one).
 */
export function compileSelection(
  fields: FieldMap,
  selection: Selection,
  mask: readonly string[] = [],
): CompiledSelection {
  const ofSelection = entryOf(remembered, selection, () => new WeakMap());
  const ofFields = entryOf(ofSelection, fields, () => new Map<string, CompiledSelection>());
  return entryOf(ofFields, mask.join(), () => compile(fields, selection, mask));
}

function entryOf<Key, Entry>(
  entries: { get: (key: Key) => Entry | undefined; set: (key: Key, entry: Entry) => unknown },
  key: Key,
  make: () => Entry,
): Entry {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = make();
  entries.set(key, made);
  return made;
}

function compile(fields: FieldMap, selection: Selection, mask: readonly string[]): CompiledSelection {
  const columns: string[] = [];
  const joins = new Set<string>();
  const place = (expression: string): number => {
    const known = columns.indexOf(expression);
    return known >= 0 ? known : columns.push(expression) - 1;
  };

  const compileInto = (map: FieldMap, selected: Selection): Array<readonly [string, Builder]> =>
    Object.entries(selected).flatMap(([name, inner]) => {
      const field = map[name];
      if (!field) return [];
      if (mask.includes(name)) return [[name, hidden] as const];
      if (field.join !== undefined) joins.add(field.join);
      if ('object' in field) {
        const present = place(field.presentWhen);
        const parts = compileInto(field.object, inner);
        const builder: Builder = (values, environment) =>
          values[present] === null ? null : assemble(parts, values, environment);
        return [[name, builder] as const];
      }
      if ('list' in field) {
        const sub = compile(field.list, inner, mask);
        const at = place(listExpression(field.from, field.joins ?? {}, field.where, field.orderBy, sub));
        const builder: Builder = (values, environment) =>
          (values[at] as unknown[][]).map((item) => sub.build(item, environment));
        return [[name, builder] as const];
      }
      const at = field.columns.map(place);
      const { map: compute } = field;
      const [first] = at;
      const builder: Builder = compute
        ? (values, environment) =>
            compute(
              at.map((position) => values[position]),
              environment,
            )
        : (values) => values[first ?? 0];
      return [[name, builder] as const];
    });

  const parts = compileInto(fields, selection);
  return { columns, joins, build: (values, environment) => assemble(parts, values, environment) };
}

function assemble(
  parts: ReadonlyArray<readonly [string, Builder]>,
  values: readonly unknown[],
  environment: ReadEnvironment,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, builder] of parts) answer[name] = builder(values, environment);
  return answer;
}

function listExpression(
  from: string,
  joins: Joins,
  where: string,
  orderBy: string,
  sub: CompiledSelection,
): string {
  const columns = sub.columns.length > 0 ? sub.columns.join(', ') : 'NULL';
  return (
    `(SELECT COALESCE(json_agg(json_build_array(${columns}) ORDER BY ${orderBy}), '[]'::json) ` +
    `FROM ${from}${joinClauses(joins, sub.joins)} WHERE ${where})`
  );
}

/** The LEFT JOIN clauses that the named joins need, in the order of the model. */
export function joinClauses(joins: Joins, wanted: ReadonlySet<string>): string {
  const needed = new Set<string>();
  const need = (name: string): void => {
    const join = joins[name];
    if (!join) throw new Error(`The read model has no join named ${name}`);
    if (join.needs !== undefined) need(join.needs);
    needed.add(name);
  };
  wanted.forEach(need);
  return Object.entries(joins)
    .filter(([name]) => needed.has(name))
    .map(([, join]) => ` ${join.sql}`)
    .join('');
}
