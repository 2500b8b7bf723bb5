import type { RegionRef } from '../providers/records';
import { useEnumLabel } from './useWords';

/** A region as it is called in a heading: a regency or city with what it is, all others by their name. */
export function useRegionName(): (region: Pick<RegionRef, 'name' | 'kind'>) => string {
  const label = useEnumLabel();
  return ({ name, kind }) =>
    kind === 'REGENCY' || kind === 'CITY' ? `${label('RegionKind', kind)} ${name}` : name;
}
