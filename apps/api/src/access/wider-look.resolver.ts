import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { listWiderLooks, readWiderLook, readWrittenWiderLook } from './read-wider-looks.js';
import {
  EndWiderLookInput,
  OpenWiderLookInput,
  SeeWiderLookInput,
  WiderLookConnection,
  WiderLookFilter,
  WiderLookType,
} from './wider-look.type.js';
import { endWiderLook, openWiderLook, seeWiderLook } from './wider-looks.js';

@Resolver()
export class WiderLookResolver {
  @Query(() => WiderLookConnection)
  widerLooks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WiderLookFilter, { nullable: true }) filter: WiderLookFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<WiderLookType>> {
    return listWiderLooks(context, { ...page, filter }, info);
  }

  @Query(() => WiderLookType, { nullable: true })
  widerLook(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WiderLookType | null> {
    return readWiderLook(context, id, info);
  }

  @Mutation(() => WiderLookType, {
    description:
      'Reads persons one level above the own area for three hours; nothing else goes on meanwhile.',
  })
  async openWiderLook(
    @Arg('input', () => OpenWiderLookInput) input: OpenWiderLookInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WiderLookType> {
    return readWrittenWiderLook(context, await openWiderLook(context, input), info);
  }

  @Mutation(() => WiderLookType, { description: 'Ends the own wider look before its time.' })
  async endWiderLook(
    @Arg('input', () => EndWiderLookInput) input: EndWiderLookInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WiderLookType> {
    return readWrittenWiderLook(context, await endWiderLook(context, input), info);
  }

  @Mutation(() => WiderLookType, { description: 'Says that a wider look was seen by who watches over it.' })
  async seeWiderLook(
    @Arg('input', () => SeeWiderLookInput) input: SeeWiderLookInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WiderLookType> {
    return readWrittenWiderLook(context, await seeWiderLook(context, input), info);
  }
}
