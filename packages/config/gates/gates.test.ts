import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from './contract.mjs';
import { deadCode } from './dead-code.mjs';
import { direction } from './direction.mjs';
import { directionRules, FOUNDATIONS, MODULES } from './direction-rules.mjs';
import type { Finding, Verdict } from './finding.mjs';
import { consoleAlone } from './fixture-sources.js';
import { layOutWorkspace, type Tree } from './fixture-workspace.js';
import { format } from './format.mjs';
import { lint } from './lint.mjs';
import { ownRoot } from './run-tool.mjs';
import { typeCheck } from './type-check.mjs';
import { contractViolations, keptContract } from './violations/contract.js';
import { deadCodeViolations } from './violations/dead-code.js';
import { directionViolations } from './violations/direction.js';
import { formatViolations } from './violations/format.js';
import { lintViolations } from './violations/lint.js';
import { typeViolations } from './violations/type-check.js';
import type { Violation } from './violations/violation.js';
import { wordViolations } from './violations/words.js';
import { workspaceViolations } from './violations/workspace.js';
import { LINE_RULES, words } from './words.mjs';
import { workspace } from './workspace.mjs';

interface Case {
  readonly name: string;
  readonly gate: (root: string) => Promise<Verdict>;
  readonly violations: readonly Violation[];
  /** The workspace that they are laid over; the whole one when absent. */
  readonly over?: Tree;
}

const CASES: readonly Case[] = [
  { name: 'format', gate: format, violations: formatViolations, over: { 'README.md': '# Lindung\n' } },
  { name: 'lint', gate: lint, violations: lintViolations },
  { name: 'types', gate: typeCheck, violations: typeViolations, over: consoleAlone },
  { name: 'direction', gate: direction, violations: directionViolations },
  { name: 'dead-code', gate: deadCode, violations: deadCodeViolations },
  { name: 'workspace', gate: workspace, violations: workspaceViolations },
  { name: 'contract', gate: contract, violations: contractViolations, over: keptContract },
  { name: 'words', gate: words, violations: wordViolations },
];

/** The part of a finding that a test can name: a gate may add the line. */
const place = ({ rule, file }: Pick<Finding, 'rule' | 'file'>): string =>
  `${rule} in ${file.replace(/:\d+$/u, '')}`;

const together = (violations: readonly Violation[]): Tree =>
  Object.fromEntries(violations.flatMap(({ tree }) => Object.entries(tree)));

describe.each(CASES)('the gate $name', ({ gate, violations, over }) => {
  let broken: string;
  let clean: string;
  let findings: Finding[];

  beforeAll(async () => {
    clean = layOutWorkspace({}, over);
    broken = layOutWorkspace(together(violations), over);
    ({ findings } = await gate(broken));
  }, 60_000);

  afterAll(() => {
    rmSync(clean, { recursive: true });
    rmSync(broken, { recursive: true });
  });

  it.each(violations)('names $rule in $file', ({ rule, file }) => {
    expect(findings.map(place)).toContain(`${rule} in ${file}`);
  });

  it('objects to nothing besides', () => {
    const expected = new Set(violations.map(place));
    expect(findings.filter((each) => !expected.has(place(each)))).toEqual([]);
  });

  it('passes a workspace in which nothing is wrong', { timeout: 60_000 }, async () => {
    expect((await gate(clean)).findings).toEqual([]);
  });
});

describe('the gate dead-code with other settings', () => {
  const knipWith = async (settings: object): Promise<Finding[]> => {
    const root = layOutWorkspace(together(deadCodeViolations));
    const config = join(root, '.lindung/knip.json');
    try {
      mkdirSync(dirname(config), { recursive: true });
      writeFileSync(config, JSON.stringify(settings));
      return (await deadCode(root, config)).findings;
    } finally {
      rmSync(root, { recursive: true });
    }
  };

  it('names the files that a project pattern leaves out', { timeout: 60_000 }, async () => {
    const findings = await knipWith({ workspaces: { 'apps/console': { project: ['src/worker/**'] } } });
    expect(findings.map(place)).toContain('every-file-is-read in apps/console/src/office/Forgotten.tsx');
  });

  it('names the settings that keep findings back', { timeout: 60_000 }, async () => {
    const findings = await knipWith({ workspaces: { 'packages/*': { ignore: ['src/office/**'] } } });
    expect(findings).toContainEqual({
      rule: 'nothing-is-passed-over',
      file: 'knip.json',
      detail: '"ignore" keeps findings back',
    });
  });
});

describe('no rule can rot', () => {
  const oxlintrc = readFileSync(join(ownRoot, '.oxlintrc.json'), 'utf8').replaceAll(/^\s*\/\/.*$/gmu, '');
  const rulesOf = (violations: readonly Violation[]): string[] => [
    ...new Set(violations.map(({ rule }) => rule)),
  ];

  it('has a violation of every rule about direction', () => {
    const names = directionRules.forbidden?.map(({ name }) => name) ?? [];
    expect(rulesOf(directionViolations)).toEqual(expect.arrayContaining(names));
  });

  it('knows every folder of the server as a module or as what modules stand on', () => {
    const folders = readdirSync(join(ownRoot, 'apps/api/src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...MODULES, ...FOUNDATIONS].toSorted()).toEqual(folders.toSorted());
  });

  it('has a violation of every lint rule that .oxlintrc.json turns on by name', () => {
    type Rules = Readonly<Record<string, unknown>>;
    const config = JSON.parse(oxlintrc) as { rules: Rules; overrides: readonly { rules: Rules }[] };
    const on = [config, ...config.overrides]
      .flatMap(({ rules }) => Object.entries(rules))
      .flatMap(([name, level]) => (level === 'off' ? [] : [name]));
    expect(rulesOf(lintViolations)).toEqual(expect.arrayContaining(on));
  });

  it('has a violation of every rule about words', () => {
    expect(rulesOf(wordViolations)).toEqual(expect.arrayContaining(LINE_RULES.map(({ rule }) => rule)));
  });

  it('knows no level below error', () => {
    expect(oxlintrc).not.toContain('"warn"');
    expect(directionRules.forbidden?.filter(({ severity }) => severity !== 'error')).toEqual([]);
  });
});
