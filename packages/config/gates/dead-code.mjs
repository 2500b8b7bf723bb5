// @ts-check
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finding } from './finding.mjs';
import { runTool } from './run-tool.mjs';

const REPORT = fileURLToPath(new URL('dead-code-report.mjs', import.meta.url));
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
 * What dead-code-report.mjs prints.
 *
 * @typedef {object} Report
 * @property {{ rule: string, file: string, line: number, name: string }[]} reported
 * @property {string[]} passedOver settings of the configuration that keep findings back
 * @property {number} listed how many files of code git lists
 * @property {string[]} unread those of them that knip did not read
 */

/**
 * Files, exports and dependencies that nothing uses, dependencies that are used and not declared, and files of code
 * that knip's patterns leave out: in those it finds nothing, whatever they hold.
 *
 * @param {string} root
 * @param {string} [config] the settings of knip
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const deadCode = async (root, config = CONFIG) => {
  const { code, stdout, stderr } = await runTool(REPORT, [root, config], root);
  if (code !== 0 || !stdout.startsWith('{')) throw new Error(`knip did not finish: ${stdout}${stderr}`);
  /** @type {Report} */
  const { reported, passedOver, listed, unread } = JSON.parse(stdout);
  return {
    read: `${listed - unread.length} of ${listed} files`,
    findings: [
      ...reported.map(({ rule, file, line, name }) =>
        finding(rule, `${file}:${line}`, `${name}: ${SENTENCES.get(rule) ?? rule}`),
      ),
      ...unread.map((file) => finding('every-file-is-read', file, 'git lists it, knip did not read it')),
      ...passedOver.map((setting) =>
        finding('nothing-is-passed-over', basename(config), `"${setting}" keeps findings back`),
      ),
    ],
  };
};
