import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { readWrittenWorker } from './read-workers.js';
import { MergeWorkersInput, UndoWorkerMergeInput, WorkerMergePreviewType } from './worker-merge.type.js';
import { mergeWorkers, previewMerge, undoWorkerMerge } from './worker-merges.js';
import { WorkerType } from './worker.type.js';

@Resolver()
export class WorkerMergeResolver {
  @Query(() => WorkerMergePreviewType)
  workerMergePreview(
    @Arg('pairId', () => ID) pairId: string,
    @Arg('survivorId', () => ID) survivorId: string,
    @Ctx() context: RequestContext,
  ): Promise<WorkerMergePreviewType> {
    return previewMerge(context, pairId, survivorId);
  }

  @Mutation(() => WorkerType)
  async mergeWorkers(
    @Arg('input', () => MergeWorkersInput) input: MergeWorkersInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await mergeWorkers(context, input), info);
  }

  @Mutation(() => WorkerType)
  async undoWorkerMerge(
    @Arg('input', () => UndoWorkerMergeInput) input: UndoWorkerMergeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await undoWorkerMerge(context, input), info);
  }
}
