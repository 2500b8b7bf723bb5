import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runProgram } from './processes.mjs';
import { inRoot } from './repository.mjs';

/**
 * One run of Vitest over all packages, closed by a line of counts. A whole run in which a test was skipped fails.
 * @param {string[]} args passed on to Vitest, e.g. a folder or `-t name`
 * @param {{ long: boolean }} options `long` adds the suites named `*.long.test.ts` and `*.long.e2e.ts`
 * @returns {Promise<number>} exit code
 */
export async function runTests(args, { long }) {
  const folder = inRoot('node_modules', '.cache', 'lindung');
  const countsFile = `${folder}/test-counts-${process.pid}.json`;
  mkdirSync(folder, { recursive: true });
  try {
    const code = await runProgram(
      [
        inRoot('node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        `--reporter=${inRoot('packages/config/vitest/counts-reporter.mjs')}`,
        ...args,
      ],
      { LINDUNG_TEST_COUNTS: countsFile, LINDUNG_LONG: long ? '1' : '0' },
    );
    const counts = existsSync(countsFile)
      ? JSON.parse(readFileSync(countsFile, 'utf8'))
      : { passed: 0, failed: 0, skipped: 0 };
    return closeRun(code, counts, args.length === 0);
  } finally {
    rmSync(countsFile, { force: true });
  }
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function closeRun(code, { passed, failed, skipped }, isWholeRun) {
  const brokeOff = code !== 0 && failed === 0;
  const skippedInSilence = isWholeRun && skipped > 0;
  if (brokeOff)
    console.error(`The run broke off outside of any test (code ${code}): that counts as a failure.`);
  if (skippedInSilence) console.error(`${skipped} skipped: a test that does not run protects nothing.`);
  console.log(`${passed} passed, ${brokeOff ? 1 : failed} failed`);
  return code || (failed > 0 || skippedInSilence ? 1 : 0);
}
