/** Place of a regency's tile on the map of equal tiles: column from the west, row from the north, both from zero. */
export interface TilePosition {
  readonly column: number;
  readonly row: number;
}

/** The 24 regencies and cities of South Sulawesi as equal tiles, since a small city's people count as much as a large one's. */
export const TILE_GRID: Readonly<Record<string, TilePosition>> = {
  '73.22': { column: 2, row: 0 },
  '73.24': { column: 3, row: 0 },
  '73.18': { column: 0, row: 1 },
  '73.26': { column: 1, row: 1 },
  '73.73': { column: 2, row: 1 },
  '73.15': { column: 0, row: 2 },
  '73.16': { column: 1, row: 2 },
  '73.17': { column: 2, row: 2 },
  '73.72': { column: 0, row: 3 },
  '73.14': { column: 1, row: 3 },
  '73.13': { column: 2, row: 3 },
  '73.11': { column: 0, row: 4 },
  '73.12': { column: 1, row: 4 },
  '73.08': { column: 2, row: 4 },
  '73.10': { column: 0, row: 5 },
  '73.09': { column: 1, row: 5 },
  '73.07': { column: 2, row: 5 },
  '73.71': { column: 0, row: 6 },
  '73.06': { column: 1, row: 6 },
  '73.02': { column: 2, row: 6 },
  '73.05': { column: 0, row: 7 },
  '73.04': { column: 1, row: 7 },
  '73.03': { column: 2, row: 7 },
  '73.01': { column: 2, row: 8 },
};
