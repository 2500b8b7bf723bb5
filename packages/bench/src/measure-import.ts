import { candidateFileText, type GeneratedCandidate, generateCandidates } from '@lindung/db/demo/candidates';
import { regionCode } from '@lindung/domain/territory/region-code';

import type { BenchDatabase } from './bench-database.js';
import { withFacts } from './candidate-facts.js';
import { measureFloor } from './import-floor.js';
import { MeasuredServer } from './measured-server.js';
import { Officer } from './officer.js';
import { cpuSecondsOf } from './processor.js';

const dirtShare = 0.09;

/** Processor seconds of node and of PostgreSQL. */
export interface Processors {
  readonly node: number;
  readonly postgres: number;
}

export interface ImportResult {
  readonly rows: number;
  readonly accepted: number;
  /** Median seconds of preview and writing together, and each. */
  readonly ours: number;
  readonly preview: number;
  readonly writing: number;
  readonly floor: number;
  readonly ratio: number;
  readonly cpu: Processors;
  readonly floorCpu: Processors;
  /** Bytes of the server before its first import, and at most. */
  readonly restingMemory: number;
  readonly peakMemory: number;
}

const dirtOf = (rows: number): number => Math.round(rows * dirtShare);

/** The rows of a file with every column, one at a time; another seed gives other people. */
export async function* candidateRows(
  rows: number,
  seed: number,
  regencyCode = '73.72',
): AsyncGenerator<GeneratedCandidate> {
  const dirt = dirtOf(rows);
  let index = seed * rows;
  for await (const made of generateCandidates({
    region: regionCode(regencyCode),
    valid: rows - dirt,
    dirt,
    seed,
  }))
    yield withFacts(made, (index += 1));
}

/** Imports the same file in turn through the API's jobs and as the floor's plain COPY; both begin with empty tables. */
export async function measureImport(
  bench: BenchDatabase,
  rows: number,
  rounds: number,
  report: (line: string) => void,
): Promise<ImportResult> {
  const candidates: GeneratedCandidate[] = [];
  for await (const made of candidateRows(rows, 1)) candidates.push(made);
  const valid = candidates.filter(({ kind }) => kind === 'VALID');
  const measured: ImportResult[] = [];
  for (let round = 0; round < rounds; round += 1) {
    report(`import round ${round + 1} of ${rounds}`);
    const server = await MeasuredServer.start('lindung-server', {
      url: bench.appUrl,
      regencyId: bench.regencyId,
    });
    try {
      const officer = new Officer(server.origin, bench.cookies.officer);
      const listId = await officer.createList();
      const floorBegan = cpuOf(bench, process.pid);
      const floor = await measureFloor(bench, valid, listId);
      const floorCpu = since(floorBegan, cpuOf(bench, process.pid));
      await empty(bench);
      const restingMemory = server.peakMemory();
      const fileId = await officer.upload(candidateFileText(inTurn(candidates)));
      const began = cpuOf(bench, server.pid);
      const imported = await officer.import(listId, fileId);
      const cpu = since(began, cpuOf(bench, server.pid));
      if (imported.accepted !== valid.length)
        throw new Error(`${imported.accepted} rows were accepted, ${valid.length} are valid`);
      const ours = imported.preview + imported.writing;
      const peakMemory = server.peakMemory();
      const ratio = floor / ours;
      measured.push({ rows, ...imported, ours, floor, ratio, cpu, floorCpu, restingMemory, peakMemory });
      await empty(bench);
    } finally {
      server.stop();
    }
  }
  const middle = measured.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)];
  if (!middle) throw new Error('Nothing was measured');
  return { ...middle, peakMemory: Math.max(...measured.map(({ peakMemory }) => peakMemory)) };
}

const cpuOf = (bench: BenchDatabase, pid: number): Processors => ({
  node: cpuSecondsOf(pid),
  postgres: bench.cpuSeconds(),
});
const since = (before: Processors, after: Processors): Processors => ({
  node: after.node - before.node,
  postgres: after.postgres - before.postgres,
});

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** Takes the people away again, past triggers that forbid it. */
async function empty({ admin }: BenchDatabase): Promise<void> {
  await admin.query(`SET session_replication_role = replica`);
  await admin.query(
    `TRUNCATE person, decile_observation, candidate, candidate_list_version, staged_candidate CASCADE`,
  );
  await admin.query(`SET session_replication_role = DEFAULT`);
  await admin.query('CHECKPOINT');
}
