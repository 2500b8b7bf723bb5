import { isDeepStrictEqual } from 'node:util';

import type { BenchDatabase } from './bench-database.js';
import { type Contender, lindung, load, median, type Round, warmUpSeconds } from './contender.js';
import { MeasuredServer } from './measured-server.js';
import { type BenchQuery, queries } from './queries.js';

const rounds = 3;
const inputsCompared = 5;

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
