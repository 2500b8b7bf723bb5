import { officeAnswerRead } from '@lindung/db/exchange/office-answer.read';
import { officeAnswerRepository } from '@lindung/db/exchange/office-answer.repository';
import { MISMATCHES } from '@lindung/domain/exchange/office-answer';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../../acting/actor.js';
import { requireActor } from '../../acting/require-operation.js';
import type { Connection, PageArgs } from '../../graphql/connection.js';
import { readList } from '../../reading/read-list.js';
import { requireId } from '../../reading/require-id.js';
import type { RequestContext } from '../../request-context.js';
import type { OfficeAnswerFilter, OfficeAnswerRowType, OfficeMatchType } from '../office-answer.type.js';

/** The rows of an answer in the order of the file. */
export function listOfficeAnswerRows(
  context: RequestContext,
  args: PageArgs & { jobId: string; filter: OfficeAnswerFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<OfficeAnswerRowType>> {
  const jobId = requireId(args.jobId, 'jobId');
  return readList(
    context,
    {
      operation: 'officeAnswerRows',
      model: officeAnswerRead,
      args,
      defaultSort: 'LINE',
      filter: (conditions) => {
        conditions.add('r.job_id = ?::uuid', jobId).addIf(args.filter?.outcome, 'r.outcome = ?');
        if (args.filter?.isOpen)
          conditions.add('r.outcome = ANY (?::text[]) AND r.resolution IS NULL', [...MISMATCHES]);
      },
    },
    info,
  );
}

/** By payer, of how many people an office has answered, and of how many as they are registered. */
export async function listOfficeMatches(
  context: RequestContext,
  officeId: string,
): Promise<OfficeMatchType[]> {
  const { actor } = requireActor(context, 'officeMatches');
  return context.services.database.write(actingAs(actor), (tx) =>
    officeAnswerRepository(tx).listMatches(requireId(officeId, 'officeId')),
  );
}
