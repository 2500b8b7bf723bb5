import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** The fields of /proc/<pid>/stat behind the name: [1] is the parent, [11] to [14] are ticks. */
const statOf = (pid: number | string): readonly number[] =>
  (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ').map(Number);

const seconds = (...ticks: Array<number | undefined>): number =>
  ticks.reduce<number>((sum, some) => sum + (some ?? 0), 0) / ticksPerSecond;

/** User and system time of a process, from the kernel. */
export function cpuSecondsOf(pid: number): number {
  const stat = statOf(pid);
  return seconds(stat[11], stat[12]);
}

/** Processor seconds of a PostgreSQL server so far: of its postmaster, of the backends it has and of those that have ended. */
export function cpuSecondsOfPostgres(backend: number): number {
  const postmaster = statOf(backend)[1] ?? 0;
  const own = statOf(postmaster);
  let sum = seconds(own[11], own[12], own[13], own[14]);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = statOf(name);
      if (stat[1] === postmaster) sum += seconds(stat[11], stat[12]);
    } catch {
      // It has ended in between, and is counted with its postmaster.
    }
  }
  return sum;
}

/** Largest resident memory of a process so far, in bytes. */
export function peakMemoryOf(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
