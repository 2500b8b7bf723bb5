import { z } from 'zod';

/** What queues the reading of an office's answer, to the members of a decree or to the candidates of a list. */
export const OfficeAnswerParams = z.object({
  decreeId: z.string().nullable().default(null),
  listId: z.string().nullable().default(null),
  fileId: z.string(),
  fileName: z.string(),
});

/** What the dry run leaves: how many rows there were, and whether somebody has looked at them and confirmed. */
export const OfficeAnswerCheckpoint = z.object({ lines: z.int(), confirmedIn: z.string().nullable() });
export type OfficeAnswerParams = z.infer<typeof OfficeAnswerParams>;
