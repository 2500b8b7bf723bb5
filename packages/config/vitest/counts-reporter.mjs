import { writeFileSync } from 'node:fs';

/**
 * Writes the counts of a run as JSON to the file named by LINDUNG_TEST_COUNTS. A file that can't be loaded, a hook
 * that breaks and an error outside of any test count as failures of their own: a run is never better than it was.
 */
export default class CountsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} testModules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(testModules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const testModule of testModules) {
      if (testModule.errors().length > 0) counts.failed += 1;
      for (const suite of testModule.children.allSuites()) if (suite.errors().length > 0) counts.failed += 1;
      for (const test of testModule.children.allTests()) counts[COUNTED_AS[test.result().state]] += 1;
    }
    writeFileSync(process.env.LINDUNG_TEST_COUNTS, JSON.stringify(counts));
  }
}

/** A test still pending at the end of the run did not run to its end. */
const COUNTED_AS = { passed: 'passed', failed: 'failed', pending: 'failed', skipped: 'skipped' };
