import {
  AnswerOutcome,
  AnswerResolution,
  type ConfirmOfficeAnswer,
  type ResolveOfficeAnswer,
  type StartOfficeAnswer,
  UnreadField,
} from '@lindung/domain/exchange/office-answer';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('UnreadAnswer', { description: 'What of a row of an answer can not be read.' })
export class UnreadType {
  @Field(() => UnreadField)
  field!: UnreadField;
  @Field(() => String, { nullable: true, description: 'As the file says it, a NIK masked; null: nothing.' })
  value!: string | null;
}

@ObjectType('OfficeAnswerRow', { description: "A row of an office's answer and what becomes of it." })
export class OfficeAnswerRowType {
  @Field(() => Int)
  lineNo!: number;
  @Field(() => AnswerOutcome)
  outcome!: AnswerOutcome;
  @Field(() => String, { nullable: true, description: 'As the file says it.' })
  name!: string | null;
  @Field(() => String, { nullable: true })
  nikMasked!: string | null;
  @Field(() => String, { nullable: true })
  membershipNumber!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Null: the file says neither yes nor no.' })
  isAccepted!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why the office refuses, in its words.' })
  reason!: string | null;
  @Field(() => UnreadType, { nullable: true, description: 'Why the row tells of nobody.' })
  unread!: UnreadType | null;
  @Field(() => WorkerRefType, { nullable: true, description: 'Who it is about, as registered.' })
  worker!: WorkerRefType | null;
  @Field(() => AnswerResolution, { nullable: true })
  resolution!: AnswerResolution | null;
  @Field(() => String, { nullable: true })
  resolutionReason!: string | null;
  @Field(() => String, { nullable: true })
  resolvedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt!: Date | null;
}

@ObjectType('OfficeMatch', {
  description: 'Of how many people of a payer an office has answered, and as registered.',
})
export class OfficeMatchType {
  @Field(() => ID)
  payerId!: string;
  @Field(() => String)
  payer!: string;
  @Field(() => Int)
  answered!: number;
  @Field(() => Int)
  matching!: number;
}

@InputType()
export class OfficeAnswerFilter {
  @Field(() => AnswerOutcome, { nullable: true })
  outcome?: AnswerOutcome | null;
  @Field(() => Boolean, { nullable: true, description: 'Somebody has to look at it still.' })
  isOpen?: boolean | null;
}

@InputType()
export class StartOfficeAnswerInput implements Record<keyof StartOfficeAnswer, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  decreeId!: string;
  @Field(() => ID)
  fileId!: string;
}

@InputType()
export class ConfirmOfficeAnswerInput implements Record<keyof ConfirmOfficeAnswer, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  jobId!: string;
}

@InputType()
export class ResolveOfficeAnswerInput implements Record<keyof ResolveOfficeAnswer, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  jobId!: string;
  @Field(() => Int)
  lineNo!: number;
  @Field(() => AnswerResolution)
  resolution!: AnswerResolution;
  @Field(() => String)
  reason!: string;
}

export const OfficeAnswerRowConnection = connectionOf(OfficeAnswerRowType, 'OfficeAnswerRow');
