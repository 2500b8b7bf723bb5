import { readdirSync, readFileSync } from 'node:fs';

import { expect } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { jobOf, newList, putFile, startImport } from './candidate-file.js';
import type { HostileFile } from './hostile-files.js';
import { type Client, key } from './world.js';

/** What the process that unpacks a workbook may hold in all: its heap, the file itself, and what Node takes. */
const MOST_OF_CHILD = 512 * 1024;

/** The most that a process begun by this one holds or held, in kibibytes. */
function largestChild(): number {
  let largest = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      if (Number(/PPid:\s+(\d+)/.exec(status)?.[1]) !== process.pid) continue;
      largest = Math.max(largest, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended meanwhile.
    }
  }
  return largest;
}

/**
 * Sends a file and has it read: it is refused with a reason that its sender can read, or its rows are, and nothing breaks. The
 * server answers others meanwhile.
 */
export async function expectHarmless(officer: Client, { name, content }: HostileFile): Promise<void> {
  const { status, body } = await putFile(officer, content, { name });
  expect([name, status]).toEqual([name, expect.toSatisfy((code: number) => code < 500)]);
  if (status !== 201) return;
  const { startCandidateImport: started } = await officer.ask<{ startCandidateImport: { id: string } }>(
    startImport,
    {
      input: { idempotencyKey: key(), listId: await newList(officer), fileId: body.id },
    },
  );
  let largest = 0;
  const watch = setInterval(() => {
    largest = Math.max(largest, largestChild());
  }, 25);
  try {
    const run = runWaitingJobs(officer.world.services);
    await officer.ask('{ session { demo } }', {});
    await run;
  } finally {
    clearInterval(watch);
  }
  const job = await jobOf(officer, started.id);
  const end = job.error?.code ?? job.state;
  expect([name, end]).toEqual([name, expect.stringMatching(/^(?:FILE_[A-Z_]+|AWAITING_CONFIRMATION)$/)]);
  expect([name, job.result?.['added'] ?? 0]).toEqual([name, expect.toSatisfy((added: number) => added <= 1)]);
  expect([name, largest]).toEqual([name, expect.toSatisfy((size: number) => size < MOST_OF_CHILD)]);
}
