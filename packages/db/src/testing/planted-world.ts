import { covers, type Jurisdiction, type Owner } from '@lindung/domain/access/jurisdiction';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { inject } from 'vitest';

import { SET_ACTING, settingsOf } from '../acting.js';
import { plantRows } from './plant-rows.js';
import { plantAllocation } from './planted-allocation.js';
import { addChain, type Chain, ownerOf } from './protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from './test-database.js';

/** A row of a table with owner columns, as it is past all policies. */
export interface Planted {
  readonly table: string;
  readonly owner: Owner;
  /** Who made it, where only the maker may read it. */
  readonly maker: unknown;
  /** The columns that can be written, by name. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** A database with rows of a city, of two of its villages and of a village of another regency in every owned table. */
export interface PlantedWorld {
  readonly world: TestDatabase;
  readonly chains: Record<'city' | 'village' | 'sibling' | 'foreign', Chain>;
  readonly ownedTables: readonly string[];
  readonly planted: readonly Planted[];
  /** A connection of the application's log-in, for plain SQL. */
  readonly app: pg.Client;
  close(): Promise<void>;
}

export async function plantWorld(): Promise<PlantedWorld> {
  const world = await createTestDatabase();
  const { database } = world;
  const [city, village, sibling, foreign] = (await Promise.all(
    ['73.72', '73.72.01.1004', '73.72.02.1001', '73.11.01.1001'].map((code) => ownerOf(database, code)),
  )) as [Owner, Owner, Owner, Owner];
  const chains = {
    city: await addChain(database, { owner: city, home: village, people: 2 }),
    village: await addChain(database, { owner: village, home: village, people: 1 }),
    sibling: await addChain(database, { owner: sibling, home: sibling, people: 1 }),
    foreign: await addChain(database, { owner: foreign, home: foreign, people: 1 }),
  };
  for (const chain of Object.values(chains)) await plantRows(database, chain);
  const superuser = new URL(inject('postgresUrl'));
  superuser.pathname = new URL(world.ownerUrl).pathname;
  for (const chain of [chains.village, chains.sibling, chains.foreign])
    await plantAllocation(superuser.href, chain);
  await database.read({ as: 'JOBS' }, [{ text: 'SELECT fold_summary()' }]);
  for (const { acting, lineId } of Object.values(chains)) {
    await database.read(acting, [
      { text: `UPDATE bill SET status = 'CANCELLED' WHERE line_id = $1`, values: [lineId] },
      {
        text: `UPDATE bill_line SET void = true WHERE bill_id = (SELECT id FROM bill WHERE line_id = $1)`,
        values: [lineId],
      },
    ]);
  }
  const { tables, rows } = await asAdmin(world.ownerUrl, readEverything);
  const app = new pg.Client({ connectionString: world.appUrl });
  await app.connect();
  const close = async () => {
    await app.end();
    await world.drop();
  };
  return { world, chains, ownedTables: tables, planted: rows, app, close };
}

async function readEverything(owner: pg.Client): Promise<{ tables: string[]; rows: Planted[] }> {
  const { rows: found } = await owner.query<{ name: string; columns: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text) FILTER (WHERE a.attgenerated = '' AND a.attidentity <> 'a') AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    GROUP BY 1 HAVING 'village_id' = ANY (array_agg(a.attname)) ORDER BY 1`);
  const rows: Planted[] = [];
  for (const { name, columns } of found) {
    await owner.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    const { rows: all } = await owner.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM ${name} t`,
    );
    await owner.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    for (const { row } of all) {
      rows.push({
        table: name,
        owner: {
          regencyId: row['regency_id'],
          districtId: row['district_id'],
          villageId: row['village_id'],
        } as Owner,
        maker: row['created_by'] ?? row['user_id'],
        columns: Object.fromEntries(columns.map((column) => [column, row[column]])),
      });
    }
  }
  return { tables: found.map(({ name }) => name), rows };
}

/** Who may see anything of the bank account of a person: neither district nor village. */
const ofAccounts: ReadonlySet<Jurisdiction['level']> = new Set(['REGENCY', 'OFFICE', 'PROVINCE']);

/**
 * Whether a jurisdiction may read a row, by the domain's `covers`, which shares nothing with the policies. A file is its
 * maker's alone; an officer of a branch reaches the jobs and files that he made, since an office owns no rows.
 */
export function reaches(
  jurisdiction: Jurisdiction,
  userId: string,
  { table, owner, maker }: Planted,
): boolean {
  const isOffice = jurisdiction.level === 'OFFICE';
  switch (table) {
    case 'file':
    case 'file_chunk':
      // None was made for an office.
      return maker === userId && !isOffice && covers(jurisdiction, owner);
    case 'job':
      return isOffice ? maker === userId : jurisdiction.level === 'SYSTEM' || covers(jurisdiction, owner);
    case 'audit_event':
      return jurisdiction.level === 'SYSTEM' || covers(jurisdiction, owner);
    case 'bank_account':
      return ofAccounts.has(jurisdiction.level) && covers(jurisdiction, owner);
    case 'bank_book':
    case 'bank_book_chunk':
      return (
        ofAccounts.has(jurisdiction.level) && jurisdiction.level !== 'PROVINCE' && covers(jurisdiction, owner)
      );
    default:
      return covers(jurisdiction, owner);
  }
}

/** Runs the work on the connection under a jurisdiction, and takes everything back. */
export async function under<T>(
  app: pg.Client,
  jurisdiction: Jurisdiction,
  userId: string,
  work: () => Promise<T>,
): Promise<T> {
  await app.query('BEGIN');
  try {
    await app.query(SET_ACTING, settingsOf({ as: 'ASSIGNMENT', jurisdiction, userId }));
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

/** How many rows a statement wrote, or the SQLSTATE that refused it; the transaction goes on. */
export async function attempt(
  app: pg.Client,
  text: string,
  values: unknown[] = [],
): Promise<number | string> {
  await app.query('SAVEPOINT attempt');
  try {
    return (await app.query(text, values)).rowCount ?? 0;
  } catch (error) {
    await app.query('ROLLBACK TO attempt');
    return (error as pg.DatabaseError).code ?? 'unknown';
  }
}

/** The columns of a table for which the connection's role has a right. */
export async function columnsWith(
  app: pg.Client,
  table: string,
  right: 'SELECT' | 'INSERT' | 'UPDATE',
): Promise<string[]> {
  const { rows } = await app.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND attgenerated = '' AND attidentity <> 'a' AND has_column_privilege($1::regclass, attnum, $2)`,
    [table, right],
  );
  return rows.map(({ name }) => name);
}

/** An office's id: it plays no part in row-level security, its area does. */
export const someOffice = (): string => uuidv7();
