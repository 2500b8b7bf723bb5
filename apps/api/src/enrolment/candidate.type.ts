import { EligibilityReason } from '@lindung/domain/enrolment/eligibility-rule';
import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { WorkerRefType } from '../worker/worker.public.js';
import { RankCutType } from './rank-cut.type.js';

@ObjectType('EligibilityReasonDetail')
export class EligibilityReasonDetailType {
  @Field(() => EligibilityReason)
  reason!: EligibilityReason;
  @Field(() => String, { nullable: true })
  actual!: string | null;
  @Field(() => String, { nullable: true })
  limit!: string | null;
  @Field(() => String)
  citation!: string;
}

@ObjectType('Candidate', {
  description: 'A person of a list, of the waiting list or of another line, judged for an agreement line.',
})
export class CandidateType {
  @Field(() => ID)
  id!: string;
  @Field(() => WorkerRefType)
  worker!: WorkerRefType;
  @Field(() => Int, { nullable: true })
  decile!: number | null;
  @Field(() => Boolean)
  eligible!: boolean;
  @Field(() => [EligibilityReasonDetailType], { description: 'Every reason why not; empty when eligible.' })
  reasons!: EligibilityReasonDetailType[];
  @Field(() => Int, {
    nullable: true,
    description: 'The place among the eligible: poorest decile first, then the oldest.',
  })
  rank!: number | null;
  @Field(() => EnrolmentStatus, { nullable: true, description: 'With the same payer.' })
  enrolmentStatus!: EnrolmentStatus | null;
  @Field(() => DateScalar, { nullable: true, description: 'Of who is on the waiting list.' })
  waitingSince!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The partner's application that put the person onto the list; null: a file did.",
  })
  partnerName!: string | null;
}

@InputType()
export class CandidateFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name.' })
  q?: string | null;
  @Field(() => Boolean, { nullable: true })
  eligible?: boolean | null;
  @Field(() => EligibilityReason, { nullable: true })
  reason?: EligibilityReason | null;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
}

@ObjectType('ReasonCount')
export class ReasonCountType {
  @Field(() => EligibilityReason)
  reason!: EligibilityReason;
  @Field(() => Int)
  count!: number;
}

@ObjectType('ProposalPreview', { description: 'What a proposal would do, before it is made.' })
export class ProposalPreviewType {
  @Field(() => Int)
  candidates!: number;
  @Field(() => Int)
  eligible!: number;
  @Field(() => [ReasonCountType])
  reasons!: ReasonCountType[];
  @Field(() => Int)
  quota!: number;
  @Field(() => Int)
  seatsAvailable!: number;
  @Field(() => Int, { description: 'That would be proposed.' })
  seats!: number;
  @Field(() => Int, { description: 'Eligible people for whom no seat is left.' })
  waiting!: number;
  @Field(() => RankCutType, { nullable: true, description: 'Null: all of the eligible have a seat.' })
  cut!: RankCutType | null;
  @Field(() => Int, {
    description:
      'How many of those who would be proposed stand in a pair of records that may be one person, and that nobody has decided.',
  })
  awaitingDuplicateCheck!: number;
  @Field(() => DateScalar, { nullable: true, description: 'When the first stage of the line begins.' })
  firstStageOn!: string | null;
  @Field(() => RupiahScalar)
  monthlyAmount!: bigint;
  @Field(() => RupiahScalar)
  periodAmount!: bigint;
  @Field(() => Int)
  months!: number;
  @Field(() => DateScalar, { description: 'The day on which the memberships would start.' })
  startsOn!: string;
  @Field(() => YearMonthScalar)
  monthFrom!: string;
  @Field(() => YearMonthScalar)
  monthTo!: string;
  @Field(() => String)
  ruleVersion!: string;
  @Field(() => String)
  ruleCitation!: string;
}

export const CandidateConnection = connectionOf(CandidateType, 'Candidate');
