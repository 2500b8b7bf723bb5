import { tmpdir } from 'node:os';

/** Where servers of tests keep what is theirs: root's TMPDIR may be closed to the account that runs them. */
export const temporaryFolder = (): string => (process.getuid?.() === 0 ? '/var/tmp' : tmpdir());
