import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownRoot } from './run-tool.mjs';
import { ownFiles } from './source-files.mjs';

const documents = (await ownFiles(ownRoot)).filter((path) => path.endsWith('.md'));
const textOf = (path: string): string => readFileSync(join(ownRoot, path), 'utf8');

/** What stands between brackets and is no address of the web. */
const linksOf = (path: string): string[] =>
  [...textOf(path).matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, target = '']) =>
    join(dirname(path), target),
  );

/** Paths of the workspace as the text names them; one with a placeholder names many. */
const pathsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/`((?:apps|packages|docs)\/[^`\s*<{}]+)`/gu)].map(([, target = '']) => target);

describe('the documents', () => {
  it('are some', () => {
    expect(documents).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/invariants.md', 'docs/partner.md']),
    );
  });

  it.each(documents)('%s names nothing that is not there', (path) => {
    const missing = [...linksOf(path), ...pathsOf(path)].filter(
      (target) => !existsSync(join(ownRoot, target)),
    );
    expect(missing).toEqual([]);
  });

  it.each(documents.filter((path) => path.startsWith('docs/decisions/')))(
    '%s says context, decision and consequences in 25 lines',
    (path) => {
      const lines = textOf(path).trimEnd().split('\n');
      expect(lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/\d+ .+/u, ''))).toEqual(
        ['# ', '## Context', '## Decision', '## Consequences'],
      );
      expect(lines.length).toBeLessThanOrEqual(25);
    },
  );
});

/** The requirements of levels 1 and 2 of the standard: a chapter a line, by section. */
const required = [
  '1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2',
  '2.1:1-3 2.2:1-3 2.3:1-4 2.4:1',
  '3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2',
  '4.1:1-3 4.2:1 4.3:1-2 4.4:1-4',
  '5.1:1 5.2:1-3 5.3:1-2 5.4:1-3',
  '6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3 6.8:1-4',
  '7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2',
  '8.1:1-2 8.2:1-3 8.3:1 8.4:1',
  '9.1:1-3 9.2:1-4',
  '10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3',
  '11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1 11.6:1',
  '12.1:1-3 12.2:1-2 12.3:1-4',
  '13.1:1 13.2:1-5 13.3:1-2 13.4:1-5',
  '14.1:1-2 14.2:1-4 14.3:1-3',
  '15.1:1-3 15.2:1-3 15.3:1-7',
  '16.1:1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3',
  '17.1:1 17.2:1-4 17.3:1-2',
].flatMap((chapter) =>
  chapter.split(' ').flatMap((part) => {
    const [section = '', runs = ''] = part.split(':');
    return runs.split(',').flatMap((run) => {
      const [first = 0, last = first] = run.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => `${section}.${first + at}`);
    });
  }),
);

describe('the list of what a standard asks', () => {
  const rows = [...textOf('docs/asvs.md').matchAll(/^\| (\d+\.\d+\.\d+) +\|(.+)\|(.+)\|(.+)\|$/gmu)].map(
    ([, id = '', ...cells]) => [id, ...cells.map((cell) => cell.trim())] as const,
  );
  const states = ['met', 'not applicable', 'not met'];

  it('has its 253 requirements, each once, in their order', () => {
    expect(required).toHaveLength(253);
    expect(rows.map(([id]) => id)).toEqual(required);
  });

  it('says of each what it asks, whether it is met, and by what or why not', () => {
    expect(rows.filter(([, asks, state = '', by]) => !asks || !states.includes(state) || !by)).toEqual([]);
  });

  it('calls nothing met that no file of this repository shows', () => {
    const shown = /`(?:apps|packages|docs)\/[^`]+`|\]\(\.\.\/[^)]+\)/u;
    expect(rows.filter(([, , state, by = '']) => state === 'met' && !shown.test(by))).toEqual([]);
  });

  it('calls nothing unmet without saying what is missing or would mend it', () => {
    const told = /remedy: |: \d+\.\d+\.\d+|the same|collector/u;
    expect(rows.filter(([, , state, by = '']) => state === 'not met' && !told.test(by))).toEqual([]);
  });

  it.each(['docs/asvs.md', 'docs/security.md'])('is counted in %s as it is', (path) => {
    const counted = states.map((name) => `${rows.filter(([, , state]) => state === name).length} ${name}`);
    const told = /\d+ met, \d+ not applicable, \d+ not met/u.exec(textOf(path))?.[0];
    expect(told).toBe(counted.join(', '));
  });
});
