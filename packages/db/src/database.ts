import { DataSource, type EntityManager } from 'typeorm';
import pg, { type QueryResultRow } from 'pg';

import { type ActingAs, SET_ACTING, settingsOf } from './acting.js';
import { violatedConstraint } from './constraint-violation.js';
import { inOneExchange } from './one-exchange.js';
import { tables } from './tables.js';

/** One SQL statement; with a name it stays prepared on its connection (the text must then never vary under that name). */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
  /** Rows as arrays of values in the order of the columns, instead of objects. */
  readonly rows?: 'arrays';
}

export interface DatabaseOptions {
  /** Log-in of the application role, never the owner's. */
  readonly url: string;
  readonly poolSize: number;
  /**
   * Log-in of the application role at PgBouncer in transaction mode: reads and writes go by it, and no statement stays prepared.
   * What listens for notifications goes by `url`.
   */
  readonly poolerUrl?: string | undefined;
  /** Called when an idle connection breaks; the pool makes a new one by itself. */
  readonly onConnectionError: (error: Error) => void;
}

/**
 * When a transaction is answered: when what it wrote is on the disk, or before (docs/decisions/020), which is for the trail of
 * reads alone.
 */
type Commit = 'ON_DISK' | 'SOON';

const setActing = {
  ON_DISK: { name: 'act', text: SET_ACTING },
  SOON: { name: 'act-soon', text: `${SET_ACTING}, set_config('synchronous_commit', 'off', true)` },
} as const satisfies Record<Commit, Statement>;

/** Refuses when the look is over; otherwise its area is that of the transaction, and its events name it. */
const enterLook = {
  name: 'enter-look',
  text: `SELECT set_config('app.area', enter_wider_look($1, $2)::text, true), set_config('app.look', $1::text, true)`,
} as const satisfies Statement;

/** What makes a transaction act as somebody, before anything else runs in it. */
const beginningsOf = (acting: ActingAs, commit: Commit): readonly Statement[] => {
  const set = { ...setActing[commit], values: settingsOf(acting) };
  return acting.as === 'LOOK' ? [set, { ...enterLook, values: [acting.lookId, acting.day] }] : [set];
};

/** Days and months stay text from end to end: a JS Date would shift them by the machine's time zone. */
const dateOid: number = pg.types.builtins.DATE;
const asWritten = (value: string): string => value;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): unknown =>
    oid === dateOid
      ? asWritten
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

const retried = new Set(['40001', '40P01']);
/** Who bears a number is decided before a person or a bill is written; who is overtaken by another decides anew. */
const overtaken = new Set<string | undefined>(['uq_person_nik_claim', 'ck_bill_line_nik']);
const maxAttempts = 5;

/** The application's door to PostgreSQL: reads as flat SQL in one pipelined exchange, writes through TypeORM in one transaction. */
export class Database {
  private constructor(
    /** Log-in of the application role; what listens for notifications opens connections of its own with it. */
    readonly url: string,
    private readonly reader: pg.Pool,
    private readonly writer: DataSource,
    private readonly namedStatements: boolean,
  ) {}

  /** Opens both pools. Throws when the server does not answer. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const url = options.poolerUrl ?? options.url;
    const reader = new pg.Pool({
      connectionString: url,
      max: options.poolSize,
      types,
      application_name: 'lindung',
    });
    reader.on('error', options.onConnectionError);
    const writer = new DataSource({
      type: 'postgres',
      url,
      entities: tables,
      poolSize: options.poolSize,
      applicationName: 'lindung',
      poolErrorHandler: options.onConnectionError,
      extra: { types },
    });
    await writer.initialize();
    return new Database(options.url, reader, writer, options.poolerUrl === undefined);
  }

  async close(): Promise<void> {
    await Promise.all([this.reader.end(), this.writer.destroy()]);
  }

  /**
   * Runs the statements in one transaction under the given jurisdiction, sent together in one exchange.
   * @returns the rows of each statement, in order.
   */
  async read<Rows extends readonly unknown[][] = QueryResultRow[][]>(
    acting: ActingAs,
    statements: readonly Statement[],
    commit: Commit = 'ON_DISK',
  ): Promise<Rows> {
    const client = await this.reader.connect();
    let failure: Error | undefined;
    try {
      const beginnings = beginningsOf(acting, commit);
      const rows = await inOneExchange(
        client,
        [...beginnings, ...statements].map((statement) => this.toQuery(statement)),
      );
      return rows.slice(beginnings.length) as unknown as Rows;
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // What has failed never comes back to the pool.
      client.release(failure);
    }
  }

  private toQuery({ name, text, values = [], rows }: Statement) {
    return {
      text,
      types,
      values: [...values],
      ...(rows === 'arrays' ? { rowMode: 'array' as const } : {}),
      ...(this.namedStatements && name !== undefined ? { name } : {}),
    };
  }

  /**
   * Runs the work in one transaction under the given jurisdiction; commits when it returns, rolls back when it throws.
   * A serialization failure, a deadlock or a race for a number is tried again, so the work must do nothing outside the transaction.
   */
  async write<T>(acting: ActingAs, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.writer.transaction(async (tx) => {
          for (const { text, values } of beginningsOf(acting, 'ON_DISK'))
            await tx.query(text, [...(values ?? [])]);
          return await work(tx);
        });
      } catch (error) {
        const isRetried =
          retried.has(String((error as { code?: unknown }).code)) || overtaken.has(violatedConstraint(error));
        if (attempt >= maxAttempts || !isRetried) throw error;
      }
    }
  }
}
