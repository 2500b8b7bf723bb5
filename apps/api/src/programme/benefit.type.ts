import {
  type Benefit,
  type BenefitAmount,
  BenefitEvent,
  BenefitItem,
  type Scholarship,
  type ScholarshipLevel,
  SchoolLevel,
} from '@lindung/domain/programme/benefit';
import { HeirKind } from '@lindung/domain/programme/heir';
import { LawSubject } from '@lindung/domain/programme/law-subject';
import type { AskBenefit } from '@lindung/domain/programme/quote-command';
import { Segment } from '@lindung/domain/programme/segment';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { Certainty } from '@lindung/domain/shared/certainty';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, RupiahScalar } from '../graphql/scalars.js';

const LOSS = 'Parts per million that the table of losses names.';

@InputType('BenefitInput', {
  description: 'An event and the facts that decide what it pays; what is not known is left out.',
})
export class BenefitInputType implements Record<keyof AskBenefit, unknown> {
  @Field(() => BenefitEvent)
  event!: BenefitEvent;
  @Field(() => DateScalar)
  day!: BusinessDate;
  @Field(() => Segment)
  segment!: Segment;
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Rupiah a month; of a non-wage worker the base of the band.',
  })
  wage!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the membership.' })
  startedOn!: BusinessDate | null;
  @Field(() => Int, { nullable: true })
  paidMonths!: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last protected day.' })
  protectedTo!: BusinessDate | null;
  @Field(() => Int, { nullable: true })
  children!: number | null;
  @Field(() => Int, { nullable: true, description: LOSS })
  lossPpm!: number | null;
  @Field(() => Int, { nullable: true, description: 'Parts per million of the function that are lost.' })
  functionPpm!: number | null;
  @Field(() => Int, { nullable: true, description: 'Months of inability.' })
  months!: number | null;
}

@ObjectType('BenefitAmount', {
  description: 'One amount of a benefit: base x rate x count, or the law’s own.',
})
export class BenefitAmountType implements Record<keyof BenefitAmount, unknown> {
  @Field(() => BenefitItem)
  item!: BenefitItem;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => RupiahScalar, { nullable: true })
  base!: string | null;
  @Field(() => Int, { nullable: true, description: 'Parts per million.' })
  ratePpm!: number | null;
  @Field(() => Int, { nullable: true })
  count!: number | null;
  @Field(() => Boolean, { description: 'The most that is paid back for what was spent.' })
  isLimit!: boolean;
  @Field(() => LawSubject)
  rule!: LawSubject;
  @Field(() => String)
  version!: string;
  @Field(() => String)
  citation!: string;
  @Field(() => Certainty)
  certainty!: Certainty;
}

@ObjectType('ScholarshipLevel', { description: 'Rupiah a year and child, for how many years.' })
export class ScholarshipLevelType implements Record<keyof ScholarshipLevel, unknown> {
  @Field(() => SchoolLevel)
  level!: SchoolLevel;
  @Field(() => RupiahScalar)
  yearly!: string;
  @Field(() => Int)
  years!: number;
}

@ObjectType('Scholarship', { description: 'Paid year by year on proof, beside the total.' })
export class ScholarshipType implements Record<keyof Scholarship, unknown> {
  @Field(() => Int)
  children!: number;
  @Field(() => [ScholarshipLevelType])
  levels!: ScholarshipLevelType[];
  @Field(() => RupiahScalar)
  perChild!: string;
  @Field(() => RupiahScalar, { description: 'For all children together.' })
  most!: string;
  @Field(() => Int)
  ageLimit!: number;
  @Field(() => Int, { description: 'Paid months that are needed.' })
  neededMonths!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Paid months that are missing; null when it is not known how many are paid.',
  })
  missingMonths!: number | null;
  @Field(() => String)
  citation!: string;
  @Field(() => Certainty)
  certainty!: Certainty;
}

@ObjectType('Benefit', { description: 'What an event pays, in rupiah.' })
export class BenefitType implements Record<keyof Benefit | 'heirs' | 'heirsCitation', unknown> {
  @Field(() => [BenefitAmountType])
  amounts!: BenefitAmountType[];
  @Field(() => RupiahScalar)
  total!: string;
  @Field(() => ScholarshipType, { nullable: true })
  scholarship!: ScholarshipType | null;
  @Field(() => [HeirKind], {
    description: 'Who receives what a death pays: a later kind only when nobody of an earlier one lives.',
  })
  heirs!: HeirKind[];
  @Field(() => String, { nullable: true, description: 'The law that says who is an heir.' })
  heirsCitation!: string | null;
}
