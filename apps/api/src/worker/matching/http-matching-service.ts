import { MatchAnswer, type MatchQuestion } from '@lindung/domain/worker/identity-match';
import { z } from 'zod';

import type { MatchingService } from './matching-service.js';

/** Where the service is, and how long it is waited for. */
export interface MatchingSettings {
  readonly url: string;
  readonly key: string;
  readonly timeoutMs: number;
}

/** An answer of a batch is a few kilobytes: whatever is longer is none. */
const MOST_BYTES = 256 * 1024;

const Answers = z.object({ answers: z.array(MatchAnswer.extend({ ref: z.string().max(20) })).max(1000) });

/**
 * The matching service of an installation over HTTP: one POST of JSON for a batch, with the key as a bearer. It follows no redirect and
 * reads no more than it must; what it throws says which step failed and never what was sent or received, since both tell of persons.
 */
export class HttpMatchingService implements MatchingService {
  constructor(private readonly settings: MatchingSettings) {}

  async match(
    questions: readonly MatchQuestion[],
    signal: AbortSignal,
  ): Promise<ReadonlyArray<MatchAnswer | null>> {
    const { url, key, timeoutMs } = this.settings;
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${key}`,
      },
      body: JSON.stringify({ persons: questions.map((question, at) => ({ ref: String(at), ...question })) }),
    }).catch((error: unknown) => {
      throw new Error(`no answer (${nameOf(error)})`);
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(`status ${response.status}`);
    }
    const told = Answers.safeParse(parsed(await bodyOf(response)));
    if (!told.success) throw new Error('no answers in what was received');
    const byRef = new Map(told.data.answers.map(({ ref, ...answer }) => [ref, answer]));
    return questions.map((_question, at) => byRef.get(String(at)) ?? null);
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @throws Error when there is more than may be, or it breaks off */
async function bodyOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      bytes += piece.byteLength;
      if (bytes > MOST_BYTES) break;
      pieces.push(piece);
    }
  } catch (error) {
    throw new Error(`the answer broke off (${nameOf(error)})`);
  }
  if (bytes > MOST_BYTES) throw new Error('the answer is too long');
  return Buffer.concat(pieces).toString('utf8');
}
