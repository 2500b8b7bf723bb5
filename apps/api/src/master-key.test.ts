import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { derivedSecret, masterKey } from './master-key.js';

describe('the master key', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'lindung-key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, of chance, and is read by its owner alone', () => {
    const key = masterKey(undefined, folder);
    expect(key).toHaveLength(32);
    expect(masterKey(undefined, folder)).toEqual(key);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
    rmSync(join(folder, 'master.key'));
    expect(masterKey(undefined, folder)).not.toEqual(key);
  });

  it('stands in no file when it is given', () => {
    const given = Buffer.alloc(32, 1);
    expect(masterKey(given.toString('base64'), folder)).toEqual(given);
    expect(() => readFileSync(join(folder, 'master.key'))).toThrow('ENOENT');
  });

  it('is refused when it is too short or none, without being repeated', () => {
    const short = Buffer.alloc(31, 1).toString('base64');
    expect(() => masterKey(short, folder)).toThrow(/^LINDUNG_MASTER_KEY does not hold a key of 32 bytes/);
    writeFileSync(join(folder, 'master.key'), short);
    expect(() => masterKey(undefined, folder)).not.toThrow(short);
    expect(() => masterKey(undefined, folder)).toThrow('master.key does not hold a key');
  });

  it('gives a secret for each purpose, from which neither it nor another one is read', () => {
    const key = Buffer.alloc(32, 1);
    const secrets = ['database', 'another', ''].map((purpose) => derivedSecret(key, purpose));
    expect(new Set([...secrets, key.toString('hex')]).size).toBe(4);
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(derivedSecret(Buffer.alloc(32, 2), 'database')).not.toBe(secrets[0]);
  });
});
