import { CoverLoss } from '@lindung/domain/enrolment/cover-risk';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DateScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('BillThatCovers')
export class BillThatCoversType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => DateScalar)
  dueOn!: string;
  @Field(() => RupiahScalar)
  amount!: bigint;
}

@ObjectType('CoverRisk', {
  description: 'How many members of a line lose what on a day if the month that they owe next is not paid.',
})
export class CoverRiskType {
  @Field(() => ID)
  id!: string;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => String, { nullable: true })
  payer!: string | null;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => CoverLoss)
  loss!: CoverLoss;
  @Field(() => DateScalar, { description: 'The first day without it.' })
  losesOn!: string;
  @Field(() => DateScalar, { description: 'The last day on which a payment prevents it.' })
  payUntil!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => YearMonthScalar, { description: 'The oldest month that is owed.' })
  owedMonth!: string;
  @Field(() => Boolean, { description: 'The agreement is in force in that month.' })
  canBeBilled!: boolean;
  @Field(() => BillThatCoversType, {
    nullable: true,
    description: 'The oldest unpaid bill of the line from that month on; null: none is drawn.',
  })
  bill!: BillThatCoversType | null;
}

export const CoverRiskConnection = connectionOf(CoverRiskType, 'CoverRisk');

@InputType()
export class CoverRiskFilter {
  @Field(() => CoverLoss, { nullable: true })
  loss?: CoverLoss | null;
  @Field(() => DateScalar, { nullable: true, description: 'Lost by that day.' })
  until?: string | null;
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
}
