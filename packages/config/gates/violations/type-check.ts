import type { Violation } from './violation.js';
import { lines, manifest } from '../fixture-sources.js';

export const typeViolations: readonly Violation[] = [
  {
    rule: 'TS2322',
    file: 'packages/domain/src/office/mistyped.ts',
    tree: { 'packages/domain/src/office/mistyped.ts': lines("export const mistyped: number = 'one';") },
  },
  {
    rule: 'TS2322',
    file: 'apps/console/src/office/Mistyped.tsx',
    tree: { 'apps/console/src/office/Mistyped.tsx': lines("export const mistyped: number = 'one';") },
  },
  {
    rule: 'every-file-is-compiled',
    file: 'packages/domain/scripts/loose.ts',
    tree: { 'packages/domain/scripts/loose.ts': lines('export const loose = true;') },
  },
  {
    rule: 'package-has-tsconfig',
    file: 'packages/untyped',
    tree: { 'packages/untyped/package.json': manifest('untyped', [], []) },
  },
];
