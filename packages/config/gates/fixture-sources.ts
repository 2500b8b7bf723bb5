export const lines = (...text: string[]): string => `${text.join('\n')}\n`;

export const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const EXPORTS = {
  './*': { '@lindung/source': './src/*.ts', types: './dist/*.d.ts', default: './dist/*.js' },
};

export const manifest = (
  name: string,
  dependencies: readonly string[],
  devDependencies: readonly string[],
): string => {
  const versions = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      names.map((name) => [name, name.startsWith('@lindung/') ? 'workspace:*' : 'catalog:']),
    );
  return json({
    name: `@lindung/${name}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    ...(name === 'console' ? {} : { exports: EXPORTS }),
    ...(dependencies.length === 0 ? {} : { dependencies: versions(dependencies) }),
    ...(devDependencies.length === 0 ? {} : { devDependencies: versions(devDependencies) }),
  });
};

/** A workspace in which nothing is wrong: the packages, the layers and one module through them. */
export const fixtureSources: Readonly<Record<string, string>> = {
  'package.json': json({
    name: 'lindung',
    version: '0.1.0',
    private: true,
    type: 'module',
    packageManager: 'pnpm@10.34.9',
    devDependencies: { typescript: 'catalog:' },
  }),
  'pnpm-workspace.yaml': lines(
    'packages:',
    '  - apps/*',
    '  - packages/*',
    '',
    'catalog:',
    '  fast-check: 1.0.0',
    '  graphql: 1.0.0',
    '  pg: 1.0.0',
    '  react: 1.0.0',
    '  type-graphql: 1.0.0-rc.1',
    '  typeorm: 1.0.0',
    '  typescript: 1.0.0',
    '  vite: 1.0.0',
    '  vitest: 1.0.0',
    '  zod: 1.0.0',
  ),
  'pnpm-lock.yaml': lines(
    "lockfileVersion: '9.0'",
    '',
    'packages:',
    '',
    '  graphql@1.0.0:',
    '    resolution: {integrity: sha512-aaaa}',
  ),

  'packages/domain/package.json': manifest('domain', ['zod'], ['fast-check', 'vitest']),
  'packages/domain/src/worker/nik.ts': lines(
    "import { z } from 'zod';",
    '',
    'export const Nik = z.string();',
    '',
    'export type Nik = string;',
  ),
  // What a build left behind must not hide that the source is used.
  'packages/i18n/dist/worker.js': lines('export const nikLabel = undefined;'),
  'packages/domain/src/worker/nik.test.ts': lines(
    "import { assert } from 'fast-check';",
    "import { expect, it } from 'vitest';",
    "import { Nik } from './nik.js';",
    '',
    "it('keeps the digits', () => {",
    "  expect(Nik.parse('7372')).toBe('7372');",
    '  assert(() => true);',
    '});',
  ),

  'packages/i18n/package.json': manifest('i18n', ['@lindung/domain'], []),
  'packages/i18n/src/worker.ts': lines(
    "import type { Nik } from '@lindung/domain/worker/nik';",
    '',
    'export const nikLabel = (nik: Nik): string => `NIK ${nik}`;',
  ),

  'packages/db/package.json': manifest('db', ['@lindung/domain', 'pg', 'typeorm'], ['vitest']),
  'packages/db/src/worker/worker.repository.ts': lines(
    "import { Nik } from '@lindung/domain/worker/nik';",
    "import { Client } from 'pg';",
    '',
    'export const findWorker = (url: string, nik: string): Promise<unknown> =>',
    '  new Client(url).query(`select ${Nik.parse(nik)}`);',
  ),
  'packages/db/src/worker/worker.db.test.ts': lines(
    "import { expect, it } from 'vitest';",
    "import { world } from '../testing/world.js';",
    "import { findWorker } from './worker.repository.js';",
    '',
    "it('finds a worker', async () => {",
    '  expect(await findWorker(world, world)).toBe(undefined);',
    '});',
  ),
  'packages/db/src/testing/world.ts': lines(
    "import { migrations } from '../migrations.js';",
    '',
    'export const world = `Parepare after ${migrations.length}`;',
  ),
  'packages/db/src/migrations.ts': lines(
    "import { Found1715500000000 } from './migrations/1715500000000-found.js';",
    '',
    'export const migrations = [Found1715500000000];',
  ),
  'packages/db/src/migrations/1715500000000-found.ts': lines(
    "import type { MigrationInterface, QueryRunner } from 'typeorm';",
    '',
    'export class Found1715500000000 implements MigrationInterface {',
    '  async up(runner: QueryRunner): Promise<void> {',
    "    await runner.query('create table worker (id uuid)');",
    '  }',
    '',
    '  async down(runner: QueryRunner): Promise<void> {',
    "    await runner.query('drop table worker');",
    '  }',
    '}',
  ),

  'packages/graphql-client/package.json': manifest('graphql-client', ['@lindung/domain', 'graphql'], []),
  'packages/graphql-client/src/client.ts': lines(
    "import { Nik } from '@lindung/domain/worker/nik';",
    "import { print } from 'graphql';",
    '',
    'export const ask = (nik: string): string => print({ nik: Nik.parse(nik) });',
  ),

  'apps/api/package.json': manifest('api', ['@lindung/db', 'type-graphql'], []),
  'apps/api/src/env.ts': lines("export const port = process.env['PORT'];"),
  'apps/api/src/main.ts': lines(
    "import { port } from './env.js';",
    "import { createServer } from './server.js';",
    '',
    'await createServer(port);',
  ),
  'apps/api/src/server.ts': lines(
    "import { regionOf } from './territory/region.resolver.js';",
    '',
    "export const createServer = (port: string | undefined): Promise<unknown> => regionOf(port ?? 'none');",
  ),
  'apps/api/src/territory/region.resolver.ts': lines(
    "import { seeWorker } from '../worker/worker.public.js';",
    "import { Region } from './region.type.js';",
    '',
    'export const regionOf = (nik: string): Promise<unknown> => seeWorker(`${Region.name}${nik}`);',
  ),
  'apps/api/src/territory/region.type.ts': lines(
    "import { ObjectType } from 'type-graphql';",
    '',
    "@ObjectType('Region')",
    'export class Region {}',
  ),
  'apps/api/src/worker/worker.public.ts': lines("export { seeWorker } from './see-worker.js';"),
  'apps/api/src/worker/see-worker.ts': lines(
    "import { findWorker } from '@lindung/db/worker/worker.repository';",
    '',
    "export const seeWorker = (nik: string): Promise<unknown> => findWorker('postgres:', nik);",
  ),

  'apps/console/package.json': manifest(
    'console',
    ['@lindung/graphql-client', '@lindung/i18n', 'react'],
    ['vite'],
  ),
  'apps/console/index.html': lines('<script type="module" src="/src/main.tsx"></script>'),
  'apps/console/src/main.tsx': lines(
    "import { ask } from '@lindung/graphql-client/client';",
    "import { nikLabel } from '@lindung/i18n/worker';",
    "import { createElement } from 'react';",
    '',
    'createElement(`${ask(nikLabel(document.title))}`);',
  ),

  'packages/bench/package.json': manifest('bench', ['@lindung/api'], []),
  'packages/bench/src/main.ts': lines(
    "import { createServer } from '@lindung/api/server';",
    '',
    "await createServer('0');",
  ),
};

/** One package of it that needs no other: enough for what takes seconds for each package. */
export const consoleAlone: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(fixtureSources).filter(([path]) => !path.includes('/'))),
  'apps/console/package.json': manifest('console', ['react'], ['vite']),
  'apps/console/src/main.tsx': lines(
    "import { createElement } from 'react';",
    '',
    'createElement(document.title);',
  ),
};
