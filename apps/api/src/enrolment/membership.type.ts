import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import type { RecordMembershipNumber } from '@lindung/domain/enrolment/membership';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from '../worker/worker.public.js';
import { DecreeRefType } from './decree.type.js';

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

@ObjectType('Membership')
export class MembershipType {
  @Field(() => ID)
  id!: string;
  @Field(() => WorkerRefType)
  worker!: WorkerRefType;
  @Field(() => DecreeRefType)
  decree!: DecreeRefType;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => RegionRefType)
  region!: RegionRefType;
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
  @Field(() => ID, { nullable: true })
  decreeId?: string | null;
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
  @Field(() => ID, { nullable: true })
  workerId?: string | null;
  @Field(() => ID, { nullable: true })
  regencyId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Protected on that day.' })
  asOf?: string | null;
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
}

export const MembershipConnection = connectionOf(MembershipType, 'Membership');
