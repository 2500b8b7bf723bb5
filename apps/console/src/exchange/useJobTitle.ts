import { useEnumLabel, useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

/** A job as people call it: what it does, with which file, or whose application sent it. */
export function useJobTitle() {
  const label = useEnumLabel();
  const words = useWords();
  return ({ kind, fileName, isOfPartner }: Pick<JobRow, 'kind' | 'fileName' | 'isOfPartner'>): string =>
    isOfPartner
      ? words('enrolment.lists.sentBy', { name: fileName ?? '' })
      : [label('JobKind', kind), fileName].filter(Boolean).join(': ');
}
