import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { cpuSecondsOf, peakMemoryOf } from './processor.js';
import type { ServerSetup } from './server-setup.js';

/** A server in a process of its own, so that its processor time can be told apart from the load's. */
export class MeasuredServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  static async start(module: 'floor-server' | 'lindung-server', setup: ServerSetup): Promise<MeasuredServer> {
    const child = fork(fileURLToPath(new URL(`./${module}.js`, import.meta.url)), [JSON.stringify(setup)]);
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message) => resolve((message as { port: number }).port));
      child.once('exit', (code) => reject(new Error(`${module} ended with ${code}`)));
    });
    return new MeasuredServer(child, `http://127.0.0.1:${port}`);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Processor seconds that the process has used so far. */
  cpuSeconds(): number {
    return cpuSecondsOf(this.pid);
  }

  /** Largest resident memory so far, in bytes. */
  peakMemory(): number {
    return peakMemoryOf(this.pid);
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }
}
