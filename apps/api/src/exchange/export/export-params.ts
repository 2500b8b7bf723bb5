import { ExportFormat, ExportResource } from '@lindung/domain/exchange/export';
import { LOCALES } from '@lindung/i18n/locale';
import { z } from 'zod';

/** What queues an export; arguments and filter were judged by the schema when it was asked for. */
export const ExportParams = z.object({
  resource: z.enum(ExportResource),
  /** Small letters are from an export that was queued when the formats were still written so. */
  format: z.string().toUpperCase().pipe(z.enum(ExportFormat)),
  locale: z.enum(LOCALES),
  args: z.record(z.string(), z.json()),
  /** The filter, encrypted: a name or a NIK may be what is searched for. The database takes it away when the export has ended. */
  sealedFilter: z.base64().nullable(),
  fileName: z.string(),
});
export type ExportParams = z.infer<typeof ExportParams>;
