import { describe, expect, it } from 'vitest';
import { changesArea } from './changes-area';

const area = (id: string, validTo: string | null = null) => ({
  region: { id },
  validFrom: '2024-01-01',
  validTo,
});
const areas = [area('barru'), area('parepare')];
const from = (regionIds: string[], validFrom = '2024-05-31') => ({ regionIds, validFrom });

describe('a service area', () => {
  it('is not changed by the same regions in whatever order', () => {
    expect(changesArea(areas, from(['parepare', 'barru']))).toBe(false);
    expect(changesArea([], from([]))).toBe(false);
  });

  it.each([
    ['a region more', from(['barru', 'parepare', 'wajo'])],
    ['a region less', from(['barru'])],
    ['another region', from(['barru', 'wajo'])],
    ['a day before it began', from(['barru', 'parepare'], '2023-12-31')],
  ])('is changed by %s', (_change, values) => {
    expect(changesArea(areas, values)).toBe(true);
  });

  it('is changed by a region that was to end and goes on', () => {
    expect(changesArea([area('barru', '2024-06-30')], from(['barru']))).toBe(true);
  });
});
