import { CheckStanding } from '@lindung/domain/enrolment/check-verdict';
import { evaluateEligibility } from '@lindung/domain/enrolment/eligibility';
import {
  type DecileRange,
  type EligibilityExpression,
  type EligibilityFacts,
  eligibilityRuleOn,
} from '@lindung/domain/enrolment/eligibility-rule';
import { holds, wordsOf } from '@lindung/domain/enrolment/expression';
import { lawOf } from '@lindung/domain/programme/law';
import { SHIPPED_ELIGIBILITY } from '@lindung/domain/programme/shipped-eligibility';
import { SHIPPED_LAW } from '@lindung/domain/programme/shipped-law';
import { ageOn, businessDate } from '@lindung/domain/shared/business-date';
import { rupiah } from '@lindung/domain/shared/rupiah';
import { type Decile, DecileSource } from '@lindung/domain/worker/decile';
import { PersonStatus } from '@lindung/domain/worker/person';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { compileExpression, compileReasons, type FactColumns } from './compile-eligibility.js';
import { occupationWordsOf } from './judged-candidates.js';

/* The domain judges one person, the database thousands: here both judge the same 10,000, made at random. */

const ROWS = 10_000;

type Field = keyof EligibilityFacts;
type AnyFacts = Record<Field, number | string | boolean | null>;

const columns: FactColumns = {
  ageOnEntry: 'age',
  decile: 'decile',
  status: 'status',
  hasNik: 'has_nik',
  residesInPayerRegion: 'resides',
  enrolledHere: 'enrolled',
  coveredByOtherPayer: 'covered',
  isRestricted: 'restricted',
  decileSource: 'source',
  decileMonths: 'months',
  occupationWords: 'words',
  isWageMember: 'wage',
  checkStanding: 'standing',
  lastExit: 'last_exit',
};

const values = {
  ageOnEntry: fc.integer({ min: -1, max: 120 }),
  decile: fc.integer({ min: 1, max: 10 }),
  status: fc.constantFrom(...Object.values(PersonStatus)),
  hasNik: fc.boolean(),
  residesInPayerRegion: fc.boolean(),
  enrolledHere: fc.boolean(),
  coveredByOtherPayer: fc.boolean(),
  isRestricted: fc.boolean(),
  decileSource: fc.constantFrom(...Object.values(DecileSource)),
  decileMonths: fc.integer({ min: 0, max: 40 }),
  occupationWords: fc.constantFrom(' nelayan ', ' guru pns ', ' pns ', ' tni polri '),
  isWageMember: fc.boolean(),
  checkStanding: fc.constantFrom(...Object.values(CheckStanding)),
  lastExit: fc.constantFrom('2024-05-20 MOVED', '2023-01-31 REFUSED'),
} as const satisfies Record<Field, fc.Arbitrary<number | string | boolean>>;
const fields = Object.keys(values) as Field[];
const numeric = ['ageOnEntry', 'decile', 'decileMonths'] as const;

/** Rows as the facts allow them: a decile, what is known of it, and an occupation can be unknown. */
const factsArbitrary = fc.record({
  ...values,
  decile: fc.option(values.decile),
  decileSource: fc.option(values.decileSource),
  decileMonths: fc.option(values.decileMonths),
  occupationWords: fc.option(values.occupationWords),
  lastExit: fc.option(values.lastExit),
}) as fc.Arbitrary<EligibilityFacts>;
/** Rows in which anything can be unknown, which a tree must bear as well. */
const gapsArbitrary = fc.record(
  Object.fromEntries(
    fields.map((field) => [field, fc.option(values[field] as fc.Arbitrary<number | string | boolean>)]),
  ),
) as fc.Arbitrary<AnyFacts>;

const anyValue = (field: Field) => values[field] as fc.Arbitrary<number | string | boolean>;
const comparison = fc.oneof(
  ...numeric.map((field) =>
    fc.record({
      op: fc.constantFrom('lt', 'lte', 'gt', 'gte'),
      field: fc.constant(field),
      value: values[field],
    }),
  ),
);
const leaf = fc.oneof(
  { weight: 3, arbitrary: comparison },
  { weight: 1, arbitrary: fc.constantFrom(...fields).map((field) => ({ op: 'isNull', field })) },
  fc.subarray(['pns', 'tni', 'guru']).map((words) => ({ op: 'hasWord', field: 'occupationWords', words })),
  ...fields.map((field) => anyValue(field).map((value) => ({ op: 'eq', field, value }))),
  ...fields.map((field) =>
    fc.array(anyValue(field), { maxLength: 3 }).map((list) => ({ op: 'in', field, values: list })),
  ),
) as fc.Arbitrary<EligibilityExpression>;
const { tree } = fc.letrec<{ tree: EligibilityExpression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie('tree').map((of) => ({ op: 'not', of }) as EligibilityExpression),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('tree'), { maxLength: 3 }))
      .map(([op, of]) => ({ op, of }) as EligibilityExpression),
  ),
}));

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
});
afterAll(() => client.end());

/** The rows in a temporary table of fact columns, in their order. */
async function fill(rows: readonly AnyFacts[]): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS facts`);
  await client.query(`CREATE TEMP TABLE facts (age int, decile smallint, status text, has_nik boolean, resides boolean,
    enrolled boolean, covered boolean, restricted boolean, source text, months int, words text, wage boolean, standing text, last_exit text, position int)`);
  await client.query(
    `INSERT INTO facts SELECT * FROM ROWS FROM (unnest($1::int[]), unnest($2::smallint[]), unnest($3::text[]), unnest($4::boolean[]),
       unnest($5::boolean[]), unnest($6::boolean[]), unnest($7::boolean[]), unnest($8::boolean[]), unnest($9::text[]), unnest($10::int[]),
       unnest($11::text[]), unnest($12::boolean[]), unnest($13::text[]), unnest($14::text[])) WITH ORDINALITY`,
    fields.map((field) => rows.map((row) => row[field])),
  );
}

const column = async (expression: string): Promise<unknown[]> => {
  const { rows } = await client.query<{ cell: unknown }>(
    `SELECT ${expression} AS cell FROM facts ORDER BY position`,
  );
  return rows.map(({ cell }) => cell);
};

test(
  'any tree selects in the database exactly the rows for which it holds',
  { timeout: 60_000 },
  async () => {
    const rows = fc.sample(gapsArbitrary, ROWS);
    await fill(rows);
    await fc.assert(
      fc.asyncProperty(tree, async (expression) => {
        const wanted = rows.map((row) => holds(expression, row));
        expect(await column(compileExpression(expression, columns))).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  },
);

const deciles = (from: number, to: number): DecileRange => ({ from: from as Decile, to: to as Decile });

const strict = SHIPPED_ELIGIBILITY.map((rule) => ({
  ...rule,
  terms: {
    ...rule.terms,
    values: rule.terms.values.map((value) => ({
      ...value,
      value: rupiah(
        { mostDecile: 6n, decileMonths: 24n, excludesWageMembers: 1n }[value.name] ?? value.value,
      ),
    })),
    excludedWords: ['pns', 'tni'],
    decileSources: [DecileSource.P3KE, DecileSource.DTSEN],
  },
}));

test.each([
  { range: null, law: SHIPPED_LAW, reasons: 12 },
  { range: deciles(1, 4), law: SHIPPED_LAW, reasons: 14 },
  { range: deciles(1, 1), law: SHIPPED_LAW, reasons: 14 },
  { range: deciles(10, 10), law: SHIPPED_LAW, reasons: 14 },
  { range: null, law: lawOf(strict), reasons: 18 },
  { range: deciles(1, 4), law: lawOf(strict), reasons: 18 },
])(
  'a rule gives every person the same reasons in the database as in the domain, for the deciles $range',
  async ({ range, law, reasons }) => {
    const rule = eligibilityRuleOn(law, businessDate('2024-05-13'), range);
    if (!rule.ok) throw new Error(rule.error.code);
    const rows = fc.sample(factsArbitrary, ROWS);
    await fill(rows as unknown as AnyFacts[]);
    const wanted = rows.map((row) => evaluateEligibility(rule.value, row).map(({ reason }) => reason));
    expect(await column(compileReasons(rule.value, columns))).toEqual(wanted);
    expect(new Set(wanted.flat()).size).toBe(reasons);
  },
);

test('the database finds the words of an occupation as the domain does', async () => {
  const texts = fc
    .sample(
      fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('Guru (PNS)', 'TNI/Polri', ' buruh  tani ', 'Nelayan-2', ''),
      ),
      ROWS,
    )
    .map((text) => text.replaceAll('\0', ' '));
  const { rows } = await client.query<{ words: string }>(
    `SELECT ${occupationWordsOf('t')} AS words FROM unnest($1::text[]) WITH ORDINALITY AS o (t, n) ORDER BY n`,
    [texts],
  );
  expect(rows.map(({ words }) => words)).toEqual(texts.map(wordsOf));
});

test('the database counts full years as the domain does, leap days included', async () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const days = fc.sample(
    fc.tuple(fc.oneof(day, fc.constant(new Date('1960-02-29')), fc.constant(new Date('2000-02-29'))), day),
    ROWS,
  );
  const pairs = days.map(([birth, on]) =>
    [birth, on].map((date) => businessDate(date.toISOString().slice(0, 10))),
  );
  const { rows } = await client.query<{ years: number }>(
    `SELECT date_part('year', age(o, b))::int AS years FROM unnest($1::date[], $2::date[]) WITH ORDINALITY AS p (b, o, n) WHERE b <= o ORDER BY n`,
    [pairs.map(([birth]) => birth), pairs.map(([, on]) => on)],
  );
  const wanted = pairs.flatMap(([birth, on]) => (birth && on && birth <= on ? [ageOn(birth, on)] : []));
  expect(rows.map(({ years }) => years)).toEqual(wanted);
});
