import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { ProtectionStatus } from '@lindung/domain/enrolment/protection';
import { Certainty } from '@lindung/domain/shared/certainty';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { DateScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { DecreeRefType } from './decree-ref.type.js';

@ObjectType('MemberProtection', {
  description: 'How a member is protected today, by the months that receipts cover, the oldest owed first.',
})
export class MemberProtectionType {
  @Field(() => ProtectionStatus, { nullable: true })
  status!: ProtectionStatus | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last protected day; null: nothing is paid.' })
  coveredTo!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day to settle arrears.' })
  graceTo!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The first day without membership.' })
  endedFrom!: string | null;
  @Field(() => YearMonthScalar, { nullable: true })
  paidThrough!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when the person is a member without the membership having ended.',
  })
  since!: string | null;
  @Field(() => Int, { nullable: true, description: 'All months that are paid for the person.' })
  paidMonths!: number | null;
  @Field(() => Int, { nullable: true, description: 'Those of them since the membership last began.' })
  continuousMonths!: number | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From when on a death pays the full benefit; null: the line has no JKM, or nothing is paid.',
  })
  fullDeathFrom!: string | null;
  @Field(() => Int, { nullable: true, description: 'Paid months that the scholarship still lacks.' })
  scholarshipMissing!: number | null;
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What a death today that is no accident pays; null: the line has no JKM.',
  })
  deathPays!: bigint | null;
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The same once the arrears are settled in time.',
  })
  deathPaysWhenSettled!: bigint | null;
  @Field(() => String, { nullable: true })
  deathCitation!: string | null;
  @Field(() => Certainty, { nullable: true })
  deathCertainty!: Certainty | null;
}

@ObjectType('WorkerMembership', { description: 'A membership as the page of its worker shows it.' })
export class WorkerMembershipType {
  @Field(() => ID)
  id!: string;
  @Field(() => EnrolmentStatus)
  status!: EnrolmentStatus;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => DateScalar, { description: 'The last day that the agreement pays for.' })
  endsOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'On which day who had ended was entered again, and began anew.',
  })
  restartedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'KPJ; null until the office has issued it.' })
  membershipNumber!: string | null;
  @Field(() => Int)
  paidMonths!: number;
  @Field(() => MemberProtectionType, {
    nullable: true,
    description: 'Null: not a member yet.',
  })
  protection!: MemberProtectionType | null;
  @Field(() => DecreeRefType)
  decree!: DecreeRefType;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
}
