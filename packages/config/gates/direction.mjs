// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { directionRules } from './direction-rules.mjs';
import { finding } from './finding.mjs';
import { isTypeScript, trackedFiles } from './source-files.mjs';

/** Read as a target of imports, not followed into: what was installed and what was built. */
const EDGE_OF_THE_SOURCE = '(?:^|/)node_modules/|^(?:apps|packages)/[^/]+/dist/';

const REASONS = new Map(directionRules.forbidden?.map(({ name, comment }) => [name, comment]));

/**
 * @param {import('dependency-cruiser').IViolation} violation
 * @returns {string}
 */
const way = ({ from, to, cycle }) => {
  if (cycle !== undefined) return `${[from, ...cycle.map(({ name }) => name)].join(' -> ')}: `;
  return from === to ? '' : `-> ${to}: `;
};

/**
 * Which way the imports of the tree point, and that every TypeScript file of it was read: under a compiler that
 * dependency-cruiser doesn't know it reads no module at all and finds nothing wrong.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const direction = async (root) => {
  const listed = (await trackedFiles(root)).filter(isTypeScript);
  const tops = [
    ...['apps', 'packages', 'docs'].filter((folder) => existsSync(join(root, folder))),
    ...listed.filter((file) => !file.includes('/')),
  ];
  const result = await cruise(
    tops,
    {
      baseDir: root,
      validate: true,
      ruleSet: directionRules,
      tsPreCompilationDeps: true,
      doNotFollow: EDGE_OF_THE_SOURCE,
    },
    {
      conditionNames: ['@lindung/source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['main', 'types', 'typings'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
      bustTheCache: true,
    },
  );
  if (typeof result.output === 'string') throw new Error('dependency-cruiser answered with text');

  const { modules, summary } = result.output;
  const read = new Set(modules.filter(({ couldNotResolve }) => !couldNotResolve).map(({ source }) => source));
  const unread = listed
    .filter((file) => !read.has(file))
    .map((file) => finding('every-file-is-read', file, 'git lists it, dependency-cruiser did not read it'));
  const broken = summary.violations.map((violation) =>
    finding(
      violation.rule.name,
      violation.from,
      `${way(violation)}${REASONS.get(violation.rule.name) ?? ''}`,
    ),
  );
  return {
    read: `${listed.length - unread.length} of ${listed.length} files`,
    findings: [...unread, ...broken],
  };
};
