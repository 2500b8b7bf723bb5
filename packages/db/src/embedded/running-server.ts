import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { findPostmasterFile, isServerOf, type PostmasterFile } from './postmaster-file.js';

/** The server of a process killed a moment ago notices it within this time. */
const NOTICES_WITHIN_MS = 1500;
/** Its last checkpoint, then, takes at most this long before it is cut short. */
const STOPS_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 50;

/**
 * Comes back when no server runs on the cluster, waiting for one that is stopping.
 * @throws EmbeddedPostgresError ALREADY_RUNNING
 */
export async function refuseRunningServer(cluster: string): Promise<void> {
  const started = Date.now();
  for (;;) {
    const running = findRunningServer(cluster);
    if (!running) return;
    const patience = running.status === 'stopping' ? STOPS_WITHIN_MS : NOTICES_WITHIN_MS;
    if (Date.now() - started > patience) throw alreadyRunning(cluster, running);
    await wait(LOOK_EVERY_MS);
  }
}

export function alreadyRunning(cluster: string, running: PostmasterFile | undefined): EmbeddedPostgresError {
  const where = running ? `process ${running.pid}, port ${running.port}` : 'it has just started';
  return new EmbeddedPostgresError(
    'ALREADY_RUNNING',
    `Lindung is already running in this folder (database ${cluster}: ${where}). ` +
      'Stop that one first, with Ctrl-C in its window, or start from another clone.',
  );
}

/** The server of the cluster, whoever started it. */
export function findRunningServer(cluster: string): PostmasterFile | undefined {
  const found = findPostmasterFile(cluster);
  return found && isServerOf(cluster, found.pid) ? found : undefined;
}
