import type { Database } from './database.js';
import { migrations } from './migrations.js';

/** How many migrations of this version the database has not run: none when it is ready. */
export async function pendingMigrations(database: Database): Promise<number> {
  const [run] = await database.read<[{ name: string }[]]>({ as: 'GATE' }, [
    { name: 'migrations-run', text: 'SELECT name FROM migrations' },
  ]);
  const names = new Set(run.map(({ name }) => name));
  return migrations.filter(({ name }) => !names.has(name)).length;
}
