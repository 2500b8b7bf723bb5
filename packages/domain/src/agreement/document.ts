import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { Id, IdempotencyKey, Instant } from '../shared/ids.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';

/** Largest document of an agreement, in bytes. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

/** What a document of an agreement may be, by its content. */
export const DocumentMediaType = { PDF: 'application/pdf', JPEG: 'image/jpeg' } as const;
export type DocumentMediaType = (typeof DocumentMediaType)[keyof typeof DocumentMediaType];

/** A paper of an agreement; of a signed one it stays, and one that was wrong is marked as replaced, once, with why. */
export const AgreementDocument = z.object({
  id: Id,
  agreementId: Id,
  ...Owner.shape,
  name: line(200),
  mediaType: z.enum(DocumentMediaType),
  size: z.int().positive(),
  uploadedBy: Id,
  uploadedAt: Instant,
  replacedBy: Id.nullable(),
  replacedAt: Instant.nullable(),
  replacedReason: optionalLine(300),
});
export type AgreementDocument = z.infer<typeof AgreementDocument>;

/** Marks a document as replaced by another one. */
export const ReplaceAgreementDocument = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  reason: reasonLine(300),
});
export type ReplaceAgreementDocument = z.infer<typeof ReplaceAgreementDocument>;

/** Removes a document of a draft. */
export const RemoveAgreementDocument = z.object({ idempotencyKey: IdempotencyKey, id: Id });
export type RemoveAgreementDocument = z.infer<typeof RemoveAgreementDocument>;

/**
 * Why a file can't be a document: it is neither PDF nor JPEG, does something by itself when it is opened, is locked, or is not put
 * together as such a file is and can't be looked through. `found` is what the file holds.
 */
export type DocumentError =
  | { code: 'DOCUMENT_KIND_UNKNOWN' }
  | { code: 'DOCUMENT_TOO_LARGE'; limit: number }
  | { code: 'DOCUMENT_ACTIVE'; found: string }
  | { code: 'DOCUMENT_LOCKED' }
  | { code: 'DOCUMENT_DAMAGED' }
  | { code: 'DOCUMENT_STAYS' }
  | { code: 'DOCUMENT_REPLACED' };
