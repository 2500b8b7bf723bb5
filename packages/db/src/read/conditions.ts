/** The filters of one read: SQL over the base table with its values; `$1` is always the business day. */
export class Conditions {
  private readonly clauses: string[] = [];
  private readonly joined: string[] = [];
  readonly values: unknown[];

  constructor(today: string) {
    this.values = [today];
  }

  /** Adds a condition; each `?` in it stands for the next value. Undefined and null filters are left out by the caller. */
  add(sql: string, ...values: readonly unknown[]): this {
    let next = 0;
    this.clauses.push(sql.replaceAll('?', () => this.bind(values[next++])));
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
