import autocannon from 'autocannon';

import type { BenchDatabase } from './bench-database.js';
import type { MeasuredServer } from './measured-server.js';
import type { BenchQuery } from './queries.js';

const seconds = 3;
/** A server that has run for a while is what is compared: all are warm before their first round. */
export const warmUpSeconds = 2;
const connections = 16;

/** A server that is asked the same as another one. */
export interface Contender {
  readonly name: string;
  readonly server: MeasuredServer;
  readonly request: (
    query: BenchQuery,
    input: string,
  ) => { path: string; headers: Record<string, string>; body: string };
  readonly answer: (query: BenchQuery, body: unknown) => unknown;
}

/** What a server has done in some seconds: answers in one, milliseconds an answer took, processor time of one. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
}

/** Lindung as its people ask it: the officer of the regency, and the administrator of the province for the dashboard. */
export function lindung(server: MeasuredServer, { cookies }: BenchDatabase): Contender {
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

/** Asks a server the inputs in turn for some seconds. @throws Error when it refuses one */
export async function load(
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
    throw new Error(
      `${contender.name} answered ${answered} times, refused ${result.non2xx} and broke off ${result.errors}, of which ${result.timeouts} took over ten seconds`,
    );
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: ((contender.server.cpuSeconds() - before) * 1000) / answered,
  };
}

/** The round in the middle. */
export const median = (values: readonly Round[]): Round => {
  const sorted = [...values].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured');
  return middle;
};
