import { PartnerRowOutcome } from '@lindung/domain/enrolment/partner-candidate';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../../graphql/connection.js';
import type { RequestContext } from '../../request-context.js';
import { addCandidates } from './add-candidates.js';
import {
  AddCandidatesInput,
  AddedCandidateConnection,
  type AddedCandidateType,
  AddedCandidatesType,
  ListToAddToConnection,
  type ListToAddToType,
} from './partner-candidate.type.js';
import { listAddedCandidates, listListsToAddTo } from './read-added-candidates.js';
import { sayRows } from './row-outcome.js';

/** What a call costs, whatever its rows: of a minute's budget some 150 calls. */
const COST_OF_CALL = 2_000;

@Resolver()
export class PartnerCandidateResolver {
  @Query(() => ListToAddToConnection, {
    description: 'The candidate lists to which the key may add people, the newest first.',
  })
  listsToAddTo(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ListToAddToType>> {
    return listListsToAddTo(context, page, info);
  }

  @Query(() => AddedCandidateConnection, {
    description:
      'Those whom the application has added to a list, by their references, with where they stand.',
  })
  addedCandidates(
    @Arg('candidateListId', () => ID) candidateListId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('references', () => [String], { nullable: true, description: 'At most 200; without it all.' })
    references: string[] | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AddedCandidateType>> {
    return listAddedCandidates(context, { ...page, candidateListId, references: references ?? null }, info);
  }

  @Mutation(() => AddedCandidatesType, {
    complexity: COST_OF_CALL,
    description:
      'Adds people to a list, each row with an outcome of its own; the same key again answers the same.',
  })
  async addCandidates(
    @Arg('input', () => AddCandidatesInput) input: AddCandidatesInput,
    @Ctx() context: RequestContext,
  ): Promise<AddedCandidatesType> {
    const rows = sayRows(context.locale, await addCandidates(context, input));
    const count = (outcome: PartnerRowOutcome) => rows.filter((row) => row.outcome === outcome).length;
    return { added: count(PartnerRowOutcome.ADDED), refused: count(PartnerRowOutcome.REFUSED), rows };
  }
}
