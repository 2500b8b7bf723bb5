// @ts-check
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { finding } from './finding.mjs';
import { runTool, toolScript } from './run-tool.mjs';

const require = createRequire(import.meta.url);
const KNIP = toolScript(require.resolve('knip'), 'knip');
const CONFIG = fileURLToPath(new URL('knip.jsonc', import.meta.url));

/** What knip says without a sentence, by the name of its kind of issue. */
const SENTENCES = new Map([
  ['files', 'nothing imports this file'],
  ['dependencies', 'declared and used nowhere'],
  ['devDependencies', 'declared and used nowhere'],
  ['unlisted', 'imported and not declared'],
  ['unresolved', 'imported and not there'],
  ['exports', 'exported and used in no other file'],
  ['types', 'exported and used in no other file'],
  ['duplicates', 'exported twice'],
  ['catalog', 'in the catalog and used nowhere'],
]);

/**
 * @typedef {Record<string, { name: string, line?: number }[]> & { file: string }} Issue
 */

/**
 * Files, exports and dependencies that nothing uses, and dependencies that are used and not declared.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const deadCode = async (root) => {
  const { code, stdout, stderr } = await runTool(
    KNIP,
    ['--config', CONFIG, '--no-progress', '--no-config-hints', '--reporter', 'json'],
    root,
  );
  if (!stdout.startsWith('{')) throw new Error(`knip did not finish: ${stdout}${stderr}`);
  /** @type {{ issues: Issue[] }} */
  const { issues } = JSON.parse(stdout);
  const findings = issues.flatMap((issue) =>
    Object.entries(issue).flatMap(([rule, entries]) =>
      Array.isArray(entries)
        ? entries
            .flat()
            .map(({ name, line }) =>
              finding(rule, `${issue.file}:${line ?? 1}`, `${name}: ${SENTENCES.get(rule) ?? rule}`),
            )
        : [],
    ),
  );
  if (code !== 0 && findings.length === 0) throw new Error(`knip failed: ${stdout}${stderr}`);
  return { read: 'all packages', findings };
};
