/** How a value must be written that is cast to these types; what is written otherwise no column can hold. */
const forms: Readonly<Record<string, RegExp>> = {
  int: /^-?\d{1,9}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};
const placeholders = /\?(?:::([a-z]+))?/g;

/** Whether a column of the type could hold the value; no text of PostgreSQL holds a NUL. */
const canBeHeld = (value: unknown, type: string | undefined): boolean =>
  typeof value !== 'string' || (!value.includes('\0') && (forms[type ?? '']?.test(value) ?? true));

/** The filters of one read: SQL over the base table with its values; `$1` is always the business day. */
export class Conditions {
  private readonly clauses: string[] = [];
  private readonly joined: string[] = [];
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

  /** Binds a value and answers its placeholder. */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  get joinSql(): string {
    return this.joined.map((sql) => ` ${sql}`).join('');
  }

  get whereSql(): string[] {
    return [...this.clauses];
  }
}

/** The lower and upper bound of all texts that begin with the prefix, for an index in the "C" collation. */
export function prefixRange(prefix: string): [from: string, to: string] {
  return [prefix, `${prefix}\u{10ffff}`];
}
