import pg from 'pg';

/** What pg's client tells the query under way of the server's answers. */
interface Answered {
  readonly name?: string;
  readonly text: string;
  /** An error when the query can't be sent. */
  submit(connection: pg.Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: pg.Connection): void;
  handleEmptyQuery(connection: pg.Connection): void;
  handleReadyForQuery(connection: pg.Connection): void;
}

interface SentQuery extends pg.QueryConfig<unknown[]> {
  readonly rowMode?: 'array';
}

/**
 * Sends the queries in one exchange that one Sync closes: PostgreSQL runs them as one transaction, commits once and answers
 * once. When one fails nothing of them remains, and what the connection keeps prepared is not known.
 * @param client of a pool that does not pipeline by itself
 * @returns the rows of each query
 */
export const inOneExchange = (client: pg.PoolClient, queries: readonly SentQuery[]): Promise<unknown[][]> =>
  new Promise((resolve, reject) => {
    client.query(new Exchange(queries, resolve, reject));
  });

/** Stands before pg's client as one query and passes what the server answers on to the one that it answers. */
class Exchange implements pg.Submittable {
  private readonly queries: readonly Answered[];
  private readonly rows: unknown[][] = [];
  private answered = 0;

  constructor(
    queries: readonly SentQuery[],
    private readonly resolve: (rows: unknown[][]) => void,
    readonly handleError: (error: Error) => void,
  ) {
    this.queries = queries.map((query, at) => {
      // Without values pg would send it by the simple protocol, which commits by itself.
      const extended = { ...query, queryMode: 'extended' };
      const keep = (error: Error | null | undefined, result: pg.QueryResult): void => {
        if (error) handleError(error);
        else this.rows[at] = result.rows;
      };
      return new pg.Query(extended, keep) as unknown as Answered;
    });
  }

  /** Of the query under way: pg's client remembers by it what is prepared. */
  get name(): string | undefined {
    return this.current.name;
  }

  get text(): string {
    return this.current.text;
  }

  submit(connection: pg.Connection): Error | null {
    const withoutSync = Object.create(connection, { sync: { value: () => undefined } }) as pg.Connection;
    connection.stream.cork();
    try {
      for (const query of this.queries) {
        const error = query.submit(withoutSync);
        if (error) return error;
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleRowDescription(message: unknown): void {
    this.current.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.current.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: pg.Connection): void {
    this.current.handleCommandComplete(message, connection);
    this.answered += 1;
  }

  handleEmptyQuery(connection: pg.Connection): void {
    this.current.handleEmptyQuery(connection);
    this.answered += 1;
  }

  handleReadyForQuery(connection: pg.Connection): void {
    for (const query of this.queries) query.handleReadyForQuery(connection);
    this.resolve(this.rows);
  }

  private get current(): Answered {
    const query = this.queries[this.answered];
    if (!query) throw new Error('The server answers more than it was asked');
    return query;
  }
}
