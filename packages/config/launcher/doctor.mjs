import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isInstalled } from './install.mjs';
import { childEnvironment, inRoot, pinnedPnpm, ROOT } from './repository.mjs';
import { isFree, isLindung, speaksPostgres } from './sockets.mjs';

const DEFAULT_PORT = 4000;
const DEFAULT_HOST = '127.0.0.1';
const DATA_FOLDER = process.env.LINDUNG_DATA
  ? resolve(ROOT, process.env.LINDUNG_DATA, 'postgres')
  : inRoot('.lindung', 'postgres');
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
  const name = 'port';
  const given = process.env.PORT ?? String(DEFAULT_PORT);
  const wanted = Number(given);
  if (given.trim() === '' || !Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    return {
      name,
      finding: `PORT is "${given}"`,
      remedy: `It must be a whole number from 0 to 65535: PORT=${DEFAULT_PORT} npm start.`,
    };
  const host = process.env.HOST ?? DEFAULT_HOST;
  if (await isFree(wanted, host)) return { name, finding: `${wanted} is free` };
  const address = `http://${host}:${wanted}/`;
  return (await isLindung(address))
    ? { name, finding: `${wanted} is held by Lindung itself, which runs: open ${address}` }
    : {
        name,
        finding: `PORT is ${wanted}, which is taken by another program`,
        remedy: `Stop that program, or start with another: PORT=${wanted + 1} npm start.`,
      };
}

function dataFolder() {
  const name = 'data folder';
  try {
    const folder = clusterFolder();
    if (existsSync(folder))
      return { name, finding: `${folder} holds ${Math.round(sizeOf(folder) / 1e6)} MB` };
    accessSync(existingFolder(folder), constants.W_OK | constants.X_OK);
    return { name, finding: `${folder} is made at the first start` };
  } catch (error) {
    return {
      name,
      finding: process.env.LINDUNG_DATA
        ? `LINDUNG_DATA is "${process.env.LINDUNG_DATA}": ${error.message}`
        : error.message,
      remedy: 'Name a folder that this account may write to, or start Lindung as the account that owns it.',
    };
  }
}

/** The nearest folder above that is there already. */
function existingFolder(folder) {
  if (!existsSync(folder)) return existingFolder(dirname(folder));
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
  return folder;
}

function disk() {
  const { bavail, bsize } = statfsSync(existsSync(DATA_FOLDER) ? clusterFolder() : ROOT);
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
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url?.hostname || !/^postgres(?:ql)?:$/.test(url.protocol))
    return {
      name,
      finding: `DATABASE_URL is "${withoutPassword(databaseUrl)}"`,
      remedy: 'It must look like postgresql://user:password@host:5432/database.',
    };
  const { hostname, port: given } = url;
  const address = `${hostname}:${given || 5432}`;
  return (await speaksPostgres(hostname, Number(given || 5432)))
    ? { name, finding: `PostgreSQL answers at ${address}` }
    : {
        name,
        finding: `DATABASE_URL names ${address}, and no PostgreSQL answers there`,
        remedy: 'Start that server or correct DATABASE_URL; without DATABASE_URL the embedded one is used.',
      };
}

/** An address as it may be shown, even where nothing can parse it. */
const withoutPassword = (address) => address.replace(/:[^:@/]*@/, ':***@');

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
