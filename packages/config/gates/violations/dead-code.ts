import type { Violation } from './violation.js';
import { fixtureSources, lines, manifest } from '../fixture-sources.js';

export const deadCodeViolations: readonly Violation[] = [
  {
    rule: 'files',
    file: 'apps/console/src/office/Forgotten.tsx',
    tree: { 'apps/console/src/office/Forgotten.tsx': lines('export const Forgotten = (): null => null;') },
  },
  {
    rule: 'exports',
    file: 'packages/domain/src/office/decide.ts',
    tree: { 'packages/domain/src/office/decide.ts': lines('export const decide = (): boolean => true;') },
  },
  {
    rule: 'types',
    file: 'packages/domain/src/office/shape.ts',
    tree: { 'packages/domain/src/office/shape.ts': lines('export type Shape = { readonly side: number };') },
  },
  {
    rule: 'duplicates',
    file: 'packages/db/src/office/twice.ts',
    tree: {
      'packages/db/src/office/twice.ts': lines('export const once = 1;', 'export const twice = once;'),
      'packages/db/src/office/twice.test.ts': lines(
        "import { once, twice } from './twice.js';",
        'once + twice;',
      ),
    },
  },
  {
    rule: 'dependencies',
    file: 'packages/i18n/package.json',
    tree: { 'packages/i18n/package.json': manifest('i18n', ['@lindung/domain', 'react'], ['vitest']) },
  },
  {
    rule: 'devDependencies',
    file: 'packages/i18n/package.json',
    tree: {},
  },
  {
    rule: 'unlisted',
    file: 'apps/console/src/worker/sheet.ts',
    tree: {
      'apps/console/src/worker/sheet.ts': lines("import 'xlsx';"),
      'apps/console/index.html': lines(
        '<script type="module" src="/src/main.tsx"></script>',
        '<script type="module" src="/src/worker/sheet.ts"></script>',
      ),
    },
  },
  {
    rule: 'unresolved',
    file: 'packages/db/src/worker/lost.ts',
    tree: { 'packages/db/src/worker/lost.ts': lines("import './nowhere.js';") },
  },
  {
    rule: 'catalog',
    file: 'pnpm-workspace.yaml',
    tree: { 'pnpm-workspace.yaml': `${fixtureSources['pnpm-workspace.yaml']}  xlsx: 1.0.0\n` },
  },
];
