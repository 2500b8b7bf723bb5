import { AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import { SeatStanding } from '@lindung/domain/agreement/quota';
import { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { OfficeRefType } from '../office/office.public.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('QuotaStage')
export class QuotaStageType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => Boolean)
  hasBegun!: boolean;
  @Field(() => Int, { description: 'Seats of the stage, without those that were taken back.' })
  granted!: number;
  @Field(() => Int, { description: 'Proposed or decreed, and not enrolled yet.' })
  reserved!: number;
  @Field(() => Int, { description: 'Of who is enrolled.' })
  used!: number;
  @Field(() => Int, {
    description: 'How often a seat was given back; it is free again, or somebody else has it.',
  })
  released!: number;
  @Field(() => Int, {
    description: 'Nobody has it; of a stage that has not begun nobody can have it before that day.',
  })
  free!: number;
}

@ObjectType('QuotaShare', { description: 'Seats that are kept for who lives in a district or a village.' })
export class QuotaShareType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int)
  seats!: number;
  @Field(() => Int, { description: 'By people of the region: proposed or decreed, and not enrolled yet.' })
  reserved!: number;
  @Field(() => Int, {
    description: 'By people of the region who are enrolled; more than the share: of what is for all.',
  })
  used!: number;
  @Field(() => Int, { description: 'Kept for the region and taken by nobody.' })
  free!: number;
}

@ObjectType('QuotaShareMove', { description: 'A share that became another one since the signing.' })
export class QuotaShareMoveType {
  @Field(() => ID)
  id!: string;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int)
  seatsBefore!: number;
  @Field(() => Int)
  seatsAfter!: number;
  @Field(() => String, { nullable: true, description: 'The addendum that moved it.' })
  addendumNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Why an officer moved it.' })
  reason!: string | null;
  @Field(() => String, { nullable: true })
  movedBy!: string | null;
  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('QuotaAgreement')
export class QuotaAgreementType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
  @Field(() => AgreementStatus)
  status!: AgreementStatus;
  @Field(() => Int)
  version!: number;
}

@ObjectType('QuotaLine', { description: 'A line of an agreement with its seats, by stages.' })
export class QuotaLineType {
  @Field(() => ID)
  id!: string;
  @Field(() => QuotaAgreementType)
  agreement!: QuotaAgreementType;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => OfficeRefType, { nullable: true, description: 'Serves the region on the business day.' })
  servingOffice!: OfficeRefType | null;
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
  @Field(() => String)
  payerName!: string;
  @Field(() => YearMonthScalar)
  monthFrom!: string;
  @Field(() => YearMonthScalar)
  monthTo!: string;
  @Field(() => Int, { description: 'Seats of all stages.' })
  granted!: number;
  @Field(() => Int)
  reserved!: number;
  @Field(() => Int)
  used!: number;
  @Field(() => Int)
  released!: number;
  @Field(() => Int, { description: 'Of stages that have begun by the business day.' })
  free!: number;
  @Field(() => Int, { description: 'Free seats of stages that begin later.' })
  startingLater!: number;
  @Field(() => Int, { description: 'Who waits for a seat of its payer in its member group.' })
  waiting!: number;
  @Field(() => RupiahScalar, { description: "All seats in the line's first month." })
  fullMonthAmount!: string;
  @Field(() => [QuotaStageType])
  stages!: QuotaStageType[];
  @Field(() => [QuotaShareType], { description: 'Seats that are kept for regions.' })
  shares!: QuotaShareType[];
  @Field(() => Int, { description: 'Seats that are kept for no region: they are for all.' })
  openSeats!: number;
  @Field(() => Int, { description: 'Of them, taken by nobody.' })
  openFree!: number;
  @Field(() => [QuotaShareMoveType], {
    description: 'Who moved which share since the signing, the last first.',
  })
  shareMoves!: QuotaShareMoveType[];
}

@InputType()
export class QuotaLineFilter {
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
  @Field(() => ID, { nullable: true })
  agreementId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this agreement and of the addenda to it.' })
  withAddendaOf?: string | null;
  @Field(() => AgreementStatus, { nullable: true })
  status?: AgreementStatus | null;
  @Field(() => MemberGroup, { nullable: true })
  memberGroup?: MemberGroup | null;
  @Field(() => ID, { nullable: true, description: 'The paying regency, district or village.' })
  regionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Serves the paying region on the business day.' })
  officeId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'With a seat that is free on the business day.' })
  hasFree?: boolean | null;
}

@ObjectType('QuotaTotal')
export class QuotaTotalType {
  @Field(() => Int)
  granted!: number;
  @Field(() => Int)
  taken!: number;
  @Field(() => Int)
  free!: number;
  @Field(() => Int)
  startingLater!: number;
}

@ObjectType('QuotaRegion', { description: 'Seats of who lives in a region, whoever pays.' })
export class QuotaRegionType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int)
  reserved!: number;
  @Field(() => Int)
  used!: number;
  @Field(() => Int)
  released!: number;
}

@ObjectType('QuotaOffice', { description: 'Seats of who lives where an office serves on the business day.' })
export class QuotaOfficeType {
  @Field(() => OfficeRefType, { nullable: true })
  office!: OfficeRefType | null;
  @Field(() => Int)
  reserved!: number;
  @Field(() => Int)
  used!: number;
  @Field(() => Int)
  released!: number;
}

@ObjectType('QuotaBoard')
export class QuotaBoardType {
  @Field(() => DateScalar, { description: 'The business day.' })
  asOf!: string;
  @Field(() => QuotaTotalType, { description: 'Of the lines of paying regions.' })
  total!: QuotaTotalType;
  @Field(() => [QuotaRegionType], {
    description: 'The regions below the one of the filter, by where people live.',
  })
  regions!: QuotaRegionType[];
  @Field(() => [QuotaOfficeType])
  offices!: QuotaOfficeType[];
}

@InputType()
export class QuotaBoardScope {
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
  @Field(() => ID, { nullable: true })
  agreementId?: string | null;
  @Field(() => MemberGroup, { nullable: true })
  memberGroup?: MemberGroup | null;
  @Field(() => ID, { nullable: true, description: 'Shows the regions right below it.' })
  regionId?: string | null;
  @Field(() => ID, { nullable: true })
  officeId?: string | null;
}

@ObjectType('SeatDecree')
export class SeatDecreeType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => DecreeStatus)
  status!: DecreeStatus;
}

@ObjectType('QuotaSeat', { description: 'A turn of a seat: who had it, and who made and gave it free.' })
export class QuotaSeatType {
  @Field(() => ID, { description: 'The id of the membership.' })
  id!: string;
  @Field(() => ID)
  stageId!: string;
  @Field(() => DateScalar)
  stageStartsOn!: string;
  @Field(() => Int, { description: 'The number of the seat within its stage.' })
  seat!: number;
  @Field(() => Int, { description: '1 = the first who had the seat.' })
  turn!: number;
  @Field(() => SeatStanding)
  standing!: SeatStanding;
  @Field(() => Boolean, { description: 'Nobody has had the seat since.' })
  isVacant!: boolean;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the data of the person are erased, or the person lives outside of the own area now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => EnrolmentStatus)
  status!: EnrolmentStatus;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => DateScalar)
  endsOn!: string;
  @Field(() => SeatDecreeType)
  decree!: SeatDecreeType;
  @Field(() => RegionRefType, {
    nullable: true,
    description: 'Where the person lived when the seat was taken.',
  })
  home!: RegionRefType | null;
  @Field(() => OfficeRefType, {
    nullable: true,
    description: 'Served that region on the first day of the membership.',
  })
  office!: OfficeRefType | null;
  @Field(() => DateTimeScalar)
  takenAt!: Date;
  @Field(() => String, { nullable: true })
  takenBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  releasedAt!: Date | null;
  @Field(() => String, { nullable: true })
  releasedBy!: string | null;
}

@InputType()
export class QuotaSeatFilter {
  @Field(() => ID, { nullable: true })
  stageId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Whoever had the seat of this number.' })
  seat?: number | null;
  @Field(() => SeatStanding, { nullable: true })
  standing?: SeatStanding | null;
  @Field(() => ID, { nullable: true, description: 'A regency, district or village where the people lived.' })
  regionId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Seats that more than one person has had.' })
  hasChanged?: boolean | null;
}

export const QuotaLineConnection = connectionOf(QuotaLineType, 'QuotaLine');
export const QuotaSeatConnection = connectionOf(QuotaSeatType, 'QuotaSeat');
