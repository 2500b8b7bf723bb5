import { z } from 'zod';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { signedPaper } from '../worker/signed-paper.js';
import { DecreeStatus } from './decree-status.js';

/** How the annex tells who somebody is: the last digits of the NIK and the age, or the whole NIK and the birth date. */
export const AnnexIdentity = { MASKED: 'MASKED', FULL: 'FULL' } as const;
export type AnnexIdentity = (typeof AnnexIdentity)[keyof typeof AnnexIdentity];

/**
 * Writes a decree with its named annex as a paper for signature, under a letterhead and with the official who signs. NIKs in full
 * are an export of NIKs: they have a reason, which the trail keeps (UU 27/2022 Art. 31).
 */
export const StartDecreeDocument = z.object({
  idempotencyKey: IdempotencyKey,
  decreeId: Id,
  ...signedPaper,
  identity: z.enum(AnnexIdentity),
  reason: reasonLine(300)
    .refine(withoutNik, refusedNik)
    .nullish()
    .transform((reason) => reason ?? null),
});
export type StartDecreeDocument = z.infer<typeof StartDecreeDocument>;

export type DecreeDocumentError =
  | { code: 'DECREE_NOT_PRINTED'; status: DecreeStatus }
  | { code: 'NIKS_NOT_REVEALED' }
  | { code: 'NIKS_NEED_REASON' };

/** A proposal is printed to be signed and what was enacted to be handed out; what was returned or cancelled names nobody any more. */
export const canBePrinted = (status: DecreeStatus): boolean =>
  status === DecreeStatus.PROPOSED || status === DecreeStatus.ENACTED;

/**
 * Whether the paper may be written.
 * @param mayReveal whether the role may reveal a NIK at all
 */
export const decideDecreeDocument = (
  { status }: { readonly status: DecreeStatus },
  { identity, reason }: Pick<StartDecreeDocument, 'identity' | 'reason'>,
  mayReveal: boolean,
): Result<true, DecreeDocumentError> => {
  if (!canBePrinted(status)) return err({ code: 'DECREE_NOT_PRINTED', status });
  if (identity === AnnexIdentity.MASKED) return ok(true);
  if (!mayReveal) return err({ code: 'NIKS_NOT_REVEALED' });
  return reason === null ? err({ code: 'NIKS_NEED_REASON' }) : ok(true);
};
