import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { ProtectionStatus } from '@lindung/domain/enrolment/protection';
import { LeftOutReason, SubmissionState } from '@lindung/domain/exchange/office-file';
import { DecileSource } from '@lindung/domain/worker/decile';
import type { RecordMembershipNumber } from '@lindung/domain/enrolment/membership';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf, orderOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from '../worker/worker.public.js';
import { WorkerMembershipType } from './worker-membership.type.js';

@ObjectType('MembershipEvent')
export class MembershipEventType {
  @Field(() => EnrolmentStatus, { nullable: true })
  from!: EnrolmentStatus | null;
  @Field(() => EnrolmentStatus)
  to!: EnrolmentStatus;
  @Field(() => DateTimeScalar)
  at!: string;
  @Field(() => String)
  by!: string;
  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType('MembershipBasis', {
  description: 'By what a person was judged and ranked, as it was when the seat was proposed.',
})
export class MembershipBasisType {
  @Field(() => Int)
  rank!: number;
  @Field(() => Int, { nullable: true })
  decile!: number | null;
  @Field(() => DecileSource, { nullable: true })
  decileSource!: DecileSource | null;
  @Field(() => DateScalar, { nullable: true })
  decileObservedOn!: string | null;
  @Field(() => Int)
  ageOnEntry!: number;
  @Field(() => String)
  ruleVersion!: string;
}

@ObjectType('Membership')
export class MembershipType extends WorkerMembershipType {
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the data of the person are erased, or the person lives outside of the own area now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => MembershipBasisType, {
    nullable: true,
    description: 'Null: proposed before it was kept, or read by a district or a village.',
  })
  basis!: MembershipBasisType | null;
  @Field(() => SubmissionState, {
    nullable: true,
    description: 'How far it is on its way to a number (KPJ); null: it needs none yet or none any more.',
  })
  submission!: SubmissionState | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last stood in a file for the office.',
  })
  submittedAt!: Date | null;
  @Field(() => LeftOutReason, {
    nullable: true,
    description: 'Why the last file for the office went without it.',
  })
  leftOut!: LeftOutReason | null;
  @Field(() => [MembershipEventType])
  events!: MembershipEventType[];
  @Field(() => Int)
  version!: number;
}

@InputType()
export class MembershipFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name.' })
  q?: string | null;
  @Field(() => EnrolmentStatus, { nullable: true })
  status?: EnrolmentStatus | null;
  @Field(() => SubmissionState, { nullable: true })
  submission?: SubmissionState | null;
  @Field(() => ProtectionStatus, { nullable: true, description: 'How they are protected today.' })
  protection?: ProtectionStatus | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Loses protection or membership on that day if the month that is owed next is not paid.',
  })
  losesOn?: string | null;
  @Field(() => ID, { nullable: true })
  decreeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of people who stand on this list of candidates.' })
  candidateListId?: string | null;
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
  @Field(() => ID, { nullable: true })
  workerId?: string | null;
  @Field(() => ID, { nullable: true })
  regencyId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Protected on that day.' })
  asOf?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Holds a seat of its line on that day.' })
  seatOn?: string | null;
  @Field(() => MemberGroup, { nullable: true, description: 'The group that the line is for.' })
  memberGroup?: MemberGroup | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class RecordMembershipNumberInput implements Record<keyof RecordMembershipNumber, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  membershipId!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String)
  membershipNumber!: string;
  @Field(() => String, { nullable: true, description: 'Why a number that is recorded changes.' })
  reason!: string | null;
}

export const MembershipOrderField = { NEWEST: 'NEWEST', COVERED_UNTIL: 'COVERED_UNTIL' } as const;
export type MembershipOrderField = keyof typeof MembershipOrderField;
export const MembershipOrder = orderOf('Membership', MembershipOrderField);

export const MembershipConnection = connectionOf(MembershipType, 'Membership');
