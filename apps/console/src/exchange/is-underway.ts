import type { JobRow } from '../providers/records';

/** Whether a job waits its turn or runs: its state changes without anybody doing something. */
export const isUnderway = ({ state }: Pick<JobRow, 'state'>): boolean =>
  state === 'QUEUED' || state === 'RUNNING';
