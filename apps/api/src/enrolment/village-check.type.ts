import type {
  ConfirmVerdicts,
  DemandChecks,
  FileMinutes,
  JudgeCandidates,
  ReturnCandidates,
} from '@lindung/domain/enrolment/candidate-check';
import { CheckReason, CheckStep, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('CheckTally', {
  description: 'Of whom the check judged, and while it is open of who waits for it.',
})
class CheckTallyType {
  @Field(() => Int)
  people!: number;
  @Field(() => Int)
  unjudged!: number;
  @Field(() => Int)
  confirmed!: number;
  @Field(() => Int)
  rejected!: number;
  @Field(() => Int)
  doubtful!: number;
  @Field(() => Int, { description: 'Sent back by the district.' })
  returned!: number;
  @Field(() => Int, { description: 'What the village said of them stands, says the district.' })
  settled!: number;
}

@ObjectType('Minutes', { description: 'The minutes of a village deliberation.' })
class MinutesType {
  @Field(() => String)
  number!: string;
  @Field(() => DateScalar)
  heldOn!: string;
  @Field(() => String)
  chair!: string;
  @Field(() => Int, { description: 'How many were present.' })
  present!: number;
  @Field(() => DateTimeScalar)
  filedAt!: Date;
  @Field(() => String)
  filedBy!: string;
}

@ObjectType('MinutesPaper', {
  description: 'The signed paper; its bytes are at `/minutes-papers/<id>`, by HTTP.',
})
class MinutesPaperType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
}

@ObjectType('VillageCheck', {
  description: 'A village says who of its people on a list is in need, until its minutes are filed.',
})
export class VillageCheckType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  listId!: string;
  @Field(() => String)
  listName!: string;
  @Field(() => CheckStep, {
    nullable: true,
    description: 'The step that has to confirm somebody before a proposal takes the person in.',
  })
  upTo!: CheckStep | null;
  @Field(() => Int, { description: 'The how-manieth check of the list by the village.' })
  round!: number;
  @Field(() => RegionRefType)
  village!: RegionRefType;
  @Field(() => DateTimeScalar)
  openedAt!: Date;
  @Field(() => MinutesType, { nullable: true, description: 'Null while the check is open.' })
  minutes!: MinutesType | null;
  @Field(() => MinutesPaperType, { nullable: true })
  paper!: MinutesPaperType | null;
  @Field(() => CheckTallyType)
  tally!: CheckTallyType;
}

@ObjectType('SaidOfCandidate', { description: 'What a step said of a candidate last.' })
class SaidOfCandidateType {
  @Field(() => CheckVerdict)
  verdict!: CheckVerdict;
  @Field(() => CheckReason, { nullable: true })
  reason!: CheckReason | null;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => String)
  judgedBy!: string;
  @Field(() => DateTimeScalar)
  judgedAt!: Date;
}

@ObjectType('CheckedCandidate')
export class CheckedCandidateType {
  @Field(() => ID)
  id!: string;
  @Field(() => WorkerRefType)
  worker!: WorkerRefType;
  @Field(() => SaidOfCandidateType, { nullable: true })
  village!: SaidOfCandidateType | null;
  @Field(() => SaidOfCandidateType, { nullable: true })
  district!: SaidOfCandidateType | null;
  @Field(() => SaidOfCandidateType, { nullable: true, description: 'What the office of BPJS says.' })
  precheck!: SaidOfCandidateType | null;
}

@ObjectType('CheckPreview', { description: 'Whom a mass step of the district would reach.' })
export class CheckPreviewType {
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int, { description: 'Left out: judged for the village by the one who asks.' })
  own!: number;
}

@InputType()
export class VillageCheckFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
  @Field(() => ID, { nullable: true })
  listId?: string | null;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the minutes are still to be filed.' })
  isOpen?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody in its minutes waits for the district.',
  })
  waitsForDistrict?: boolean | null;
}

@InputType()
export class CheckedCandidateFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name.' })
  q?: string | null;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
  @Field(() => CheckStep, { nullable: true, description: 'Who waits for the step.' })
  waitsFor?: CheckStep | null;
  @Field(() => CheckVerdict, { nullable: true })
  villageVerdict?: CheckVerdict | null;
}

@ArgsType()
export class CheckPreviewArgs {
  @Field(() => ID)
  listId!: string;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
  @Field(() => CheckVerdict, { nullable: true, description: 'CONFIRMED or REJECTED.' })
  villageVerdict?: CheckVerdict | null;
}

@InputType()
export class DemandChecksInput implements Record<keyof DemandChecks, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'Of the list.' })
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => CheckStep, { nullable: true, description: 'Null: who is not checked may be proposed.' })
  upTo!: CheckStep | null;
}

@InputType()
class JudgedRowInput {
  @Field(() => ID)
  workerId!: string;
  @Field(() => CheckVerdict, { description: 'Anything but RETURNED.' })
  verdict!: CheckVerdict;
  @Field(() => CheckReason, { nullable: true, description: 'With every verdict but CONFIRMED.' })
  reason!: CheckReason | null;
  @Field(() => String, { nullable: true, description: 'Needed with OTHER.' })
  note!: string | null;
}

@InputType()
export class JudgeCandidatesInput implements Record<keyof JudgeCandidates, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  checkId!: string;
  @Field(() => [JudgedRowInput], {
    nullable: true,
    description: 'At most 200; without them all who are not judged yet are confirmed.',
  })
  rows!: JudgedRowInput[] | null;
  @Field(() => Int, { nullable: true, description: 'How many were shown as not judged yet.' })
  expectedCount!: number | null;
}

@InputType()
export class FileMinutesInput implements Record<keyof FileMinutes, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'Of the check.' })
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => DateScalar)
  heldOn!: string;
  @Field(() => String)
  chair!: string;
  @Field(() => Int)
  present!: number;
}

@InputType()
export class ConfirmVerdictsInput implements Record<keyof ConfirmVerdicts, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  listId!: string;
  @Field(() => ID, { nullable: true })
  villageId!: string | null;
  @Field(() => CheckVerdict, { nullable: true, description: 'CONFIRMED or REJECTED.' })
  villageVerdict!: CheckVerdict | null;
  @Field(() => [ID], { nullable: true, description: 'At most 200; without them all of the part who wait.' })
  workerIds!: string[] | null;
  @Field(() => Int, { nullable: true, description: 'How many were shown as waiting.' })
  expectedCount!: number | null;
}

@InputType()
class ReturnedRowInput {
  @Field(() => ID)
  workerId!: string;
  @Field(() => String, { description: 'What is to be looked at again.' })
  note!: string;
}

@InputType()
export class ReturnCandidatesInput implements Record<keyof ReturnCandidates, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  listId!: string;
  @Field(() => [ReturnedRowInput])
  rows!: ReturnedRowInput[];
}

export const VillageCheckConnection = connectionOf(VillageCheckType, 'VillageCheck');
export const CheckedCandidateConnection = connectionOf(CheckedCandidateType, 'CheckedCandidate');
