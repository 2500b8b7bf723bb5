import { importRowRead } from '@lindung/db/exchange/import-row.read';
import { Id } from '@lindung/domain/shared/ids';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../../graphql/connection.js';
import { DomainError } from '../../graphql/domain-error.js';
import { readList } from '../../reading/read-list.js';
import type { RequestContext } from '../../request-context.js';
import type { ImportRowFilter, ImportRowType } from '../import-row.type.js';
import { sayFinding } from './issue-text.js';

/** The lines of an import in the order of the file, with what was found in them; purged with the file. */
export function listImportRows(
  context: RequestContext,
  args: PageArgs & { jobId: string; filter: ImportRowFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<ImportRowType>> {
  if (!Id.safeParse(args.jobId).success) throw new DomainError({ code: 'NOT_FOUND' }, 'jobId');
  return readList(
    context,
    {
      operation: 'importRows',
      model: importRowRead(sayFinding(context.locale)),
      args,
      defaultSort: 'LINE',
      filter: (conditions) => {
        conditions
          .add('s.job_id = ?::uuid', args.jobId)
          .addIf(args.filter?.outcome, 's.outcome = ?')
          .addIf(args.filter?.hasWarnings, `(s.outcome <> 'REFUSED' AND s.warnings <> '[]') = ?::boolean`)
          .addIf(args.filter?.hasDamages, `(s.damages <> '[]') = ?::boolean`)
          .addIf(
            args.filter?.changesPerson,
            `COALESCE((s.change->'before') - 'decile' <> '{}', false) = ?::boolean`,
          );
      },
    },
    info,
  );
}
