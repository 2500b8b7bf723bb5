import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { candidateFileText, type GeneratedCandidate, generateCandidates } from '@lindung/db/demo/candidates';
import { regionCode } from '@lindung/domain/territory/region-code';

import type { BenchDatabase } from './bench-database.js';
import { measureFloor } from './import-floor.js';
import { MeasuredServer } from './measured-server.js';

const rounds = 3;
const dirtShare = 0.09;

export interface ImportResult {
  readonly rows: number;
  readonly accepted: number;
  /** Median seconds of preview and writing together, and each. */
  readonly ours: number;
  readonly preview: number;
  readonly writing: number;
  readonly floor: number;
  readonly ratio: number;
  readonly peakMemory: number;
}

/** Imports the same file in turn through the API's jobs and as the floor's plain COPY; both begin with empty tables. */
export async function measureImport(
  bench: BenchDatabase,
  rows: number,
  report: (line: string) => void,
): Promise<ImportResult> {
  const dirt = Math.round(rows * dirtShare);
  const candidates: GeneratedCandidate[] = [];
  for await (const made of generateCandidates({ region: regionCode('73.72'), valid: rows - dirt, dirt }))
    candidates.push(made);
  let text = '';
  for await (const piece of candidateFileText(inTurn(candidates))) text += piece;
  const valid = candidates.filter(({ kind }) => kind === 'VALID');
  const measured: Array<{ preview: number; writing: number; floor: number; accepted: number }> = [];
  let peakMemory = 0;
  for (let round = 0; round < rounds; round += 1) {
    report(`import round ${round + 1} of ${rounds}`);
    const server = await MeasuredServer.start('lindung-server', {
      url: bench.appUrl,
      regencyId: bench.regencyId,
    });
    try {
      const officer = new Officer(server.origin, bench.cookies.officer);
      const listId = await officer.createList();
      const floor = await measureFloor(bench, valid, listId);
      await empty(bench);
      const imported = await officer.import(listId, text);
      if (imported.accepted !== valid.length)
        throw new Error(`${imported.accepted} rows were accepted, ${valid.length} are valid`);
      measured.push({ ...imported, floor });
      peakMemory = Math.max(peakMemory, server.peakMemory());
      await empty(bench);
    } finally {
      server.stop();
    }
  }
  const byTotal = measured.toSorted(
    (a, b) => (a.preview + a.writing) / a.floor - (b.preview + b.writing) / b.floor,
  );
  const middle = byTotal[Math.floor(rounds / 2)];
  if (!middle) throw new Error('Nothing was measured');
  const ours = middle.preview + middle.writing;
  return { rows, ...middle, ours, ratio: middle.floor / ours, peakMemory };
}

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

/** The programme officer of Parepare, over HTTP. */
class Officer {
  constructor(
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  private async ask<Data>(query: string, variables: object): Promise<Data> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async createList(): Promise<string> {
    const { list } = await this.ask<{ list: { id: string } }>(
      `mutation ($input: CreateCandidateListInput!) { list: createCandidateList(input: $input) { id } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          name: `Bench ${randomUUID()}`,
          source: 'P3KE',
          sourceDate: '2024-01-01',
        },
      },
    );
    return list.id;
  }

  async import(
    listId: string,
    text: string,
  ): Promise<{ preview: number; writing: number; accepted: number }> {
    const upload = await fetch(`${this.origin}/files?name=calon.csv`, {
      method: 'PUT',
      headers: { 'x-lindung': '1', 'content-type': 'application/octet-stream', cookie: this.cookie },
      body: text,
    });
    const { id: fileId } = (await upload.json()) as { id: string };
    const began = performance.now();
    const { job } = await this.ask<{ job: { id: string } }>(
      `mutation ($input: StartCandidateImportInput!) { job: startCandidateImport(input: $input) { id } }`,
      { input: { idempotencyKey: randomUUID(), listId, fileId } },
    );
    await this.until(job.id, 'AWAITING_CONFIRMATION');
    const previewed = performance.now();
    await this.ask(`mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { id } }`, {
      input: { idempotencyKey: randomUUID(), jobId: job.id },
    });
    const accepted = await this.until(job.id, 'SUCCEEDED');
    return { preview: (previewed - began) / 1000, writing: (performance.now() - previewed) / 1000, accepted };
  }

  private async until(id: string, wanted: string): Promise<number> {
    for (;;) {
      const { job } = await this.ask<{ job: { state: string; result: { added: number } | null } }>(
        `query ($id: ID!) { job(id: $id) { state result { added } } }`,
        { id },
      );
      if (job.state === wanted) return job.result?.added ?? 0;
      if (job.state === 'FAILED') throw new Error('The import failed');
      await sleep(50);
    }
  }
}
