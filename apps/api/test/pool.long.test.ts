import { type PgBouncer, startPgBouncer } from '@lindung/db/testing/pgbouncer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { newBranch } from './planted.js';
import { plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

/* T-10: requests of two regions in turn over few connections. */

const requests = 10_000;
const atOnce = 32;
const writesEvery = 10;
const plenty = 1_000_000_000;
const tenMinutes = 600_000;

const read = `{
  workers(first: 5) { totalCount nodes { regency { code } } }
  agreements(first: 5) { totalCount nodes { region { code } } }
  memberships(first: 5) { totalCount nodes { region { code } } }
}`;
const write = `mutation ($input: CreatePayerInput!) { createPayer(input: $input) { id } }`;

describe.each([
  ['of PostgreSQL itself', async () => undefined],
  ['of PgBouncer in transaction mode', () => startPgBouncer(inject('postgresUrl'))],
])('the connections %s', (_, start) => {
  const people = new Map<string, Client>();
  let pooler: PgBouncer | undefined;
  let world: World;
  beforeAll(async () => {
    pooler = await start();
    world = await World.create({
      budgets: { user: plenty, partner: plenty, stranger: plenty, door: plenty },
      ...(pooler ? { pooler } : {}),
    });
    for (const code of ['73.72', '73.11']) {
      await plantRegion(world, code, await newBranch(world, [code]));
      people.set(code, await world.user('PROGRAMME_OFFICER', { region: code }));
    }
  }, tenMinutes);
  afterAll(async () => {
    await world.close();
    await pooler?.stop();
  });

  it(
    `carry ${requests} requests of two regencies in turn, and no row is read or written in the other`,
    async () => {
      const turns = [...people];
      const foreign: string[] = [];
      const counts = new Set<string>();
      let next = 0;
      const oneAfterAnother = async (): Promise<void> => {
        for (let at = next++; at < requests; at = next++) {
          const [code, client] = turns[at % turns.length] ?? [];
          if (code === undefined || client === undefined) return;
          if (Math.floor(at / turns.length) % writesEvery === 0) {
            await client.ask(write, { input: payer(code, at) });
            continue;
          }
          const answer = JSON.stringify(await client.ask(read));
          foreign.push(...found(answer, /"code":"([\d.]+)"/g).filter((seen) => seen !== code));
          counts.add([code, ...found(answer, /"totalCount":(\d+)/g)].join(' '));
        }
      };
      await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
      expect(foreign).toEqual([]);
      expect([...counts].sort()).toEqual(['73.11 6 2 5', '73.72 6 2 5']);
      const each = requests / turns.length / writesEvery;
      const written = await asSuperuser(world, async (admin) => {
        const { rows } = await admin.query(
          `SELECT p.name AS by, v.code, count(*)::int AS payers
           FROM payer p JOIN region_version v ON v.region_id = p.regency_id AND v.valid_to IS NULL
           WHERE p.name = ANY ($1) GROUP BY 1, 2 ORDER BY 1`,
          [[...people.keys()]],
        );
        return rows as unknown[];
      });
      expect(written).toEqual(['73.11', '73.72'].map((code) => ({ by: code, code, payers: each })));
    },
    tenMinutes,
  );
});

/** Named after who makes it. */
const payer = (code: string, at: number) => ({
  idempotencyKey: key(),
  name: code,
  employerNumber: at.toString().padStart(8, '0'),
});
const found = (answer: string, pattern: RegExp): string[] =>
  [...answer.matchAll(pattern)].map(([, value = '']) => value);
