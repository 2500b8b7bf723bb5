import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import {
  RecordHeirInput,
  RemoveHeirInput,
  RevealedHeirType,
  RevealHeirInput,
  UpdateHeirInput,
} from './heir.type.js';
import { recordHeir, removeHeir, revealHeir, updateHeir } from './heirs.js';
import { readWrittenWorker } from './read-workers.js';
import { WorkerType } from './worker.type.js';

@Resolver()
export class HeirResolver {
  @Mutation(() => WorkerType)
  async recordHeir(
    @Arg('input', () => RecordHeirInput) input: RecordHeirInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await recordHeir(context, input), info);
  }

  @Mutation(() => WorkerType)
  async updateHeir(
    @Arg('input', () => UpdateHeirInput) input: UpdateHeirInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await updateHeir(context, input), info);
  }

  @Mutation(() => WorkerType)
  async removeHeir(
    @Arg('input', () => RemoveHeirInput) input: RemoveHeirInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await removeHeir(context, input), info);
  }

  @Mutation(() => RevealedHeirType)
  revealHeir(
    @Arg('input', () => RevealHeirInput) input: RevealHeirInput,
    @Ctx() context: RequestContext,
  ): Promise<RevealedHeirType> {
    return revealHeir(context, input);
  }
}
