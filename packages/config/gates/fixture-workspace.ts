import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fixtureSources } from './fixture-sources.js';
import { ownRoot } from './run-tool.mjs';
import { GIT_OF_THE_FOLDER } from './source-files.mjs';

/** Path from the root -> content. */
export type Tree = Readonly<Record<string, string>>;

/** The installed packages that the fixture's sources import, as small as they can be. */
const INSTALLED: Readonly<Record<string, string>> = {
  zod: 'export declare const z: { string(): { parse(value: unknown): string } };',
  pg: 'export declare class Client { constructor(url: string); query(sql: string): Promise<unknown>; }',
  typeorm: [
    'export interface QueryRunner { query(sql: string): Promise<unknown>; }',
    'export interface MigrationInterface { up(runner: QueryRunner): Promise<void>; down(runner: QueryRunner): Promise<void>; }',
    'export declare class Table { constructor(name: string); }',
  ].join('\n'),
  'type-graphql': 'export declare const ObjectType: (name: string) => ClassDecorator;',
  graphql: 'export declare const print: (node: object) => string;',
  react: [
    'export declare const createElement: (name: string) => { type: string };',
    'export declare const useState: <T>(first: T) => [T, (next: T) => void];',
    'export declare const useEffect: (effect: () => void, dependencies: readonly unknown[]) => void;',
  ].join('\n'),
  'fast-check': 'export declare const assert: (property: () => boolean) => void;',
  xlsx: 'export declare const read: (file: string) => unknown;',
  vitest: [
    'type Test = (name: string, body: () => void | Promise<void>) => void;',
    'export declare const it: Test & { skip: Test; only: Test };',
    'export declare const expect: (value: unknown) => { toBe(expected: unknown): void };',
  ].join('\n'),
};

/** Settings that the fixture takes from the workspace itself, so that the test judges what really runs. */
const settingsOf = (tree: Tree): string[] => {
  const packages = Object.keys(tree).flatMap((path) => MANIFEST.exec(path)?.groups?.['folder'] ?? []);
  return [
    '.gitignore',
    '.oxlintrc.json',
    '.prettierignore',
    '.prettierrc.json',
    ...(packages.length === 0 ? [] : ['tsconfig.base.json']),
    ...packages.map((folder) => `${folder}/tsconfig.json`).filter((path) => existsSync(join(ownRoot, path))),
  ];
};

const MANIFEST = /^(?<folder>(?:apps|packages)\/[^/]+)\/package\.json$/u;

const link = (target: string, at: string): void => {
  mkdirSync(dirname(at), { recursive: true });
  symlinkSync(relative(dirname(at), target), at, 'dir');
};

/** Where pnpm has what a package declares: beside it in the workspace, or in `.pnpm`. */
const homeOf = (root: string, name: string): string => {
  if (name === '@lindung/api') return join(root, 'apps/api');
  if (name.startsWith('@lindung/')) return join(root, 'packages', basename(name));
  return name in INSTALLED
    ? join(root, `node_modules/.pnpm/${name}@1.0.0/node_modules/${name}`)
    : join(ownRoot, 'node_modules', name);
};

const install = (root: string, owner: string, name: string): void =>
  link(homeOf(root, name), join(root, owner, 'node_modules', name));

const write = (root: string, tree: Tree): void => {
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
};

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const declared = (manifest: string): string[] => {
  const { dependencies, devDependencies } = JSON.parse(manifest) as Manifest;
  return Object.keys({ ...dependencies, ...devDependencies });
};

/** Runs git on the repository of this folder, even when the test itself runs in a hook of another one. */
export const git = (root: string, ...args: string[]): void => {
  execFileSync('git', args, { cwd: root, env: { ...process.env, ...GIT_OF_THE_FOLDER } });
};

/**
 * Lays out a small workspace with the layout of this one in a folder of its own: its settings, tiny sources in the
 * same places, installed packages, a git index that holds every file.
 *
 * @param overlay files to add or to replace; what a rule forbids comes in here
 * @param base what it is laid over
 * @returns the folder; the caller removes it
 */
export const layOutWorkspace = (overlay: Tree = {}, base: Tree = fixtureSources): string => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lindung-gates-')));
  const tree = { ...base, ...overlay };
  for (const path of settingsOf(tree)) cpSync(join(ownRoot, path), join(root, path), { recursive: true });
  write(root, tree);
  for (const [name, types] of Object.entries(INSTALLED)) {
    write(join(root, `node_modules/.pnpm/${name}@1.0.0/node_modules/${name}`), {
      'package.json': JSON.stringify({ name, version: '1.0.0', types: 'index.d.ts', main: 'index.js' }),
      'index.d.ts': `${types}\n`,
      'index.js': '',
    });
  }
  link(join(ownRoot, 'node_modules/@types'), join(root, 'node_modules/@types'));
  for (const [path, content] of Object.entries(tree)) {
    if (MANIFEST.test(path)) for (const name of declared(content)) install(root, dirname(path), name);
  }
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  return root;
};
