import { isDeepStrictEqual } from 'node:util';

import autocannon from 'autocannon';

import type { BenchDatabase } from './bench-database.js';
import { MeasuredServer } from './measured-server.js';
import { type BenchQuery, queries } from './queries.js';

const rounds = 3;
const seconds = 3;
const warmUpSeconds = 2;
const connections = 16;
const inputsCompared = 5;

interface Contender {
  readonly name: string;
  readonly server: MeasuredServer;
  readonly request: (
    query: BenchQuery,
    input: string,
  ) => { path: string; headers: Record<string, string>; body: string };
  readonly answer: (query: BenchQuery, body: unknown) => unknown;
}

interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
}

export interface QueryResult {
  readonly query: BenchQuery;
  readonly ours: Round;
  readonly floor: Round;
  readonly ratio: number;
}

/** Compares the answers first, then measures both in turn; the medians of the rounds and their ratio. */
export async function measureQueries(
  database: BenchDatabase,
  report: (line: string) => void,
): Promise<QueryResult[]> {
  const { adminUrl, appUrl, regencyId } = database;
  const ours = lindung(await MeasuredServer.start('lindung-server', { url: appUrl, regencyId }), database);
  const floor = floorOf(await MeasuredServer.start('floor-server', { url: adminUrl, regencyId }));
  try {
    const results: QueryResult[] = [];
    for (const query of queries) {
      const inputs = await inputsOf(query, database);
      await compare(query, ours, floor, inputs);
      // A server that has run for a while is what is compared: both are warm before the first round.
      report(`${query.name} warming up`);
      for (const contender of [floor, ours]) await load(contender, query, inputs, warmUpSeconds);
      const measured: Array<{ ours: Round; floor: Round }> = [];
      for (let round = 0; round < rounds; round += 1) {
        report(`${query.name} round ${round + 1} of ${rounds}`);
        measured.push({ floor: await load(floor, query, inputs), ours: await load(ours, query, inputs) });
      }
      const oursMedian = median(measured.map((round) => round.ours));
      const floorMedian = median(measured.map((round) => round.floor));
      results.push({
        query,
        ours: oursMedian,
        floor: floorMedian,
        ratio: oursMedian.perSecond / floorMedian.perSecond,
      });
    }
    return results;
  } finally {
    ours.server.stop();
    floor.server.stop();
  }
}

function lindung(server: MeasuredServer, { cookies }: BenchDatabase): Contender {
  return {
    name: 'lindung',
    server,
    request: (query, input) => ({
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        cookie: query.name === 'Q4' ? cookies.province : cookies.officer,
      },
      body: JSON.stringify({ query: query.document, variables: query.variables(input) }),
    }),
    answer: (query, body) => {
      const { data, errors } = body as { data: Record<string, unknown>; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return query.answer(data);
    },
  };
}

function floorOf(server: MeasuredServer): Contender {
  return {
    name: 'floor',
    server,
    request: (query, input) => ({
      path: '/',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: query.name, input }),
    }),
    answer: (_query, body) => body,
  };
}

async function inputsOf(query: BenchQuery, { admin, regencyId }: BenchDatabase): Promise<string[]> {
  if (query.name === 'Q2') return ['siti', 'andi', 'nur', 'rahma', 'kasim'];
  if (query.name === 'Q4') return ['2023-08-31', '2023-10-15', '2024-01-31', '2024-03-31', '2024-05-31'];
  const { rows } = await admin.query<{ id: string }>(
    'SELECT id FROM person WHERE regency_id = $1 ORDER BY id LIMIT $2',
    [regencyId, inputsCompared],
  );
  return rows.map(({ id }) => id);
}

async function compare(
  query: BenchQuery,
  ours: Contender,
  floor: Contender,
  inputs: readonly string[],
): Promise<void> {
  for (const input of inputs) {
    const [mine, theirs] = await Promise.all([ours, floor].map((contender) => ask(contender, query, input)));
    if (!isDeepStrictEqual(mine, theirs)) {
      throw new Error(
        `${query.name} answers differ for ${input}:\n${JSON.stringify(mine)}\n${JSON.stringify(theirs)}`,
      );
    }
  }
}

async function ask(contender: Contender, query: BenchQuery, input: string): Promise<unknown> {
  const { path, headers, body } = contender.request(query, input);
  const response = await fetch(`${contender.server.origin}${path}`, { method: 'POST', headers, body });
  return contender.answer(query, await response.json());
}

async function load(
  contender: Contender,
  query: BenchQuery,
  inputs: readonly string[],
  duration = seconds,
): Promise<Round> {
  const before = contender.server.cpuSeconds();
  const result = await autocannon({
    url: contender.server.origin,
    connections,
    duration,
    requests: inputs.map((input) => ({ method: 'POST', ...contender.request(query, input) })),
  });
  const answered = result['2xx'];
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${contender.name} failed ${result.non2xx + result.errors} times`);
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: ((contender.server.cpuSeconds() - before) * 1000) / answered,
  };
}

const median = (values: readonly Round[]): Round => {
  const sorted = [...values].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured');
  return middle;
};
