import type { Violation } from './violation.js';
import { lines } from '../fixture-sources.js';

/** A file of the server with one line; the words are put together here, so that this file stays clean itself. */
const line = (rule: string, name: string, ...parts: string[]): Violation => {
  const file = `apps/api/src/office/${name}`;
  return { rule, file, tree: { [file]: lines(parts.join('')) } };
};

const named = (rule: string, file: string): Violation => ({ rule, file, tree: { [file]: lines('') } });

export const wordViolations: readonly Violation[] = [
  line('no-unfinished-work', 'later.ts', '// TO', 'DO: the rest'),
  line('no-unfinished-work', 'later.md', 'FIX', 'ME soon'),
  line('no-skipped-test', 'skipped.test.ts', 'it', ".skip('adds', () => {});"),
  line('no-skipped-test', 'alone.test.ts', 'describe', '.concurrent', ".only('adds', () => {});"),
  line('no-skipped-test', 'x.test.ts', 'x', "it('adds', () => {});"),
  line('suppression-has-reason', 'silent.ts', '// oxlint-', 'disable-next-line eqeqeq'),
  line('suppression-has-reason', 'brief.ts', '// eslint-', 'disable-line eqeqeq -- so'),
  line('no-registry-host', 'host.md', 'npm install from https://registry', '.npmjs.org/zod'),
  line('no-registry-host', 'host.npmrc', 'registry', '=https://packages.example.org/npm/'),
  line('no-machine-path', 'path.ts', "export const at = '/ho", "me/ani/lindung';"),
  line('no-machine-path', 'path.md', 'C:\\', 'Users\\ani'),
  line('no-star-export', 'everything.ts', 'export *', " from './office.js';"),
  line('no-mock-of-our-own', 'mock.test.ts', 'vi', ".mock('@lindung/db/worker/worker.repository');"),
  line('no-synchronize', 'source.ts', 'export const options = { synchronize:', ' true };'),
  line('no-secret', 'key.md', '-----BEGIN', ' PRIVATE KEY-----'),
  line('no-secret', 'partner.ts', "export const partner = 'slsk", `_${'a1B2'.repeat(10)}xyz';`),
  line('no-code-from-text', 'run.ts', 'export const run = (text: string): unknown => eva', 'l(text);'),
  line('no-code-from-text', 'markup.ts', 'document.body.inner', "HTML = '<b>';"),
  {
    rule: 'domain-is-deterministic',
    file: 'packages/domain/src/office/today.ts',
    tree: { 'packages/domain/src/office/today.ts': lines('export const today = (): number => Date.now();') },
  },
  named('name-says-what-it-holds', 'apps/api/src/office/utils.ts'),
  named('name-says-what-it-holds', 'apps/api/src/helpers/office.ts'),
  named('no-barrel', 'packages/domain/src/office/index.ts'),
  line('every-file-is-read', 'binary.ts', 'export const utils = "\0";'),
  {
    rule: 'file-length',
    file: 'apps/api/src/office/long.ts',
    tree: { 'apps/api/src/office/long.ts': lines(...Array.from({ length: 401 }, (_, at) => `// ${at}`)) },
  },
];
