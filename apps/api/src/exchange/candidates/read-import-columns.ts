import { jobRepository } from '@lindung/db/exchange/job.repository';
import { shownHeading } from '@lindung/domain/enrolment/column-mapping';

import { actingAs } from '../../acting/actor.js';
import { requireActor } from '../../acting/require-operation.js';
import { requireId } from '../../reading/require-id.js';
import type { RequestContext } from '../../request-context.js';
import type { ImportColumnsType } from '../import-columns.type.js';
import { columnsOfSender, openTexts } from './import-checkpoint.js';

/** The columns of an import's file and what they are read as; null to everybody but its sender, and when they are not kept any more. */
export async function readImportColumns(
  context: RequestContext,
  jobId: string,
): Promise<ImportColumnsType | null> {
  const { actor } = requireActor(context, 'importColumns');
  const { database, keyRing } = context.services;
  const id = requireId(jobId, 'jobId');
  return database.write(actingAs(actor), async (tx) => {
    const file = await jobRepository(tx).findImportFile(id);
    const columns = file && columnsOfSender(file, actor);
    if (!columns) return null;
    const { header, samples } = openTexts(keyRing, columns);
    return {
      isChosen: columns.isChosen,
      isNumbered: columns.isNumbered,
      columns: header.map((heading, position) => ({
        position,
        heading: shownHeading(heading, position),
        samples: [...(samples[position] ?? [])],
        field: columns.fields[position] ?? null,
        isCodePart: columns.codeParts.includes(position),
      })),
    };
  });
}
