import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { type CodedRegion, compareCrosswalk, type FormerBpsCode } from './crosswalk.js';
import { levelOf, regionCode } from './region-code.js';

const since = businessDate('2020-01-01');
const region = (id: number, code: string, bpsCode: string | null): CodedRegion => ({
  id,
  code: regionCode(code),
  level: levelOf(regionCode(code)),
  bpsCode,
  bpsName: null,
  bpsSince: bpsCode === null ? null : since,
});
const regions = [
  region(1, '73.72', '7372'),
  region(2, '73.11', '7311'),
  region(3, '73.10', '7310'),
  region(4, '73.09', null),
];

const compare = (lines: readonly string[], former: readonly FormerBpsCode[] = []) => {
  const { added, changed, unchanged, issues } = compareCrosswalk(
    lines.map((line, at) => {
      const [code = '', bpsCode = '', bpsName = ''] = line.split(';');
      return { line: at + 2, code, bpsCode, bpsName };
    }),
    regions,
    former,
    businessDate('2024-05-01'),
  );
  return {
    given: [...added, ...changed].map(({ regionId, code }) => `${regionId} ${code}`),
    unchanged,
    issues: issues.map(({ line, code }) => `${line} ${code}`),
  };
};

describe('a crosswalk of codes of the statistics office', () => {
  it('lets regions change their codes with each other', () => {
    expect(compare(['73.72;7311', '73.11;7372'])).toEqual({
      given: ['1 7311', '2 7372'],
      unchanged: 0,
      issues: [],
    });
  });

  it('refuses a code whose bearer keeps it: its row is refused, leaves it, or is not there', () => {
    expect(compare(['73.09;7372', '73.72;x'])).toMatchObject({
      given: [],
      issues: ['2 ROW_BPS_CODE_TAKEN', '3 ROW_BPS_CODE_INVALID'],
    });
    expect(compare(['73.09;7372', '73.72;7372'])).toMatchObject({
      unchanged: 0,
      issues: ['3 ROW_CODE_TWICE', '2 ROW_BPS_CODE_TAKEN'].sort(),
    });
    expect(compare(['73.09;7372'])).toMatchObject({ issues: ['2 ROW_BPS_CODE_TAKEN'] });
  });

  it('refuses a whole chain when its last code is not free', () => {
    expect(compare(['73.09;7372', '73.72;7311', '73.10;7399'])).toEqual({
      given: ['3 7399'],
      unchanged: 0,
      issues: ['2 ROW_BPS_CODE_TAKEN', '3 ROW_BPS_CODE_TAKEN'],
    });
  });

  it('refuses a code, and a region, that had another meaning on a day after the first one', () => {
    const held = { regionId: 9, code: '7399', lastDay: businessDate('2024-05-01') };
    expect(compare(['73.09;7399'], [held])).toMatchObject({ issues: ['2 ROW_BPS_CODE_TAKEN'] });
    expect(compare(['73.09;7399'], [{ ...held, lastDay: businessDate('2024-04-30') }])).toMatchObject({
      given: ['4 7399'],
    });
    expect(compare(['73.09;7398'], [{ ...held, regionId: 4 }])).toMatchObject({
      issues: ['2 ROW_CHANGED_LATER'],
    });
  });
});
