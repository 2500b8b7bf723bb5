// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { CONTRACT } from './contract.mjs';
import { finding } from './finding.mjs';
import { ownRoot, run, runTool, toolScript } from './run-tool.mjs';
import { trackedFiles } from './source-files.mjs';

const require = createRequire(import.meta.url);
const TURBO = toolScript(require.resolve('turbo/package.json'), 'turbo');

/**
 * A script that writes committed files from the source.
 *
 * @typedef {object} Step
 * @property {string} script run with Node in the root of the checkout
 * @property {string[]} writes files and folders that are wholly its own
 */

/** In this order: the typed documents are made from the schema that the server emits. @type {Step[]} */
export const STEPS = [
  { script: 'apps/api/dist/emit-schema.js', writes: ['packages/graphql-client/schema.graphql', CONTRACT] },
  { script: 'apps/api/dist/emit-permissions.js', writes: ['docs/permissions.md'] },
  { script: 'apps/api/dist/emit-processing.js', writes: ['docs/processing.md'] },
  { script: 'packages/graphql-client/codegen.mjs', writes: ['packages/graphql-client/src/generated'] },
];

/**
 * Whether a script writes this file, so that nobody formats or shortens it.
 *
 * @param {string} path from the root
 * @param {Step[]} [steps]
 */
export const isGenerated = (path, steps = STEPS) =>
  steps.some(({ writes }) => writes.some((own) => path === own || path.startsWith(`${own}/`)));

/**
 * Builds what the steps run.
 *
 * @param {string} root
 */
export const buildServer = async (root) => {
  const { code, stdout, stderr } = await runTool(
    TURBO,
    ['run', 'build', '--filter=@lindung/api', '--output-logs=errors-only', '--ui=stream'],
    root,
    {
      PATH: `${join(ownRoot, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      TURBO_TELEMETRY_DISABLED: '1',
    },
  );
  if (code !== 0) throw new Error(`the server does not build:\n${stdout}${stderr}`);
};

/**
 * Writes every generated file anew.
 *
 * @param {string} root
 * @param {Step[]} steps
 */
export const generate = async (root, steps) => {
  for (const { script, writes } of steps) {
    if (!existsSync(join(root, script)))
      throw new Error(`${script}, which writes ${writes.join(', ')}, is missing`);
    const { code, stdout, stderr } = await run(process.execPath, [script], root);
    if (code !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
  }
};

/**
 * @param {string} root
 * @param {string} path file or folder, from the root
 * @returns {string[]} the files there, from the root
 */
const filesAt = (root, path) => {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesAt(root, `${path}/${name}`));
};

/**
 * @param {string} root
 * @param {Step[]} steps
 * @returns {Map<string, string>} path -> content
 */
const snapshot = (root, steps) =>
  new Map(
    steps
      .flatMap(({ writes }) => writes)
      .flatMap((path) => filesAt(root, path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

/**
 * @param {string} root
 * @param {Map<string, string>} before
 * @param {Iterable<string>} after
 */
const restore = (root, before, after) => {
  for (const path of after) if (!before.has(path)) rmSync(join(root, path));
  for (const [path, content] of before) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
};

/**
 * Generates everything, compares with what stood there before and puts that back: the check changes no file, and
 * uncommitted work elsewhere is no obstacle.
 *
 * @param {string} root
 * @param {{ steps?: Step[], build?: (root: string) => Promise<void> }} [how]
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const generated = async (root, { steps = STEPS, build = buildServer } = {}) => {
  await build(root);
  const before = snapshot(root, steps);
  let after = before;
  try {
    await generate(root, steps);
  } finally {
    after = snapshot(root, steps);
    restore(root, before, after.keys());
  }
  const tracked = new Set(await trackedFiles(root));
  const drifted = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => finding('generated-without-drift', path, 'not what its source gives: npm run codegen'));
  const loose = [...before.keys()]
    .filter((path) => !tracked.has(path))
    .map((path) => finding('generated-is-committed', path, 'git does not track it'));
  const unmade = [...tracked]
    .filter((path) => path.includes('/generated/') && !isGenerated(path, steps))
    .map((path) =>
      finding('every-file-is-read', path, 'it stands with what is generated, and nothing generates it'),
    );
  const read = `${after.size} ${after.size === 1 ? 'file' : 'files'}`;
  return { read, findings: [...drifted, ...loose, ...unmade] };
};
