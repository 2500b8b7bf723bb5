import type { WorkerRecord } from '../providers/records';

/** Whether a record was merged into another, which stays in its stead. */
export const isMerged = ({ merges }: Pick<WorkerRecord, 'merges'>): boolean =>
  merges.some(({ isSurvivor, undoneAt }) => !isSurvivor && undoneAt === null);
