import { performance } from 'node:perf_hooks';

import { requireOperation } from '@lindung/domain/access/require-operation';

import type { BenchDatabase } from './bench-database.js';
import { lindung, load, median, type Round, warmUpSeconds } from './contender.js';
import { MeasuredServer } from './measured-server.js';
import type { BenchQuery } from './queries.js';

const rounds = 5;
const guarded = 1_000_000;
const names = ['siti', 'andi', 'nur', 'rahma', 'kasim'];

export interface ProtectionResult {
  readonly protectedRound: Round;
  readonly open: Round;
  /** Throughput with the policy table and row-level security, of that without them. */
  readonly ratio: number;
  /** Microseconds that the policy table takes for one operation. */
  readonly guardMicroseconds: number;
}

/**
 * Measures a page of the worker list with row-level security and without it: the same server, document and rows, asked for one
 * regency by name. Without it the role of the level is let past the policies, by the superuser, for the time of a round. What the
 * policy table takes is measured for itself and counted with what row-level security takes.
 */
export async function measureProtection(
  database: BenchDatabase,
  report: (line: string) => void,
): Promise<ProtectionResult> {
  const list: BenchQuery = {
    name: 'Q2',
    what: 'a page of 50 workers of one regency',
    goal: 0,
    document: `query ($q: String, $regencyId: ID) { workers(first: 50, filter: { q: $q, regencyId: $regencyId }) { nodes { id fullName age village { code name } regency { code name } } } }`,
    variables: (q) => ({ q, regencyId: String(database.regencyId) }),
    answer: (data) => data,
    floor: '',
  };
  const measured: Record<'protectedRound' | 'open', Round[]> = { protectedRound: [], open: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      report(`row-level security, round ${round + 1} of ${rounds}`);
      for (const [as, isProtected] of [
        ['protectedRound', true],
        ['open', false],
      ] as const) {
        await database.admin.query(`ALTER ROLE lindung_regency ${isProtected ? 'NOBYPASSRLS' : 'BYPASSRLS'}`);
        measured[as].push(await oneRound(database, list, isProtected));
      }
    }
  } finally {
    await database.admin.query('ALTER ROLE lindung_regency NOBYPASSRLS');
  }
  const [protectedRound, open] = [median(measured.protectedRound), median(measured.open)];
  const guardMicroseconds = measureGuard();
  // Of the processor time of one answer; the guard runs in both.
  const withoutGuard = open.perSecond / (1 - guardMicroseconds / 1000 / open.cpuMs);
  return { protectedRound, open, guardMicroseconds, ratio: protectedRound.perSecond / withoutGuard };
}

async function oneRound(database: BenchDatabase, list: BenchQuery, isProtected: boolean): Promise<Round> {
  const { appUrl, regencyId } = database;
  const server = await MeasuredServer.start('lindung-server', { url: appUrl, regencyId });
  try {
    await expectProtection(server, database, isProtected);
    const contender = lindung(server, database);
    await load(contender, list, names, warmUpSeconds);
    return await load(contender, list, names);
  } finally {
    server.stop();
  }
}

/** @throws Error when the officer is shown people of other regencies, or is not although nothing keeps them from him */
async function expectProtection(
  server: MeasuredServer,
  { cookies, regencyId, admin }: BenchDatabase,
  isProtected: boolean,
): Promise<void> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookies.officer },
    body: JSON.stringify({ query: '{ workers(first: 1) { totalCount } }' }),
  });
  const { data } = (await response.json()) as { data: { workers: { totalCount: number } } };
  const { rows } = await admin.query<{ people: number }>(
    `SELECT count(*)::int AS people FROM person WHERE $1::int IS NULL OR regency_id = $1`,
    [isProtected ? regencyId : null],
  );
  if (data.workers.totalCount !== rows[0]?.people)
    throw new Error(`The officer is shown ${data.workers.totalCount} people of ${rows[0]?.people}`);
}

/** Microseconds that the policy table takes to let a role through. */
function measureGuard(): number {
  const caller = { isSignedIn: true, role: 'PROGRAMME_OFFICER' } as const;
  for (let at = 0; at < guarded; at += 1) requireOperation(caller, 'workers');
  const began = performance.now();
  for (let at = 0; at < guarded; at += 1) requireOperation(caller, 'workers');
  return ((performance.now() - began) * 1000) / guarded;
}
