import { z } from 'zod';
import { Id, Instant, RegionId } from '../shared/ids.js';
import { line } from '../shared/text.js';

/** Largest file that may be uploaded, in bytes: every worker of the province with every column in one file takes 250 MB. */
export const MAX_UPLOAD_BYTES = 400 * 1024 * 1024;

/** So many bytes of files a user may have at once; one that is still being sent counts as the largest. */
export const MAX_KEPT_BYTES = 10 * MAX_UPLOAD_BYTES;

/** Days after which an uploaded or produced file is purged. */
export const FILE_LIFETIME_DAYS = 30;

/** A file that was uploaded or produced; its bytes are kept in chunks beside it and expire with it. Size in bytes. */
export const StoredFile = z.object({
  id: Id,
  name: line(200),
  mediaType: z.string(),
  size: z.bigint().min(0n),
  complete: z.boolean(),
  createdBy: Id,
  createdAt: Instant,
  expiresAt: Instant,
  regencyId: RegionId.nullable(),
  districtId: RegionId.nullable(),
  villageId: RegionId.nullable(),
});
export type StoredFile = z.infer<typeof StoredFile>;
