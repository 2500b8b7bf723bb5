import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { flatten } from '@lindung/i18n/messages-shape';
import { MESSAGES } from '@lindung/i18n/messages';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const FOLDERS = ['apps/console/src', 'apps/api/src', 'packages/i18n/src'];
/** Where the words themselves stand. */
const WORDS = /packages\/i18n\/src\/(?:id|en|react-admin)\//;

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
)
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !WORDS.test(path))
  .map((path) => readFileSync(`${root}${path}`, 'utf8'))
  .join('\n');

const quoted = new Set([...sources.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, text = '']) => text));
const beginnings = new Set([...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, text = '']) => text));
const properties = new Set([...sources.matchAll(/\bwords\.(\w+)/g)].map(([, name = '']) => name));

/** Whether somebody asks for a text: by its whole path, by a path with a code at its end, or by the name of a field. */
function isUsed(key: string): boolean {
  const name = key.split('.').at(-1) ?? '';
  if (quoted.has(key) || beginnings.has(key.slice(0, -name.length))) return true;
  // React-Admin calls a resource and its inputs by themselves; columns of files are called by their field.
  if (/^resources\.\w+\.(?:name|fields\.\w+)$/.test(key)) return name === 'name' || quoted.has(name);
  return key.startsWith('app.validation.') && (quoted.has(name) || properties.has(name));
}

describe('the words of Lindung', () => {
  // Codes of the domain have a word each whether or not a page shows them now.
  const { enums: _enums, errors: _errors, ...rest } = MESSAGES.id;
  const keys = Object.keys(flatten(rest));

  it('are many, and the way they are looked for finds those that pages ask for', () => {
    expect(keys.length).toBeGreaterThan(400);
    expect(isUsed('app.action.save')).toBe(true);
    expect(isUsed('app.action.neverAskedFor')).toBe(false);
  });

  it('are each used somewhere', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});
