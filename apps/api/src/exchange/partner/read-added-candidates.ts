import { addedCandidateRead } from '@lindung/db/enrolment/added-candidate.read';
import { listToAddToRead } from '@lindung/db/enrolment/candidate-list.read';
import { AddedCandidates } from '@lindung/domain/enrolment/partner-candidate';
import type { GraphQLResolveInfo } from 'graphql';

import { requireActor } from '../../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../../graphql/connection.js';
import { readList } from '../../reading/read-list.js';
import type { RequestContext } from '../../request-context.js';
import { parseCommand } from '../../writing/parse-command.js';
import type { AddedCandidateType, ListToAddToType } from './partner-candidate.type.js';

/** Where those stand whom the asking application has added to a list; of nobody else it is told anything. */
export function listAddedCandidates(
  context: RequestContext,
  args: PageArgs & { readonly candidateListId: string; readonly references: readonly string[] | null },
  info: GraphQLResolveInfo,
): Promise<Connection<AddedCandidateType>> {
  const { actor } = requireActor(context, 'addedCandidates');
  const { candidateListId, references } = parseCommand(AddedCandidates, {
    candidateListId: args.candidateListId,
    references: args.references,
  });
  return readList(
    context,
    {
      operation: 'addedCandidates',
      model: addedCandidateRead,
      args,
      defaultSort: 'REFERENCE',
      filter: (conditions) =>
        conditions
          .add('c.list_id = ?::uuid', candidateListId)
          .add('c.partner_id = ?::uuid', actor.apiClientId ?? null)
          // Whose processing is restricted no partner reads, nor who lives elsewhere by now.
          .add(
            'EXISTS (SELECT FROM person r WHERE r.id = c.person_id AND r.restricted_on IS NULL AND r.erased_on IS NULL)',
          )
          .addIf(references, 'c.partner_reference = ANY (?::text[])'),
    },
    info,
  );
}

/** The lists to which the asking application may add people: those of the area of its key. */
export const listListsToAddTo = (
  context: RequestContext,
  args: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ListToAddToType>> =>
  readList(
    context,
    {
      operation: 'listsToAddTo',
      model: listToAddToRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
    },
    info,
  );
