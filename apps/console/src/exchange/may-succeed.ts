import type { JobRow } from '../providers/records';

/** What is wrong with the file or with what was asked: the same happens with every further try. */
const STAYS =
  /^(?:FILE_(?!TAKES_TOO_LONG$)|JOB_(?:FILE_GONE|EXPIRED|ASSIGNMENT_ENDED)$|EXPORT_FILTER_GONE$|NOT_FOUND$)/;

/** Whether a failed job may succeed when it is tried again as it is. */
export const maySucceed = ({ state, error }: Pick<JobRow, 'state' | 'error'>): boolean =>
  state === 'FAILED' && !STAYS.test(error?.code ?? '');
