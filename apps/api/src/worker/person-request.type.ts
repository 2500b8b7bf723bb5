import {
  type AnswerPersonRequest,
  type CreatePersonRequest,
  PersonRequestKind,
  PersonRequestStatus,
} from '@lindung/domain/worker/person-request';
import type { DrawPersonExtract } from '@lindung/domain/worker/person-extract';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { WorkerRefType } from './worker-ref.type.js';

@ObjectType('PersonRequest', {
  description: 'What a person asks about the own data, to be answered within 3 x 24 hours.',
})
export class PersonRequestType {
  @Field(() => ID)
  id!: string;
  @Field(() => PersonRequestKind)
  kind!: PersonRequestKind;
  @Field(() => PersonRequestStatus)
  status!: PersonRequestStatus;
  @Field(() => String)
  wording!: string;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the person lives outside of the area by now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => DateTimeScalar)
  receivedAt!: Date;
  @Field(() => String, { nullable: true })
  receivedBy!: string | null;
  @Field(() => DateTimeScalar)
  dueAt!: Date;
  @Field(() => Boolean, { description: 'Not answered in time, or answered late.' })
  isLate!: boolean;
  @Field(() => String, { nullable: true })
  answer!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;
  @Field(() => String, { nullable: true })
  answeredBy!: string | null;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class PersonRequestFilter {
  @Field(() => PersonRequestStatus, { nullable: true })
  status?: PersonRequestStatus | null;
  @Field(() => PersonRequestKind, { nullable: true })
  kind?: PersonRequestKind | null;
  @Field(() => Boolean, { nullable: true })
  isLate?: boolean | null;
  @Field(() => ID, { nullable: true })
  workerId?: string | null;
}

@InputType()
export class CreatePersonRequestInput implements Record<keyof CreatePersonRequest, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  workerId!: string;
  @Field(() => PersonRequestKind)
  kind!: PersonRequestKind;
  @Field(() => String, { description: 'What is asked, in 10 to 1,000 characters.' })
  wording!: string;
}

@InputType()
export class AnswerPersonRequestInput implements Record<keyof AnswerPersonRequest, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => Boolean)
  isGranted!: boolean;
  @Field(() => String, { description: 'What was done, or why it is declined, in 10 to 1,000 characters.' })
  answer!: string;
}

@InputType()
export class DrawPersonExtractInput implements Record<keyof DrawPersonExtract, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The request for access, which waits for its answer.' })
  id!: string;
}

@ObjectType('PersonRequestClock', { description: 'The requests of the area that wait for an answer.' })
export class PersonRequestClockType {
  @Field(() => Int)
  open!: number;
  @Field(() => Int, { description: 'Of them those whose time is over.' })
  late!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first of them is due.' })
  nextDueAt!: Date | null;
}

@ObjectType('PersonExtract', {
  description: 'A copy of all that is held about a person, to be handed to that person: GET /files/<fileId>.',
})
export class PersonExtractType {
  @Field(() => ID)
  fileId!: string;
}

export const PersonRequestConnection = connectionOf(PersonRequestType, 'PersonRequest');
