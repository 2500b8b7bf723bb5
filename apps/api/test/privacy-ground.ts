import { expect } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { type Client, key } from './world.js';

/** Registers somebody in a village. @returns the id of the person */
export async function newWorker(client: Client, code: string, fullName: string): Promise<string> {
  const { createWorker } = await client.ask<{ createWorker: { id: string } }>(
    'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
    {
      input: {
        idempotencyKey: key(),
        fullName,
        birthDate: '1980-02-03',
        sex: 'FEMALE',
        villageId: String(await client.world.regionId(code)),
      },
    },
  );
  return createWorker.id;
}

/** The lines of the file that an export ends with. */
export async function exported(client: Client, resource: string, filter: object): Promise<string[]> {
  const { startExport } = await client.ask<{ startExport: { id: string } }>(
    `mutation ($input: StartExportInput!) { startExport(input: $input) { id } }`,
    { input: { idempotencyKey: key(), resource, format: 'CSV', filter: JSON.stringify(filter) } },
  );
  await runWaitingJobs(client.world.services);
  const { job } = await client.ask<{ job: { state: string; result: { downloadFileId: string } } }>(
    `query ($id: ID!) { job(id: $id) { state result { downloadFileId } } }`,
    { id: startExport.id },
  );
  expect(job.state).toBe('SUCCEEDED');
  const { body } = await client.world.server.http.inject({
    url: `/files/${job.result.downloadFileId}`,
    headers: client.headers,
  });
  return body.replace('\uFEFF', '').trim().split('\r\n');
}
