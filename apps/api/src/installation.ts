import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { DEFAULT_DATA_DIR } from '@lindung/db/embedded/embedded-postgres';
import { APPLICATION, signedInAs } from '@lindung/db/provision';

import type { Environment } from './env.js';
import { derivedSecret } from './master-key.js';

/** The database that the embedded server keeps. */
export const EMBEDDED_DATABASE = 'lindung';

/** With what the application signs in to its database. */
export const appPasswordOf = (masterKey: Buffer): string =>
  derivedSecret(masterKey, 'database log-in of the application');

/**
 * With what the application signs in at the pooler before its database; undefined where there is none.
 * @throws Error where there is no database of one's own behind it
 */
export function poolerUrlOf(env: Environment, masterKey: Buffer): string | undefined {
  if (env.DATABASE_POOLER_URL === undefined) return undefined;
  if (env.DATABASE_URL === undefined)
    throw new Error('DATABASE_POOLER_URL needs DATABASE_URL beside it: the database that it stands before.');
  return signedInAs(env.DATABASE_POOLER_URL, APPLICATION, appPasswordOf(masterKey));
}

/** Where the data stand. @throws Error that names the variable, its value and the remedy */
export function usableFolder(given: string | undefined): string {
  const folder = given === undefined ? dirname(DEFAULT_DATA_DIR) : resolve(given);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const named = given === undefined ? `The data folder is "${folder}"` : `LINDUNG_DATA is "${given}"`;
    throw new Error(
      `${named}, which can't be used (${reason}). Name a folder that this account may write to.`,
      {
        cause: error,
      },
    );
  }
}
