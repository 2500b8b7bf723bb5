// @ts-check
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { finding } from './finding.mjs';
import { runTool, toolScript } from './run-tool.mjs';
import { isTypeScript, ownFiles, packageFolders } from './source-files.mjs';

const require = createRequire(import.meta.url);
const TSC = toolScript(require.resolve('typescript'), 'tsc');

const DIAGNOSTIC = /^(?<file>[^\s(][^(]*)\((?<line>\d+),\d+\): error (?<code>TS\d+): (?<message>.+)$/u;
const WITHOUT_A_PLACE = /^error (?<code>TS\d+): (?<message>.+)$/u;

/**
 * @param {string} line of tsc's output
 * @param {string} folder that was compiled
 * @returns {import('./finding.mjs').Finding[]}
 */
const diagnostic = (line, folder) => {
  const placed = DIAGNOSTIC.exec(line)?.groups;
  if (placed)
    return [finding(placed['code'] ?? '', `${placed['file']}:${placed['line']}`, placed['message'] ?? '')];
  const unplaced = WITHOUT_A_PLACE.exec(line)?.groups;
  return unplaced
    ? [finding(unplaced['code'] ?? '', `${folder}/tsconfig.json`, unplaced['message'] ?? '')]
    : [];
};

/**
 * Compiles one package without output.
 *
 * @param {string} root
 * @param {string} folder
 */
const compile = async (root, folder) => {
  const memory = join(root, 'node_modules/.cache/lindung-types', `${folder.replace('/', '-')}.tsbuildinfo`);
  const { code, stdout, stderr } = await runTool(
    TSC,
    [
      '--project',
      folder,
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      memory,
      '--listFiles',
      '--pretty',
      'false',
    ],
    root,
  );
  const output = stdout.split('\n');
  const findings = output.flatMap((line) => diagnostic(line, folder));
  if (code !== 0 && findings.length === 0) throw new Error(`tsc -p ${folder} failed: ${stdout}${stderr}`);
  const files = output
    .filter((line) => line.startsWith('/') || /^[A-Z]:\//u.test(line))
    .map((file) => relative(root, file).split(sep).join('/'));
  return { findings, files };
};

/**
 * Every package against its own tsconfig.json, and every TypeScript file in one of them: a file that no tsconfig
 * includes is one whose types nobody checks.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const typeCheck = async (root) => {
  mkdirSync(join(root, 'node_modules/.cache/lindung-types'), { recursive: true });
  const folders = packageFolders(root);
  const queue = folders.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
  const findings = folders
    .filter((folder) => !queue.includes(folder))
    .map((folder) => finding('package-has-tsconfig', folder, 'there is no tsconfig.json'));

  /** @type {Set<string>} */
  const compiled = new Set();
  const work = async () => {
    for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
      const result = await compile(root, folder);
      findings.push(...result.findings);
      for (const file of result.files) compiled.add(file);
    }
  };
  await Promise.all([work(), work()]);

  const listed = (await ownFiles(root)).filter(isTypeScript);
  const left = listed.filter((file) => !compiled.has(file));
  findings.push(
    ...left.map((file) => finding('every-file-is-compiled', file, 'no tsconfig.json includes it')),
  );
  const unique = new Map(findings.map((each) => [`${each.rule} ${each.file} ${each.detail}`, each]));
  return { read: `${listed.length - left.length} of ${listed.length} files`, findings: [...unique.values()] };
};
