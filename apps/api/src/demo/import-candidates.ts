import { setTimeout as sleep } from 'node:timers/promises';

import { candidateFileText, generateCandidates } from '@lindung/db/demo/candidates';
import { regionCode } from '@lindung/domain/territory/region-code';

import { runWaitingJobs } from '../exchange/exchange.public.js';
import type { Services } from '../request-context.js';
import type { DemoVisitor } from './demo-visitor.js';

const createList = `mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }`;
const start = `mutation ($input: StartCandidateImportInput!) { startCandidateImport(input: $input) { id state } }`;
const confirm = `mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { id state } }`;
const readJob = `query ($id: ID!) { job(id: $id) { id state } }`;
const readImports = `{ jobs(first: 50, filter: { kind: CANDIDATE_IMPORT }) { nodes { id state listId } } }`;

/** The file: 8,000 rows that are accepted, as many as the potential that was declared, and 400 that are refused. */
const file = { valid: 8_000, dirt: 400 };

interface Job {
  readonly id: string;
  readonly state: string;
  readonly listId?: string | null;
}

/** The list of candidates, filled by the import of a made-up file as the officer would do it. @returns the id of the list */
export async function importCandidates(
  officer: DemoVisitor,
  services: Services,
  lineId: string,
  sourceDate: string,
): Promise<string> {
  const { createCandidateList: list } = await officer.ask<{ createCandidateList: { id: string } }>(
    createList,
    {
      input: {
        idempotencyKey: 'demo-list',
        name: 'Calon peserta desil 1-4 P3KE, Mei 2024 (contoh)',
        source: 'P3KE',
        sourceNote: 'Berkas rekaan: 8.000 baris sah dan 400 baris yang harus ditolak',
        sourceDate,
        declaredPotential: 8_000,
        lineId,
      },
    },
  );
  const { jobs } = await officer.ask<{ jobs: { nodes: readonly Job[] } }>(readImports);
  const begun = jobs.nodes.find(
    ({ listId, state }) => listId === list.id && state !== 'FAILED' && state !== 'CANCELLED',
  );
  const { id } = begun ?? (await startImport(officer, list.id));
  const preview = await untilState(officer, services, id, ['AWAITING_CONFIRMATION', 'SUCCEEDED']);
  if (preview === 'AWAITING_CONFIRMATION') {
    await officer.ask(confirm, { input: { idempotencyKey: `demo-confirm-${id}`, jobId: id } });
    await untilState(officer, services, id, ['SUCCEEDED']);
  }
  return list.id;
}

async function startImport(officer: DemoVisitor, listId: string): Promise<Job> {
  let text = '';
  const candidates = generateCandidates({ region: regionCode('73.72'), ...file });
  for await (const piece of candidateFileText(candidates)) text += piece;
  const fileId = await officer.upload('calon-parepare-contoh.csv', Buffer.from(text));
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
