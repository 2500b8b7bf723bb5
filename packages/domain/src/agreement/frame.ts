import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { AgreementKind } from './agreement-status.js';
import type { Agreement } from './agreement.js';

/** A memorandum as far as agreements under it go. */
export type Frame = Pick<Agreement, 'id' | 'kind' | 'regencyId' | 'signedOn' | 'minimumSeats'>;

export type FrameError =
  | { code: 'FRAME_NOT_MEMORANDUM' }
  | { code: 'FRAME_UNDER_MEMORANDUM' }
  | { code: 'FRAME_NOT_SIGNED'; signedOn: BusinessDate | null }
  | { code: 'BELOW_FRAME_MINIMUM'; seats: number; minimum: number };

/** Decides whether an agreement may stand under a memorandum: a PKS of the same regency, with no fewer seats than were agreed there. */
export const decideUnderFrame = (
  { kind, regencyId, seats }: Pick<Agreement, 'kind' | 'regencyId'> & { readonly seats: number },
  frame: Frame,
): Result<true, FrameError> => {
  if (kind !== AgreementKind.PKS) return err({ code: 'FRAME_UNDER_MEMORANDUM' });
  if (frame.kind !== AgreementKind.MOU || frame.regencyId !== regencyId)
    return err({ code: 'FRAME_NOT_MEMORANDUM' });
  const { minimumSeats: minimum } = frame;
  if (minimum !== null && seats < minimum) return err({ code: 'BELOW_FRAME_MINIMUM', seats, minimum });
  return ok(true);
};

/** Decides whether an agreement may be signed on a day under its memorandum, which has to be signed by then. */
export const decideSignedUnderFrame = (
  { signedOn }: Pick<Frame, 'signedOn'>,
  day: BusinessDate,
): Result<true, FrameError> =>
  signedOn === null || signedOn > day ? err({ code: 'FRAME_NOT_SIGNED', signedOn }) : ok(true);
