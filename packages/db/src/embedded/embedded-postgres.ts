import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { type Binaries, findBinaries } from './binaries.js';
import { createCluster, isCluster, locateCluster, SUPERUSER, superuserPassword } from './cluster.js';
import { freePort } from './free-port.js';
import { findRunningServer, refuseRunningServer } from './running-server.js';
import { serverAccount } from './server-account.js';
import { startServer } from './server.js';

/** Where `npm start` keeps its data: in the clone, so that two clones never share any. */
export const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../../../.lindung/postgres', import.meta.url));

export type EmbeddedPostgresOptions = {
  /** Folder of the data; made when missing, kept between starts. */
  readonly dataDir: string;
  /** False for tests: committed data may be lost when the machine stops. */
  readonly durable: boolean;
  /** Server settings by name, e.g. `{ max_connections: '200' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Delete the data after a proper end of the server, also when this process is killed. */
  readonly removeAtEnd?: boolean;
  /** Receives a sentence whenever something starts that takes longer than two seconds. */
  readonly report?: (sentence: string) => void;
  /** Gives the port to try next; for tests of collisions. */
  readonly pickPort?: () => Promise<number>;
};

export type EmbeddedPostgres = {
  readonly host: string;
  readonly port: number;
  readonly superuserUrl: string;
  url(database: string, user: string, password: string): string;
  /** Fast shutdown: open transactions are rolled back, committed data are on the disk afterwards. */
  stop(): Promise<void>;
};

const HOST = '127.0.0.1';

/**
 * Starts the PostgreSQL that comes with the npm packages, on a free port of the loopback interface, with password
 * sign-in. It ends with this process, however this process ends.
 * @throws EmbeddedPostgresError with a sentence that can be shown as it is
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable, report = () => undefined } = options;
  const account = serverAccount();
  const binaries: Binaries = findBinaries(account);
  const cluster = locateCluster(resolve(options.dataDir), account);
  if (isCluster(cluster)) await refuseRunningServer(cluster);
  else {
    report('Creating the database.');
    await createCluster(cluster, { account, binaries, durable });
  }

  const { port, stop } = await startServer(cluster, {
    account,
    program: binaries.postgres,
    durable,
    settings: options.settings ?? {},
    removeAtEnd: options.removeAtEnd ?? false,
    report,
    pickPort: options.pickPort ?? freePort,
  });
  return { ...addressesOf(cluster, port), stop };
}

/**
 * The server that another process runs on the data, for whoever only asks it something; it goes on when the caller ends.
 * @returns undefined when none runs
 */
export function findEmbeddedPostgres(dataDir: string): Omit<EmbeddedPostgres, 'stop'> | undefined {
  const cluster = locateCluster(resolve(dataDir), serverAccount());
  const running = findRunningServer(cluster);
  return running?.status === 'ready' ? addressesOf(cluster, running.port) : undefined;
}

function addressesOf(cluster: string, port: number): Omit<EmbeddedPostgres, 'stop'> {
  const url = (database: string, user: string, password: string) =>
    `postgresql://${[user, password].map(encodeURIComponent).join(':')}@${HOST}:${port}/${encodeURIComponent(database)}`;
  return { host: HOST, port, superuserUrl: url('postgres', SUPERUSER, superuserPassword(cluster)), url };
}
