import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  PersonTimelineConnection,
  type PersonTimelineEventType,
  PersonTimelineFilter,
} from './person-event.type.js';
import { listPersonTimeline } from './read-person-timeline.js';

@Resolver()
export class PersonTimelineResolver {
  @Query(() => PersonTimelineConnection, {
    description:
      'What happened to a person, the newest first: what was done to the record, what became known, candidacies, memberships and contributions.',
  })
  personTimeline(
    @Arg('workerId', () => ID) workerId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PersonTimelineFilter, { nullable: true }) filter: PersonTimelineFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PersonTimelineEventType>> {
    return listPersonTimeline(context, { ...page, workerId, filter }, info);
  }
}
