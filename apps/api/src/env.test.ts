import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { Environment, readEnvironment } from './env.js';

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

describe('a variable that Lindung cannot use', () => {
  it.each([
    ['PORT', 'abc', 'PORT is "abc". It must be a whole number'],
    ['PORT', '65536', 'PORT is "65536". It must be a whole number'],
    ['DATABASE_URL', 'localhost:5432/lindung', 'DATABASE_URL is "localhost:5432/lindung". It must look like'],
    ['LINDUNG_TODAY', '31-05-2024', 'LINDUNG_TODAY is "31-05-2024". It must be a day'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud". It must be fatal'],
  ])('%s=%s is named with its value and the remedy', (name, value, sentence) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(sentence);
  });

  it('is named beside every other, each once', () => {
    expect(() => readEnvironment({ PORT: 'abc', LINDUNG_DEMO: 'yes' })).toThrow(
      /^PORT is "abc"\..+\nLINDUNG_DEMO is "yes"\..+$/u,
    );
  });

  it('keeps a password and a key to itself', () => {
    const secret = 'perahu-pinisi';
    const refused = [
      { DATABASE_URL: `mysql://lindung:${secret}@db.example.go.id/lindung` },
      { LINDUNG_MASTER_KEY: `${secret}!` },
    ];
    for (const variables of refused) {
      expect(() => readEnvironment(variables)).toThrow(/ is .+ It must /u);
      expect(() => readEnvironment(variables)).not.toThrow(secret);
    }
  });
});
