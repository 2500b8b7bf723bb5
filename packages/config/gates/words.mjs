// @ts-check
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { finding } from './finding.mjs';
import { isGenerated } from './generated.mjs';
import { ownFiles } from './source-files.mjs';

/**
 * @typedef {object} LineRule
 * @property {string} rule
 * @property {RegExp} pattern written so that it doesn't match this very file
 * @property {string} detail
 * @property {(path: string) => boolean} [appliesTo] all text files when absent
 */

const CODE = new Set(['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.css', '.sql', '.sh']);
/** What is no text, and needs none of the rules. */
const PICTURES = new Set(['.png']);
const MOST_LINES = 400;
const NAMES_THAT_NAME_NOTHING = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'types', 'misc']);

/** @param {string} path */
const isCode = (path) => CODE.has(extname(path));

/** @param {string} path */
const isTest = (path) => /\.test\.tsx?$/u.test(path);

/** @type {LineRule[]} */
export const LINE_RULES = [
  {
    rule: 'no-unfinished-work',
    pattern: /\b(?:TO[D]O|FIX[M]E)\b/u,
    detail: 'finish it, or write it down where work is planned',
  },
  {
    rule: 'no-skipped-test',
    pattern:
      /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b|\bx(?:it|test|describe)\(|\b(?:ctx|context)\.skip\(/u,
    detail: 'every test runs, none alone',
    appliesTo: isCode,
  },
  {
    rule: 'suppression-has-reason',
    pattern: /\b(?:es|ox)lint-disabl[e](?!.*\s--\s+\S.{9})/u,
    detail: 'say after " -- " why the rule is wrong here',
    appliesTo: isCode,
  },
  {
    rule: 'no-registry-host',
    pattern:
      /\bregistry\.(?:npmjs\.(?:org|com)|yarnpkg\.com|npmmirror\.com)|\bnpm\.pkg\.github\.com|\b(?:artifactory|verdaccio|nexus)[\w-]*\.|\bregistry\s*=\s*\S+:\/\//iu,
    detail: "packages come from whichever registry the machine's npm is set to",
  },
  {
    rule: 'no-machine-path',
    pattern: /(?<![\w.~*-])\/(?:home|Users|root|work|workspaces?|builds)\/[\w.-]+|\b[A-Z]:\\{1,2}Users\\/u,
    detail: 'a path of one machine means nothing on the next',
  },
  {
    rule: 'no-star-export',
    pattern: /^\s*export (?:type )?\* from\b/u,
    detail: 'others import the module that holds the thing',
    appliesTo: isCode,
  },
  {
    rule: 'no-mock-of-our-own',
    pattern: /\bvi\.(?:mock|doMock)\(\s*['"`](?:@lindung\/|\.)/u,
    detail: 'a test runs our own modules; only clock, mail and outside HTTP are replaced',
    appliesTo: isCode,
  },
  {
    rule: 'no-synchronize',
    pattern: /\bsynchronize\s*:\s*true\b/u,
    detail: 'the schema changes by migrations alone',
    appliesTo: isCode,
  },
  {
    rule: 'no-secret',
    pattern:
      /-----BEGIN (?:[A-Z]+ )?PRIVATE KE[Y]-----|\bslsk_[\w-]{43}(?![\w-])|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b/u,
    detail: 'a key that stands in the repository is a secret no more: withdraw it, then take it out',
  },
  {
    rule: 'no-code-from-text',
    pattern:
      /\beva[l]\(|\bnew Functio[n]\(|\bdangerouslySetInnerHTM[L]\b|\.(?:inner|outer)HTM[L]\b|\binsertAdjacentHTM[L]\b/u,
    detail: 'a text is shown as text: what becomes code or markup may be anybody’s',
    appliesTo: isCode,
  },
  {
    rule: 'domain-is-deterministic',
    pattern:
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(|\bprocess\.|\bconsole\./u,
    detail: 'the domain has no clock, no chance and no environment: they come in as arguments',
    appliesTo: (path) => path.startsWith('packages/domain/src/') && !isTest(path),
  },
];

/**
 * @param {string} path
 * @returns {import('./finding.mjs').Finding[]}
 */
const nameFindings = (path) => {
  if (!isCode(path)) return [];
  const name = basename(path).split('.')[0] ?? '';
  const empty = [...path.split('/').slice(0, -1), name].find((part) => NAMES_THAT_NAME_NOTHING.has(part));
  if (empty) return [finding('name-says-what-it-holds', path, `"${empty}" names nothing`)];
  return name === 'index' && !path.startsWith('apps/console/src/')
    ? [finding('no-barrel', path, 'a module is imported by its own path')]
    : [];
};

/**
 * @param {string} path
 * @param {string[]} lines
 * @param {string} root
 */
const contentFindings = (path, lines, root) => {
  const rules = LINE_RULES.filter(({ appliesTo }) => appliesTo?.(path) ?? true);
  const findings = lines.flatMap((line, index) => {
    const place = `${path}:${index + 1}`;
    const broken = rules
      .filter(({ pattern }) => pattern.test(line))
      .map(({ rule, detail }) => finding(rule, place, detail));
    return line.includes(root)
      ? [...broken, finding('no-machine-path', place, 'the path of this checkout')]
      : broken;
  });
  return lines.length > MOST_LINES && isCode(path) && !isGenerated(path)
    ? [
        ...findings,
        finding('file-length', path, `${lines.length} lines; over ${MOST_LINES} it holds two things`),
      ]
    : findings;
};

/**
 * What no tool checks: words, names and lengths of the files of the project itself.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const words = async (root) => {
  const files = (await ownFiles(root)).filter((path) => path !== 'pnpm-lock.yaml');
  const texts = files.flatMap((path) => {
    const content = readFileSync(join(root, path), 'utf8');
    return content.includes('\0') ? [] : [{ path, lines: content.trimEnd().split('\n') }];
  });
  const read = new Set(texts.map(({ path }) => path));
  const unread = files
    .filter((path) => !read.has(path) && !PICTURES.has(extname(path)))
    .map((path) => finding('every-file-is-read', path, 'it holds a NUL, and so passes for a picture'));
  return {
    read: `${texts.length} of ${files.length} files`,
    findings: [
      ...unread,
      ...texts.flatMap(({ path, lines }) => [...nameFindings(path), ...contentFindings(path, lines, root)]),
    ],
  };
};
