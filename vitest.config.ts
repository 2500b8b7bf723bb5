import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const LONG = process.env['LINDUNG_LONG'] === '1';
const POSTGRES = 'packages/db/src/testing/postgres.global.ts';
const LINDUNG = 'apps/console/e2e/lindung.global.ts';
/** Tests that count the calls of a package: they load it, and the server with it, for themselves. */
const WATCHING_MODULES = ['apps/api/test/sign-in-abuse.api.test.ts'];

type Needs = { postgres?: boolean; include?: string[]; isolate?: boolean; exclude?: string[] };

/** A workspace package as a project of the one run: `npx vitest run packages/domain` runs its tests alone. */
const project = (
  folder: string,
  { postgres = false, include = [], isolate = false, exclude = [] }: Needs = {},
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name: folder,
    include: [`${folder}/{src,test}/**/*.test.{ts,tsx}`, ...include],
    exclude,
    globalSetup: postgres ? [POSTGRES] : [],
    // What a file loads is there for the next one: the server alone takes seconds to load.
    isolate,
  },
});

export default defineConfig({
  // `graphql` has a CommonJS and an ES build; two of them in one process refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // Packages of the workspace are read from their sources, so that no test runs against an old build.
  ssr: { resolve: { conditions: ['@lindung/source', ...defaultServerConditions] } },
  test: {
    env: { TZ: 'UTC' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    exclude: ['**/node_modules/**', '**/dist/**', ...(LONG ? [] : ['**/*.long.test.ts', '**/*.long.e2e.ts'])],
    projects: [
      project('packages/domain'),
      project('packages/i18n'),
      project('packages/passwords'),
      project('packages/db', { postgres: true }),
      project('packages/graphql-client'),
      project('packages/config', {
        isolate: true,
        include: ['packages/config/{gates,launcher,vitest}/**/*.test.ts'],
      }),
      project('packages/bench', { postgres: true }),
      project('apps/api', { postgres: true, exclude: WATCHING_MODULES }),
      {
        extends: true,
        test: {
          name: 'apps/api, modules watched',
          include: WATCHING_MODULES,
          globalSetup: [POSTGRES],
        },
      },
      project('apps/console', { isolate: true }),
      {
        extends: true,
        test: {
          name: 'apps/console/e2e',
          include: ['apps/console/e2e/**/*.e2e.ts'],
          globalSetup: [LINDUNG],
          testTimeout: 180_000,
        },
      },
    ],
  },
});
