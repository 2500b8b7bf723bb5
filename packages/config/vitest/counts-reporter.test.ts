import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const VITEST = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url));
const REPORTER = fileURLToPath(new URL('./counts-reporter.mjs', import.meta.url));
const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs Vitest on a folder with these files and gives what the reporter wrote. */
async function countsOf(files: Record<string, string>): Promise<unknown> {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'counts-'));
  for (const [name, code] of Object.entries(files)) {
    writeFileSync(join(folder, name), `import { afterAll, expect, test } from 'vitest';\n${code}`);
  }
  writeFileSync(join(folder, 'vitest.config.mjs'), 'export default {};');
  const counts = join(folder, 'counts.json');
  await new Promise<void>((resolve) => {
    execFile(
      process.execPath,
      [VITEST, 'run', `--reporter=${REPORTER}`],
      { cwd: folder, env: { ...process.env, LINDUNG_TEST_COUNTS: counts } },
      () => resolve(),
    );
  });
  return JSON.parse(readFileSync(counts, 'utf8'));
}

test('counts each test once, and whatever broke outside of a test as a failure', async () => {
  const counts = await countsOf({
    'some.test.ts': `
      test('passes', () => undefined);
      test.each([1, 2])('passes with %i', () => undefined);
      test('fails', () => expect(744).toBe(745));
      test('is skipped', { skip: true }, () => undefined);`,
    'unloadable.test.ts': `import './missing.js';`,
    'hook.test.ts': `
      test('passes before its file breaks', () => undefined);
      afterAll(() => { throw new Error('broken hook'); });`,
  });
  expect(counts).toEqual({ passed: 4, failed: 3, skipped: 1 });
});
