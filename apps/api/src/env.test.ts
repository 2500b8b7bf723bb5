import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { Environment, matchingOf, providerOf, readEnvironment } from './env.js';

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
    [
      'DATABASE_URL',
      'postgresql://lindung@db.example.go.id/lindung?sslmode=require',
      'DATABASE_URL is "postgresql://lindung@db.example.go.id/lindung?sslmode=require". It must look like postgresql://user:password@host:5432/database?sslmode=verify-full',
    ],
    [
      'DATABASE_POOLER_URL',
      'postgresql://10.0.0.4:6432/lindung',
      'DATABASE_POOLER_URL is "postgresql://10.0.0.4:6432/lindung". It must look like',
    ],
    [
      'DATABASE_URL',
      'postgresql://localhost/lindung?host=db.example.go.id',
      'DATABASE_URL is "postgresql://localhost/lindung?host=db.example.go.id". It must look like',
    ],
    ['LINDUNG_TODAY', '31-05-2024', 'LINDUNG_TODAY is "31-05-2024". It must be a day'],
    [
      'DUKCAPIL_URL',
      'http://dukcapil.example.go.id/match',
      'DUKCAPIL_URL is "http://dukcapil.example.go.id/match". It must',
    ],
    [
      'DUKCAPIL_URL',
      'https://a:b@dukcapil.example.go.id',
      'It must be an address with https:// and without a password',
    ],
    ['DUKCAPIL_KEY', 'two words', 'DUKCAPIL_KEY is not usable. It must be the key'],
    ['DUKCAPIL_TIMEOUT', '0', 'DUKCAPIL_TIMEOUT is "0". It must be a whole number of seconds'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud". It must be fatal'],
  ])('%s=%s is named with its value and the remedy', (name, value, sentence) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(sentence);
  });

  it.each([
    'postgresql://lindung@db.example.go.id/lindung?sslmode=verify-full',
    'postgresql://lindung@localhost:5432/lindung',
    'postgresql://lindung@[::1]/lindung',
    'postgresql:///lindung?host=/run/postgresql',
  ])('is no database that nobody else can listen to: %s', (url) => {
    expect(readEnvironment({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
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

describe('an identity provider', () => {
  const whole = {
    LINDUNG_URL: 'https://lindung.example.go.id',
    OIDC_ISSUER: 'https://sso.example.go.id',
    OIDC_CLIENT_ID: 'lindung',
    OIDC_CLIENT_SECRET: 'perahu-pinisi',
    OIDC_SECOND_FACTOR: 'mfa, otp',
  };

  it('is none without an issuer, and whole with one', () => {
    const { OIDC_ISSUER: _, ...rest } = whole;
    expect(providerOf(readEnvironment(rest))).toBeUndefined();
    expect(providerOf(readEnvironment(whole))).toMatchObject({
      clientId: 'lindung',
      secondFactor: ['mfa', 'otp'],
    });
  });

  it.each(['LINDUNG_URL', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)(
    'is refused without %s',
    (name) => {
      const { [name]: _, ...rest } = whole;
      expect(() => providerOf(readEnvironment(rest))).toThrow(name);
    },
  );

  it('speaks TLS, or is on this machine', () => {
    const at = (OIDC_ISSUER: string) => () => readEnvironment({ ...whole, OIDC_ISSUER });
    expect(at('http://127.0.0.1:3000')).not.toThrow();
    expect(at('http://127.0.0.1.evil.example')).toThrow('OIDC_ISSUER');
    expect(at('http://sso.example.go.id')).toThrow('OIDC_ISSUER');
  });
});

describe('the service that compares persons with the population register', () => {
  const url = 'https://dukcapil.example.go.id/match';

  it('is there when its address and its key are, and waits for answers as long as is said', () => {
    expect(matchingOf(readEnvironment({}))).toBeUndefined();
    expect(
      matchingOf(readEnvironment({ DUKCAPIL_URL: url, DUKCAPIL_KEY: 'k', DUKCAPIL_TIMEOUT: '5' })),
    ).toEqual({
      url,
      key: 'k',
      timeoutMs: 5000,
    });
    expect(() => matchingOf(readEnvironment({ DUKCAPIL_URL: url }))).toThrow(
      'DUKCAPIL_URL needs DUKCAPIL_KEY',
    );
  });
});
