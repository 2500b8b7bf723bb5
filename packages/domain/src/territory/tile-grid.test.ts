import { describe, expect, it } from 'vitest';
import { kindOf, parseRegionCode } from './region-code.js';
import { TILE_GRID } from './tile-grid.js';

describe('the map of tiles', () => {
  it('has one tile of its own for each of the 21 regencies and 3 cities', () => {
    const kinds = Object.keys(TILE_GRID).map((text) => {
      const code = parseRegionCode(text);
      return code.ok ? kindOf(code.value) : undefined;
    });
    expect(kinds.filter((kind) => kind === 'REGENCY')).toHaveLength(21);
    expect(kinds.filter((kind) => kind === 'CITY')).toHaveLength(3);
    expect(new Set(Object.values(TILE_GRID).map(({ column, row }) => `${column},${row}`)).size).toBe(24);
  });
});
