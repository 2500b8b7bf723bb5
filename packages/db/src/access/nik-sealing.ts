import { Worker } from 'node:worker_threads';

import type { Nik } from '@lindung/domain/worker/nik';

import {
  joinNiks,
  nikCipherOf,
  type SealedNik,
  sealedNiks,
  type SealingKeys,
  sealNiks,
} from './seal-niks.js';

/** Beside the built file stands the built thread; from source, where only tests run, tsx loads it. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const THREAD = new URL(IS_SOURCE ? './nik-sealing-thread.ts' : './nik-sealing-thread.js', import.meta.url);
const loadSource = () =>
  `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
     .then(({ tsImport }) => tsImport(${JSON.stringify(THREAD.href)}, ${JSON.stringify(import.meta.url)}))`;

interface Waiting {
  readonly resolve: (sealed: readonly SealedNik[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Seals the NIKs of a long file in a thread of its own: encrypting takes as long as all else that is done with a row, and the
 * two can be done at once. The first batch is sealed on the spot, so that a short file starts no thread.
 */
export class NikSealing {
  private readonly waiting = new Map<number, Waiting>();
  private thread: Worker | undefined;
  private batches = 0;

  constructor(private readonly keys: SealingKeys) {}

  seal(niks: readonly Nik[]): Promise<readonly SealedNik[]> {
    const digits = joinNiks(niks);
    this.batches += 1;
    if (this.batches === 1) {
      const cipher = nikCipherOf(this.keys.field);
      return Promise.resolve(sealedNiks(sealNiks(cipher, this.keys.index, digits)));
    }
    const thread = (this.thread ??= this.start());
    const id = this.batches;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      thread.postMessage({ id, digits });
    });
  }

  /** Ends the thread; what it has not sealed yet never will be. */
  async stop(): Promise<void> {
    await this.thread?.terminate();
  }

  private start(): Worker {
    const thread = new Worker(IS_SOURCE ? loadSource() : THREAD, {
      eval: IS_SOURCE,
      workerData: this.keys,
      name: 'nik-sealing',
      resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
    });
    thread.on('message', ({ id, sealed }: { id: number; sealed: Uint8Array<ArrayBuffer> }) => {
      this.waiting.get(id)?.resolve(sealedNiks(sealed));
      this.waiting.delete(id);
    });
    const fail = (error: Error): void => {
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
    thread.on('error', fail);
    thread.on('exit', () => fail(new Error('the thread that seals NIKs has ended')));
    return thread;
  }
}
