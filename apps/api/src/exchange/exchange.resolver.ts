import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { confirmImport } from './candidates/confirm-import.js';
import { forgetColumnMapping } from './candidates/forget-column-mapping.js';
import { readImportColumns } from './candidates/read-import-columns.js';
import { listImportRows } from './candidates/read-import-rows.js';
import { reviseImport } from './candidates/revise-import.js';
import { undoImport } from './candidates/undo-import.js';
import { startCandidateImport } from './candidates/start-candidate-import.js';
import { startDuplicateSearch } from './duplicates/start-duplicate-search.js';
import { startExport } from './export/start-export.js';
import { StartExportInput } from './export.type.js';
import { ForgetColumnMappingInput, ImportColumnsType } from './import-columns.type.js';
import {
  ConfirmImportInput,
  ImportRowConnection,
  ImportRowFilter,
  type ImportRowType,
  ReviseImportInput,
  StartCandidateImportInput,
  UndoImportInput,
} from './import-row.type.js';
import {
  CancelJobInput,
  JobConnection,
  JobFilter,
  JobType,
  RetryJobInput,
  StartDuplicateSearchInput,
} from './job.type.js';
import { cancelJob } from './jobs/cancel-job.js';
import { listJobs, readJob, readWrittenJob } from './jobs/read-jobs.js';
import { retryJob } from './jobs/retry-job.js';

@Resolver()
export class ExchangeResolver {
  @Query(() => JobConnection)
  jobs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => JobFilter, { nullable: true }) filter: JobFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<JobType>> {
    return listJobs(context, { ...page, filter }, info);
  }

  @Query(() => JobType, { nullable: true })
  job(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType | null> {
    return readJob(context, id, info);
  }

  @Query(() => ImportRowConnection)
  importRows(
    @Arg('jobId', () => ID) jobId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ImportRowFilter, { nullable: true }) filter: ImportRowFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ImportRowType>> {
    return listImportRows(context, { ...page, jobId, filter }, info);
  }

  @Query(() => ImportColumnsType, { nullable: true })
  importColumns(
    @Arg('jobId', () => ID) jobId: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportColumnsType | null> {
    return readImportColumns(context, jobId);
  }

  @Mutation(() => JobType)
  async forgetColumnMapping(
    @Arg('input', () => ForgetColumnMappingInput) input: ForgetColumnMappingInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await forgetColumnMapping(context, input), info);
  }

  @Mutation(() => JobType)
  async startCandidateImport(
    @Arg('input', () => StartCandidateImportInput) input: StartCandidateImportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startCandidateImport(context, input), info);
  }

  @Mutation(() => JobType)
  async reviseImport(
    @Arg('input', () => ReviseImportInput) input: ReviseImportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await reviseImport(context, input), info);
  }

  @Mutation(() => JobType)
  async confirmImport(
    @Arg('input', () => ConfirmImportInput) input: ConfirmImportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await confirmImport(context, input), info);
  }

  @Mutation(() => JobType)
  async undoImport(
    @Arg('input', () => UndoImportInput) input: UndoImportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await undoImport(context, input), info);
  }

  @Mutation(() => JobType)
  async cancelJob(
    @Arg('input', () => CancelJobInput) input: CancelJobInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await cancelJob(context, input), info);
  }

  @Mutation(() => JobType)
  async retryJob(
    @Arg('input', () => RetryJobInput) input: RetryJobInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await retryJob(context, input), info);
  }

  @Mutation(() => JobType)
  async startDuplicateSearch(
    @Arg('input', () => StartDuplicateSearchInput) input: StartDuplicateSearchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startDuplicateSearch(context, input), info);
  }

  @Mutation(() => JobType)
  async startExport(
    @Arg('input', () => StartExportInput) input: StartExportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startExport(context, input, info.schema), info);
  }
}
