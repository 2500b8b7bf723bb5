import { z } from 'zod';

/** What queues the reading of an office's answer. */
export const OfficeAnswerParams = z.object({
  decreeId: z.string(),
  fileId: z.string(),
  fileName: z.string(),
});

/** What the dry run leaves: how many rows there were, and whether somebody has looked at them and confirmed. */
export const OfficeAnswerCheckpoint = z.object({ lines: z.int(), confirmedIn: z.string().nullable() });
