import type { LineChangeInput } from '@lindung/domain/agreement/line-change';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { AgreementLineRefType } from './agreement-line-ref.type.js';
import { AgreementStageInputType } from './agreement-stage-input.type.js';
import { LineShareType, QuotaShareInputType } from './line-share.type.js';
import { LapsingGroupType } from './agreement-order.type.js';

@ObjectType('AddedStage', { description: 'Seats that an addendum adds to a line, from a day on.' })
export class AddedStageType {
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => Int)
  seats!: number;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('LineTerms', { description: 'A line from the first month of an addendum on.' })
export class LineTermsType {
  @Field(() => Int)
  seats!: number;
  @Field(() => YearMonthScalar, { description: 'The last month that is paid for.' })
  monthTo!: string;
  @Field(() => RupiahScalar, { description: 'All seats in a full month.' })
  monthly!: bigint;
  @Field(() => RupiahScalar, {
    description: 'From the first month of the addendum until the last of the line.',
  })
  rest!: bigint;
}

@ObjectType('LineChange', { description: 'What an addendum does to a line that was signed before.' })
export class LineChangeType {
  @Field(() => ID)
  id!: string;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => [AddedStageType])
  addedStages!: AddedStageType[];
  @Field(() => Int, { nullable: true, description: 'Seats that it takes back.' })
  takeBack!: number | null;
  @Field(() => YearMonthScalar, {
    nullable: true,
    description: 'The first month for which the line pays no more.',
  })
  endsFrom!: string | null;
  @Field(() => Boolean, { description: 'It says which shares the line has afterwards.' })
  movesShares!: boolean;
  @Field(() => [LineShareType])
  shares!: LineShareType[];
  @Field(() => LineTermsType, { nullable: true, description: 'As it was signed; null before that.' })
  before!: LineTermsType | null;
  @Field(() => LineTermsType, { nullable: true, description: 'As it was signed; null before that.' })
  after!: LineTermsType | null;
}

@ObjectType('LineLapse', { description: 'Whose protection stops when a line ends.' })
export class LineLapseType {
  @Field(() => DateScalar, { description: 'Members are those who are protected on the day before.' })
  from!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => [LapsingGroupType])
  groups!: LapsingGroupType[];
  @Field(() => Int, { description: 'How many unpaid months a membership outlives.' })
  graceMonths!: number;
  @Field(() => String)
  citation!: string;
}

@ObjectType('LineDifference', { description: 'A line before and after an addendum.' })
export class LineDifferenceType {
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => LineTermsType, { nullable: true, description: 'Null: the addendum brings the line.' })
  before!: LineTermsType | null;
  @Field(() => LineTermsType)
  after!: LineTermsType;
  @Field(() => [AddedStageType])
  addedStages!: AddedStageType[];
  @Field(() => Int, { nullable: true })
  takeBack!: number | null;
  @Field(() => YearMonthScalar, { nullable: true })
  endsFrom!: string | null;
  @Field(() => LineLapseType, { nullable: true, description: 'Of a line that ends, until it is signed.' })
  lapse!: LineLapseType | null;
}

@ObjectType('AddendumDifference', { description: 'What an addendum changes, line by line.' })
export class AddendumDifferenceType {
  @Field(() => DateScalar, { description: 'The first day of the addendum.' })
  from!: string;
  @Field(() => Boolean, { description: 'Figures of changes are then those of the signing.' })
  isSigned!: boolean;
  @Field(() => [LineDifferenceType])
  lines!: LineDifferenceType[];
  @Field(() => Int)
  seatsBefore!: number;
  @Field(() => Int)
  seatsAfter!: number;
  @Field(() => RupiahScalar)
  monthlyBefore!: bigint;
  @Field(() => RupiahScalar)
  monthlyAfter!: bigint;
  @Field(() => RupiahScalar)
  restBefore!: bigint;
  @Field(() => RupiahScalar)
  restAfter!: bigint;
}

@InputType('LineChangeInput')
export class LineChangeInputType implements Record<keyof LineChangeInput, unknown> {
  @Field(() => ID, { description: 'A line of the agreement that is amended, or of a signed addendum to it.' })
  lineId!: string;
  @Field(() => [AgreementStageInputType], { nullable: true })
  addedStages!: AgreementStageInputType[] | null;
  @Field(() => Int, { nullable: true, description: 'Seats to take back that nobody has.' })
  takeBack!: number | null;
  @Field(() => YearMonthScalar, {
    nullable: true,
    description:
      'The first month for which the line pays no more; such an addendum is signed after a review.',
  })
  endsFrom!: string | null;
  @Field(() => [QuotaShareInputType], {
    nullable: true,
    description: 'The shares that the line has afterwards; left out: they stay.',
  })
  shares!: QuotaShareInputType[] | null;
}
