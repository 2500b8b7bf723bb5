import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { Environment } from './env.js';

const fileInRoot = (name: string): string =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

const known = Object.keys(Environment.shape);
const example = Object.fromEntries(
  [...fileInRoot('.env.example').matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = '', value]) => [
    name,
    value,
  ]),
);

describe('.env.example', () => {
  it('names every variable that the server reads, in its order, and no other', () => {
    expect(Object.keys(example)).toEqual(known);
  });

  it('shows values that the server takes, and those that hold without it where there are any', () => {
    const given = Object.fromEntries(Object.entries(example).filter(([, value]) => value !== ''));
    expect(Environment.parse(given)).toMatchObject(Environment.parse({}));
  });
});

describe('README.md', () => {
  it('names every variable that the server reads, in its order, and no other', () => {
    const rows = [...fileInRoot('README.md').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    expect(rows).toEqual(known);
  });
});
