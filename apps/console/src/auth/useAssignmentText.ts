import { useRegionName } from '../i18n/useRegionName';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { Assignment } from '../providers/records';

/** An assignment as people call it: where, and as what. */
export function useAssignmentText() {
  const words = useWords();
  const label = useEnumLabel();
  const regionName = useRegionName();
  return ({ role, level, region, office }: Assignment) => ({
    area:
      office?.name ??
      (region ? regionName(region) : words(level === 'SYSTEM' ? 'access.system' : 'access.wholeProvince')),
    role: label('Role', role),
  });
}
