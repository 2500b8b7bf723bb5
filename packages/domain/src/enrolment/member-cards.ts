import { z } from 'zod';
import { Id, IdempotencyKey, RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import type { DecreeStatus } from './decree-status.js';

/** So many cards stand in one file; more are printed village by village. */
export const MOST_CARDS = 5_000;

/** Prints the cards of a decree's members: of all, of those of one village, or of one person. */
export const StartMemberCards = z.object({
  idempotencyKey: IdempotencyKey,
  decreeId: Id,
  villageId: RegionId.nullish().transform((village) => village ?? null),
  membershipId: Id.nullish().transform((membership) => membership ?? null),
});
export type StartMemberCards = z.infer<typeof StartMemberCards>;

export type MemberCardsError =
  | { code: 'CARDS_NOT_ENACTED'; status: DecreeStatus }
  | { code: 'CARDS_OF_NOBODY' }
  | { code: 'CARDS_REFUSED'; people: number }
  | { code: 'CARDS_TOO_MANY'; people: number; most: number };

/** Of how many a card would be printed, and of how many not, since the office's last answer refuses them and nobody has settled it. */
export interface CardCount {
  readonly people: number;
  readonly refused: number;
}

/** Whether so many cards may be printed of a decree. */
export const decideMemberCards = (
  { status }: { readonly status: DecreeStatus },
  { people, refused }: CardCount,
): Result<true, MemberCardsError> => {
  if (status !== 'ENACTED') return err({ code: 'CARDS_NOT_ENACTED', status });
  if (people === 0 && refused > 0) return err({ code: 'CARDS_REFUSED', people: refused });
  if (people === 0) return err({ code: 'CARDS_OF_NOBODY' });
  return people > MOST_CARDS ? err({ code: 'CARDS_TOO_MANY', people, most: MOST_CARDS }) : ok(true);
};
