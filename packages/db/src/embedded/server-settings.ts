import { existsSync, statfsSync } from 'node:fs';

const SHARED_MEMORY = '/dev/shm';
const ENOUGH_SHARED_MEMORY = 256 * 1024 * 1024;

/** For a laptop: an office's province fits into memory. */
const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and details of errors carry personal data; the log is a plain file.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

/** Data that may be lost with the machine: three times as many commits a second. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** Command-line arguments of the server; `chosen` settings win. */
export function serverArguments(durable: boolean, chosen: Readonly<Record<string, string>>): string[] {
  const settings = { ...COMMON, ...sharedMemory(), ...(durable ? {} : NOT_DURABLE), ...chosen };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Containers give 64 MB to shared memory by default, on which parallel queries fail; files do as well. */
function sharedMemory(): Record<string, string> {
  if (!existsSync(SHARED_MEMORY)) return {};
  const { bavail, bsize } = statfsSync(SHARED_MEMORY);
  return bavail * bsize < ENOUGH_SHARED_MEMORY ? { dynamic_shared_memory_type: 'mmap' } : {};
}
