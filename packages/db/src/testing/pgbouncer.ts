import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

import { freePort } from '../embedded/free-port.js';
import { giveTo, serverAccount } from '../embedded/server-account.js';
import { APPLICATION } from '../provision.js';
import { temporaryFolder } from './temporary-folder.js';
import { testPasswords } from './test-database.js';

const programs = ['pgbouncer', '/usr/sbin/pgbouncer', '/opt/homebrew/bin/pgbouncer'];
const connectionsToTheServer = 3;
const startMs = 10_000;

/** A PgBouncer in transaction mode before the server of the tests. */
export interface PgBouncer {
  /** The same log-in and database by way of it. */
  readonly before: (url: string) => string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts one that gives each database three connections, whoever asks.
 * @param postgresUrl the server behind it
 * @throws Error that says how to get PgBouncer where there is none
 */
export async function startPgBouncer(postgresUrl: string): Promise<PgBouncer> {
  const program = programs.find((name) => spawnSync(name, ['--version']).status === 0);
  if (program === undefined)
    throw new Error(
      'PgBouncer is not installed. Debian and Ubuntu: apt-get install pgbouncer; macOS: brew install pgbouncer.',
    );
  const { hostname, port: serverPort } = new URL(postgresUrl);
  const [account, port] = [serverAccount(), await freePort()];
  const folder = mkdtempSync(join(temporaryFolder(), 'lindung-pgbouncer-'));
  const settings = join(folder, 'pgbouncer.ini');
  const logIns = join(folder, 'log-ins');
  writeFileSync(logIns, `"${APPLICATION}" "${testPasswords.appPassword}"\n`);
  writeFileSync(
    settings,
    [
      '[databases]',
      `* = host=${hostname} port=${serverPort || '5432'}`,
      '[pgbouncer]',
      `listen_addr = 127.0.0.1`,
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = scram-sha-256',
      `auth_file = ${logIns}`,
      'pool_mode = transaction',
      `default_pool_size = ${connectionsToTheServer}`,
      'max_client_conn = 200',
    ].join('\n'),
  );
  for (const path of [folder, settings, logIns]) giveTo(account, path);
  chmodSync(logIns, 0o600);
  const running = spawn(program, ['-q', settings], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  running.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((done) => running.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    running.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await answers(port, () => running.exitCode === null))) {
    await stop();
    throw new Error(`PgBouncer did not start: ${said}`);
  }
  const before = (url: string): string => {
    const other = new URL(url);
    other.host = `127.0.0.1:${port}`;
    return other.href;
  };
  return { before, stop };
}

/** Tries until somebody listens, as long as the program runs. */
async function answers(port: number, isRunning: () => boolean): Promise<boolean> {
  const until = Date.now() + startMs;
  while (isRunning() && Date.now() < until) {
    const isThere = await new Promise<boolean>((done) => {
      const probe = connect(port, '127.0.0.1', () => {
        probe.destroy();
        done(true);
      });
      probe.once('error', () => setTimeout(() => done(false), 50));
    });
    if (isThere) return true;
  }
  return false;
}
