import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { DateScalar } from '../graphql/scalars.js';
import { DecreeRefType } from './decree-ref.type.js';

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
  @Field(() => String, { nullable: true, description: 'KPJ; null until the office has issued it.' })
  membershipNumber!: string | null;
  @Field(() => Int)
  paidMonths!: number;
  @Field(() => DecreeRefType)
  decree!: DecreeRefType;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
}
