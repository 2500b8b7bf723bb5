// @ts-check
/**
 * Which way imports may point. `import type` counts like any other import: a type that crosses a border is a
 * dependency too. gates.test.ts breaks each rule once.
 */

/** The modules: in the server each sees of another what its public file shows. */
export const MODULES = [
  'territory',
  'office',
  'programme',
  'agreement',
  'worker',
  'enrolment',
  'budget',
  'contribution',
  'insight',
  'access',
  'exchange',
  'privacy',
  'retention',
];

/** The folders of the server that are no module: what all modules stand on, and what puts them together. */
export const FOUNDATIONS = ['acting', 'demo', 'graphql', 'http', 'limiting', 'reading', 'writing'];

const oneModule = MODULES.join('|');

/** Files that no production code runs. */
const TESTS = '[.]test[.]tsx?$|^(?:apps|packages)/[^/]+/(?:test|e2e)/';
const TOOLING = '[.]config[.]ts$|^packages/config/|^docs/';

/** Installed packages, and the same names where a package does not declare them and the import leads nowhere. */
const npm = (/** @type {string[]} */ ...names) =>
  `(?:^|/)node_modules/(?:${names.join('|')})/|^(?:${names.join('|')})(?:/|$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-circular',
    comment: 'files in a cycle can only be read, tested and moved together',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'a file that nothing imports and that imports nothing is dead',
    from: { orphan: true, pathNot: [TESTS, TOOLING, '[.]d[.]ts$'] },
    to: {},
  },
  {
    name: 'no-unresolved',
    comment: 'an import that leads nowhere is one that no other rule here can judge',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'not-to-dist',
    comment: 'inside the workspace the source is read, never what was built from it',
    from: {},
    to: { path: '^(?:apps|packages)/[^/]+/dist/' },
  },
  {
    name: 'not-to-dev-dep',
    comment: 'production code runs without devDependencies',
    from: {
      path: '^(?:apps|packages)/[^/]+/src/',
      pathNot: [TESTS, TOOLING, '^packages/db/src/testing/'],
    },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'domain-is-pure',
    comment: 'the domain is true without a computer: itself and zod, nothing else',
    from: { path: '^packages/domain/src/', pathNot: TESTS },
    to: { pathNot: ['^packages/domain/src/', npm('zod')] },
  },
  {
    name: 'domain-tests-are-pure',
    comment: "the domain's tests need the test runner and files of expected figures, no other layer",
    from: { path: `^packages/domain/(?=.*(?:${TESTS}))` },
    to: {
      pathNot: ['^packages/domain/', npm('zod', 'vitest', 'fast-check')],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'i18n-only-sees-domain',
    comment: 'words are typed by the domain and know nothing else',
    from: { path: '^packages/i18n/', pathNot: TESTS },
    to: { pathNot: ['^packages/i18n/', '^packages/domain/src/'] },
  },
  {
    name: 'passwords-stand-alone',
    comment: 'server and console estimate a password by the same words: nothing of either stands behind it',
    from: { path: '^packages/passwords/', pathNot: TESTS },
    to: { path: '^(?:apps|packages)/', pathNot: '^packages/passwords/' },
  },
  {
    name: 'db-only-sees-domain',
    comment: 'of the workspace, the database layer knows the domain alone',
    from: { path: '^packages/db/' },
    to: { path: '^(?:apps|packages)/', pathNot: ['^packages/db/', '^packages/domain/'] },
  },
  {
    name: 'graphql-client-only-sees-domain',
    comment: 'the client is what partners install: of the workspace it knows the domain alone',
    from: { path: '^packages/graphql-client/' },
    to: { path: '^(?:apps|packages)/', pathNot: ['^packages/graphql-client/', '^packages/domain/'] },
  },
  {
    name: 'console-never-sees-the-server',
    comment: 'the console speaks to the server over GraphQL, and shares not even a type with it',
    from: { path: '^apps/console/' },
    to: { path: ['^apps/api/', '^packages/db/', npm('typeorm', 'type-graphql', 'pg', '@types/pg')] },
  },
  {
    name: 'console-sends-ids-of-documents',
    comment:
      'the server takes the console’s documents by their ids: generated/trusted-operations has them, with their types',
    from: { path: '^apps/console/' },
    to: { path: '^packages/graphql-client/src/generated/operations', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing-imports-an-app',
    comment: 'apps stand at the end of every arrow; only the benchmarks look into the server',
    from: { path: '^(?!packages/bench/)((?:apps|packages)/[^/]+|[^/]+)/' },
    to: { path: '^apps/', pathNot: '^$1/' },
  },
  {
    name: 'bench-only-imports-the-server',
    comment: 'the benchmarks measure the server, not the console',
    from: { path: '^packages/bench/' },
    to: { path: '^apps/', pathNot: '^apps/api/' },
  },
  {
    name: 'resolver-never-touches-db',
    comment: 'a resolver calls a use case; queries live behind it',
    from: { path: '^apps/api/src/.+[.]resolver[.]ts$' },
    to: { path: ['^packages/db/', npm('typeorm', 'pg', '@types/pg')] },
  },
  {
    name: 'type-file-never-touches-db',
    comment: 'a GraphQL class is never a table: a column must not become public by a decorator',
    from: { path: '^apps/api/src/.+[.]type[.]ts$' },
    to: { path: ['^packages/db/', npm('typeorm', 'pg', '@types/pg')] },
  },
  {
    name: 'no-cross-module',
    comment: 'one module of the server sees of another what its <module>.public.ts shows',
    from: { path: `^apps/api/src/(${oneModule})/` },
    to: {
      path: `^apps/api/src/(?:${oneModule})/`,
      pathNot: ['^apps/api/src/$1/', '^apps/api/src/([^/]+)/\\1[.]public[.]ts$'],
    },
  },
  {
    name: 'migrations-are-frozen',
    comment: 'a migration must do the same in five years: it sees no code that may change',
    from: { path: '^packages/db/src/migrations/' },
    to: { pathNot: npm('typeorm') },
  },
  {
    name: 'migrations-take-only-types',
    comment: 'of typeorm a migration takes the interface, never what runs',
    from: { path: '^packages/db/src/migrations/' },
    to: { path: npm('typeorm'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'testing-stays-out-of-production',
    comment: 'what builds worlds for tests is unreachable from code that runs for people',
    from: { pathNot: [TESTS, TOOLING, '^packages/db/src/testing/', '^packages/bench/'] },
    to: { path: '^packages/db/src/testing/' },
  },
  {
    name: 'production-never-imports-tests',
    comment: 'a test file is imported by tests alone',
    from: { pathNot: [TESTS, TOOLING] },
    to: { path: TESTS },
  },
];

/** @type {import('dependency-cruiser').IFlattenedRuleSet} */
export const directionRules = { forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })) };
