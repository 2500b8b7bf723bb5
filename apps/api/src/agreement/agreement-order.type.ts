import type {
  ReviewAgreement,
  SubmitAgreement,
  WithdrawAgreement,
} from '@lindung/domain/agreement/agreement';
import {
  AgreementOrderKind,
  AgreementOrderStatus,
  type DecideAgreementOrder,
  type ProposeAgreementOrder,
  Resumption,
} from '@lindung/domain/agreement/agreement-order';
import { AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import { Programme } from '@lindung/domain/programme/programme';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from '../worker/worker.public.js';
import { AgreementLineRefType } from './agreement-line-ref.type.js';

@ObjectType('OrderOfAgreement', {
  description:
    'That an agreement rests, goes on or is over, from a day on: proposed by one, decided by another.',
})
export class AgreementOrderType {
  @Field(() => ID)
  id!: string;
  @Field(() => AgreementOrderKind)
  kind!: AgreementOrderKind;
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  effectiveOn!: string;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'The document on which it rests.' })
  basis!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a pause: the day on which the agreement is expected to go on.',
  })
  resumesOn!: string | null;
  @Field(() => Resumption, { nullable: true, description: 'Of an order that goes on: how its members do.' })
  resumption!: Resumption | null;
  @Field(() => AgreementOrderStatus)
  status!: AgreementOrderStatus;
  @Field(() => String, { nullable: true })
  proposedBy!: string | null;
  @Field(() => DateTimeScalar)
  proposedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned.' })
  answer!: string | null;
  @Field(() => Boolean, { description: 'It waits for a decision that the reader may take.' })
  canDecide!: boolean;
}

@ObjectType('LapsingGroup', { description: 'Members whose months are paid until the same one.' })
export class LapsingGroupType {
  @Field(() => YearMonthScalar, { nullable: true, description: 'Null: no month is paid.' })
  paidThrough!: string | null;
  @Field(() => Int)
  people!: number;
  @Field(() => DateScalar, { nullable: true })
  lastProtectedDay!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From here on unpaid months may be settled, without protection.',
  })
  graceFrom!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day to settle them, and of the membership.',
  })
  graceTo!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The first day without membership.' })
  endedFrom!: string | null;
}

@ObjectType('LosingProgramme')
export class LosingProgrammeType {
  @Field(() => Programme)
  programme!: Programme;
  @Field(() => Int)
  people!: number;
}

@ObjectType('ResumptionWay', {
  description: 'What one way to go on after a pause costs, and from when on it protects.',
})
export class ResumptionWayType {
  @Field(() => Resumption)
  way!: Resumption;
  @Field(() => [YearMonthScalar], { description: 'Months of the pause that are billed after all.' })
  months!: string[];
  @Field(() => RupiahScalar, { description: 'What those months cost.' })
  arrears!: bigint;
  @Field(() => YearMonthScalar, { description: 'The month that is billed next.' })
  nextMonth!: string;
  @Field(() => RupiahScalar)
  nextAmount!: bigint;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'On which day the membership begins anew; null: it goes on as before.',
  })
  startsOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From when on a death pays the full benefit; null: as before.',
  })
  fullDeathFrom!: string | null;
  @Field(() => RupiahScalar, { description: 'What a death on that day pays, once its month is paid.' })
  deathPays!: bigint;
  @Field(() => String)
  citation!: string;
}

@ObjectType('ResumptionOpening', {
  description: 'Seats of a line that nobody goes on with, and who waits for them.',
})
export class ResumptionOpeningType {
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => Int, { description: 'Who left the line during the pause.' })
  left!: number;
  @Field(() => Int, { description: 'Seats that are free on the day on which it goes on.' })
  free!: number;
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int, { description: 'As many as are free and waited for.' })
  offered!: number;
  @Field(() => RupiahScalar, { description: 'What a month of those costs.' })
  amount!: bigint;
}

@ObjectType('AgreementOrderPreview', {
  description:
    'What an order comes to before it is given: whose protection stops when, and what is not spent.',
})
export class AgreementOrderPreviewType {
  @Field(() => AgreementStatus, { description: 'How the agreement stands on that day without the order.' })
  status!: AgreementStatus;
  @Field(() => DateScalar, { description: 'Members are those who are protected on the day before.' })
  from!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => [LapsingGroupType])
  groups!: LapsingGroupType[];
  @Field(() => Int, {
    description: 'Of them those whose death pays the full benefit: who enters again later waits for it anew.',
  })
  losingFullDeath!: number;
  @Field(() => Int, { description: 'Those who have not been members for long enough yet.' })
  belowFullDeath!: number;
  @Field(() => Int, { description: 'Months that are paid for them, which count towards the scholarship.' })
  paidMonths!: number;
  @Field(() => Boolean, { description: 'Those months are lost with the membership.' })
  losesPaidMonths!: boolean;
  @Field(() => [LosingProgrammeType])
  losing!: LosingProgrammeType[];
  @Field(() => [YearMonthScalar], { description: 'Months for which nothing is billed.' })
  months!: string[];
  @Field(() => RupiahScalar, { description: 'What those months would cost for all who are members.' })
  notSpent!: bigint;
  @Field(() => [ResumptionWayType], {
    description: 'Of an order that goes on: the ways to do so, side by side; of another none.',
  })
  ways!: ResumptionWayType[];
  @Field(() => Int, { description: 'Of them those whose membership has ended by the day of the order.' })
  ended!: number;
  @Field(() => [ResumptionOpeningType], {
    description: 'Of an order that goes on: seats that can be filled again from the waiting list.',
  })
  openings!: ResumptionOpeningType[];
  @Field(() => Int, { description: 'How many unpaid months a membership outlives.' })
  graceMonths!: number;
  @Field(() => String)
  citation!: string;
  @Field(() => String)
  certainty!: string;
}

@ObjectType('LapsingMember', {
  description: 'A member whose protection stops, and the days on which it does.',
})
export class LapsingMemberType {
  @Field(() => ID)
  id!: string;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the data of the person are erased, or the person lives outside of the own area now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => DateScalar)
  endsOn!: string;
  @Field(() => YearMonthScalar, { nullable: true })
  paidThrough!: string | null;
  @Field(() => DateScalar, { nullable: true })
  lastProtectedDay!: string | null;
  @Field(() => DateScalar, { nullable: true })
  graceFrom!: string | null;
  @Field(() => DateScalar, { nullable: true })
  graceTo!: string | null;
  @Field(() => DateScalar, { nullable: true })
  endedFrom!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'A death on the last protected day pays the full benefit; who begins anew waits for it again. Null: nothing is paid.',
  })
  hasFullDeath!: boolean | null;
  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'What a death on the last protected day pays; null: nothing is paid, or the line has no JKM.',
  })
  deathPays!: bigint | null;
  @Field(() => Int, { nullable: true, description: 'Paid months, which count towards the scholarship.' })
  paidMonths!: number | null;
  @Field(() => Int, { nullable: true, description: 'Paid months that the scholarship still lacks.' })
  scholarshipMissing!: number | null;
}

export const LapsingMemberConnection = connectionOf(LapsingMemberType, 'LapsingMember');

@InputType()
export class LapsingMemberFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name.' })
  q?: string | null;
}

@InputType()
export class SubmitAgreementInput implements Record<keyof SubmitAgreement, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class ReviewAgreementInput
  extends SubmitAgreementInput
  implements Record<keyof ReviewAgreement, unknown>
{
  @Field(() => Boolean, { description: 'Approves it; otherwise it is given back.' })
  approve!: boolean;
  @Field(() => String, { nullable: true, description: 'In 10 to 500 characters, for what is given back.' })
  reason!: string | null;
}

@InputType()
export class WithdrawAgreementInput
  extends SubmitAgreementInput
  implements Record<keyof WithdrawAgreement, unknown>
{
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
}

@InputType()
export class ProposeAgreementOrderInput implements Record<keyof ProposeAgreementOrder, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  agreementId!: string;
  @Field(() => Int, { description: 'Of the agreement.' })
  version!: number;
  @Field(() => AgreementOrderKind)
  kind!: AgreementOrderKind;
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  effectiveOn!: string;
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
  @Field(() => String, { description: 'The document on which it rests.' })
  basis!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a pause: the day on which the agreement is expected to go on.',
  })
  resumesOn!: string | null;
  @Field(() => Resumption, {
    nullable: true,
    description: 'Of an order that goes on, which needs one: how its members do.',
  })
  resumption!: Resumption | null;
}

@InputType()
export class DecideAgreementOrderInput implements Record<keyof DecideAgreementOrder, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'Of the agreement.' })
  version!: number;
  @Field(() => Boolean, { description: 'Enacts it; otherwise it is returned.' })
  enact!: boolean;
  @Field(() => String, { nullable: true, description: 'In 10 to 500 characters, for what is returned.' })
  answer!: string | null;
}
