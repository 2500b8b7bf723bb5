import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';

/** What a running server writes about itself into its cluster (postmaster.pid). */
export type PostmasterFile = {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
};

/** @returns undefined when no server runs on the cluster, or one is just about to write the file */
export function findPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!pid) return undefined;
  const status = lines[7]?.trim();
  return {
    pid,
    port: Number(lines[3] ?? 0),
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

/**
 * Whether this process is the server of this cluster. After a crash, and always in a container that was started
 * again, the process id of a dead server may belong to something else.
 */
export const isServerOf = (cluster: string, pid: number): boolean => {
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(cluster);
};

/** Empty for a process that has ended. */
function commandLine(pid: number): string {
  try {
    return platform() === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
