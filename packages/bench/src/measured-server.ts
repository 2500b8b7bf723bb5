import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { ServerSetup } from './server-setup.js';

const ticksPerSecond = 100;

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

  /** Processor seconds that the process has used so far. */
  cpuSeconds(): number {
    return cpuSecondsOf(this.child.pid ?? 0);
  }

  /** Largest resident memory so far, in bytes. */
  peakMemory(): number {
    return peakMemoryOf(this.child.pid ?? 0);
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }
}

/** User and system time of a process, from the kernel. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function peakMemoryOf(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
