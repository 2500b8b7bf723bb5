/** How a value must be written that is cast to these types; what is written otherwise no column can hold. */
const forms: Readonly<Record<string, RegExp>> = {
  int: /^-?\d{1,9}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};
const placeholders = /\?(?:::([a-z]+))?/g;

/** Whether a column of the type could hold the value; no text of PostgreSQL holds a NUL. */
const canBeHeld = (value: unknown, type: string | undefined): boolean =>
  typeof value !== 'string' || (!value.includes('\0') && (forms[type ?? '']?.test(value) ?? true));

/** Rows that the rows of the read hang on: `column` of these names the id of one of those, `part`, that fulfils `where`. */
export interface Parts {
  readonly table: string;
  readonly column: string;
  readonly where: string;
}

/** The filters of one read: SQL over the base table with its values; `$1` is always the business day. */
export class Conditions {
  private readonly clauses: string[] = [];
  private readonly joined: string[] = [];
  private partsOfRead: Parts | undefined;
  readonly values: unknown[];

  constructor(today: string) {
    this.values = [today];
  }

  /**
   * Adds a condition; each `?` in it stands for the next value. Undefined and null filters are left out by the caller.
   * A value that is none of its type (`?::uuid`) is not sent to the database: nothing can match it.
   */
  add(sql: string, ...values: readonly unknown[]): this {
    const types = [...sql.matchAll(placeholders)].map(([, type]) => type);
    const kept = values.map((value, at) =>
      Array.isArray(value) ? value.filter((item) => canBeHeld(item, types[at])) : value,
    );
    if (!kept.every((value, at) => canBeHeld(value, types[at]))) {
      this.clauses.push('false');
      return this;
    }
    let next = 0;
    this.clauses.push(sql.replaceAll('?', () => this.bind(kept[next++])));
    return this;
  }

  /** Adds the condition when the filter is set. */
  addIf<T>(value: T | null | undefined, sql: string, toValue: (value: T) => unknown = (same) => same): this {
    return value === null || value === undefined ? this : this.add(sql, toValue(value));
  }

  /** Joins a table that a filter looks at; it must not multiply rows. */
  join(sql: string): this {
    if (!this.joined.includes(sql)) this.joined.push(sql);
    return this;
  }

  /**
   * Asks for the rows that hang on some others, few beside them: each of those is looked up and its own rows by their index, so
   * that a part nobody is in costs nothing, whatever the planner believes of it. `part` is the alias, a `?` stands for the value.
   */
  throughParts(parts: Parts, value: unknown): this {
    this.partsOfRead = { ...parts, where: parts.where.replaceAll('?', () => this.bind(value)) };
    return this;
  }

  /** Binds a value and answers its placeholder. */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  get joinSql(): string {
    return this.joined.map((sql) => ` ${sql}`).join('');
  }

  get parts(): Parts | undefined {
    return this.partsOfRead;
  }

  /** All conditions, for a read that knows nothing of parts. */
  get whereSql(): string[] {
    const { parts } = this;
    return parts
      ? [...this.clauses, `${parts.column} IN (SELECT part.id FROM ${parts.table} part WHERE ${parts.where})`]
      : [...this.clauses];
  }

  /** The conditions on the rows of one part, where each part is read for itself. */
  get whereSqlOfPart(): string[] {
    return [...this.clauses];
  }
}

/** The lower and upper bound of all texts that begin with the prefix, for an index in the "C" collation. */
export function prefixRange(prefix: string): [from: string, to: string] {
  return [prefix, `${prefix}\u{10ffff}`];
}
