import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

/** Rules that the catalogue must keep; each lists what breaks it (after the database linter of Supabase, T-09). */
let world: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  world = await createTestDatabase(1);
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(`SET ROLE lindung_regency`);
  await owner.query(`SELECT ensure_bill_line_partition('2024-05-01')`);
  await owner.query(`RESET ROLE`);
});
afterAll(async () => {
  await owner.end();
  await world.drop();
});

const offenders = async (sql: string): Promise<string[]> =>
  (
    await owner.query<{ name: string }>(`SELECT name::text FROM (${sql}) AS found (name) ORDER BY 1`)
  ).rows.map(({ name }) => name);

const tablesOf = (schema: string) =>
  `pg_class c WHERE c.relnamespace = '${schema}'::regnamespace AND c.relkind IN ('r', 'p')`;

/** Application roles, and lindung_definer whose functions they call. */
const ours = `rolname LIKE 'lindung\\_%' AND rolname <> 'lindung_owner'`;

test('every table has row-level security, and its owner is bound by it too', async () => {
  expect((await offenders(`SELECT c.relname FROM ${tablesOf('public')}`)).length).toBeGreaterThan(30);
  // TypeORM's bookkeeping is written by the owner alone, and read for readiness through a policy.
  expect(
    await offenders(
      `SELECT c.relname FROM ${tablesOf('public')} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    ),
  ).toEqual(['migrations']);
  expect(
    await offenders(`SELECT c.relname FROM ${tablesOf('graphile_worker')} AND NOT c.relrowsecurity`),
  ).toEqual(['migrations']);
});

test('every table has a policy, except partitions, which are reached through their parent alone', async () => {
  expect(
    await offenders(
      `SELECT c.relname FROM ${tablesOf('public')} AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)`,
    ),
  ).toEqual(['bill_line_2024_05']);
});

test('a right to a table never goes without a policy for it', async () => {
  expect(
    await offenders(`
      SELECT g.table_name || ' ' || g.privilege_type || ' ' || g.grantee
      FROM (SELECT table_schema, table_name, privilege_type, grantee FROM information_schema.role_table_grants
            UNION SELECT table_schema, table_name, privilege_type, grantee FROM information_schema.column_privileges) g
      JOIN pg_roles r ON r.rolname = g.grantee
      JOIN pg_class c ON c.relname = g.table_name AND c.relnamespace = g.table_schema::regnamespace AND c.relkind IN ('r', 'p')
      WHERE g.table_schema = 'public' AND ${ours} AND NOT EXISTS (
        SELECT FROM pg_policies p WHERE p.tablename = g.table_name AND p.schemaname = g.table_schema AND p.permissive = 'PERMISSIVE'
          AND g.grantee = ANY (p.roles) AND p.cmd IN ('ALL', g.privilege_type))`),
  ).toEqual([]);
});

test('a policy is never for everybody', async () => {
  expect(
    await offenders(`SELECT tablename || ' ' || policyname FROM pg_policies WHERE 'public' = ANY (roles)`),
  ).toEqual([]);
});

test('a policy compares one column with the jurisdiction: no OR, no subquery', async () => {
  expect(
    await offenders(`SELECT tablename || ' ' || policyname FROM pg_policies
      WHERE concat_ws(' ', qual, with_check) ~* '\\y(or|select|exists)\\y'`),
  ).toEqual([]);
});

test('a role has one condition for a verb on a table: two permissive policies would be an OR', async () => {
  expect(
    await offenders(`
      SELECT p.tablename || ' ' || v.verb || ' ' || r.name
      FROM pg_policies p CROSS JOIN LATERAL unnest(p.roles) AS r (name)
      CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) AS v (verb)
      WHERE p.permissive = 'PERMISSIVE' AND p.cmd IN ('ALL', v.verb)
      GROUP BY p.tablename, v.verb, r.name
      HAVING count(DISTINCT CASE v.verb WHEN 'INSERT' THEN COALESCE(p.with_check, p.qual) ELSE p.qual END) > 1`),
  ).toEqual([]);
});

test('views look with the rights of who asks; there are no materialized views', async () => {
  expect(
    await offenders(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
      AND NOT COALESCE(reloptions @> ARRAY['security_invoker=true'], false)`),
  ).toEqual([]);
  expect(
    await offenders(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'm'`,
    ),
  ).toEqual([]);
});

const ourFunctions = `pg_proc p WHERE p.pronamespace = 'public'::regnamespace
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')`;

test('every function has a fixed search path, or a body that was bound when it was made', async () => {
  expect(
    await offenders(`SELECT p.proname FROM ${ourFunctions} AND p.prosqlbody IS NULL
      AND NOT COALESCE(array_to_string(p.proconfig, ',') LIKE 'search_path=pg_catalog, public, pg_temp%', false)`),
  ).toEqual([]);
});

test('what runs with foreign rights belongs to lindung_definer, which can look across but owns and makes nothing else', async () => {
  // A partition can be made by the owner of the table alone; the function takes nothing but a month.
  expect(
    await offenders(
      `SELECT p.proname FROM ${ourFunctions} AND p.prosecdef AND p.proowner <> 'lindung_definer'::regrole`,
    ),
  ).toEqual(['ensure_bill_line_partition']);
  expect(await offenders(`SELECT relname FROM pg_class WHERE relowner = 'lindung_definer'::regrole`)).toEqual(
    [],
  );
  expect(
    await offenders(`SELECT 'public' WHERE has_schema_privilege('lindung_definer', 'public', 'CREATE')`),
  ).toEqual([]);
});

test('nobody calls by default what runs with foreign rights or changes tables', async () => {
  expect(
    await offenders(`SELECT p.proname FROM ${ourFunctions} AND (p.prosecdef OR p.prokind = 'p')
      AND has_function_privilege('public', p.oid, 'EXECUTE')`),
  ).toEqual([]);
});

test('nothing is granted to everybody', async () => {
  expect(
    await offenders(`SELECT table_name || ' ' || privilege_type FROM information_schema.role_table_grants
      WHERE grantee = 'PUBLIC' AND table_schema IN ('public', 'graphile_worker')`),
  ).toEqual([]);
  expect(await offenders(`SELECT 'public' WHERE has_schema_privilege('public', 'public', 'CREATE')`)).toEqual(
    [],
  );
});

test('no role of the application is a superuser, bypasses policies, makes roles or databases, owns or creates anything', async () => {
  expect(
    await offenders(
      `SELECT rolname FROM pg_roles WHERE ${ours} AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    ),
  ).toEqual([]);
  expect(
    await offenders(`SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE ${ours}`),
  ).toEqual([]);
  expect(
    await offenders(
      `SELECT rolname FROM pg_roles WHERE ${ours} AND has_schema_privilege(rolname, 'public', 'CREATE')`,
    ),
  ).toEqual([]);
});

test('only the application signs in, without any right of its own, and never as the role that looks across', async () => {
  expect(await offenders(`SELECT rolname FROM pg_roles WHERE ${ours} AND rolcanlogin`)).toEqual([
    'lindung_app',
  ]);
  expect(
    await offenders(`SELECT rolname FROM pg_roles WHERE rolname = 'lindung_app' AND rolinherit`),
  ).toEqual([]);
  expect(
    await offenders(
      `SELECT table_name FROM information_schema.role_table_grants WHERE grantee = 'lindung_app'`,
    ),
  ).toEqual([]);
  expect(
    await offenders(`SELECT 'definer' WHERE pg_has_role('lindung_app', 'lindung_definer', 'MEMBER')`),
  ).toEqual([]);
  expect(
    await offenders(`SELECT 'owner' WHERE pg_has_role('lindung_app', 'lindung_owner', 'MEMBER')`),
  ).toEqual([]);
});

test('no level may delete history or change to whom a row belongs', async () => {
  const history = [
    'audit_event',
    'quota_entry',
    'enrolment_event',
    'decile_observation',
    'population_status',
    'former_home',
    'candidate_list_version',
    'potential_declaration',
    'priced_cell',
    'figure_check',
    'persons_seen_span',
    'persons_seen_sum',
  ];
  expect(
    await offenders(`SELECT table_name || ' ' || grantee FROM information_schema.role_table_grants g JOIN pg_roles r ON r.rolname = g.grantee
      WHERE ${ours} AND table_name = ANY ('{${history.join(',')}}') AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`),
    // What a source said of somebody goes when the person is erased.
  ).toEqual([
    'decile_observation lindung_definer',
    'former_home lindung_definer',
    'population_status lindung_definer',
  ]);
  expect(
    await offenders(`SELECT table_name || ' ' || grantee FROM information_schema.column_privileges
      WHERE column_name = 'regency_id' AND privilege_type = 'UPDATE' AND table_schema = 'public'
        AND grantee IN ('lindung_province', 'lindung_office', 'lindung_regency', 'lindung_district', 'lindung_village', 'lindung_jobs', 'lindung_system')
        AND table_name NOT LIKE 'bill_line_%'`),
    // A person moves, and with the person the ownership; staged rows are thrown away; accounts follow their regions.
  ).toEqual([
    ...['app_user', 'assignment', 'one_time_code'].map((table) => `${table} lindung_province`),
    ...['person', 'staged_candidate'].flatMap((table) =>
      ['district', 'regency', 'village'].map((level) => `${table} lindung_${level}`),
    ),
  ]);
});

test('no unnecessary index: none is the beginning of another', async () => {
  expect(
    await offenders(`
      SELECT a.indexrelid::regclass || ' in ' || b.indexrelid::regclass
      FROM pg_index a JOIN pg_index b ON a.indrelid = b.indrelid AND a.indexrelid <> b.indexrelid
      JOIN pg_class c ON c.oid = a.indrelid AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      WHERE NOT a.indisunique AND a.indpred IS NULL AND b.indpred IS NULL AND a.indexprs IS NULL AND b.indexprs IS NULL
        AND a.indkey::int2[] = (b.indkey::int2[])[0:array_upper(a.indkey, 1)]
        AND (SELECT amname FROM pg_am WHERE oid = (SELECT relam FROM pg_class WHERE oid = b.indexrelid)) = 'btree'`),
  ).toEqual([]);
});
