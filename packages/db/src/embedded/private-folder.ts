import { createHash, randomUUID } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** Both survive a restart of the machine; the second can be written by every account. */
const BASES = ['/var/lib', '/var/tmp'];

/**
 * A folder outside of the clone for what the database account can't reach inside of it. The name is made of the
 * whole path that it stands for, so two clones never share one.
 * @param standsFor absolute path inside the clone
 */
export function privateFolder(standsFor: string): string {
  const name = `lindung-${createHash('sha256').update(standsFor).digest('hex').slice(0, 16)}`;
  for (const base of BASES) {
    const folder = join(base, name);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    } catch {
      continue; // the last base decides
    }
    const found = lstatSync(folder);
    if (found.isDirectory() && found.uid === process.getuid?.()) return folder;
    throw new EmbeddedPostgresError(
      'UNUSABLE_FOLDER',
      `${folder} belongs to another account, and the database of ${standsFor} should stand there. Remove it or set DATABASE_URL.`,
    );
  }
  throw new EmbeddedPostgresError(
    'UNUSABLE_FOLDER',
    `The database account can enter neither ${standsFor} nor ${BASES.join(' nor ')}. Clone Lindung into another folder or set DATABASE_URL.`,
  );
}

/**
 * The private folder of a data folder. A note in each names the other; without its note in the clone the data
 * belongs to a clone that was deleted, and is put aside: a fresh clone starts with a fresh database.
 * @param dataDir absolute path of the data folder inside the clone
 */
export function privateDataFolder(dataDir: string): string {
  const folder = privateFolder(dataDir);
  const noteHere = join(dataDir, 'moved-to.json');
  const noteThere = join(folder, 'moved-from.json');
  const cluster = join(folder, 'postgres');
  if (existsSync(noteHere) && existsSync(noteThere) && idIn(noteHere) === idIn(noteThere)) return cluster;

  const aside = join(folder, 'postgres.of-a-deleted-clone');
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(cluster)) renameSync(cluster, aside);
  const id = randomUUID();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(noteThere, JSON.stringify({ id, folder: dataDir }));
  writeFileSync(noteHere, JSON.stringify({ id, folder: cluster }));
  return cluster;
}

const idIn = (note: string): unknown => (JSON.parse(readFileSync(note, 'utf8')) as { id?: unknown }).id;
