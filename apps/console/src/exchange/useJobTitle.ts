import { useEnumLabel } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

/** A job as people call it: what it does, with which file. */
export function useJobTitle() {
  const label = useEnumLabel();
  return ({ kind, fileName }: Pick<JobRow, 'kind' | 'fileName'>): string =>
    [label('JobKind', kind), fileName].filter(Boolean).join(': ');
}
