import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { tables } from './tables.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let world: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  world = await createTestDatabase();
  owner = await new DataSource({
    type: 'postgres',
    url: world.ownerUrl,
    entities: tables,
    poolSize: 1,
  }).initialize();
  // TypeORM looks here for the expressions of generated columns; they are what PostgreSQL says they are.
  await owner.query(`CREATE TEMP TABLE typeorm_metadata AS
    SELECT 'GENERATED_COLUMN' AS type, table_catalog AS database, table_schema AS schema, table_name AS table,
           column_name AS name, generation_expression AS value
    FROM information_schema.columns WHERE is_generated = 'ALWAYS'`);
});
afterAll(async () => {
  await owner.destroy();
  await world.drop();
});

test('the migrations make exactly the tables that the application knows', async () => {
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

/** Definitions of constraints and indexes by table and name, as PostgreSQL writes them, of every table with an entity; TypeORM makes none over groups of letters. */
const definitions = async (schema: string): Promise<Record<string, string>> => {
  await owner.query(`SET search_path = ${schema}`);
  const rows: { key: string; definition: string }[] = await owner.query(
    `SELECT t.relname || ' ' || c.conname AS key, replace(pg_get_constraintdef(c.oid), $1 || '.', '') AS definition
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
     WHERE t.relnamespace = $1::regnamespace AND t.relname = ANY ($2) AND c.contype NOT IN ('n', 't')
     UNION ALL
     SELECT tablename || ' ' || indexname, replace(indexdef, $1 || '.', '')
     FROM pg_indexes WHERE schemaname = $1 AND tablename = ANY ($2) AND indexdef NOT LIKE '%gin_trgm_ops%'`,
    [schema, tables.map((table) => table.options.tableName)],
  );
  await owner.query(`SET search_path = public`);
  return Object.fromEntries(rows.map(({ key, definition }) => [key, definition]));
};

test('checks, conditions of indexes and exclusions say the same in the tables as in the migrations', async () => {
  await owner.query(`CREATE SCHEMA as_the_tables_say`);
  const built = await new DataSource({
    type: 'postgres',
    url: world.ownerUrl,
    entities: tables,
    schema: 'as_the_tables_say',
    poolSize: 1,
  }).initialize();
  try {
    await built.driver.createSchemaBuilder().build();
  } finally {
    await built.destroy();
  }
  expect(await definitions('public')).toEqual(await definitions('as_the_tables_say'));
});
