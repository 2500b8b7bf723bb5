import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { POSTGRES_MAJOR, type Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { privateDataFolder } from './private-folder.js';
import { canEnter, giveTo, type ServerAccount } from './server-account.js';
import { superviseProcess } from './supervised-process.js';

export const SUPERUSER = 'postgres';
const PASSWORD_FILE = 'superuser-password';

/** The cluster of a data folder: the folder itself, or one outside of the clone when the account can't enter it. */
export function locateCluster(dataDir: string, account: ServerAccount): string {
  const parent = dirname(dataDir);
  mkdirSync(parent, { recursive: true });
  if (!canEnter(account, parent)) return privateDataFolder(dataDir);
  return join(realpathSync(parent), basename(dataDir));
}

/** Whether there is a cluster that these binaries can open. @throws EmbeddedPostgresError UNUSABLE_FOLDER */
export function isCluster(cluster: string): boolean {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return false;
  const versionFile = join(cluster, 'PG_VERSION');
  const major = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : undefined;
  if (major === POSTGRES_MAJOR) return true;
  throw new EmbeddedPostgresError(
    'UNUSABLE_FOLDER',
    major
      ? `${cluster} was made by PostgreSQL ${major}, and this version of Lindung brings PostgreSQL ${POSTGRES_MAJOR}. Move the folder away to start with an empty database.`
      : `${cluster} is not empty and holds no database. Move it away or choose another folder.`,
  );
}

/** Password of the superuser, made with the cluster. */
export const superuserPassword = (cluster: string): string =>
  readFileSync(join(cluster, PASSWORD_FILE), 'utf8');

/**
 * Makes a new cluster: UTF-8, code point order whatever the machine's locale, sign-in by password alone.
 * It appears under its name when it is complete, so an interruption leaves nothing half-made behind.
 */
export async function createCluster(
  cluster: string,
  { account, binaries, durable }: { account: ServerAccount; binaries: Binaries; durable: boolean },
): Promise<void> {
  removeUnfinished(cluster);
  const unfinished = `${cluster}${UNFINISHED}${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  giveTo(account, passwordFile);
  try {
    await initialise(unfinished, passwordFile, { account, binaries, durable });
    renameSync(passwordFile, join(unfinished, PASSWORD_FILE));
    renameSync(unfinished, cluster);
  } catch (error) {
    // Another start made the same cluster meanwhile; which of the two may run it, PostgreSQL decides.
    if (!isErrorCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

const UNFINISHED = '.unfinished-';

async function initialise(
  folder: string,
  passwordFile: string,
  { account, binaries, durable }: { account: ServerAccount; binaries: Binaries; durable: boolean },
): Promise<void> {
  const logFile = `${folder}.log`;
  const log = openSync(logFile, 'w', 0o600);
  try {
    const { code } = await superviseProcess(binaries.initdb, initdbArguments(folder, passwordFile, durable), {
      account,
      output: log,
    }).ended;
    if (code === 0) return;
    throw new EmbeddedPostgresError(
      'START_FAILED',
      `The database could not be created in ${folder}:\n${readFileSync(logFile, 'utf8')}`,
    );
  } finally {
    closeSync(log);
    rmSync(logFile, { force: true });
  }
}

const initdbArguments = (folder: string, passwordFile: string, durable: boolean): string[] => [
  `--pgdata=${folder}`,
  `--username=${SUPERUSER}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
];

/** Left behind by a start that was killed; one that is still at work keeps its own. */
function removeUnfinished(cluster: string): void {
  const prefix = basename(cluster) + UNFINISHED;
  for (const name of readdirSync(dirname(cluster)).filter((entry) => entry.startsWith(prefix))) {
    if (!isAlive(Number.parseInt(name.slice(prefix.length), 10))) {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return isErrorCode(error, 'EPERM');
  }
}

const isErrorCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
