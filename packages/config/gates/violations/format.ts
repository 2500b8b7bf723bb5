import type { Violation } from './violation.js';
import { lines } from '../fixture-sources.js';

export const formatViolations: readonly Violation[] = [
  {
    rule: 'format',
    file: 'packages/domain/src/office/untidy.ts',
    tree: { 'packages/domain/src/office/untidy.ts': lines('export  const untidy = "yes"') },
  },
  {
    rule: 'parse',
    file: 'packages/domain/src/office/broken.ts',
    tree: { 'packages/domain/src/office/broken.ts': lines('export const = ;') },
  },
  {
    rule: 'every-file-is-read',
    file: 'packages/domain/src/claim/kept-away.ts',
    tree: {
      '.prettierignore': lines('pnpm-lock.yaml', 'packages/*/src/claim'),
      'packages/domain/src/claim/kept-away.ts': lines('export  const untidy = "yes"'),
    },
  },
];
