import { setTimeout as sleep } from 'node:timers/promises';

import { candidateFileText, type GeneratedCandidate, generateCandidates } from '@lindung/db/demo/candidates';
import { type RegionCode, regionCode } from '@lindung/domain/territory/region-code';
import type { DecileSource } from '@lindung/domain/worker/decile';

import { runWaitingJobs } from '../exchange/exchange.public.js';
import type { Services } from '../request-context.js';
import type { DemoVisitor } from './demo-visitor.js';

const createList = `mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }`;
const start = `mutation ($input: StartCandidateImportInput!) { startCandidateImport(input: $input) { id state } }`;
const confirm = `mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { id state } }`;
const readJob = `query ($id: ID!) { job(id: $id) { id state } }`;
const readImports = `{ jobs(first: 50, filter: { kind: CANDIDATE_IMPORT }) { nodes { id state listId } } }`;

/** A list of the demo and the made-up file that fills it. */
export interface DemoList {
  /** Tells its requests from those of another list. */
  readonly key: string;
  readonly fileName: string;
  readonly list: {
    readonly name: string;
    readonly source: DecileSource;
    readonly sourceNote: string;
    readonly sourceDate: string;
    readonly declaredPotential: number;
    readonly lineId?: string;
  };
  readonly file: {
    readonly region: RegionCode;
    readonly valid: number;
    readonly dirt: number;
    /** What all of them do, where it is one thing. */
    readonly occupation?: string;
  };
}

const nameOfList = 'Calon peserta desil 1-4 P3KE, Mei 2024 (contoh)';

/** 8,000 rows that are accepted, as many as the potential that was declared, and 400 that are refused. */
export const listOfParepare = (lineId: string, sourceDate: string): DemoList => ({
  key: 'demo',
  fileName: 'calon-parepare-contoh.csv',
  list: {
    name: nameOfList,
    source: 'P3KE',
    sourceNote: 'Berkas rekaan: 8.000 baris sah dan 400 baris yang harus ditolak',
    sourceDate,
    declaredPotential: 8_000,
    lineId,
  },
  file: { region: regionCode('73.72'), valid: 8_000, dirt: 400 },
});

/** Staff of Barru without the status of civil servants. */
export const listOfBarru = (lineId: string, sourceDate: string): DemoList => ({
  key: 'demo-barru',
  fileName: 'calon-barru-contoh.csv',
  list: {
    name: 'Pegawai non-ASN Kabupaten Barru, Mei 2023 (contoh)',
    source: 'DECLARED',
    sourceNote: 'Berkas rekaan: 40 baris sah',
    sourceDate,
    declaredPotential: 40,
    lineId,
  },
  file: { region: regionCode('73.11'), valid: 40, dirt: 0, occupation: 'Pegawai Non-ASN' },
});

/** What a village brings together by itself. */
export const listOfVillage = (village: string, sourceDate: string): DemoList => ({
  key: 'demo-village',
  fileName: 'calon-pombakka-contoh.csv',
  list: {
    name: 'Pendataan pekerja rentan Desa Pombakka (contoh)',
    source: 'DECLARED',
    sourceNote: 'Berkas rekaan: 60 baris sah dan 4 baris yang harus ditolak',
    sourceDate,
    declaredPotential: 60,
  },
  file: { region: regionCode(village), valid: 60, dirt: 4 },
});

interface Job {
  readonly id: string;
  readonly state: string;
  readonly listId?: string | null;
}

/** A list of candidates, filled by the import of a made-up file as its keeper would do it. @returns the id of the list */
export async function importCandidates(
  officer: DemoVisitor,
  services: Services,
  wanted: DemoList,
): Promise<string> {
  const { createCandidateList: list } = await officer.ask<{ createCandidateList: { id: string } }>(
    createList,
    { input: { idempotencyKey: `${wanted.key}-list`, ...wanted.list } },
  );
  const { jobs } = await officer.ask<{ jobs: { nodes: readonly Job[] } }>(readImports);
  const begun = jobs.nodes.find(
    ({ listId, state }) => listId === list.id && state !== 'FAILED' && state !== 'CANCELLED',
  );
  const { id } = begun ?? (await startImport(officer, list.id, wanted));
  const preview = await untilState(officer, services, id, ['AWAITING_CONFIRMATION', 'SUCCEEDED']);
  if (preview === 'AWAITING_CONFIRMATION') {
    await officer.ask(confirm, { input: { idempotencyKey: `demo-confirm-${id}`, jobId: id } });
    await untilState(officer, services, id, ['SUCCEEDED']);
  }
  return list.id;
}

async function* withOccupation(
  candidates: AsyncIterable<GeneratedCandidate>,
  occupation: string | undefined,
): AsyncGenerator<GeneratedCandidate, void, undefined> {
  for await (const { kind, cells } of candidates)
    yield { kind, cells: occupation === undefined ? cells : { ...cells, occupation } };
}

async function startImport(officer: DemoVisitor, listId: string, { fileName, file }: DemoList): Promise<Job> {
  let text = '';
  const candidates = withOccupation(generateCandidates(file), file.occupation);
  for await (const piece of candidateFileText(candidates)) text += piece;
  const fileId = await officer.upload(fileName, Buffer.from(text));
  const answer = await officer.ask<{ startCandidateImport: Job }>(start, {
    input: { idempotencyKey: `demo-import-${fileId}`, listId, fileId },
  });
  return answer.startCandidateImport;
}

/** Waits for a job, working on it in this process unless another one does. @throws Error when it ends otherwise */
async function untilState(
  officer: DemoVisitor,
  services: Services,
  id: string,
  wanted: readonly string[],
): Promise<string> {
  for (;;) {
    await runWaitingJobs(services);
    const { job } = await officer.ask<{ job: Job }>(readJob, { id });
    if (wanted.includes(job.state)) return job.state;
    if (job.state === 'FAILED' || job.state === 'CANCELLED')
      throw new Error(`The import of the demo ended as ${job.state}.`);
    services.stopping.throwIfAborted();
    await sleep(100);
  }
}
