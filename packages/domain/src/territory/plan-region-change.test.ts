import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { type OpenRegion, planRegions, wantedByChange } from './plan-region-change.js';
import { decidePlanFits, type PlanSurroundings } from './plan-conflicts.js';
import { PreviewRegionChange } from './region-change.js';
import { kindOf, regionCode } from './region-code.js';

const since = businessDate('2015-07-01');
const region = (id: number, code: string, name: string): OpenRegion => ({
  id,
  code: regionCode(code),
  name,
  kind: kindOf(regionCode(code)),
  validFrom: since,
});
const map = [
  region(1, '73', 'Sulawesi Selatan'),
  region(5, '73.05', 'Takalar'),
  region(6, '73.06', 'Gowa'),
  region(54, '73.05.04', 'Polongbangkeng Utara'),
  region(55, '73.05.05', 'Galesong'),
  region(541, '73.05.04.2001', 'Towata'),
  region(542, '73.05.04.2002', 'Barugaya'),
  region(551, '73.05.05.2001', 'Boddia'),
];

interface Change {
  kind: string;
  predecessorIds: number[];
  successors: { regionId?: number; code: string; name: string }[];
  predecessorStays?: boolean;
  effectiveOn?: string;
}

const nothing: PlanSurroundings = { spellings: [], formerCodes: [] };

const plan = (change: Change, around = nothing) => {
  const command = PreviewRegionChange.parse({
    effectiveOn: '2024-05-01',
    source: 'Perda Contoh 1/2024',
    predecessorStays: false,
    ...change,
  });
  const wanted = wantedByChange(map, command);
  if (!wanted.ok) return wanted.error.code;
  const planned = planRegions(map, wanted.value.wanted, command.effectiveOn);
  if (!planned.ok) return planned.error.code;
  const fits = decidePlanFits(map, planned.value, around, command.effectiveOn);
  if (!fits.ok) return fits.error;
  const { opening, changing, closing } = planned.value;
  return {
    opens: opening.map(({ code }) => code),
    changes: changing.map(({ regionId, code, name }) => `${regionId} ${code} ${name}`),
    closes: closing,
    successions: wanted.value.successions.map((s) => `${s.predecessorId}>${s.successorCode}`),
  };
};

describe('a change of regions', () => {
  it('gives a renamed region another version under its code', () => {
    const successors = [{ regionId: 541, code: '73.05.04.2001', name: 'Towata Baru' }];
    expect(plan({ kind: 'RENAME', predecessorIds: [541], successors })).toEqual({
      opens: [],
      changes: ['541 73.05.04.2001 Towata Baru'],
      closes: [],
      successions: ['541>73.05.04.2001'],
    });
  });

  it('takes the parts of a district along when its code becomes another', () => {
    const successors = [{ regionId: 54, code: '73.06.20', name: 'Polongbangkeng Utara' }];
    expect(plan({ kind: 'MOVE', predecessorIds: [54], successors })).toMatchObject({
      changes: ['54 73.06.20 Polongbangkeng Utara', '541 73.06.20.2001 Towata', '542 73.06.20.2002 Barugaya'],
    });
  });

  it('leaves the mother village of a split, or closes it', () => {
    const successors = [
      { code: '73.05.04.2003', name: 'Towata Timur' },
      { code: '73.05.04.2004', name: 'Towata Barat' },
    ];
    const split = { kind: 'SPLIT', predecessorIds: [541], successors };
    expect(plan({ ...split, predecessorStays: true })).toEqual({
      opens: ['73.05.04.2003', '73.05.04.2004'],
      changes: [],
      closes: [],
      successions: ['541>73.05.04.2003', '541>73.05.04.2004', '541>73.05.04.2001'],
    });
    expect(plan(split)).toMatchObject({
      closes: [541],
      successions: ['541>73.05.04.2003', '541>73.05.04.2004'],
    });
  });

  it('opens a district and puts villages of the old one into it under codes of their own', () => {
    const successors = [
      { code: '73.05.11', name: 'Polongbangkeng Timur' },
      { regionId: 542, code: '73.05.11.2001', name: 'Barugaya' },
    ];
    expect(plan({ kind: 'SPLIT', predecessorIds: [54], predecessorStays: true, successors })).toEqual({
      opens: ['73.05.11'],
      changes: ['542 73.05.11.2001 Barugaya'],
      closes: [],
      successions: ['54>73.05.11', '54>73.05.04', '542>73.05.11.2001'],
    });
  });

  it('merges into one of the old regions or into a new one', () => {
    const merge = { kind: 'MERGE', predecessorIds: [541, 542] };
    const [into, anew] = [
      { regionId: 541, code: '73.05.04.2001', name: 'Towata' },
      { code: '73.05.04.2009', name: 'Towata' },
    ];
    expect(plan({ ...merge, successors: [into] })).toMatchObject({ opens: [], closes: [542] });
    expect(plan({ ...merge, successors: [anew] })).toMatchObject({
      opens: ['73.05.04.2009'],
      closes: [541, 542],
    });
  });

  it('gives a new version to the parts of a region whose code another one takes over', () => {
    const successors = [{ code: '73.05.04', name: 'Polongbangkeng' }];
    expect(plan({ kind: 'MERGE', predecessorIds: [54, 55], successors })).toBe('REGION_HAS_PARTS');
    const named = [...successors, { regionId: 551, code: '73.05.04.2003', name: 'Boddia' }];
    expect(plan({ kind: 'MERGE', predecessorIds: [54, 55], successors: named })).toMatchObject({
      opens: ['73.05.04'],
      closes: [54, 55],
      changes: ['541 73.05.04.2001 Towata', '542 73.05.04.2002 Barugaya', '551 73.05.04.2003 Boddia'],
    });
  });

  it.each([
    [
      'a rename that changes nothing',
      'RENAME',
      [541],
      [{ regionId: 541, code: '73.05.04.2001', name: 'Towata' }],
      'REGION_CHANGE_KIND',
    ],
    [
      'a new code under another parent',
      'RECODE',
      [541],
      [{ regionId: 541, code: '73.05.05.2009', name: 'Towata' }],
      'REGION_CHANGE_KIND',
    ],
    [
      'a split into one',
      'SPLIT',
      [541],
      [{ code: '73.05.04.2003', name: 'Towata Timur' }],
      'REGION_CHANGE_KIND',
    ],
    [
      'a merger of one',
      'MERGE',
      [541],
      [{ regionId: 541, code: '73.05.04.2001', name: 'Towata' }],
      'REGION_CHANGE_KIND',
    ],
    [
      'a code that another region has',
      'RECODE',
      [541],
      [{ regionId: 541, code: '73.05.04.2002', name: 'Towata' }],
      'REGION_CODE_TAKEN',
    ],
    [
      'a code in no region',
      'MOVE',
      [541],
      [{ regionId: 541, code: '73.05.99.2001', name: 'Towata' }],
      'REGION_PARENT_MISSING',
    ],
    [
      'a new part in another regency',
      'SPLIT',
      [541],
      [
        { regionId: 541, code: '73.05.04.2001', name: 'Towata' },
        { code: '73.06.01.2090', name: 'Salah Ketik' },
      ],
      'REGION_PARENT_ELSEWHERE',
    ],
    [
      'a village that goes to a district beside those of the split',
      'SPLIT',
      [54],
      [
        { regionId: 54, code: '73.05.04', name: 'Polongbangkeng Utara' },
        { code: '73.05.12', name: 'Polongbangkeng Timur' },
        { regionId: 541, code: '73.05.05.2009', name: 'Towata' },
      ],
      'REGION_PARENT_ELSEWHERE',
    ],
    [
      'the name of a neighbour',
      'SPLIT',
      [541],
      [
        { regionId: 541, code: '73.05.04.2001', name: 'Towata' },
        { code: '73.05.04.2003', name: 'BARU GAYA' },
      ],
      'REGION_SPELLING_TAKEN',
    ],
    [
      'one name for both',
      'SPLIT',
      [541],
      [
        { regionId: 541, code: '73.05.04.2001', name: 'Towata' },
        { code: '73.05.04.2003', name: 'Towata' },
      ],
      'REGION_SPELLING_TAKEN',
    ],
    [
      'a village that becomes a district',
      'MOVE',
      [541],
      [{ regionId: 541, code: '73.05.12', name: 'Towata' }],
      'REGION_CODE_LEVEL',
    ],
    [
      'a region that is no more',
      'RENAME',
      [999],
      [{ regionId: 999, code: '73.05.04.2001', name: 'X' }],
      'REGION_CHANGE_KIND',
    ],
  ])('refuses %s', (_what, kind, predecessorIds, successors, code) => {
    expect(plan({ kind, predecessorIds, successors })).toBe(code);
  });

  it('refuses a day on which the region has a version already', () => {
    const successors = [{ regionId: 541, code: '73.05.04.2001', name: 'Towata Baru' }];
    const rename = { kind: 'RENAME', predecessorIds: [541], successors };
    expect(plan({ ...rename, effectiveOn: '2015-07-01' })).toBe('REGION_CHANGED_LATER');
  });

  const split: Change = {
    kind: 'SPLIT',
    predecessorIds: [541],
    predecessorStays: true,
    successors: [{ code: '73.05.04.2003', name: 'Towata Timur' }],
  };

  it('gives no region a name that is another spelling of its neighbour, nor brings a spelling to a neighbour of that name', () => {
    const spelt = (regionId: number, alias: string) => ({ ...nothing, spellings: [{ regionId, alias }] });
    expect(plan(split, spelt(542, 'TOWATA-TIMUR'))).toEqual({
      code: 'REGION_SPELLING_TAKEN',
      regionCode: '73.05.04.2003',
    });
    expect(plan(split, spelt(551, 'Towata Timur'))).toMatchObject({ opens: ['73.05.04.2003'] });
    const move: Change = {
      kind: 'MOVE',
      predecessorIds: [551],
      successors: [{ regionId: 551, code: '73.05.04.2009', name: 'Boddia' }],
    };
    expect(plan(move, spelt(551, 'Barugaya'))).toEqual({
      code: 'REGION_SPELLING_TAKEN',
      regionCode: '73.05.04.2009',
    });
    expect(plan(move, spelt(541, 'Barugaya'))).toMatchObject({ changes: ['551 73.05.04.2009 Boddia'] });
  });

  it('takes no code for a day on which another region had it', () => {
    const until = (lastDay: string) => ({
      ...nothing,
      formerCodes: [{ code: regionCode('73.05.04.2003'), lastDay: businessDate(lastDay) }],
    });
    expect(plan(split, until('2024-05-01'))).toEqual({
      code: 'REGION_CODE_USED_UNTIL',
      regionCode: '73.05.04.2003',
      day: '2024-05-01',
    });
    expect(plan(split, until('2024-04-30'))).toMatchObject({ opens: ['73.05.04.2003'] });
  });
});
