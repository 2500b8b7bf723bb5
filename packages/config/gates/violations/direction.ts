import type { Violation } from './violation.js';
import { lines, manifest } from '../fixture-sources.js';

/** Each import points the wrong way; the rule is the one that must say so. */
export const directionViolations: readonly Violation[] = [
  {
    rule: 'no-circular',
    file: 'packages/domain/src/office/branch.ts',
    tree: {
      'packages/domain/src/office/branch.ts': lines(
        "import type { Office } from './office.js';",
        'export type Branch = { readonly of: Office };',
      ),
      'packages/domain/src/office/office.ts': lines(
        "import type { Branch } from './branch.js';",
        'export type Office = { readonly branches: readonly Branch[] };',
      ),
    },
  },
  {
    rule: 'no-orphans',
    file: 'packages/domain/src/office/alone.ts',
    tree: { 'packages/domain/src/office/alone.ts': lines('export const alone = true;') },
  },
  {
    rule: 'no-unresolved',
    file: 'apps/api/src/access/lost.ts',
    tree: { 'apps/api/src/access/lost.ts': lines("import './nowhere.js';") },
  },
  {
    rule: 'not-to-dist',
    file: 'packages/bench/src/built.ts',
    tree: {
      'packages/bench/src/built.ts': lines("import '../../domain/dist/worker/nik.js';"),
      'packages/domain/dist/worker/nik.js': lines('export const Nik = undefined;'),
    },
  },
  {
    rule: 'not-to-dev-dep',
    file: 'packages/db/src/worker/guess.ts',
    tree: { 'packages/db/src/worker/guess.ts': lines("import { expect } from 'vitest';", 'expect(1);') },
  },
  {
    rule: 'domain-is-pure',
    file: 'packages/domain/src/worker/read-nik.ts',
    tree: { 'packages/domain/src/worker/read-nik.ts': lines("import { readFileSync } from 'node:fs';") },
  },
  {
    rule: 'domain-tests-are-pure',
    file: 'packages/domain/src/worker/person.test.ts',
    tree: {
      'packages/domain/src/worker/person.test.ts': lines(
        "import { findWorker } from '../../../db/src/worker/worker.repository.js';",
      ),
    },
  },
  {
    rule: 'i18n-only-sees-domain',
    file: 'packages/i18n/src/reader.ts',
    tree: { 'packages/i18n/src/reader.ts': lines("import { readFileSync } from 'node:fs';") },
  },
  {
    rule: 'passwords-stand-alone',
    file: 'packages/passwords/src/label.ts',
    tree: {
      'packages/passwords/src/label.ts': lines("import { nikLabel } from '../../i18n/src/worker.js';"),
    },
  },
  {
    rule: 'db-only-sees-domain',
    file: 'packages/db/src/worker/label.ts',
    tree: {
      'packages/db/src/worker/label.ts': lines("import { nikLabel } from '../../../i18n/src/worker.js';"),
    },
  },
  {
    rule: 'graphql-client-only-sees-domain',
    file: 'packages/graphql-client/src/label.ts',
    tree: {
      'packages/graphql-client/src/label.ts': lines("import { nikLabel } from '../../i18n/src/worker.js';"),
    },
  },
  {
    rule: 'console-sends-ids-of-documents',
    file: 'apps/console/src/worker/ask.ts',
    tree: {
      'apps/console/src/worker/ask.ts': lines(
        "import { WorkersDocument } from '../../../../packages/graphql-client/src/generated/operations.js';",
        'export const asked = WorkersDocument;',
      ),
      'packages/graphql-client/src/generated/operations.ts': lines(
        "export const WorkersDocument = '{ workers }';",
      ),
    },
  },
  {
    rule: 'console-never-sees-the-server',
    file: 'apps/console/src/worker/rows.ts',
    tree: {
      'apps/console/src/worker/rows.ts': lines(
        "import type { findWorker } from '../../../../packages/db/src/worker/worker.repository.js';",
      ),
    },
  },
  {
    rule: 'console-never-sees-the-server',
    file: 'apps/console/src/worker/connect.ts',
    tree: {
      'apps/console/package.json': manifest(
        'console',
        ['@lindung/graphql-client', '@lindung/i18n', 'pg', 'react'],
        [],
      ),
      'apps/console/src/worker/connect.ts': lines("import type { Client } from 'pg';"),
    },
  },
  {
    rule: 'console-never-sees-the-server',
    file: 'apps/console/src/worker/undeclared.ts',
    tree: { 'apps/console/src/worker/undeclared.ts': lines("import type { DataSource } from 'typeorm';") },
  },
  {
    rule: 'no-unresolved',
    file: 'apps/console/src/worker/undeclared.ts',
    tree: {},
  },
  {
    rule: 'nothing-imports-an-app',
    file: 'docs/examples/server.ts',
    tree: {
      'docs/examples/server.ts': lines("import { createServer } from '../../apps/api/src/server.js';"),
    },
  },
  {
    rule: 'bench-only-imports-the-server',
    file: 'packages/bench/src/page.ts',
    tree: { 'packages/bench/src/page.ts': lines("import '../../../apps/console/src/main.js';") },
  },
  {
    rule: 'resolver-never-touches-db',
    file: 'apps/api/src/office/office.resolver.ts',
    tree: {
      'apps/api/src/office/office.resolver.ts': lines(
        "import type { findWorker } from '@lindung/db/worker/worker.repository';",
      ),
    },
  },
  {
    rule: 'type-file-never-touches-db',
    file: 'apps/api/src/office/office.type.ts',
    tree: {
      'apps/api/src/office/office.type.ts': lines(
        "import { findWorker } from '@lindung/db/worker/worker.repository';",
      ),
    },
  },
  {
    rule: 'no-cross-module',
    file: 'apps/api/src/office/peek.ts',
    tree: { 'apps/api/src/office/peek.ts': lines("import { seeWorker } from '../worker/see-worker.js';") },
  },
  {
    rule: 'migrations-are-frozen',
    file: 'packages/db/src/migrations/1715500100000-live.ts',
    tree: {
      'packages/db/src/migrations/1715500100000-live.ts': lines(
        "import { Nik } from '@lindung/domain/worker/nik';",
      ),
    },
  },
  {
    rule: 'migrations-take-only-types',
    file: 'packages/db/src/migrations/1715500200000-table.ts',
    tree: { 'packages/db/src/migrations/1715500200000-table.ts': lines("import { Table } from 'typeorm';") },
  },
  {
    rule: 'testing-stays-out-of-production',
    file: 'packages/db/src/worker/seed.ts',
    tree: { 'packages/db/src/worker/seed.ts': lines("import { world } from '../testing/world.js';") },
  },
  {
    rule: 'production-never-imports-tests',
    file: 'packages/db/src/worker/reuse.ts',
    tree: { 'packages/db/src/worker/reuse.ts': lines("import './worker.db.test.js';") },
  },
  {
    rule: 'every-file-is-read',
    file: 'tools/stray.ts',
    tree: { 'tools/stray.ts': lines('export const stray = true;') },
  },
];
