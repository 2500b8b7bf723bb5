/** The rows that belong to a region; all of them where none is chosen. */
export const withinRegion = <Row extends { readonly region: { readonly id: string } }>(
  rows: readonly Row[],
  regionId: string | undefined,
): readonly Row[] => rows.filter(({ region }) => regionId === undefined || region.id === regionId);
