import type { BenchDatabase } from './bench-database.js';
import { MeasuredServer } from './measured-server.js';
import { Officer } from './officer.js';

/** As people type them: beginnings, words from within a name, titles, other spellings and slips. */
const sought = [
  'siti',
  'muhammad',
  'andi baso',
  'nurhayati',
  'tenri',
  'rahim kadir',
  'syarifudin',
  'hasan patta',
  'yusup',
  'dg ngalle',
  'becce lau',
  'st aminah',
  'jamaludin saleh',
  'rosmini kaddas',
  'abd rahman',
  'kartinni',
  'zainal',
  'mattalatta',
  'hj fatimah',
  'burhan opu',
];
const rounds = 5;
const sizeOfPage = 50;
const pagesBetween = 1_000;

const worker = `query ($q: String, $after: String) {
  workers(first: ${sizeOfPage}, after: $after, filter: { q: $q }) { nodes { id fullName } pageInfo { endCursor } } }`;
type Workers = { workers: { nodes: unknown[]; pageInfo: { endCursor: string | null } } };

/** Milliseconds of an answer over HTTP: half, 95 and 99 of a hundred answers took no longer. */
export interface Latency {
  readonly who: string;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface SearchResult {
  readonly searches: readonly Latency[];
  /** Median milliseconds of the first page of a regency's list, and of the page after a thousand. */
  readonly firstPage: number;
  readonly laterPage: number;
}

/** Asks one server one question after the other: names as an officer and as the province, and pages of a list. */
export async function measureSearch(
  bench: BenchDatabase,
  report: (line: string) => void,
): Promise<SearchResult> {
  await bench.admin.query('VACUUM ANALYZE');
  const server = await MeasuredServer.start('lindung-server', {
    url: bench.appUrl,
    regencyId: bench.regencyId,
  });
  try {
    const searches: Latency[] = [];
    for (const who of ['officer', 'province'] as const) {
      report(`searching names as the ${who}`);
      const asking = new Officer(server.origin, bench.cookies[who]);
      const times: number[] = [];
      for (let round = 0; round <= rounds; round += 1)
        for (const q of sought) {
          const ms = await timed(() => asking.ask<Workers>(worker, { q }));
          // The first round is the warming up.
          if (round > 0) times.push(ms);
        }
      searches.push({ who, ...latencyOf(times) });
    }
    report('turning pages');
    return { searches, ...(await turnPages(new Officer(server.origin, bench.cookies.province))) };
  } finally {
    server.stop();
  }
}

async function turnPages(asking: Officer): Promise<Pick<SearchResult, 'firstPage' | 'laterPage'>> {
  let after: string | null = null;
  const times: number[] = [];
  for (let page = 0; page < pagesBetween; page += 1) {
    const began = performance.now();
    const { workers }: Workers = await asking.ask<Workers>(worker, { after });
    times.push(performance.now() - began);
    after = workers.pageInfo.endCursor;
    if (after === null) break;
  }
  const some = Math.ceil(times.length / 10);
  return {
    firstPage: latencyOf(times.slice(0, some)).p50,
    laterPage: latencyOf(times.slice(-some)).p50,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The latencies of many answers, given in milliseconds. */
export function latencyOf(times: readonly number[]): Omit<Latency, 'who'> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
