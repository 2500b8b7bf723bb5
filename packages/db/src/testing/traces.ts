import type pg from 'pg';

/** The tables of which some row holds one of the texts, in whichever column; as somebody whom no policy hides a row from. */
export async function tablesWith(client: pg.Client, traces: readonly string[]): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    if (rows.some(({ row }) => traces.some((trace) => row.includes(trace)))) found.push(name);
  }
  return found;
}
