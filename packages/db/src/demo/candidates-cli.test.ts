import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

/** As built, which is how the command runs. */
const CLI = fileURLToPath(new URL('../../dist/demo/candidates-cli.js', import.meta.url));
const run = (...args: readonly string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });

const OPTIONS = ['--region', '--valid', '--dirt', '--too-old', '--seed', '--out', '--help'];

test.each(['--help', '-h'])('%s says what each option is for, and writes no file', (option) => {
  const { status, stdout, stderr } = run(option);
  expect([status, stderr]).toEqual([0, '']);
  expect([...stdout.matchAll(/^ {2}(--\S+) +\S/gm)].map(([, name]) => name)).toEqual(OPTIONS);
});

test('an option that there is not is refused with how the command is used', () => {
  const { status, stderr } = run('--valdi', '3');
  expect(status).toBe(1);
  expect(stderr).toContain("Unknown option '--valdi'");
  expect(stderr).toContain('Usage: npm run demo:candidates');
});
