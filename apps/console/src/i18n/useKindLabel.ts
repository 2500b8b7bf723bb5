import { localTermOf } from '@lindung/domain/territory/region-kind';
import type { RegionRef } from '../providers/records';
import { useEnumLabel } from './useWords';

/** What a region is called by its kind, in the word of the place where it has one: a village of Toraja is a lembang. */
export function useKindLabel(): (region: Pick<RegionRef, 'kind' | 'code'>) => string {
  const label = useEnumLabel();
  return ({ kind, code }) => {
    const term = localTermOf(kind, code);
    return term ? label('RegionLocalTerm', term) : label('RegionKind', kind);
  };
}
