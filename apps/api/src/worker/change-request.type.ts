import {
  type AcceptChange,
  ChangeProof,
  ChangeRequestStatus,
  type DeclineChange,
  type ProposeChange,
  type RevealChange,
  type UndoChange,
  type WithdrawChange,
} from '@lindung/domain/worker/change-request';
import { MaritalStatus } from '@lindung/domain/worker/marital-status';
import type { OccupationCode } from '@lindung/domain/worker/occupation';
import { Sex } from '@lindung/domain/worker/sex';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, NikScalar } from '../graphql/scalars.js';
import { PersonChangeType, PersonFactsType } from './person-change.type.js';
import { WorkerRefType } from './worker-ref.type.js';

@ObjectType('ChangeProofPaper', { description: 'The paper of a proposal: GET /change-proofs/<id>.' })
export class ChangeProofPaperType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: 'In bytes.' })
  size!: number;
  @Field(() => String, { nullable: true })
  uploadedBy!: string | null;
  @Field(() => DateTimeScalar)
  uploadedAt!: Date;
}

@ObjectType('ChangeRequest', {
  description:
    'A proposed change of a person: `before` as registered when it was proposed, from the acceptance on what it replaced.',
})
export class ChangeRequestType extends PersonChangeType {
  @Field(() => ID)
  id!: string;
  @Field(() => ChangeRequestStatus)
  status!: ChangeRequestStatus;
  @Field(() => String)
  reason!: string;
  @Field(() => ChangeProof)
  proofKind!: ChangeProof;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the person lives outside of the area by now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => Int, { nullable: true, description: 'The version of the person, which an acceptance names.' })
  workerVersion!: number | null;
  @Field(() => PersonFactsType, {
    nullable: true,
    description: 'What is registered now of what the proposal touches.',
  })
  now!: PersonFactsType | null;
  @Field(() => [String], {
    description: 'The fields that say something else now than `before`: what was changed meanwhile.',
  })
  differs!: string[];
  @Field(() => ChangeProofPaperType, { nullable: true })
  proof!: ChangeProofPaperType | null;
  @Field(() => String, { nullable: true })
  proposedBy!: string | null;
  @Field(() => ID)
  proposedById!: string;
  @Field(() => DateTimeScalar)
  proposedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  answer!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it can be undone; null: it was not accepted, or the day has passed.',
  })
  undoUntil!: string | null;
  @Field(() => String, { nullable: true })
  undoneBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  undoneAt!: Date | null;
  @Field(() => String, { nullable: true })
  undoReason!: string | null;
  @Field(() => Int)
  version!: number;
}

@ObjectType('VeiledFacts', {
  description: 'What a record shows to nobody; null where the change does not touch it.',
})
export class VeiledFactsType {
  @Field(() => NikScalar, { nullable: true })
  nik!: string | null;
  @Field(() => String, { nullable: true })
  familyCard!: string | null;
  @Field(() => DateScalar, { nullable: true })
  birthDate!: string | null;
  @Field(() => String, { nullable: true })
  motherName!: string | null;
}

@ObjectType('RevealedChange')
export class RevealedChangeType {
  @Field(() => ID)
  id!: string;
  @Field(() => VeiledFactsType)
  before!: VeiledFactsType;
  @Field(() => VeiledFactsType)
  after!: VeiledFactsType;
}

@InputType()
export class ChangeRequestFilter {
  @Field(() => ChangeRequestStatus, { nullable: true })
  status?: ChangeRequestStatus | null;
  @Field(() => ID, { nullable: true })
  workerId?: string | null;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
}

@InputType()
export class ProposeChangeInput implements Record<keyof ProposeChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  workerId!: string;
  @Field(() => Int, { description: 'The version of the person that the proposal is made against.' })
  workerVersion!: number;
  @Field(() => ChangeProof)
  proofKind!: ChangeProof;
  @Field(() => String, { description: 'Why, in 10 to 500 characters.' })
  reason!: string;
  @Field(() => String, { nullable: true })
  fullName!: string | undefined;
  @Field(() => String, { nullable: true })
  nik!: string | undefined;
  @Field(() => DateScalar, { nullable: true })
  birthDate!: string | undefined;
  @Field(() => Sex, { nullable: true })
  sex!: Sex | undefined;
  @Field(() => String, { nullable: true })
  birthPlace!: string | null | undefined;
  @Field(() => String, { nullable: true })
  motherName!: string | undefined;
  @Field(() => MaritalStatus, { nullable: true })
  maritalStatus!: MaritalStatus | null | undefined;
  @Field(() => String, { nullable: true })
  familyCard!: string | undefined;
  @Field(() => String, { nullable: true })
  occupation!: string | null | undefined;
  @Field(() => String, { nullable: true })
  occupationCode!: OccupationCode | null | undefined;
  @Field(() => String, { nullable: true })
  secondOccupation!: string | null | undefined;
  @Field(() => String, { nullable: true })
  secondOccupationCode!: OccupationCode | null | undefined;
  @Field(() => String, { nullable: true })
  workPlace!: string | null | undefined;
  @Field(() => Int, { nullable: true })
  weeklyHours!: number | null | undefined;
  @Field(() => String, { nullable: true })
  address!: string | null | undefined;
  @Field(() => String, { nullable: true })
  phone!: string | null | undefined;
  @Field(() => ID, { nullable: true })
  villageId!: string | undefined;
}

@InputType()
export class WithdrawChangeInput implements Record<keyof WithdrawChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class AcceptChangeInput implements Record<keyof AcceptChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => Int, { description: 'The version of the person as it was compared.' })
  workerVersion!: number;
  @Field(() => Boolean, { description: 'That what was changed since the proposal was seen.' })
  confirmsStale!: boolean;
}

@InputType()
export class DeclineChangeInput implements Record<keyof DeclineChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Why, in 10 to 500 characters.' })
  answer!: string;
}

@InputType()
export class UndoChangeInput implements Record<keyof UndoChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Why, in 10 to 500 characters.' })
  reason!: string;
}

@InputType()
export class RevealChangeInput implements Record<keyof RevealChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'Why it must be seen; kept in the trail.' })
  reason!: string;
}

export const ChangeRequestConnection = connectionOf(ChangeRequestType, 'ChangeRequest');
