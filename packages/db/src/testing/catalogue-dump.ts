import type pg from 'pg';

/** Everything of a schema that a migration may make, as `kind name` -> its definition; equal dumps mean equal databases. */
export type Catalogue = Readonly<Record<string, string>>;

/** Who may do what, in an order that doesn't depend on the order of the grants. */
const rights = (acl: string, kind: string, owner: string) =>
  `(SELECT string_agg(item::text, ' ' ORDER BY item::text) FROM unnest(COALESCE(${acl}, acldefault('${kind}', ${owner}))) AS item)`;

const notOfAnExtension = (catalogue: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const parts = [
  `SELECT 'schema ' || nspname, concat_ws(' | ', nspowner::regrole, ${rights('nspacl', 'n', 'nspowner')})
   FROM pg_namespace n WHERE nspname = $1`,

  `SELECT 'extension ' || extname, extnamespace::regnamespace::text FROM pg_extension WHERE extname <> 'plpgsql'`,

  `SELECT 'relation ' || relname, concat_ws(' | ', relkind, relowner::regrole, relpersistence, relrowsecurity, relforcerowsecurity,
     reloptions::text, ${rights('relacl', 'r', 'relowner')}, pg_get_partkeydef(c.oid), pg_get_expr(relpartbound, c.oid),
     CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
   FROM pg_class c WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')`,

  `SELECT 'column ' || c.relname || '.' || attname, concat_ws(' | ', attnum, format_type(atttypid, atttypmod), attnotnull, attidentity,
     attgenerated, attstorage, pg_get_expr(d.adbin, d.adrelid), NULLIF(attcollation, t.typcollation)::regcollation::text,
     (SELECT string_agg(item::text, ' ' ORDER BY item::text) FROM unnest(attacl) AS item))
   FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_type t ON t.oid = atttypid
   LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum
   WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND attnum > 0 AND NOT attisdropped`,

  `SELECT 'constraint ' || c.relname || '.' || conname, concat_ws(' | ', pg_get_constraintdef(k.oid), convalidated)
   FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid WHERE connamespace = $1::regnamespace`,

  `SELECT 'index ' || indexname, indexdef FROM pg_indexes WHERE schemaname = $1`,

  `SELECT 'policy ' || tablename || '.' || policyname, concat_ws(' | ', permissive, cmd,
     (SELECT string_agg(role, ' ' ORDER BY role) FROM unnest(roles) AS role), qual, with_check)
   FROM pg_policies WHERE schemaname = $1`,

  `SELECT 'trigger ' || c.relname || '.' || tgname, concat_ws(' | ', tgenabled, pg_get_triggerdef(t.oid))
   FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE c.relnamespace = $1::regnamespace AND NOT tgisinternal`,

  `SELECT 'function ' || p.oid::regprocedure, concat_ws(' | ', proowner::regrole, ${rights('proacl', 'f', 'proowner')}, pg_get_functiondef(p.oid))
   FROM pg_proc p WHERE pronamespace = $1::regnamespace AND prokind IN ('f', 'p') AND ${notOfAnExtension('pg_proc', 'p.oid')}`,

  `SELECT 'type ' || typname, concat_ws(' | ', typtype, typowner::regrole) FROM pg_type t
   WHERE typnamespace = $1::regnamespace AND typtype IN ('e', 'd', 'r') AND ${notOfAnExtension('pg_type', 't.oid')}`,

  `SELECT 'default right ' || defaclrole::regrole || ' ' || defaclobjtype::text, defaclacl::text FROM pg_default_acl`,
];

/** Reads the catalogue of a schema: relations, columns, constraints, indexes, policies, rights, triggers, functions, partitions. */
export async function dumpCatalogue(client: pg.Client, schema = 'public'): Promise<Catalogue> {
  const { rows } = await client.query<{ key: string; definition: string }>({
    text: `SELECT * FROM (${parts.join('\nUNION ALL\n')}) AS dump (key, definition) ORDER BY key`,
    values: [schema],
  });
  return Object.fromEntries(rows.map(({ key, definition }) => [key, definition]));
}
