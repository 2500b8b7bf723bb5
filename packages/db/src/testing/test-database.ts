import { createHash, randomBytes } from 'node:crypto';

import { SHIPPED_RULES } from '@lindung/domain/programme/shipped-law';
import pg from 'pg';
import { inject } from 'vitest';

// Declares what the run provides.
import type {} from './postgres.global.js';
import { Database } from '../database.js';
import { migrateJobQueue } from '../exchange/job-queue.js';
import { migrations } from '../migrations.js';
import { APPLICATION, provisionDatabase, signedInAs } from '../provision.js';
import { loadLaw } from '../programme/load-law.js';
import { jsonText } from '../shared/as-json.js';
import { loadRegions } from '../territory/load-regions.js';

/** Roles belong to the server: every test that provisions a database on it gives them these passwords. */
export const testPasswords = { appPassword: 'test-application', ownerPassword: 'test-owner' } as const;

export interface TestDatabase {
  /** Opened as the application. */
  readonly database: Database;
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Closes the database and removes it. */
  drop(): Promise<void>;
}

/**
 * A database of its own with the regions of South Sulawesi and nothing else, cloned from a template in a moment.
 * @param pooler in front of the server of the tests
 */
export async function createTestDatabase(
  poolSize = 10,
  pooler?: { readonly before: (url: string) => string },
): Promise<TestDatabase> {
  const postgresUrl = inject('postgresUrl');
  const template = await buildTemplate(postgresUrl);
  const name = `lindung_test_${randomBytes(8).toString('hex')}`;
  await asAdmin(postgresUrl, (admin) =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER lindung_owner STRATEGY FILE_COPY`),
  );
  const here = inDatabase(postgresUrl, name);
  const appUrl = signedInAs(here, APPLICATION, testPasswords.appPassword);
  const broken: Error[] = [];
  const database = await Database.open({
    url: appUrl,
    poolerUrl: pooler?.before(appUrl),
    poolSize,
    onConnectionError: (error) => broken.push(error),
  });
  return {
    database,
    appUrl,
    ownerUrl: signedInAs(here, 'lindung_owner', testPasswords.ownerPassword),
    drop: async () => {
      await database.close();
      // A closed pool doesn't wait for the server to say goodbye; what is cut off from here on was cut off by us.
      const [brokenInUse] = broken;
      await asAdmin(postgresUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
      if (brokenInUse) throw brokenInUse;
    },
  };
}

/** The template on a server, once this process has seen it. */
const seen = new Map<string, Promise<string>>();

/**
 * The template of all test databases of a run: made once, by whichever test comes first. Its name follows from what makes
 * it, so that a server which outlives the run never offers an old one.
 * @param postgresUrl a superuser of the server.
 */
export function buildTemplate(postgresUrl: string): Promise<string> {
  const template = seen.get(postgresUrl) ?? makeTemplate(postgresUrl);
  seen.set(postgresUrl, template);
  return template;
}

async function makeTemplate(postgresUrl: string): Promise<string> {
  const makers = [...migrations, migrateJobQueue, loadRegions, loadLaw, jsonText(SHIPPED_RULES)]
    .map(String)
    .join('\n');
  const name = `lindung_template_${createHash('sha256').update(makers).digest('hex').slice(0, 16)}`;
  await asAdmin(postgresUrl, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtextextended('lindung test template', 0))`);
    const found = await admin.query(`SELECT FROM pg_database WHERE datname = $1 AND datistemplate`, [name]);
    if (found.rowCount === 1) return;
    const { appUrl } = await provisionDatabase({
      adminUrl: postgresUrl,
      databaseName: name,
      ...testPasswords,
    });
    await fillTemplate(appUrl);
    await admin.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
  });
  return name;
}

async function fillTemplate(appUrl: string): Promise<void> {
  const broken: Error[] = [];
  const database = await Database.open({
    url: appUrl,
    poolSize: 1,
    onConnectionError: (error) => broken.push(error),
  });
  try {
    await loadRegions(database);
    await loadLaw(database);
  } finally {
    await database.close();
  }
  if (broken[0]) throw broken[0];
}

/** Runs the work on a connection of its own. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
