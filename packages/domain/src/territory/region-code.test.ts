import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeAtLevel,
  kindOf,
  levelOf,
  nikPrefixOf,
  parentCodeOf,
  parseRegionCode,
  regionCode,
} from './region-code.js';
import { LEVEL_OF_KIND } from './region-kind.js';

const block = (width: number) =>
  fc.integer({ min: 0, max: 10 ** width - 1 }).map((n) => String(n).padStart(width, '0'));
const villageBlock = fc.integer({ min: 1000, max: 3999 }).map(String);
const codes = fc
  .tuple(fc.integer({ min: 1, max: 4 }), block(2), block(2), block(2), villageBlock)
  .map(([depth, ...blocks]) => blocks.slice(0, depth));

describe('RegionCode', () => {
  it('reads plain digits and dotted blocks as the same code', () => {
    fc.assert(
      fc.property(codes, (blocks) => {
        const dotted = parseRegionCode(blocks.join('.'));
        expect(dotted).toEqual({ ok: true, value: blocks.join('.') });
        expect(parseRegionCode(blocks.join(''))).toEqual(dotted);
      }),
    );
  });

  it.each([
    '',
    '7',
    '733',
    '73.',
    '73.7',
    '73.72.1',
    '73.72.01.100',
    '73.72.01.4001',
    '73720110011',
    '73-72',
    '73 72',
  ])('refuses %j', (text) => {
    expect(parseRegionCode(text)).toEqual({ ok: false, error: { code: 'REGION_CODE_INVALID' } });
  });

  it.each([
    ['73', 'PROVINCE'],
    ['73.22', 'REGENCY'],
    ['73.72', 'CITY'],
    ['73.72.01', 'DISTRICT'],
    ['73.72.01.1001', 'WARD'],
    ['73.22.01.2001', 'VILLAGE'],
    ['73.22.01.3001', 'CUSTOMARY_VILLAGE'],
  ])('%s is a %s', (code, kind) => {
    expect(kindOf(regionCode(code))).toBe(kind);
  });

  it('says the same level by its kind and by its blocks', () => {
    fc.assert(
      fc.property(codes, (blocks) => {
        const code = regionCode(blocks.join('.'));
        expect(LEVEL_OF_KIND[kindOf(code)]).toBe(levelOf(code));
      }),
    );
  });

  it('climbs from village to province and no further', () => {
    const village = regionCode('7372011001');
    expect(parentCodeOf(village)).toBe('73.72.01');
    expect(codeAtLevel(village, 'REGENCY')).toBe('73.72');
    expect(codeAtLevel(village, 'VILLAGE')).toBe(village);
    expect(parentCodeOf(regionCode('73'))).toBeUndefined();
    expect(codeAtLevel(regionCode('73'), 'DISTRICT')).toBeUndefined();
  });

  it('gives the NIK prefix of a district and of its villages', () => {
    expect(nikPrefixOf(regionCode('73.72.01'))).toBe('737201');
    expect(nikPrefixOf(regionCode('73.72.01.1001'))).toBe('737201');
    expect(nikPrefixOf(regionCode('73.72'))).toBeUndefined();
  });
});
