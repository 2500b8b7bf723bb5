import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import fc from 'fast-check';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { BinaryCopy } from './binary-copy.js';

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(
    `CREATE TEMP TABLE copied (n int, s smallint, d date, b bytea, t text, ts text[], j jsonb)`,
  );
});
afterAll(() => client.end());

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
// PostgreSQL's text holds every character but NUL, and a lone surrogate is no character.
const text = fc.string({ unit: 'grapheme', maxLength: 80 }).map((value) => value.replaceAll('\0', ''));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
const row = fc.record({
  n: nullable(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  s: nullable(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 })),
  d: nullable(day),
  b: nullable(fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes))),
  t: nullable(text),
  ts: fc.array(text, { maxLength: 5 }),
  j: fc.array(fc.record({ value: text }), { maxLength: 3 }),
});

it('writes every value so that PostgreSQL reads the same one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 400 }), async (rows) => {
      const copy = new BinaryCopy(7);
      const blocks: Buffer[] = [];
      for (const { n, s, d, b, t, ts, j } of rows) {
        const full = copy.startRow();
        if (full) blocks.push(full);
        copy.int(n);
        copy.smallint(s);
        copy.day(d);
        copy.bytes(b);
        copy.text(t);
        copy.texts(ts);
        copy.json(j);
      }
      blocks.push(copy.finish());
      await client.query('TRUNCATE copied');
      await pipeline(Readable.from(blocks), client.query(copyFrom('COPY copied FROM STDIN (FORMAT binary)')));
      const { rows: read } = await client.query('SELECT n, s, d::text, b, t, ts, j FROM copied');
      expect(read).toEqual(rows);
    }),
    { numRuns: 30 },
  );
});

it('grows for a row that is larger than a block', async () => {
  const copy = new BinaryCopy(7);
  const long = 'panjang '.repeat(40_000);
  copy.startRow();
  copy.nothing();
  copy.nothing();
  copy.nothing();
  copy.bytes(Buffer.alloc(300_000, 7));
  copy.text(long);
  copy.texts([long, 'é'.repeat(70_000)]);
  copy.json([long]);
  await client.query('TRUNCATE copied');
  await pipeline(
    Readable.from([copy.finish()]),
    client.query(copyFrom('COPY copied FROM STDIN (FORMAT binary)')),
  );
  const { rows } = await client.query('SELECT t, ts[2] AS second, octet_length(b) AS bytes FROM copied');
  expect(rows).toEqual([{ t: long, second: 'é'.repeat(70_000), bytes: 300_000 }]);
});
