// @ts-check
import { createRequire } from 'node:module';
import { finding } from './finding.mjs';
import { runTool, toolScript } from './run-tool.mjs';
import { isGenerated } from './generated.mjs';
import { isCode, ownFiles } from './source-files.mjs';

const require = createRequire(import.meta.url);
const OXLINT = toolScript(require.resolve('oxlint'), 'oxlint');
const TSGOLINT = toolScript(require.resolve('oxlint-tsgolint/package.json'), 'tsgolint');

/**
 * The part of oxlint's JSON that is read here.
 *
 * @typedef {object} Report
 * @property {{ message: string, code?: string, filename: string, labels: { span: { line: number } }[] }[]} diagnostics
 */

/**
 * `typescript(no-floating-promises)` -> `typescript/no-floating-promises`, `eslint(eqeqeq)` -> `eqeqeq`: the names that
 * .oxlintrc.json uses. What has no rule is a file that could not be parsed.
 *
 * @param {string | undefined} code
 */
const ruleName = (code) =>
  code?.replace(/^eslint\((.+)\)$/u, '$1').replace(/^([\w-]+)\((.+)\)$/u, '$1/$2') ?? 'parse';

/**
 * @param {string} root
 * @param {string[]} args
 */
const oxlint = (root, args) => runTool(OXLINT, [...args, '.'], root, { OXLINT_TSGOLINT_PATH: TSGOLINT });

/**
 * oxlint with the rules of .oxlintrc.json, those that need types included, and which of the files that git lists it
 * takes: what an ignore pattern drops has no findings.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const lint = async (root) => {
  const { stdout, stderr } = await oxlint(root, ['--format', 'json']);
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not finish: ${stdout}${stderr}`);
  /** @type {Report} */
  const report = JSON.parse(stdout);
  const findings = report.diagnostics.map(({ code, message, filename, labels }) =>
    finding(ruleName(code), `${filename}:${labels[0]?.span.line ?? 1}`, message),
  );
  const taken = new Set((await oxlint(root, ['--debug=files'])).stdout.split(/\r?\n/u));
  const listed = (await ownFiles(root)).filter((path) => isCode(path) && !isGenerated(path));
  const unread = listed.filter((path) => !taken.has(path));
  return {
    read: `${listed.length - unread.length} of ${listed.length} files`,
    findings: [
      ...findings,
      ...unread.map((file) => finding('every-file-is-read', file, 'git lists it, oxlint does not take it')),
    ],
  };
};
