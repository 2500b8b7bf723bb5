import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { takeLock } from './install-lock.mjs';
import { runPhase } from './processes.mjs';
import { inRoot, pinnedPnpm } from './repository.mjs';

const STAMP = inRoot('node_modules', '.lindung-installed');

/** Whether node_modules is what the lockfile says, for this Node and this kind of machine. */
export const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();

/** Installs the locked packages unless they are there. Two launchers at once: the second waits for the first. */
export async function install() {
  if (isInstalled()) return;
  mkdirSync(inRoot('.lindung'), { recursive: true });
  const release = await takeLock(inRoot('.lindung', 'installing.lock'), (lock) =>
    console.error(`Another command is installing packages here; waiting for it (lock file ${lock}).`),
  );
  try {
    if (isInstalled()) return;
    // An installation that breaks off leaves half of the packages, and no stamp that says they are all there.
    rmSync(STAMP, { force: true });
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
    release();
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
