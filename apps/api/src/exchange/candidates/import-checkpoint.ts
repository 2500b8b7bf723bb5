import type { TakenJob } from '@lindung/db/exchange/job-leases';
import { LOCALES } from '@lindung/i18n/locale';
import { z } from 'zod';

/** What queues an import: the list, the uploaded file and its name. */
export const ImportParams = z.object({ listId: z.string(), fileId: z.string(), fileName: z.string() });
export type ImportParams = z.infer<typeof ImportParams>;

const FileFormat = z.union([
  z.object({
    kind: z.literal('CSV'),
    encoding: z.enum(['utf8', 'utf16le', 'utf16be', 'windows-1252']),
    hasBom: z.boolean(),
    delimiter: z.enum([';', ',', '\t']),
  }),
  z.object({ kind: z.literal('XLSX') }),
]);

/**
 * What the preview found out about the file, and whether it was confirmed: the refused rows go back in the same layout, in
 * the language of who confirmed.
 */
const ImportCheckpoint = z.object({
  format: FileFormat,
  header: z.array(z.string()),
  nikAt: z.int(),
  lines: z.int(),
  sha256: z.string(),
  confirmedIn: z.enum(LOCALES).nullable(),
});
export type ImportCheckpoint = z.infer<typeof ImportCheckpoint>;

/** The checkpoint of an import; undefined before its preview. */
export const checkpointOf = ({ checkpoint }: Pick<TakenJob, 'checkpoint'>): ImportCheckpoint | undefined =>
  checkpoint === null ? undefined : ImportCheckpoint.parse(checkpoint);
