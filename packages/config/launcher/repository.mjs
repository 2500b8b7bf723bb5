import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of this clone, whatever the current folder is. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[/\\]$/, '');

/** An absolute path inside the clone. */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** Version of pnpm that package.json pins, e.g. `10.34.9`: pnpm refuses to run in a repository that pins another. */
export function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, '');
}

/**
 * Environment of every process the launcher starts: the tools of node_modules come first on PATH, none of them
 * phones home, and an account whose home folder can't be written (a service account) gets one inside the clone.
 */
export function childEnvironment() {
  return {
    ...process.env,
    ...(homeIsUsable() ? {} : ownHome()),
    PATH: [inRoot('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  };
}

function homeIsUsable() {
  try {
    accessSync(process.env.HOME ?? '', constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function ownHome() {
  const home = inRoot('.lindung', 'home');
  mkdirSync(home, { recursive: true });
  // npm hands the folders it derived from the old home on to its scripts.
  return { HOME: home, npm_config_cache: join(home, '.npm') };
}
