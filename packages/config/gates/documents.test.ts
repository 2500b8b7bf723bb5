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
