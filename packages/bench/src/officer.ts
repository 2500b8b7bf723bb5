import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const msBetweenLooks = 250;

/** Seconds that the parts of an import took, and what it added. */
export interface Imported {
  readonly preview: number;
  readonly writing: number;
  readonly accepted: number;
  readonly refused: number;
  readonly lines: number;
}

interface JobView {
  readonly state: string;
  readonly result: { readonly added: number; readonly refused: number; readonly lines: number } | null;
}

/** The programme officer of Parepare, over HTTP. */
export class Officer {
  constructor(
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  /** @throws Error with the problems that the server names */
  async ask<Data>(query: string, variables: object): Promise<Data> {
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

  /** Sends the pieces of a file as they come. @returns its id */
  async upload(pieces: AsyncIterable<string>): Promise<string> {
    const response = await fetch(`${this.origin}/files?name=calon.csv`, {
      method: 'PUT',
      headers: { 'x-lindung': '1', 'content-type': 'application/octet-stream', cookie: this.cookie },
      body: ReadableStream.from(bytesOf(pieces)),
      duplex: 'half',
    });
    const body = (await response.json()) as { id?: string };
    if (body.id === undefined) throw new Error(`the file was refused: ${JSON.stringify(body)}`);
    return body.id;
  }

  async import(listId: string, fileId: string): Promise<Imported> {
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
    const { added, ...counts } = await this.until(job.id, 'SUCCEEDED');
    return {
      preview: (previewed - began) / 1000,
      writing: (performance.now() - previewed) / 1000,
      accepted: added,
      ...counts,
    };
  }

  private async until(id: string, wanted: string): Promise<NonNullable<JobView['result']>> {
    for (;;) {
      const { job } = await this.ask<{ job: JobView }>(
        `query ($id: ID!) { job(id: $id) { state result { added refused lines } } }`,
        { id },
      );
      if (job.state === wanted && job.result) return job.result;
      if (job.state === 'FAILED') throw new Error('The import failed');
      await sleep(msBetweenLooks);
    }
  }
}

async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
