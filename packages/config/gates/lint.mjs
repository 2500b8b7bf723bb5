// @ts-check
import { createRequire } from 'node:module';
import { finding } from './finding.mjs';
import { runTool, toolScript } from './run-tool.mjs';
import { isTypeScript, trackedFiles } from './source-files.mjs';

const require = createRequire(import.meta.url);
const OXLINT = toolScript(require.resolve('oxlint'), 'oxlint');
const TSGOLINT = toolScript(require.resolve('oxlint-tsgolint/package.json'), 'tsgolint');

/**
 * The part of oxlint's JSON that is read here.
 *
 * @typedef {object} Report
 * @property {number} number_of_files
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
 * oxlint with the rules of .oxlintrc.json, those that need types included.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const lint = async (root) => {
  const { stdout, stderr } = await runTool(OXLINT, ['--format', 'json', '.'], root, {
    OXLINT_TSGOLINT_PATH: TSGOLINT,
  });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not finish: ${stdout}${stderr}`);
  /** @type {Report} */
  const report = JSON.parse(stdout);
  const findings = report.diagnostics.map(({ code, message, filename, labels }) =>
    finding(ruleName(code), `${filename}:${labels[0]?.span.line ?? 1}`, message),
  );
  const listed = (await trackedFiles(root)).filter(
    (path) => isTypeScript(path) && !path.includes('/generated/'),
  );
  if (report.number_of_files < listed.length) {
    const difference = `oxlint read ${report.number_of_files} files, git lists ${listed.length} of TypeScript alone`;
    findings.push(finding('every-file-is-read', '.', difference));
  }
  return { read: `${report.number_of_files} files`, findings };
};
