import type { Violation } from './violation.js';
import { json, lines } from '../fixture-sources.js';

const loosePackage = (name: string, fields: object): Violation['tree'] => ({
  [`packages/${name}/package.json`]: json({
    name: `@lindung/${name}`,
    version: '0.1.0',
    private: true,
    ...fields,
  }),
});

export const workspaceViolations: readonly Violation[] = [
  {
    rule: 'catalog-or-workspace',
    file: 'packages/ranged/package.json',
    tree: loosePackage('ranged', { dependencies: { zod: '1.0.0' } }),
  },
  {
    rule: 'exact-version',
    file: 'pnpm-workspace.yaml',
    tree: {
      'pnpm-workspace.yaml': lines(
        'packages:',
        '  - apps/*',
        '  - packages/*',
        '',
        'catalog:',
        '  zod: ^1.0.0',
      ),
    },
  },
  {
    rule: 'one-graphql',
    file: 'pnpm-lock.yaml',
    tree: {
      'pnpm-lock.yaml': lines(
        "lockfileVersion: '9.0'",
        '',
        'packages:',
        '',
        '  graphql@1.0.0:',
        '    resolution: {integrity: sha512-aaaa}',
        '  graphql@2.0.0:',
        `    resolution: {integrity: sha512-bbbb, tar${'ball: https'}://packages.example.org/graphql.tgz}`,
      ),
    },
  },
  { rule: 'lockfile-names-no-host', file: 'pnpm-lock.yaml', tree: {} },
  {
    rule: 'unordered-dependencies',
    file: 'packages/unordered/package.json',
    tree: loosePackage('unordered', { dependencies: { zod: 'catalog:', pg: 'catalog:' } }),
  },
  {
    rule: 'empty-dependencies',
    file: 'packages/empty/package.json',
    tree: loosePackage('empty', { dependencies: {} }),
  },
  {
    rule: 'types-in-dependencies',
    file: 'packages/typed/package.json',
    tree: loosePackage('typed', { dependencies: { '@types/pg': 'catalog:' } }),
  },
  {
    rule: 'every-file-is-read',
    file: 'packages/db/tools/package.json',
    tree: { 'packages/db/tools/package.json': json({ name: 'tools', dependencies: { zod: '^1.0.0' } }) },
  },
  {
    rule: 'packages-without-package-json',
    file: './',
    tree: { 'packages/nameless/README.md': lines('no package') },
  },
];
