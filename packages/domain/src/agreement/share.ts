import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { Id, IdempotencyKey, Instant, RegionId, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { optionalLine, reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { Seats } from './seats.js';
import { type QuotaShareInput, QuotaShareInputs } from './share-input.js';

/** Seats of a line that are kept for who lives in a district or a village. What no share keeps is for all. */
export const QuotaShare = z.object({ lineId: Id, regionId: RegionId, seats: Seats, ...Owner.shape });
export type QuotaShare = z.infer<typeof QuotaShare>;

/** A share that became another one after the signing: by an addendum, or by an officer with a reason. */
export const QuotaShareMove = z.object({
  id: Id,
  lineId: Id,
  regionId: RegionId,
  seatsBefore: z.int().min(0),
  seatsAfter: z.int().min(0),
  addendumId: Id.nullable(),
  reason: optionalLine(500),
  byUser: Id,
  at: Instant,
  ...Owner.shape,
});
export type QuotaShareMove = z.infer<typeof QuotaShareMove>;

/** Puts other shares in the place of those of a signed line. `version` is the agreement's. */
export const MoveShares = z.object({
  idempotencyKey: IdempotencyKey,
  lineId: Id,
  version: Version,
  shares: QuotaShareInputs,
  reason: reasonLine(500).refine(withoutNik, refusedNik),
});
export type MoveShares = z.infer<typeof MoveShares>;

export type QuotaShareError =
  | { code: 'SHARES_ABOVE_SEATS'; shared?: number; seats?: number }
  | { code: 'SHARE_OUTSIDE_AGREEMENT'; region: string }
  | { code: 'SHARES_OVERLAP'; region: string }
  | { code: 'SHARE_BELOW_USED'; region: string; wanted: number; used: number }
  | { code: 'SHARES_NOT_SIGNED' }
  | { code: 'SHARES_CHANGE_NOTHING' }
  | { code: 'QUOTA_SHARE_EXHAUSTED' };

/** A region with what it lies in; a district has no district, a regency neither. */
export interface SharePlace extends Owner {
  readonly regionId: number;
  readonly name: string;
}

/** Seats of who lives in a region that has a share, or will have one. */
export interface TakenShare {
  readonly regionId: number;
  readonly seats: number;
  readonly taken: number;
}

const liesIn = (place: SharePlace, owner: Owner): boolean =>
  place.regencyId === owner.regencyId &&
  (place.districtId !== null || place.villageId !== null) &&
  (owner.districtId === null || place.districtId === owner.districtId) &&
  (owner.villageId === null || place.villageId === owner.villageId);

/** The shares of a line: districts and villages of the paying region, none inside another, and no more seats than the line has. */
export const decideShares = (
  shares: readonly QuotaShareInput[],
  places: readonly SharePlace[],
  owner: Owner,
  seats: number,
): Result<true, QuotaShareError> => {
  for (const { regionId } of shares) {
    const place = places.find((one) => one.regionId === regionId);
    if (!place || !liesIn(place, owner))
      return err({ code: 'SHARE_OUTSIDE_AGREEMENT', region: place?.name ?? String(regionId) });
    if (place.villageId !== null && shares.some((other) => other.regionId === place.districtId))
      return err({ code: 'SHARES_OVERLAP', region: place.name });
  }
  const shared = shares.reduce((sum, share) => sum + share.seats, 0);
  return shared > seats ? err({ code: 'SHARES_ABOVE_SEATS', shared, seats }) : ok(true);
};

/** A share that was moved. */
export interface MovedShare {
  readonly regionId: number;
  readonly seatsBefore: number;
  readonly seatsAfter: number;
}

/** What becomes another share than it was. */
export const movedShares = (
  now: ReadonlyArray<Pick<TakenShare, 'regionId' | 'seats'>>,
  next: readonly QuotaShareInput[],
): readonly MovedShare[] => {
  const of = (shares: ReadonlyArray<Pick<TakenShare, 'regionId' | 'seats'>>, regionId: number) =>
    shares.find((share) => share.regionId === regionId)?.seats ?? 0;
  const regions = [...new Set([...now, ...next].map(({ regionId }) => regionId))];
  return regions
    .map((regionId) => ({ regionId, seatsBefore: of(now, regionId), seatsAfter: of(next, regionId) }))
    .filter(({ seatsBefore, seatsAfter }) => seatsBefore !== seatsAfter);
};

/**
 * How many seats too many a line has given or promised: a share is kept whole for its region, whoever takes more than it, or has
 * none, takes of what is left for all. 0 or fewer: it fits. The database says the same when seats are taken.
 */
export const sharesExcess = (
  shares: readonly TakenShare[],
  takenElsewhere: number,
  granted: number,
): number => shares.reduce((sum, { seats, taken }) => sum + Math.max(seats, taken), takenElsewhere) - granted;

/** A signed line with its shares, also the regions that are to have one; `taken` are all of its seats that somebody has. */
export interface SharesOfLine {
  readonly granted: number;
  readonly taken: number;
  readonly shares: readonly TakenShare[];
}

/**
 * Moves shares of a signed line without an addendum: something changes, none becomes smaller than what is used of it, and they fit
 * beside the seats that others have.
 */
export const decideMove = (
  { granted, taken, shares: now }: SharesOfLine,
  next: readonly QuotaShareInput[],
  places: readonly SharePlace[],
): Result<readonly MovedShare[], QuotaShareError> => {
  const moved = movedShares(now, next);
  if (moved.length === 0) return err({ code: 'SHARES_CHANGE_NOTHING' });
  for (const { regionId, seatsBefore, seatsAfter } of moved) {
    const used = now.find((share) => share.regionId === regionId)?.taken ?? 0;
    if (seatsAfter < seatsBefore && seatsAfter < used) {
      const region = places.find((place) => place.regionId === regionId)?.name ?? String(regionId);
      return err({ code: 'SHARE_BELOW_USED', region, wanted: seatsAfter, used });
    }
  }
  const after = next.map(({ regionId, seats }) => ({
    regionId,
    seats,
    taken: now.find((share) => share.regionId === regionId)?.taken ?? 0,
  }));
  const elsewhere = after.reduce((left, share) => left - share.taken, taken);
  if (sharesExcess(after, elsewhere, granted) > 0)
    return err({
      code: 'SHARES_ABOVE_SEATS',
      shared: next.reduce((sum, { seats }) => sum + seats, 0),
      seats: granted,
    });
  return ok(moved);
};
