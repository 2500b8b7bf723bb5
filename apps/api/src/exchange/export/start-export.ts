import { jobRepository } from '@lindung/db/exchange/job.repository';
import { LIST_OF_EXPORT, StartExport } from '@lindung/domain/exchange/export';
import { JobKind } from '@lindung/domain/exchange/job';
import { LOCALES } from '@lindung/i18n/locale';
import { MESSAGES } from '@lindung/i18n/messages';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';

import { requireActor } from '../../acting/require-operation.js';
import type { RequestContext } from '../../request-context.js';
import { parseCommand } from '../../writing/parse-command.js';
import { useCase } from '../../writing/use-case.js';
import { endingOf, slugOf } from '../files/file-name.js';
import { queuedBy } from '../jobs/queued-by.js';
import { workOwnerOf } from '../jobs/work-owner.js';
import { readExportFilter } from './export-filter.js';
import { ExportParams } from './export-params.js';

const QueueExport = ExportParams.omit({ fileName: true, sealedFilter: true }).extend({
  idempotencyKey: z.string(),
  filter: z.record(z.string(), z.json()).nullable(),
  locale: z.enum(LOCALES),
});

const queueExport = useCase('startExport', QueueExport, async ({ tx, actor, today, services }, command) => {
  const { idempotencyKey: _key, filter, ...asked } = command;
  const { resource, format, locale } = asked;
  const owner = await workOwnerOf(tx, actor, today);
  const name = MESSAGES[locale].resources[LIST_OF_EXPORT[resource]].name.split(' |||| ').at(-1) ?? resource;
  const fileName = `${slugOf(name)}-${today}.${endingOf(format)}`;
  const sealedFilter = filter && services.keyRing.encryptParams(JSON.stringify(filter)).toString('base64');
  const params: ExportParams = { ...asked, sealedFilter, fileName };
  const id = await jobRepository(tx).queue({ kind: JobKind.EXPORT, params, ...queuedBy(actor), ...owner });
  const filteredBy = Object.keys({ ...asked.args, ...filter });
  return {
    id,
    objectType: 'JOB',
    owner,
    details: { kind: JobKind.EXPORT, resource, format, filter: filteredBy },
  };
});

/**
 * Queues the export of all rows of a list under its filter. Needs the rights of the list as well; what the list hides from the
 * role, the file hides too.
 */
export async function startExport(
  context: RequestContext,
  input: object,
  schema: GraphQLSchema,
): Promise<string> {
  requireActor(context, 'startExport', input);
  const { idempotencyKey, resource, filter, format } = parseCommand(StartExport, input);
  requireActor(context, LIST_OF_EXPORT[resource]);
  const asked = readExportFilter(schema, resource, filter);
  return queueExport(context, { idempotencyKey, resource, format, locale: context.locale, ...asked });
}
