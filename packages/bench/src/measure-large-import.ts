import { setTimeout as sleep } from 'node:timers/promises';

import { candidateFileText } from '@lindung/db/demo/candidates';

import type { BenchDatabase } from './bench-database.js';
import { candidateRows } from './measure-import.js';
import { type Latency, latencyOf } from './measure-search.js';
import { MeasuredServer } from './measured-server.js';
import { type Imported, Officer } from './officer.js';
import { seedPeople } from './seed.js';

/** An import into a registry of so many people. */
export interface LargeImport extends Imported {
  readonly people: number;
  readonly rows: number;
  readonly upload: number;
  readonly seconds: number;
  /** Bytes of the server: before, and at most. */
  readonly restingMemory: number;
  readonly peakMemory: number;
  /** A page of workers, asked for again and again meanwhile. */
  readonly meanwhile: Omit<Latency, 'who'>;
}

const msBetweenPages = 200;
const page = `query { workers(first: 50) { nodes { id fullName age village { code name } } } }`;

/** Imports a file of `rows` into a registry of each of the sizes, the smallest first; each brings other people. */
export async function measureLargeImports(
  bench: BenchDatabase,
  rows: number,
  sizes: readonly number[],
  regencyCode: string,
  report: (line: string) => void,
): Promise<LargeImport[]> {
  const measured: LargeImport[] = [];
  let seeded = 0;
  for (const [at, people] of sizes.entries()) {
    report(`seeding ${people} people`);
    await seedPeople(bench.admin, seeded + 1, people);
    seeded = people;
    await bench.admin.query('VACUUM ANALYZE');
    report(`importing ${rows} rows among them`);
    measured.push({ people, ...(await importOne(bench, rows, at + 1, regencyCode)) });
  }
  return measured;
}

async function importOne(
  bench: BenchDatabase,
  rows: number,
  seed: number,
  regencyCode: string,
): Promise<Omit<LargeImport, 'people'>> {
  const server = await MeasuredServer.start('lindung-server', {
    url: bench.appUrl,
    regencyId: bench.regencyId,
  });
  try {
    const officer = new Officer(server.origin, bench.cookies.officer);
    const listId = await officer.createList();
    const restingMemory = server.peakMemory();
    const began = performance.now();
    const fileId = await officer.upload(candidateFileText(candidateRows(rows, seed, regencyCode)));
    const upload = (performance.now() - began) / 1000;
    const over = new AbortController();
    const asking = askMeanwhile(officer, over.signal);
    const imported = await officer.import(listId, fileId);
    over.abort();
    if (imported.lines !== rows || imported.accepted + imported.refused !== rows)
      throw new Error(`of ${rows} rows ${JSON.stringify(imported)} came out`);
    return {
      rows,
      ...imported,
      upload,
      seconds: imported.preview + imported.writing,
      restingMemory,
      peakMemory: server.peakMemory(),
      meanwhile: latencyOf(await asking),
    };
  } finally {
    server.stop();
  }
}

async function askMeanwhile(officer: Officer, over: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!over.aborted) {
    const began = performance.now();
    await officer.ask(page, {});
    times.push(performance.now() - began);
    await sleep(msBetweenPages);
  }
  return times;
}
