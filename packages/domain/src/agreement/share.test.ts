import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideMove, decideShares, movedShares, sharesExcess } from './share.js';
import { RegionId } from '../shared/ids.js';

const region = (id: number) => RegionId.parse(id);
const owner = { regencyId: 72, districtId: null, villageId: null };
const place = (regionId: number, districtId: number | null, villageId: number | null, regencyId = 72) => ({
  regionId,
  name: `Wilayah ${regionId}`,
  regencyId,
  districtId,
  villageId,
});
const places = [
  place(1, 1, null),
  place(11, 1, 11),
  place(2, 2, null),
  place(72, null, null),
  place(9, 9, null, 73),
];
const share = (regionId: number, seats: number) => ({ regionId: region(regionId), seats });

describe('shares of the seats of a line', () => {
  it('are of districts and villages of the paying region, none inside another, and no more than the seats', () => {
    const decide = (...shares: ReturnType<typeof share>[]) => decideShares(shares, places, owner, 100);
    expect(decide(share(11, 40), share(2, 60)).ok).toBe(true);
    expect(decide(share(2, 101))).toMatchObject({
      error: { code: 'SHARES_ABOVE_SEATS', shared: 101, seats: 100 },
    });
    expect(decide(share(11, 1), share(1, 1))).toMatchObject({
      error: { code: 'SHARES_OVERLAP', region: 'Wilayah 11' },
    });
    for (const outside of [9, 72, 500])
      expect(decide(share(outside, 1))).toMatchObject({ error: { code: 'SHARE_OUTSIDE_AGREEMENT' } });
    const ofDistrict = { regencyId: 72, districtId: 1, villageId: null };
    expect(decideShares([share(2, 1)], places, ofDistrict, 100).ok).toBe(false);
  });

  it('move as long as none becomes smaller than what is used of it', () => {
    const shares = [
      { regionId: 1, seats: 50, taken: 30 },
      { regionId: 2, seats: 20, taken: 25 },
    ];
    const now = { granted: 100, taken: 80, shares };
    expect(decideMove(now, [share(1, 30), share(2, 40)], places)).toEqual({
      ok: true,
      value: [
        { regionId: 1, seatsBefore: 50, seatsAfter: 30 },
        { regionId: 2, seatsBefore: 20, seatsAfter: 40 },
      ],
    });
    expect(decideMove(now, [share(1, 29), share(2, 20)], places)).toMatchObject({
      error: { code: 'SHARE_BELOW_USED', region: 'Wilayah 1', wanted: 29, used: 30 },
    });
    expect(decideMove(now, [share(1, 50), share(2, 20)], places)).toMatchObject({
      error: { code: 'SHARES_CHANGE_NOTHING' },
    });
    // Others have 25 seats already: 76 more can't be kept.
    expect(decideMove(now, [share(1, 30), share(2, 46)], places)).toMatchObject({
      error: { code: 'SHARES_ABOVE_SEATS', shared: 76, seats: 100 },
    });
  });

  it('that end or begin are moved from or to none', () => {
    expect(movedShares([{ regionId: 1, seats: 5 }], [share(2, 3)])).toEqual([
      { regionId: 1, seatsBefore: 5, seatsAfter: 0 },
      { regionId: 2, seatsBefore: 0, seatsAfter: 3 },
    ]);
  });

  it('are kept whole: with them it never fits what does not fit without, and without any it is the plain quota', () => {
    const taken = fc.record({ regionId: fc.nat(9), seats: fc.nat(50), taken: fc.nat(80) });
    fc.assert(
      fc.property(fc.array(taken), fc.nat(100), fc.nat(500), (shares, elsewhere, granted) => {
        const all = shares.reduce((sum, one) => sum + one.taken, elsewhere);
        expect(sharesExcess(shares, elsewhere, granted)).toBeGreaterThanOrEqual(all - granted);
        expect(sharesExcess([], elsewhere, granted)).toBe(elsewhere - granted);
      }),
    );
  });
});
