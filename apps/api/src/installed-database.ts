import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { Database } from '@lindung/db/database';
import {
  type EmbeddedPostgres,
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from '@lindung/db/embedded/embedded-postgres';
import { APPLICATION, signedInAs } from '@lindung/db/provision';

import { type Environment, readEnvironment } from './env.js';
import { appPasswordOf, EMBEDDED_DATABASE, usableFolder } from './installation.js';
import { masterKey } from './master-key.js';

/** Does something with the database of this installation, whether the server runs or not. @throws Error without an installation */
export async function withInstalledDatabase<T>(
  work: (database: Database, key: Buffer) => Promise<T>,
): Promise<T> {
  const env = readEnvironment();
  const dataFolder = usableFolder(env.LINDUNG_DATA);
  if (env.LINDUNG_MASTER_KEY === undefined && !existsSync(join(dataFolder, 'master.key')))
    throw new Error(
      `${dataFolder} holds no installation: \`npm start\` makes one, LINDUNG_DATA names another folder.`,
    );
  const key = masterKey(env.LINDUNG_MASTER_KEY, dataFolder);
  const server = await reachDatabase(env, dataFolder, key);
  try {
    const database = await Database.open({
      url: server.url,
      poolSize: 2,
      onConnectionError: (error) => process.stderr.write(`${error.message}\n`),
    });
    try {
      return await work(database, key);
    } finally {
      await database.close();
    }
  } finally {
    await server.leave();
  }
}

/** The database of this installation: one's own server, the embedded one that runs, or the embedded one started for the while. */
async function reachDatabase(
  env: Environment,
  dataFolder: string,
  key: Buffer,
): Promise<{ url: string; leave: () => Promise<void> }> {
  const leave = async (): Promise<void> => {};
  if (env.DATABASE_URL !== undefined)
    return { url: signedInAs(env.DATABASE_URL, APPLICATION, appPasswordOf(key)), leave };
  const dataDir = join(dataFolder, 'postgres');
  const urlOf = ({ url }: Pick<EmbeddedPostgres, 'url'>) =>
    url(EMBEDDED_DATABASE, APPLICATION, appPasswordOf(key));
  const running = findEmbeddedPostgres(dataDir);
  if (running) return { url: urlOf(running), leave };
  const started = await startEmbeddedPostgres({ dataDir, durable: true });
  return { url: urlOf(started), leave: () => started.stop() };
}
