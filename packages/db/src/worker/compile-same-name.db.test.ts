import { businessDate } from '@lindung/domain/shared/business-date';
import { identityProblem } from '@lindung/domain/worker/identity';
import { isSameName, NAME_WORDS } from '@lindung/domain/worker/same-name';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { identityIssue } from '../exchange/judge-staged.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { compileSameName } from './compile-same-name.js';

/* The domain compares two names, the database thousands: here both compare the same 10,000 pairs, made at random. */

const ROWS = 10_000;

let world: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  world = await createTestDatabase(1);
  client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await world.drop();
});

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Mina', 'Minah', 'Mallarangan', 'Nur', 'Abdul', 'Rahman', 'Siti', 'A', 'I'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(NAME_WORDS)) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', 'm', 'n'), minLength: 1, maxLength: 18 }),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => !text.includes('\0')),
  },
  { weight: 1, arbitrary: fc.constantFrom('Ç', 'é', 'İ', 'K', "Nu'man", 'Ma’ruf', '李', '-', 'constructor') },
);
const name = fc.array(fc.tuple(word, fc.constantFrom(' ', '. ', ', ', '')), { maxLength: 4 }).map((parts) =>
  parts
    .map(([text, sign]) => text + sign)
    .join('')
    .trim()
    .slice(0, 120),
);

/** Another name, or the same one as a hand writes it: capitals, another order, a word less, a letter other. */
const pair = fc.oneof(
  fc.tuple(name, name),
  fc
    .tuple(name, fc.constantFrom('upper', 'turned', 'shorter', 'slipped'), fc.nat())
    .map(([written, how, at]): [string, string] => {
      const words = written.split(' ');
      if (how === 'upper') return [written, written.toUpperCase()];
      if (how === 'turned') return [written, [...words].reverse().join(' ')];
      if (how === 'shorter') return [written, words.filter((_, nth) => nth !== at % words.length).join(' ')];
      const letters = Array.from(written);
      return [written, letters.map((letter, nth) => (nth === at % letters.length ? 'x' : letter)).join('')];
    }),
);

/** Of abbreviations alone: written out it is longer than what PostgreSQL compares. */
const abbreviations = 'Md '.repeat(40).trim();

test('the domain and the database take the same names for one', { timeout: 60_000 }, async () => {
  const pairs = [...fc.sample(pair, ROWS), [abbreviations, `${abbreviations.slice(0, -1)}x`] as const].filter(
    (names) => names.every((text) => Buffer.from(text).toString() === text),
  );
  const { rows } = await client.query<{ same: boolean }>(
    `SELECT ${compileSameName('p.a', 'p.b')} AS same
     FROM ROWS FROM (unnest($1::text[]), unnest($2::text[])) WITH ORDINALITY AS p (a, b, position) ORDER BY position`,
    [pairs.map(([a]) => a), pairs.map(([, b]) => b)],
  );
  const disagreed = pairs.filter(([a, b], at) => rows[at]?.same !== isSameName(a, b));
  expect(disagreed).toEqual([]);
  const same = rows.filter((row) => row.same).length;
  expect(Math.min(same, rows.length - same)).toBeGreaterThan(ROWS / 10);
});

const bornOn = fc.constantFrom('1961-04-10', '1961-10-04', '1989-07-05').map(businessDate);
const sex = fc.constantFrom('MALE' as const, 'FEMALE' as const);
/** What a line says of a person itself, and what was only drawn from its NIK. */
const statement = fc.record({
  names: fc.oneof(
    { weight: 2, arbitrary: name.map((one) => [one, one] as const) },
    { weight: 1, arbitrary: pair },
  ),
  registered: fc.record({ birthDate: bornOn, sex }),
  said: fc.record({ birthDate: bornOn, sex }),
  saysBirthDate: fc.boolean(),
  saysSex: fc.boolean(),
});

test('the domain and the database take the same statements for corrections of a person, and refuse the others alike', async () => {
  const statements = fc
    .sample(statement, ROWS / 4)
    .filter(({ names }) => names.every((text) => Buffer.from(text).toString() === text));
  const { rows } = await client.query<{ code: string | null }>(
    `SELECT ${identityIssue('s', 'p')} -> 0 ->> 'code' AS code
     FROM jsonb_to_recordset($1) AS given (position int, p jsonb, s jsonb)
     CROSS JOIN LATERAL jsonb_to_record(given.p) AS p (full_name text, birth_date date, sex text)
     CROSS JOIN LATERAL jsonb_to_record(given.s) AS s (full_name text, birth_date date, sex text, derived text[])
     ORDER BY given.position`,
    [
      JSON.stringify(
        statements.map(({ names, registered, said, saysBirthDate, saysSex }, position) => ({
          position,
          p: { full_name: names[0], birth_date: registered.birthDate, sex: registered.sex },
          s: {
            full_name: names[1],
            birth_date: said.birthDate,
            sex: said.sex,
            derived: [...(saysBirthDate ? [] : ['birthDate']), ...(saysSex ? [] : ['sex'])],
          },
        })),
      ),
    ],
  );
  const expected = statements.map(({ names, registered, said, saysBirthDate, saysSex }) =>
    identityProblem(
      { fullName: names[0], ...registered },
      {
        fullName: names[1],
        birthDate: saysBirthDate ? said.birthDate : undefined,
        sex: saysSex ? said.sex : undefined,
      },
    ),
  );
  const disagreed = statements.filter((_, at) => (rows[at]?.code ?? undefined) !== expected[at]);
  expect(disagreed).toEqual([]);
  expect(new Set(expected).size).toBe(4);
});
