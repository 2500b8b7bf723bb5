import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { HandOverServiceAreas, PreviewOfficeHandover } from './office-handover.js';
import { isAsSeen, planHandover, type ReachingArea, type TakingOffice } from './plan-handover.js';

const day = businessDate;
const [makassarId, parepareId, pangkepId] = [1, 2, 3].map(
  (n) => `0190a0a0-0000-7000-8000-00000000000${n}`,
) as [string, string, string];
const [parepare, barru] = [7372, 7311];
const today = day('2025-05-01');

const area = (given: Partial<ReachingArea>): ReachingArea => ({
  id: `${given.officeId} ${given.regionId} ${given.validFrom ?? ''}`,
  officeId: makassarId,
  officeName: 'KC Makassar',
  kind: 'BRANCH',
  regionId: parepare,
  regionName: 'Kota Parepare',
  validFrom: day('2022-01-01'),
  validTo: null,
  ...given,
});
const ofMakassar = area({});
const ownAsPioneer = area({ officeId: parepareId, officeName: 'KCP Parepare', kind: 'PIONEER_BRANCH' });
const pioneer: TakingOffice = {
  id: parepareId,
  name: 'KCP Parepare',
  kind: 'PIONEER_BRANCH',
  code: null,
  headName: 'Sri Muliana',
  parentId: makassarId,
  validFrom: day('2023-01-01'),
};
const command = (given: object = {}) =>
  PreviewOfficeHandover.parse({
    officeId: parepareId,
    name: 'KC Parepare',
    kind: 'BRANCH',
    regionIds: [parepare],
    effectiveOn: '2025-07-01',
    reason: 'Keputusan direksi 12/2025',
    ...given,
  });
const refusal = (given: object, areas: readonly ReachingArea[] = [ofMakassar, ownAsPioneer]) => {
  const plan = planHandover(command(given), pioneer, areas, today);
  return plan.ok ? undefined : plan.error;
};

describe('a handover', () => {
  it('makes a branch of a pioneer branch and takes its region from the branch, while what it keeps begins nowhere anew', () => {
    const plan = planHandover(command(), pioneer, [ofMakassar, ownAsPioneer], today);
    expect(plan).toEqual({
      ok: true,
      value: {
        attributes: {
          name: 'KC Parepare',
          kind: 'BRANCH',
          code: null,
          headName: 'Sri Muliana',
          parentId: makassarId,
        },
        kind: 'BRANCH',
        ending: [ofMakassar],
        beginning: [],
        staying: [],
      },
    });
  });

  it('opens an office, which begins to serve, beside the offices of other kinds', () => {
    const point = area({ officeId: pangkepId, kind: 'SERVICE_POINT' });
    const plan = planHandover(command({ officeId: null }), null, [ofMakassar, point], today);
    expect(plan).toMatchObject({
      ok: true,
      value: { ending: [ofMakassar], beginning: [parepare], staying: [point] },
    });
  });

  it('begins an own area anew whose end was announced', () => {
    const ending = { ...ownAsPioneer, validTo: day('2025-12-31') };
    const plan = planHandover(command(), pioneer, [ofMakassar, ending], today);
    expect(plan).toMatchObject({ value: { ending: [ofMakassar, ending], beginning: [parepare] } });
  });

  it.each([
    [
      'on a day that has passed',
      { effectiveOn: '2025-04-30' },
      undefined,
      { code: 'HANDOVER_DAY_PASSED', today },
    ],
    [
      'where another office begins later already',
      {},
      [ofMakassar, area({ officeId: pangkepId, officeName: 'KC Pangkep', validFrom: day('2025-09-01') })],
      { code: 'AREA_PLANNED_LATER', region: 'Kota Parepare', office: 'KC Pangkep', day: '2025-09-01' },
    ],
    [
      'of some regions only, where another branch serves what it keeps',
      {},
      [
        ofMakassar,
        ownAsPioneer,
        { ...ownAsPioneer, id: 'own barru', regionId: barru, regionName: 'Kabupaten Barru' },
        area({ regionId: barru, regionName: 'Kabupaten Barru' }),
      ],
      {
        code: 'REGION_SERVED_BY_BRANCH',
        region: 'Kabupaten Barru',
        office: 'KC Makassar',
        day: '2022-01-01',
      },
    ],
    [
      'that changes nothing',
      { name: undefined, kind: undefined },
      [ownAsPioneer],
      { code: 'HANDOVER_CHANGES_NOTHING' },
    ],
  ] as const)('is refused %s', (_when, given, areas, error) => {
    expect(refusal(given, areas)).toMatchObject(error);
  });

  it('is refused to an office that opens later, and a second change of it on its own first day', () => {
    const opens = { ...pioneer, validFrom: day('2025-08-01') };
    expect(planHandover(command(), opens, [ofMakassar], today)).toMatchObject({
      error: { code: 'OFFICE_OPENS_LATER', day: '2025-08-01' },
    });
    const openedThen = { ...pioneer, validFrom: day('2025-07-01') };
    expect(planHandover(command(), openedThen, [ofMakassar], today)).toMatchObject({
      error: { code: 'PERIODS_OVERLAP' },
    });
  });

  it('needs a name and a kind for a new office, a region and a reason', () => {
    const parses = (given: object) =>
      HandOverServiceAreas.safeParse({ ...command(), idempotencyKey: 'abcdefgh', seen: [], ...given })
        .success;
    expect(parses({})).toBe(true);
    for (const given of [
      { officeId: null, name: undefined },
      { officeId: null, kind: undefined },
      { regionIds: [] },
      { regionIds: [parepare, parepare] },
      { reason: 'singkat' },
    ])
      expect({ given, parses: parses(given) }).toEqual({ given, parses: false });
  });

  it('is as it was seen when the same offices are touched, each in its version', () => {
    const seen = [{ officeId: makassarId, version: 3 }];
    expect(isAsSeen(seen, seen)).toBe(true);
    expect(isAsSeen(seen, [{ officeId: makassarId, version: 2 }])).toBe(false);
    expect(isAsSeen(seen, [...seen, { officeId: parepareId, version: 1 }])).toBe(false);
    expect(isAsSeen([...seen, { officeId: parepareId, version: 1 }], seen)).toBe(false);
  });
});
