import { expect, it } from 'vitest';
import { finding } from './finding.mjs';
import { type Gate, runGates } from './run-gates.mjs';

it('runs every gate, prints a line for each with what it found, and names those that failed', async () => {
  const printed: string[] = [];
  const failed = await runGates(
    'here',
    new Map<string, Gate>([
      ['breaks', () => Promise.reject(new Error('the tool is missing'))],
      [
        'objects',
        () => Promise.resolve({ read: '2 files', findings: [finding('no-circular', 'a.ts', 'a -> b')] }),
      ],
      ['passes', (root) => Promise.resolve({ read: `3 files ${root}`, findings: [] })],
    ]),
    (line) => printed.push(line.replace(/\s+\d+\.\d s/u, ' 0.0 s')),
  );

  expect(failed).toEqual(['breaks', 'objects']);
  expect(printed[0]).toBe('✗ breaks 0.0 s  did not finish');
  expect(printed[1]).toContain('the tool is missing');
  expect(printed.slice(2)).toEqual([
    '✗ objects 0.0 s  2 files, 1 finding',
    '    a.ts  no-circular  a -> b',
    '✓ passes 0.0 s  3 files here',
    '2 of 3 gates failed (breaks, objects) in 0.0 s',
  ]);
});
