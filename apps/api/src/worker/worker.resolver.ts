import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, type Order, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { createWorker } from './create-worker.js';
import { liftRestriction } from './lift-restriction.js';
import { listWorkers, readWorker, readWrittenWorker } from './read-workers.js';
import { recordPopulationStatus } from './record-population-status.js';
import { RecordPopulationStatusInput } from './population-status.type.js';
import { revealNik } from './reveal-nik.js';
import { updateWorker } from './update-worker.js';
import {
  CreateWorkerInput,
  LiftRestrictionInput,
  RevealedIdentityType,
  RevealNikInput,
  UpdateWorkerInput,
  WorkerConnection,
  WorkerOrder,
  type WorkerOrderField,
  WorkerType,
} from './worker.type.js';
import { WorkerFilter } from './worker-filter.type.js';

@Resolver()
export class WorkerResolver {
  @Query(() => WorkerConnection)
  workers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WorkerFilter, { nullable: true }) filter: WorkerFilter | null,
    @Arg('orderBy', () => WorkerOrder, { nullable: true }) orderBy: Order<WorkerOrderField> | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<WorkerType>> {
    return listWorkers(context, { ...page, filter, orderBy }, info);
  }

  @Query(() => WorkerType, { nullable: true })
  worker(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType | null> {
    return readWorker(context, id, info);
  }

  @Mutation(() => WorkerType)
  async createWorker(
    @Arg('input', () => CreateWorkerInput) input: CreateWorkerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await createWorker(context, input), info);
  }

  @Mutation(() => WorkerType)
  async updateWorker(
    @Arg('input', () => UpdateWorkerInput) input: UpdateWorkerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await updateWorker(context, input), info);
  }

  @Mutation(() => WorkerType)
  async recordPopulationStatus(
    @Arg('input', () => RecordPopulationStatusInput) input: RecordPopulationStatusInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await recordPopulationStatus(context, input), info);
  }

  @Mutation(() => WorkerType)
  async liftRestriction(
    @Arg('input', () => LiftRestrictionInput) input: LiftRestrictionInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await liftRestriction(context, input), info);
  }

  @Mutation(() => RevealedIdentityType)
  revealNik(
    @Arg('input', () => RevealNikInput) input: RevealNikInput,
    @Ctx() context: RequestContext,
  ): Promise<RevealedIdentityType> {
    return revealNik(context, input);
  }
}
