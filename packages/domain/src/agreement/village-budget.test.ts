import { describe, expect, it } from 'vitest';
import { RegionKind } from '../territory/region-kind.js';
import { FundingSource } from './funding-source.js';
import { decideFunding, villageMoneyProblem } from './village-budget.js';

const villageMoney = [
  'APBDES',
  'VILLAGE_FUND',
  'VILLAGE_ALLOCATION',
  'VILLAGE_REVENUE',
  'VILLAGE_TAX_SHARE',
  'VILLAGE_AID_PROVINCE',
  'VILLAGE_AID_REGENCY',
] as const;
const others = Object.values(FundingSource).filter(
  (source) => !(villageMoney as readonly FundingSource[]).includes(source),
);

describe('the money of villages', () => {
  it.each(villageMoney)('%s is spent by desa and desa adat alone', (source) => {
    const spenders = Object.values(RegionKind).filter((kind) => !villageMoneyProblem(source, kind));
    expect(spenders).toEqual(['VILLAGE', 'CUSTOMARY_VILLAGE']);
  });

  it('of a ward is refused for having no budget, of anything else for not being a village', () => {
    expect(villageMoneyProblem('APBDES', 'WARD')).toBe('WARD_WITHOUT_BUDGET');
    for (const kind of ['DISTRICT', 'REGENCY', 'CITY', undefined, null] as const)
      expect(villageMoneyProblem('APBDES', kind)).toBe('VILLAGE_MONEY_OF_VILLAGE');
  });

  it.each(others)('is not %s, which any payer spends', (source) => {
    for (const kind of Object.values(RegionKind)) expect(villageMoneyProblem(source, kind)).toBeUndefined();
  });

  it('is looked at line by line, and the first line that fails is named', () => {
    const kinds = new Map([
      ['ward', RegionKind.WARD],
      ['village', RegionKind.VILLAGE],
    ]);
    const line = (payerId: string) => ({ payerId, fundingSource: FundingSource.APBDES });
    expect(decideFunding([line('village'), line('village')], kinds)).toEqual({ ok: true, value: true });
    expect(decideFunding([line('village'), line('ward')], kinds)).toEqual({
      ok: false,
      error: { code: 'WARD_WITHOUT_BUDGET', line: 2 },
    });
  });
});
