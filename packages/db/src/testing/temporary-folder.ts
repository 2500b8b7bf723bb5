import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** A run of all tests, with the log of its changes, stays below. */
const ROOM_OF_A_RUN = 2 * 1024 ** 3;

/**
 * Where servers of tests keep what is theirs: in memory where there is room, since a database of a thousand files is copied there
 * ten times as fast. Long runs bring millions of rows and stay on the disk; root's TMPDIR may be closed to the account that runs
 * the servers.
 */
export function temporaryFolder(): string {
  if (process.env['LINDUNG_LONG'] !== '1' && existsSync(MEMORY)) {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize > ROOM_OF_A_RUN) return MEMORY;
  }
  return process.getuid?.() === 0 ? '/var/tmp' : tmpdir();
}
