import { CandidateLayout } from '@lindung/domain/enrolment/candidate-layout';
import { DamageKind } from '@lindung/domain/enrolment/cell-damage';
import type { StartDuplicateSearch } from '@lindung/domain/worker/duplicate-pair';
import type { CancelJob, RetryJob } from '@lindung/domain/exchange/job';
import { JobKind } from '@lindung/domain/exchange/job';
import { JobState } from '@lindung/domain/exchange/job-state';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('JobError', { description: 'Why a job failed: a code of the closed list and its parameters.' })
export class JobErrorType {
  @Field(() => String)
  code!: string;
  @Field(() => String, { nullable: true, description: 'JSON' })
  params!: string | null;
}

@ObjectType('DamageCount', { description: 'How many lines of a file have a damage of one kind.' })
export class DamageCountType {
  @Field(() => DamageKind)
  kind!: DamageKind;
  @Field(() => Int)
  rows!: number;
  @Field(() => Int, { description: 'Lines with a proposed repair that nobody has accepted.' })
  proposed!: number;
  @Field(() => Int, { description: 'Lines whose repair was accepted.' })
  accepted!: number;
}

@ObjectType('ReadSheet', { description: 'A sheet of a workbook that was read as a part of one table.' })
export class ReadSheetType {
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: 'How many lines are counted before its first one.' })
  linesBefore!: number;
}

@ObjectType('JobResult', {
  description: 'What a job left behind; lines = added + changed + unchanged + refused.',
})
export class JobResultType {
  @Field(() => Int, { nullable: true })
  lines!: number | null;
  @Field(() => Int, { nullable: true })
  added!: number | null;
  @Field(() => Int, { nullable: true })
  changed!: number | null;
  @Field(() => Int, { nullable: true })
  unchanged!: number | null;
  @Field(() => Int, { nullable: true })
  refused!: number | null;
  @Field(() => Int, { nullable: true })
  warnings!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of the lines that are taken: how many bring a person whom the registry lacks.',
  })
  newPersons!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of the lines that are taken: how many change what the registry holds of a person.',
  })
  changedPersons!: number | null;
  @Field(() => CandidateLayout, {
    nullable: true,
    description: 'Of an import: where the file comes from, as its columns tell.',
  })
  layout!: CandidateLayout | null;
  @Field(() => [String], { nullable: true, description: 'Columns of the file that were not read.' })
  ignoredColumns!: string[] | null;
  @Field(() => [ReadSheetType], {
    nullable: true,
    description: 'Of a workbook with several sheets: those that were read as one table.',
  })
  sheets!: ReadSheetType[] | null;
  @Field(() => [String], { nullable: true, description: 'Sheets that hold no table.' })
  skippedSheets!: string[] | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the very same file was imported into the list before.',
  })
  sameFileAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When a saved import was taken back.' })
  undoneAt!: string | null;
  @Field(() => [DamageCountType], { nullable: true })
  damages!: DamageCountType[] | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The refused rows of an import or the file of an export: GET /files/<id>.',
  })
  downloadFileId!: string | null;
  @Field(() => Int, { nullable: true })
  rows!: number | null;
}

@ObjectType('Job', { description: 'Large work in the background.' })
export class JobType {
  @Field(() => ID)
  id!: string;
  @Field(() => JobKind)
  kind!: JobKind;
  @Field(() => JobState)
  state!: JobState;
  @Field(() => String, { nullable: true })
  phase!: string | null;
  @Field(() => Int)
  done!: number;
  @Field(() => Int, { nullable: true })
  total!: number | null;
  @Field(() => DateTimeScalar)
  createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  startedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt!: string | null;
  @Field(() => String)
  createdBy!: string;
  @Field(() => Boolean, { description: 'Sent by a partner’s application, not read from a file.' })
  isOfPartner!: boolean;
  @Field(() => Int)
  attempts!: number;
  @Field(() => JobErrorType, { nullable: true })
  error!: JobErrorType | null;
  @Field(() => JobResultType, { nullable: true })
  result!: JobResultType | null;
  @Field(() => ID, { nullable: true })
  listId!: string | null;
  @Field(() => String, { nullable: true })
  fileName!: string | null;
}

@InputType()
export class JobFilter {
  @Field(() => JobKind, { nullable: true })
  kind?: JobKind | null;
  @Field(() => JobState, { nullable: true })
  state?: JobState | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class StartDuplicateSearchInput implements Record<keyof StartDuplicateSearch, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
}

@InputType()
export class CancelJobInput implements Record<keyof CancelJob, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  jobId!: string;
}

@InputType()
export class RetryJobInput implements Record<keyof RetryJob, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  jobId!: string;
}

export const JobConnection = connectionOf(JobType, 'Job');
