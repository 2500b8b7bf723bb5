/**
 * The process in which an uploaded workbook is unpacked: the file comes in on standard input, limits as the one argument,
 * and rows go out on standard output. It has no environment, no database and little memory, and may die at any moment.
 */
import { once } from 'node:events';
import { FileProblemError } from '../file-problem-error.js';
import { readWorkbook } from './read-workbook.js';
import type { XlsxLimits } from './xlsx-limits.js';
import type { XlsxMessage } from './xlsx-message.js';

const readInput = async (maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new FileProblemError({ code: 'FILE_TOO_LARGE' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
};

const say = async (message: XlsxMessage): Promise<void> => {
  const hasRoom = process.stdout.write(`${JSON.stringify(message)}\n`);
  if (!hasRoom) await once(process.stdout, 'drain');
};

const limits = JSON.parse(process.argv[2] ?? '') as XlsxLimits;
try {
  const bytes = await readInput(limits.fileBytes);
  for await (const message of readWorkbook(bytes, limits)) await say(message);
  await say({ end: true });
} catch (error) {
  if (!(error instanceof FileProblemError)) throw error;
  await say({ problem: error.problem });
}
