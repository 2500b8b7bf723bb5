import type { Violation } from './violation.js';
import { lines, manifest } from '../fixture-sources.js';

export const typeViolations: readonly Violation[] = [
  {
    rule: 'TS2322',
    file: 'apps/console/src/office/Mistyped.tsx',
    tree: { 'apps/console/src/office/Mistyped.tsx': lines("export const mistyped: number = 'one';") },
  },
  {
    rule: 'every-file-is-compiled',
    file: 'apps/console/scripts/loose.ts',
    tree: { 'apps/console/scripts/loose.ts': lines('export const loose = true;') },
  },
  {
    rule: 'package-has-tsconfig',
    file: 'packages/untyped',
    tree: { 'packages/untyped/package.json': manifest('untyped', [], []) },
  },
];
