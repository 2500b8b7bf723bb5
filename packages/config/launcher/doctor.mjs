import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './install.mjs';
import { childEnvironment, inRoot, pinnedPnpm } from './repository.mjs';
import { isFree, speaksPostgres } from './sockets.mjs';

const DEFAULT_PORT = 4000;
const DATA_FOLDER = inRoot('.lindung', 'postgres');
const NEEDED_DISK_GB = 2;

/**
 * Looks at what Lindung needs from this machine: a line for each thing, with a remedy where something is wrong.
 * @returns {Promise<number>} 1 when something is wrong
 */
export async function doctor() {
  let exitCode = 0;
  for (const look of [node, npm, packages, port, dataFolder, disk, database]) {
    const { name, finding, remedy } = await look();
    if (remedy) exitCode = 1;
    console.log(
      `${remedy ? 'not ok' : '    ok'}  ${name.padEnd(12)} ${finding}${remedy ? `. ${remedy}` : ''}`,
    );
  }
  return exitCode;
}

// launch.mjs has refused an older Node before this runs.
const node = () => ({ name: 'Node', finding: process.version });

function npm() {
  try {
    const version = execFileSync('npm', ['--version'], { encoding: 'utf8', env: childEnvironment() }).trim();
    return { name: 'npm', finding: version };
  } catch (error) {
    return { name: 'npm', finding: error.message, remedy: 'npm comes with Node: put its folder on PATH.' };
  }
}

function packages() {
  const name = 'pnpm';
  const finding = `${pinnedPnpm()} is pinned`;
  return isInstalled()
    ? { name, finding: `${finding}, packages are installed` }
    : { name, finding: `${finding}, packages are installed at the next \`npm start\`` };
}

async function port() {
  const wanted = Number(process.env.PORT ?? DEFAULT_PORT);
  const name = 'port';
  return (await isFree(wanted))
    ? { name, finding: `${wanted} is free` }
    : {
        name,
        finding: `${wanted} is taken`,
        remedy: `Stop the program that holds it (Lindung itself?), or start with another: PORT=${wanted + 1} npm start.`,
      };
}

function dataFolder() {
  const name = 'data folder';
  const folder = clusterFolder();
  if (!existsSync(folder)) return { name, finding: `${folder} is made at the first start` };
  try {
    return { name, finding: `${folder} holds ${Math.round(sizeOf(folder) / 1e6)} MB` };
  } catch (error) {
    return {
      name,
      finding: error.message,
      remedy: 'It belongs to another account: start Lindung as that one, or give the folder to this account.',
    };
  }
}

function disk() {
  const { bavail, bsize } = statfsSync(existsSync(DATA_FOLDER) ? clusterFolder() : inRoot());
  const free = (bavail * bsize) / 1e9;
  const name = 'disk';
  const finding = `${free.toFixed(1)} GB free`;
  return free >= NEEDED_DISK_GB
    ? { name, finding }
    : { name, finding, remedy: `Lindung needs ${NEEDED_DISK_GB} GB: make room.` };
}

async function database() {
  const name = 'database';
  if (process.env.DATABASE_URL) return ownServer(name, process.env.DATABASE_URL);
  const pidFile = join(clusterFolder(), 'postmaster.pid');
  if (!existsSync(pidFile)) return { name, finding: 'embedded PostgreSQL, started by `npm start`' };
  const embeddedPort = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  return (await speaksPostgres('127.0.0.1', embeddedPort))
    ? { name, finding: `embedded PostgreSQL is running on port ${embeddedPort}` }
    : { name, finding: 'embedded PostgreSQL was not shut down properly; the next start recovers it' };
}

async function ownServer(name, databaseUrl) {
  const { hostname, port: given } = new URL(databaseUrl);
  const address = `${hostname}:${given || 5432}`;
  return (await speaksPostgres(hostname, Number(given || 5432)))
    ? { name, finding: `PostgreSQL answers at ${address}` }
    : {
        name,
        finding: `no PostgreSQL answers at ${address}`,
        remedy: 'Start that server or correct DATABASE_URL; without DATABASE_URL the embedded one is used.',
      };
}

/** The folder of the embedded cluster; packages/db leaves a note when it had to live outside of the clone. */
function clusterFolder() {
  const note = join(DATA_FOLDER, 'moved-to.json');
  return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).folder : DATA_FOLDER;
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum +
        (statSync(join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}
