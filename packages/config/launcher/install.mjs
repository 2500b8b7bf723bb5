import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runPhase } from './processes.mjs';
import { inRoot, pinnedPnpm } from './repository.mjs';

const STAMP = inRoot('node_modules', '.lindung-installed');
const LOCK = inRoot('.lindung', 'installing.lock');
const WRITTEN_WITHIN_MS = 5000;

/** Whether node_modules is what the lockfile says, for this Node and this kind of machine. */
export const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();

/** Installs the locked packages unless they are there. Two launchers at once: the second waits for the first. */
export async function install() {
  if (isInstalled()) return;
  await takeLock();
  try {
    if (isInstalled()) return;
    await runPhase({
      title: 'Installing packages, the first time takes about a minute',
      done: 'Packages installed',
      ...npm([
        'exec',
        '--yes',
        `--package=pnpm@${pinnedPnpm()}`,
        '--',
        'pnpm',
        'install',
        '--frozen-lockfile',
        '--reporter=append-only',
        '--config.confirm-modules-purge=false',
      ]),
      remedy: 'Is the package registry reachable? `npm ping` tells. Then run the command again.',
    });
    writeFileSync(STAMP, wantedStamp());
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** The npm that started us, or else the one on PATH. */
function npm(args) {
  const own = process.env.npm_execpath;
  return own && basename(own) === 'npm-cli.js'
    ? { command: process.execPath, args: [own, ...args] }
    : { command: 'npm', args };
}

function wantedStamp() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(inRoot(file)));
  hash.update([process.version, process.platform, process.arch].join(' '));
  return hash.digest('hex');
}

async function takeLock() {
  mkdirSync(inRoot('.lindung'), { recursive: true });
  let told = false;
  while (!createLock()) {
    if (lockIsStale()) {
      rmSync(LOCK, { force: true });
      continue;
    }
    if (!told)
      console.error(`Another command is installing packages here; waiting for it (lock file ${LOCK}).`);
    told = true;
    await wait(500);
  }
}

function createLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Left behind by a launcher that was killed. */
function lockIsStale() {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'));
    return owner ? !isAlive(owner) : Date.now() - statSync(LOCK).mtimeMs > WRITTEN_WITHIN_MS;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
