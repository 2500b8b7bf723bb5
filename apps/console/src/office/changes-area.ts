import type { OfficeRecord } from '../providers/records';

type Area = Pick<OfficeRecord['areas'][number], 'validFrom' | 'validTo'> & {
  readonly region: { readonly id: string };
};

/** What the form of a service area sends: which regions from which day on. */
export interface AreaValues {
  readonly regionIds: readonly string[];
  readonly validFrom: string;
}

/** Whether an office would serve other regions, or one of them over another time, if this was saved. */
export function changesArea(areas: readonly Area[], { regionIds, validFrom }: AreaValues): boolean {
  const stays = (id: string) =>
    areas.some((area) => area.region.id === id && area.validTo === null && area.validFrom <= validFrom);
  return regionIds.length !== areas.length || !regionIds.every(stays);
}
