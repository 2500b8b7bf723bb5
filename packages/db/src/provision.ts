import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { migrate } from './migrate.js';
import { ProvisionError } from './provision-error.js';

const OLDEST_SERVER = 150000;
const OWNER = 'lindung_owner';
/** The log-in of the application. */
export const APPLICATION = 'lindung_app';

export interface ProvisionOptions {
  /** Connection of a superuser (with `databaseName`) or of the role that owns the database (without). */
  readonly adminUrl: string;
  /** A database to be made and owned by `lindung_owner`: the embedded server. Without it the database of `adminUrl` is used as it is. */
  readonly databaseName?: string;
  /** The password that the application signs in with. */
  readonly appPassword: string;
  /** The password of `lindung_owner` where `databaseName` is given; random when absent. */
  readonly ownerPassword?: string;
  /** Receives a sentence when something starts that may take longer than two seconds. */
  readonly report?: (sentence: string) => void;
}

export interface ProvisionedDatabase {
  /** Log-in of the application: no rights of its own, only the roles that a transaction chooses. */
  readonly appUrl: string;
  /** Log-in of the owner: migrations only. */
  readonly ownerUrl: string;
}

/**
 * Makes a server's database ready: owner, database, migrations, the application's log-in. Can be repeated.
 * @throws ProvisionError with a sentence that can be shown as it is.
 */
export async function provisionDatabase(options: ProvisionOptions): Promise<ProvisionedDatabase> {
  const { adminUrl, databaseName, appPassword, report = () => undefined } = options;
  requireHost(adminUrl);
  const ownerUrl =
    databaseName === undefined
      ? adminUrl
      : await createDatabase(
          adminUrl,
          databaseName,
          options.ownerPassword ?? randomBytes(24).toString('base64url'),
        );
  await withClient(ownerUrl, refuseUnfit);
  report('Preparing the tables of the database.');
  await migrate(ownerUrl, (owner) => setPassword(owner, APPLICATION, appPassword));
  return { appUrl: signedInAs(ownerUrl, APPLICATION, appPassword), ownerUrl };
}

/** A password stands in the address, so the sentence doesn't repeat it. */
function requireHost(url: string): void {
  if (URL.canParse(url) && new URL(url).hostname !== '') return;
  throw new ProvisionError(
    'ADDRESS_UNREADABLE',
    'The address of the database must look like postgresql://user:password@host:5432/database.',
  );
}

/** The same server and database for another log-in. */
export function signedInAs(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = encodeURIComponent(user);
  other.password = encodeURIComponent(password);
  return other.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'lindung-provision' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The owner's log-in may make roles and is no superuser; the database is its own. */
async function createDatabase(adminUrl: string, databaseName: string, password: string): Promise<string> {
  await withClient(adminUrl, async (admin) => {
    const exists = async (sql: string, name: string) => (await admin.query(sql, [name])).rowCount === 1;
    if (!(await exists('SELECT FROM pg_roles WHERE rolname = $1', OWNER))) {
      await admin.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE`);
    }
    await setPassword(admin, OWNER, password);
    if (!(await exists('SELECT FROM pg_database WHERE datname = $1', databaseName))) {
      await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(databaseName)} OWNER ${OWNER}`);
    }
  });
  const url = new URL(signedInAs(adminUrl, OWNER, password));
  url.pathname = `/${encodeURIComponent(databaseName)}`;
  return url.href;
}

const setPassword = async (client: pg.Client, role: string, password: string): Promise<void> => {
  await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`);
};

/** What the owner must be able to do, asked before anything is changed. */
async function refuseUnfit(owner: pg.Client): Promise<void> {
  const answer = await owner.query<{
    version: number;
    release: string;
    role: string;
    database: string;
    may_create_roles: boolean;
    owns_database: boolean;
    has_extensions: boolean;
    foreign_roles: boolean;
  }>(`
    SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS release,
           current_user::text AS role, current_database()::text AS database,
           r.rolcreaterole OR r.rolsuper AS may_create_roles,
           pg_has_role(d.datdba, 'USAGE') AS owns_database,
           (SELECT count(*) FROM pg_available_extensions WHERE name IN ('btree_gist', 'fuzzystrmatch')) = 2 AS has_extensions,
           EXISTS (SELECT FROM pg_roles l WHERE l.rolname = '${APPLICATION}' AND NOT r.rolsuper
                     AND current_setting('server_version_num')::int >= 160000
                     AND NOT pg_has_role(l.oid, 'MEMBER WITH ADMIN OPTION')) AS foreign_roles
    FROM pg_roles r, pg_database d WHERE r.rolname = current_user AND d.datname = current_database()`);
  const server = answer.rows[0];
  if (!server) throw new Error('the server does not know its own database');
  const { role, database } = server;
  if (server.version < OLDEST_SERVER) {
    throw new ProvisionError(
      'SERVER_TOO_OLD',
      `The database server runs PostgreSQL ${server.release}; Lindung needs 15 or newer.`,
    );
  }
  if (!server.owns_database) {
    throw new ProvisionError(
      'NOT_THE_OWNER',
      `The role "${role}" does not own the database "${database}". Run: ALTER DATABASE "${database}" OWNER TO "${role}";`,
    );
  }
  if (!server.may_create_roles) {
    throw new ProvisionError(
      'CREATEROLE_MISSING',
      `The role "${role}" may not create roles, and Lindung keeps one role per level of government. Run: ALTER ROLE "${role}" CREATEROLE;`,
    );
  }
  if (!server.has_extensions) {
    throw new ProvisionError(
      'EXTENSION_MISSING',
      'The database server lacks the extension btree_gist or fuzzystrmatch (Debian: package postgresql-contrib); periods that must not overlap and names that are compared need them.',
    );
  }
  if (server.foreign_roles) {
    throw new ProvisionError(
      'ROLES_OF_ANOTHER_OWNER',
      `The roles of Lindung on this server were made by another role than "${role}", for another database. ` +
        'Use that role, or a server of its own.',
    );
  }
}
