import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { PayerType } from '../agreement/agreement.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DateScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';

@ObjectType('PayerPunctuality', {
  description:
    'How many bills of a payer and month were paid by their day, of those that are paid or whose day is over.',
})
export class PayerPunctualityType {
  @Field(() => ID)
  id!: string;
  @Field(() => PayerType)
  payer!: PayerType;
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => Int, { description: 'The denominator: bills that are paid, or unpaid after their day.' })
  bills!: number;
  @Field(() => Int, { description: 'The numerator.' })
  onTime!: number;
  @Field(() => Int, { description: 'Paid after their day.' })
  late!: number;
  @Field(() => Int, { description: 'Unpaid after their day.' })
  unpaid!: number;
  @Field(() => Int, { description: 'Hundredths of a percent: 10000 = 100 %.' })
  shareHundredths!: number;
  @Field(() => RupiahScalar, { description: 'Of all of them.' })
  amount!: string;
  @Field(() => RupiahScalar, { description: 'Of those that were paid by their day.' })
  onTimeAmount!: string;
}

@ObjectType('PayerArrears', { description: 'What a payer owes although its day is over.' })
export class PayerArrearsType {
  @Field(() => ID)
  id!: string;
  @Field(() => PayerType)
  payer!: PayerType;
  @Field(() => YearMonthScalar)
  oldestMonth!: string;
  @Field(() => DateScalar, { description: 'The first day that is over.' })
  oldestDueOn!: string;
  @Field(() => Int, { description: 'Since that day.' })
  daysLate!: number;
  @Field(() => Int)
  months!: number;
  @Field(() => Int)
  bills!: number;
  @Field(() => Int, { description: 'For whom a month is owed, everybody once.' })
  people!: number;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => RupiahScalar, { description: 'What is owed besides, by the rule of each month.' })
  fine!: string;
}

@InputType()
export class PayerPunctualityFilter {
  @Field(() => ID, { nullable: true })
  payerId?: string | null;
  @Field(() => ID, { nullable: true })
  regencyId?: string | null;
  @Field(() => YearMonthScalar, { nullable: true, description: 'From this month on.' })
  monthFrom?: string | null;
  @Field(() => YearMonthScalar, { nullable: true, description: 'Of this month or an earlier one.' })
  monthTo?: string | null;
}

@InputType()
export class PayerArrearsFilter {
  @Field(() => ID, { nullable: true })
  regencyId?: string | null;
}

export const PayerPunctualityConnection = connectionOf(PayerPunctualityType, 'PayerPunctuality');
export const PayerArrearsConnection = connectionOf(PayerArrearsType, 'PayerArrears');
