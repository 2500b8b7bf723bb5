// @ts-check
import { createRequire } from 'node:module';
import { finding } from './finding.mjs';
import { runTool, toolScript } from './run-tool.mjs';

const require = createRequire(import.meta.url);
const PRETTIER = toolScript(require.resolve('prettier/package.json'), 'prettier');

/**
 * Prettier with .prettierrc.json over everything that .prettierignore and .gitignore leave.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const format = async (root) => {
  const { code, stdout, stderr } = await runTool(PRETTIER, ['--check', '--no-color', '.'], root);
  const findings = `${stdout}\n${stderr}`.split('\n').flatMap((line) => {
    const unformatted = /^\[warn\] (?<file>\S+)$/u.exec(line)?.groups?.['file'];
    if (unformatted) return [finding('format', unformatted, 'not formatted: npm run format')];
    const broken = /^\[error\] (?<file>\S+): (?<message>.+)$/u.exec(line)?.groups;
    return broken ? [finding('parse', broken['file'] ?? '', broken['message'] ?? '')] : [];
  });
  if (code !== 0 && findings.length === 0) throw new Error(`prettier failed: ${stdout}${stderr}`);
  return { read: 'all files', findings };
};
