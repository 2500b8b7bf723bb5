// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { finding } from './finding.mjs';
import { runTool, toolScript } from './run-tool.mjs';
import { ownFiles, packageFolders } from './source-files.mjs';

const require = createRequire(import.meta.url);
const SHERIF = toolScript(require.resolve('sherif/package.json'), 'sherif');
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u;
const FROM_A_PLACE_OF_ITS_OWN = /\btarball:|\bregistry:|resolution:.*:\/\//u;

/**
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding[]>}
 */
const sherifFindings = async (root) => {
  const { code, stdout, stderr } = await runTool(SHERIF, ['--fail-on-warnings', '.'], root);
  let file = 'package.json';
  const findings = [];
  for (const line of stripVTControlCharacters(stdout).split('\n')) {
    const place = /^\d+ issues? found(?: in (?<file>\S+))?:$/u.exec(line);
    if (place) file = posix.normalize(place.groups?.['file'] ?? 'package.json');
    const issue = /^ \S+ (?:error|warning) (?<message>.+) (?<rule>[a-z-]+)$/u.exec(line)?.groups;
    if (issue) findings.push(finding(issue['rule'] ?? '', file, issue['message'] ?? ''));
  }
  if (code !== 0 && findings.length === 0) throw new Error(`sherif failed: ${stdout}${stderr}`);
  return findings;
};

/**
 * The `name: value` lines of one top-level block of a YAML file, as pnpm writes it.
 *
 * @param {string} yaml
 * @param {string} block
 * @returns {{ name: string, value: string, line: number }[]}
 */
const entriesOf = (yaml, block) => {
  const entries = [];
  let inside = false;
  for (const [index, line] of yaml.split('\n').entries()) {
    if (/^\S/u.test(line)) inside = line.startsWith(`${block}:`);
    const entry = /^ {2}["']?(?<name>[^"':#]+)["']?: *["']?(?<value>[^"']+)["']?$/u.exec(line)?.groups;
    if (inside && entry)
      entries.push({ name: entry['name'] ?? '', value: entry['value'] ?? '', line: index + 1 });
  }
  return entries;
};

/** @param {string} root */
const pinFindings = (root) => {
  const path = 'pnpm-workspace.yaml';
  const yaml = readFileSync(join(root, path), 'utf8');
  return [...entriesOf(yaml, 'catalog'), ...entriesOf(yaml, 'overrides')]
    .filter(({ value }) => !EXACT_VERSION.test(value))
    .map(({ name, value, line }) =>
      finding('exact-version', `${path}:${line}`, `${name} is pinned to "${value}", not to one version`),
    );
};

/**
 * @param {string} root
 * @param {string} path of a package.json
 */
const specifierFindings = (root, path) => {
  /** @type {Record<string, Record<string, string> | undefined>} */
  const manifest = JSON.parse(readFileSync(join(root, path), 'utf8'));
  const loose = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
    .flatMap((field) => Object.entries(manifest[field] ?? {}))
    .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
    .map(([name, version]) =>
      finding('catalog-or-workspace', path, `${name} is "${version}"; versions stand in the catalog alone`),
    );
  // sherif has this rule, but passes over what comes from the catalog.
  const typings = Object.keys(manifest['dependencies'] ?? {})
    .filter((name) => name.startsWith('@types/'))
    .map((name) => finding('types-in-dependencies', path, `${name} is of use to the compiler alone`));
  return [...loose, ...typings];
};

/** @param {string} root */
const lockfileFindings = (root) => {
  const path = 'pnpm-lock.yaml';
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const placed = lines.flatMap((line, index) =>
    FROM_A_PLACE_OF_ITS_OWN.test(line)
      ? [
          finding(
            'lockfile-names-no-host',
            `${path}:${index + 1}`,
            `"${line.trim()}" ties it to one registry`,
          ),
        ]
      : [],
  );
  const copies = new Set(
    lines.flatMap((line) => /^ {2}(?<copy>graphql@\d[^:(]*)/u.exec(line)?.groups?.['copy'] ?? []),
  );
  if (copies.size === 1) return placed;
  return [
    ...placed,
    finding('one-graphql', path, `one copy of graphql, not ${[...copies].join(' and ') || 'none'}`),
  ];
};

/**
 * sherif's rules for package.json files, and where versions may stand: in the catalog, exact, once.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const workspace = async (root) => {
  const manifests = ['.', ...packageFolders(root)].map((folder) => posix.join(folder, 'package.json'));
  const listed = (await ownFiles(root)).filter((path) => basename(path) === 'package.json');
  const unread = listed.filter((path) => !manifests.includes(path));
  return {
    read: `${listed.length - unread.length} of ${listed.length} package.json files`,
    findings: [
      ...unread.map((path) => finding('every-file-is-read', path, 'it is no package of the workspace')),
      ...(await sherifFindings(root)),
      ...manifests.flatMap((path) => specifierFindings(root, path)),
      ...pinFindings(root),
      ...lockfileFindings(root),
    ],
  };
};
