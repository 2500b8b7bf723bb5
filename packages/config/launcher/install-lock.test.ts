import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const LOCK_MODULE = new URL('./install-lock.mjs', import.meta.url).href;

let folder: string;
let lock: string;

beforeEach(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'lock-'));
  lock = join(folder, 'installing.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that has ended: nobody bears its number. */
const goneProcess = (): number => spawnSync(process.execPath, ['--eval', '']).pid;

/** Takes the lock, writes that it came in and that it leaves, and gives it back. */
const launcher = (): Promise<unknown> =>
  once(
    spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { appendFileSync } from 'node:fs';
       import { takeLock } from ${JSON.stringify(LOCK_MODULE)};
       const release = await takeLock(${JSON.stringify(lock)}, () => undefined);
       appendFileSync(${JSON.stringify(join(folder, 'log'))}, 'in ');
       for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
       appendFileSync(${JSON.stringify(join(folder, 'log'))}, 'out ');
       release();`,
    ]),
    'exit',
  );

test('launchers that find the lock of a dead one go in one after the other, and leave nothing behind', async () => {
  writeFileSync(lock, String(goneProcess()));
  await Promise.all([launcher(), launcher(), launcher(), launcher()]);
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in out '.repeat(4));
  expect(existsSync(lock)).toBe(false);
});

test('a lock whose holder lives is waited for', async () => {
  const { takeLock } = (await import('./install-lock.mjs')) as {
    takeLock: (lock: string, onWait: () => void) => Promise<() => void>;
  };
  const release = await takeLock(lock, () => undefined);
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  let waited = false;
  const second = takeLock(lock, () => {
    waited = true;
    release();
  });
  (await second)();
  expect(waited).toBe(true);
  expect(existsSync(lock)).toBe(false);
});
