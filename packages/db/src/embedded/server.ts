import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { findPostmasterFile, isServerOf } from './postmaster-file.js';
import { alreadyRunning } from './running-server.js';
import { giveTo, type ServerAccount } from './server-account.js';
import { serverArguments } from './server-settings.js';
import { type SupervisedProcess, superviseProcess } from './supervised-process.js';

const PORTS_TRIED = 10;
const LOOK_EVERY_MS = 10;
const REPORT_AFTER_MS = 2000;

export type ServerOptions = {
  readonly account: ServerAccount;
  readonly program: string;
  readonly durable: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly removeAtEnd: boolean;
  readonly report: (sentence: string) => void;
  readonly pickPort: () => Promise<number>;
};

/** A server that accepts connections. @throws EmbeddedPostgresError ALREADY_RUNNING, START_FAILED */
export async function startServer(
  cluster: string,
  options: ServerOptions,
): Promise<{ port: number; stop: () => Promise<void> }> {
  for (let tried = 1; ; tried += 1) {
    const port = await options.pickPort();
    const server = launch(cluster, port, options);
    if (await becomesReady(server, cluster, port, options.report)) {
      server.toBackground();
      return { port, stop: async () => void (await server.stop()) };
    }
    const log = readFileSync(logFileOf(cluster), 'utf8');
    if (!isPortCollision(log) || tried === PORTS_TRIED) throw startFailure(cluster, log);
  }
}

const logFileOf = (cluster: string): string => join(cluster, 'server.log');

function launch(cluster: string, port: number, options: ServerOptions): SupervisedProcess {
  const { account, program, durable, settings, removeAtEnd } = options;
  const { O_WRONLY, O_CREAT, O_TRUNC, O_APPEND } = constants;
  const log = openSync(logFileOf(cluster), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o600);
  giveTo(account, logFileOf(cluster));
  try {
    return superviseProcess(
      program,
      ['-D', cluster, '-p', String(port), ...serverArguments(durable, settings)],
      {
        account,
        output: log,
        environment: staleProcessId(cluster),
        removeAtEnd: removeAtEnd ? cluster : undefined,
      },
    );
  } finally {
    closeSync(log);
  }
}

/**
 * PostgreSQL won't start while a process has the id that a crashed server left in the cluster, and by now that may be
 * any process. pg_ctl's variable makes it look past that id, yet still check that no shared memory is in use.
 */
function staleProcessId(cluster: string): Record<string, string> {
  const left = findPostmasterFile(cluster);
  return left && !isServerOf(cluster, left.pid) ? { PG_GRANDPARENT_PID: String(left.pid) } : {};
}

/** False when the server ended instead. The port tells its file from one that a crashed server left behind. */
async function becomesReady(
  server: SupervisedProcess,
  cluster: string,
  port: number,
  report: (sentence: string) => void,
): Promise<boolean> {
  const hasEnded = server.ended.then(() => true);
  const slow = setTimeout(
    () => report('The database recovers what it was doing when it was stopped.'),
    REPORT_AFTER_MS,
  );
  try {
    while (!(await Promise.race([hasEnded, wait(LOOK_EVERY_MS, false)]))) {
      const file = findPostmasterFile(cluster);
      if (file?.port === port && file.status === 'ready') return true;
    }
    return false;
  } finally {
    clearTimeout(slow);
  }
}

const isPortCollision = (log: string): boolean => log.includes('could not create any TCP/IP sockets');

function startFailure(cluster: string, log: string): EmbeddedPostgresError {
  if (log.includes('lock file "postmaster.pid" already exists') || log.includes('is still in use')) {
    return alreadyRunning(cluster, findPostmasterFile(cluster));
  }
  return new EmbeddedPostgresError('START_FAILED', `The database in ${cluster} did not start:\n${log}`);
}
