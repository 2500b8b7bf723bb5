import { describe, expect, it } from 'vitest';
import { momentsOf } from './office-moments';

const version = (validFrom: string) => ({
  name: 'KC Parepare',
  kind: 'BRANCH' as const,
  code: null,
  headName: null,
  parent: null,
  validFrom,
  validTo: null,
});
const area = (name: string, validFrom: string, validTo: string | null = null) => ({
  region: { name },
  validFrom,
  validTo,
});

describe('the timeline of an office', () => {
  it('has the latest day first, regions that begin or end together in one line, and ends on the last day', () => {
    const moments = momentsOf({
      versions: [version('2024-07-01'), version('2021-01-01')],
      areas: [
        area('Parepare', '2021-01-01'),
        area('Barru', '2021-01-01', '2024-06-30'),
        area('Sinjai', '2022-01-01', '2024-06-30'),
      ],
      handovers: [],
      closesOn: null,
    });
    expect(moments).toEqual([
      { day: '2024-07-01', version: version('2024-07-01') },
      { day: '2024-06-30', ends: ['Barru', 'Sinjai'] },
      { day: '2022-01-01', begins: ['Sinjai'] },
      { day: '2021-01-01', version: version('2021-01-01') },
      { day: '2021-01-01', begins: ['Parepare', 'Barru'] },
    ]);
  });
});
