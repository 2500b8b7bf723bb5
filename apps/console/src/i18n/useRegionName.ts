import type { RegionRef } from '../providers/records';
import { useWords } from './useWords';

/** A region as it is called in a heading: a regency or city with what it is, all others by their name. */
export function useRegionName(): (region: Pick<RegionRef, 'name' | 'kind'>) => string {
  const words = useWords();
  return ({ name, kind }) => {
    if (kind === 'REGENCY') return words('territory.regencyName', { name });
    return kind === 'CITY' ? words('territory.cityName', { name }) : name;
  };
}
