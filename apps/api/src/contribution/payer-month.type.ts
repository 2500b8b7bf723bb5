import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { Programme } from '@lindung/domain/programme/programme';
import { Field, Int, ObjectType } from 'type-graphql';

import { RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';

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

@ObjectType('PaidTwice', { description: 'Payers who pay for the same people, the first before the others.' })
export class PaidTwiceType {
  @Field(() => Int)
  people!: number;
  @Field(() => [PayerOfMonthType])
  payers!: PayerOfMonthType[];
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What is paid twice for one of them; null: of one payer the price is not known.',
  })
  saving!: string | null;
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
  @Field(() => Int, { description: 'Of how many combinations of payers; the 200 dearest are told.' })
  rowCount!: number;
  @Field(() => [PaidTwiceType])
  rows!: PaidTwiceType[];
}
