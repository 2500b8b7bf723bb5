import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const cited = [...textOf('docs/complaints.md').matchAll(/`([\w./-]+\.ts)` "([^"]+)"/g)].map(
  ([, path = '', title = '']) => ({ path, title }),
);

describe('the complaints that are told in the documents', () => {
  it('are more than a few, each with a test', () => {
    expect(cited.length).toBeGreaterThan(15);
  });

  it.each(cited)('name a test that is there: $path $title', ({ path, title }) => {
    expect(textOf(path)).toContain(title);
  });
});
