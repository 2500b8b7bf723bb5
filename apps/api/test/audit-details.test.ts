import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AUDIT_DETAILS } from '@lindung/i18n/audit-details';
import { describe, expect, it } from 'vitest';

const SOURCES = path.resolve(import.meta.dirname, '../src');
const opening = /\bdetails(?:: [^={;]+)?\s*[:=]\s*\{/g;

/** What stands between an opening brace and its own closing one, without what lies deeper. */
function level(text: string, from: number): string {
  let [depth, found] = [1, ''];
  for (let at = from; at < text.length && depth > 0; at += 1) {
    const sign = text.charAt(at);
    if ('{[('.includes(sign)) depth += 1;
    else if ('}])'.includes(sign)) depth -= 1;
    else if (depth === 1) found += sign;
  }
  return found;
}

const keysOf = (text: string): readonly string[] =>
  [...text.matchAll(opening)].flatMap(({ index, 0: start }) =>
    level(text, index + start.length)
      .split(',')
      .flatMap((part) => /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1] ?? []),
  );

describe('what the server writes into the trail', () => {
  it('has a name in both languages for each of its details', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    const keys = [
      ...new Set(files.flatMap((file) => keysOf(readFileSync(path.join(SOURCES, file), 'utf8')))),
    ];
    expect(keys.length).toBeGreaterThan(60);
    for (const locale of ['id', 'en'] as const)
      expect(keys.filter((key) => AUDIT_DETAILS[locale][key] === undefined)).toEqual([]);
  });
});
