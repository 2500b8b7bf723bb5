import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { FileProblemError } from '../file-problem-error.js';
import type { XlsxLimits } from './xlsx-limits.js';
import type { XlsxMessage } from './xlsx-message.js';

/**
 * Node 20 can't run TypeScript: beside the built file stands the built child; from source, where only tests run, the
 * child takes tsx as its loader, found from its own folder.
 */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const CHILD = fileURLToPath(new URL(IS_SOURCE ? './xlsx-child.ts' : './xlsx-child.js', import.meta.url));
const LOADER = IS_SOURCE ? ['--import', import.meta.resolve('tsx')] : [];

const MAX_COMPLAINT = 4_000;

/** A child that was refused the file closes its end before all of it was written; that is no error of the source. */
const isClosedPipe = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code));

/** Why the child ended without its last message. */
const endOf = (code: number | null, complaint: string): Error => {
  // V8 aborts a process that reaches the limit of its heap.
  const isOutOfMemory = /heap (?:out of memory|limit)/i.test(complaint);
  if (isOutOfMemory) return new FileProblemError({ code: 'FILE_EXPANDS_TOO_MUCH' });
  return new Error(`the process that reads workbooks ended with ${code ?? 'a signal'}: ${complaint}`);
};

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const piece of stream as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/**
 * Has a workbook read by a process of its own and yields what it says; the process gets nothing but the file, and never
 * outlives the reading. Throws FileProblemError FILE_TAKES_TOO_LONG or FILE_EXPANDS_TOO_MUCH when it had to be ended,
 * the signal's reason when it was aborted, and what the source throws.
 */
export async function* runXlsxProcess(
  source: AsyncIterable<Uint8Array>,
  { limits, signal }: { limits: XlsxLimits; signal: AbortSignal | undefined },
): AsyncGenerator<XlsxMessage, void, undefined> {
  signal?.throwIfAborted();
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMegabytes}`, ...LOADER, CHILD, JSON.stringify(limits)],
    { cwd: dirname(CHILD), env: {}, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const kill = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', kill, { once: true });
  const closed = once(child, 'close') as Promise<[number | null]>;
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, MAX_COMPLAINT);
  });
  const fed = pipeline(Readable.from(source), child.stdin).catch((error: unknown) => {
    if (!isClosedPipe(error)) throw error;
  });
  // Awaited with the child's last words; should they never come, what went wrong with the child is told instead.
  fed.catch(() => undefined);

  let isTooLong = false;
  let patience = limits.waitMilliseconds;
  const lines = linesOf(child.stdout);
  const nextLine = async (): Promise<string | undefined> => {
    const from = performance.now();
    const timer = setTimeout(() => {
      isTooLong = true;
      kill();
    }, patience);
    try {
      const line = await lines.next();
      return line.done ? undefined : line.value;
    } finally {
      clearTimeout(timer);
      patience = Math.max(1, patience - (performance.now() - from));
    }
  };

  try {
    for (let line = await nextLine(); line !== undefined; line = await nextLine()) {
      const message = JSON.parse(line) as XlsxMessage;
      const isLast = 'end' in message || 'problem' in message;
      // A source that broke off leaves half a file, of which the child can only say that it is damaged.
      if (isLast) await fed;
      yield message;
      if (isLast) return;
    }
    const [code] = await closed;
    signal?.throwIfAborted();
    if (isTooLong) throw new FileProblemError({ code: 'FILE_TAKES_TOO_LONG' });
    throw endOf(code, complaint);
  } finally {
    signal?.removeEventListener('abort', kill);
    kill();
    // Whoever stopped reading left lines in the pipe, and with lines in it the pipe would never close.
    child.stdout.destroy();
    await closed;
  }
}
