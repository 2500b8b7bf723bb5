import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { Database } from './database.js';
import { migrationSource } from './migrate.js';
import { migrations } from './migrations.js';
import { pendingMigrations } from './pending-migrations.js';
import { provisionDatabase, signedInAs } from './provision.js';
import { ProvisionError } from './provision-error.js';
import { asAdmin, buildTemplate, testPasswords } from './testing/test-database.js';

const { appPassword, ownerPassword } = testPasswords;
const databases: string[] = [];
const roles: string[] = [];
const postgresUrl = () => inject('postgresUrl');

beforeAll(() => buildTemplate(postgresUrl()));
afterAll(() =>
  asAdmin(postgresUrl(), async (admin) => {
    for (const name of databases) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    for (const name of roles) await admin.query(`DROP ROLE IF EXISTS ${name}`);
  }),
);

const newName = (list: string[], kind: string): string => {
  const name = `lindung_test_${kind}_${randomBytes(6).toString('hex')}`;
  list.push(name);
  return name;
};

const urlOf = (database: string, role = 'lindung_owner', password: string = ownerPassword): string => {
  const url = new URL(signedInAs(postgresUrl(), role, password));
  url.pathname = `/${database}`;
  return url.href;
};

/** A database that belongs to a role, as somebody who brings a server of his own has it. */
const newDatabase = async (owner: string): Promise<string> => {
  const name = newName(databases, 'db');
  await asAdmin(postgresUrl(), (admin) => admin.query(`CREATE DATABASE ${name} OWNER ${owner}`));
  return name;
};

const newRole = async (attributes: string): Promise<string> => {
  const name = newName(roles, 'role');
  await asAdmin(postgresUrl(), (admin) =>
    admin.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${attributes}`),
  );
  return name;
};

const withApplication = async <T>(url: string, work: (database: Database) => Promise<T>): Promise<T> => {
  const broken: Error[] = [];
  const database = await Database.open({
    url,
    poolSize: 2,
    onConnectionError: (error) => broken.push(error),
  });
  try {
    return await work(database);
  } finally {
    await database.close();
    expect(broken).toEqual([]);
  }
};

test('makes a database whose owner is no superuser, and in which the application signs in', async () => {
  const databaseName = newName(databases, 'db');
  const { appUrl, ownerUrl } = await provisionDatabase({
    adminUrl: postgresUrl(),
    databaseName,
    ...testPasswords,
  });
  const { rows } = await asAdmin(ownerUrl, (owner) =>
    owner.query(
      `SELECT current_user AS role, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user`,
    ),
  );
  expect(rows).toEqual([
    { role: 'lindung_owner', rolsuper: false, rolcreaterole: true, rolcreatedb: false, rolbypassrls: false },
  ]);
  expect(await withApplication(appUrl, pendingMigrations)).toBe(0);
});

test('can be repeated, by several processes at once, without doing anything twice', async () => {
  const databaseName = newName(databases, 'db');
  const options = { adminUrl: postgresUrl(), databaseName, ...testPasswords };
  const { ownerUrl } = await provisionDatabase(options);
  await Promise.all([1, 2, 3].map(() => provisionDatabase({ adminUrl: ownerUrl, appPassword })));
  const { rows } = await asAdmin(ownerUrl, (owner) =>
    owner.query<{ name: string }>(`SELECT name FROM migrations ORDER BY id`),
  );
  expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
});

test('two first starts at once end with one prepared database', async () => {
  const name = await newDatabase('lindung_owner');
  const adminUrl = urlOf(name);
  const [first, second] = await Promise.all([
    provisionDatabase({ adminUrl, appPassword }),
    provisionDatabase({ adminUrl, appPassword }),
  ]);
  expect(first).toEqual(second);
  expect(await withApplication(first.appUrl, pendingMigrations)).toBe(0);
});

test("uses somebody's own database as it is named, under the log-in of the application", async () => {
  const name = await newDatabase('lindung_owner');
  const { appUrl } = await provisionDatabase({
    adminUrl: `${urlOf(name)}?application_name=own`,
    appPassword,
  });
  const url = new URL(appUrl);
  expect([url.username, url.pathname, url.search]).toEqual([
    'lindung_app',
    `/${name}`,
    '?application_name=own',
  ]);
});

test('counts the migrations that have not run', async () => {
  const name = await newDatabase('lindung_owner');
  const { options } = migrationSource(urlOf(name));
  const source = migrationSource(urlOf(name)).setOptions({ ...options, migrations: migrations.slice(0, 2) });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  const appUrl = urlOf(name, 'lindung_app', appPassword);
  expect(await withApplication(appUrl, pendingMigrations)).toBe(migrations.length - 2);
});

const refusalOf = async (adminUrl: string): Promise<ProvisionError> => {
  try {
    await provisionDatabase({ adminUrl, appPassword });
  } catch (error) {
    if (error instanceof ProvisionError) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

test.each(['lindung', 'postgresql:///lindung?host=/run/postgresql', 'postgresql://me:top-secret@/lindung'])(
  'asks for an address with a host instead of %s, without repeating it',
  async (adminUrl) => {
    const refusal = await refusalOf(adminUrl);
    expect(refusal.code).toBe('ADDRESS_UNREADABLE');
    expect(refusal.message).not.toContain(adminUrl);
  },
);

test('says what to do when the role may not create roles', async () => {
  const role = await newRole('NOCREATEROLE');
  const refusal = await refusalOf(urlOf(await newDatabase(role), role, 'secret'));
  expect([refusal.code, refusal.message]).toEqual([
    'CREATEROLE_MISSING',
    expect.stringContaining(`ALTER ROLE "${role}" CREATEROLE`),
  ]);
});

test('says what to do when the database belongs to somebody else', async () => {
  const role = await newRole('CREATEROLE');
  const name = await newDatabase('lindung_owner');
  const refusal = await refusalOf(urlOf(name, role, 'secret'));
  expect([refusal.code, refusal.message]).toEqual([
    'NOT_THE_OWNER',
    expect.stringContaining(`OWNER TO "${role}"`),
  ]);
});

test('does not take over the roles of another installation on the server', async () => {
  const role = await newRole('CREATEROLE');
  const adminUrl = urlOf(await newDatabase(role), role, 'secret');
  const { rows } = await asAdmin(adminUrl, (owner) =>
    owner.query<{ server_version_num: string }>(`SHOW server_version_num`),
  );
  // Before version 16 every role with CREATEROLE may use every other; then the installations share their roles.
  if (Number(rows[0]?.server_version_num) < 160_000) await provisionDatabase({ adminUrl, appPassword });
  else expect((await refusalOf(adminUrl)).code).toBe('ROLES_OF_ANOTHER_OWNER');
});
