import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { Programme } from '@lindung/domain/programme/programme';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('PayerOfMonth', { description: 'Who pays for a person in a month.' })
export class PayerOfMonthType {
  @Field(() => String)
  payer!: string;
  @Field(() => Boolean, { description: 'Whether it is paid within the own area.' })
  isOwn!: boolean;
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => [Programme], { description: 'Of them those that somebody before pays already.' })
  doubles!: Programme[];
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What the doubles cost; null: the law of the month is not known.',
  })
  saving!: string | null;
}

@ObjectType('PayerMonth', { description: 'Who pays for a person in a month, the first before the others.' })
export class PayerMonthType {
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => [PayerOfMonthType])
  payers!: PayerOfMonthType[];
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What is paid twice; null: of one the price is not known.',
  })
  saving!: string | null;
}

@ObjectType('DoublePayment', {
  description: 'Payers who pay for the same people in a month, the first before the others.',
})
export class DoublePaymentType {
  @Field(() => ID, { description: 'Of the combination of payers in the month.' })
  id!: string;
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => [PayerOfMonthType])
  payers!: PayerOfMonthType[];
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What is paid twice for one of them; null: of one payer the price is not known.',
  })
  saving!: string | null;
  @Field(() => RupiahScalar, { nullable: true, description: 'What is paid twice for all of them.' })
  total!: string | null;
}

@ObjectType('DoublePaymentPerson', { description: 'Somebody whom several payers pay for in a month.' })
export class DoublePaymentPersonType {
  @Field(() => ID)
  id!: string;
  @Field(() => WorkerRefType, { nullable: true, description: 'Null: the person lives outside the own area.' })
  worker!: WorkerRefType | null;
}

@ObjectType('MonthPaidTwice')
export class MonthPaidTwiceType {
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What is paid twice for all; null: of some the price is not known.',
  })
  total!: string | null;
  @Field(() => Int, { description: 'Of how many combinations of payers.' })
  rowCount!: number;
  @Field(() => [String], { description: 'The names of all payers of the month who take part.' })
  payers!: string[];
}

export const DoublePaymentConnection = connectionOf(DoublePaymentType, 'DoublePayment');
export const DoublePaymentPersonConnection = connectionOf(DoublePaymentPersonType, 'DoublePaymentPerson');
