import type { RegionRow } from '../providers/records';

/** A region with where it lies: many villages share a name. */
export function regionText(region: RegionRow | undefined): string {
  if (!region) return '';
  const around = [region.parent, region.regency].filter((place, at, places) => {
    const isShown = place && place.id !== region.id && region.level !== 'REGENCY';
    return isShown && places.findIndex((other) => other?.id === place.id) === at;
  });
  return [region.name, ...around.map((place) => place?.name)].join(', ');
}
