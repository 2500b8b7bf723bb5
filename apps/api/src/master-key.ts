import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const length = 32;

/**
 * The key that wraps the key ring: given by the environment, or made once and kept in the data folder, readable by its owner alone.
 * @throws Error when the given text is not 32 bytes of base64
 */
export function masterKey(given: string | undefined, dataFolder: string): Buffer {
  if (given !== undefined) return checked(Buffer.from(given, 'base64'), 'LINDUNG_MASTER_KEY');
  const path = join(dataFolder, 'master.key');
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, randomBytes(length).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  return checked(Buffer.from(readFileSync(path, 'utf8'), 'base64'), path);
}

function checked(key: Buffer, where: string): Buffer {
  if (key.length !== length) throw new Error(`${where} does not hold a key of ${length} bytes in base64.`);
  return key;
}

/** A secret for one purpose, drawn from the master key, so that it need not be kept. */
export const derivedSecret = (key: Buffer, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, length)).toString('hex');
