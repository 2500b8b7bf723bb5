import { FigureName } from '@lindung/domain/insight/figure-check';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { BudgetLineRefType } from '../budget/budget.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('FigureFault', {
  description: 'A figure that is kept and is not what its ledger, its members and its bills add up to.',
})
export class FigureFaultType {
  @Field(() => ID, { description: 'Its place among the faults of the check.' })
  id!: string;
  @Field(() => FigureName)
  figure!: FigureName;
  @Field(() => String, { description: 'Whole seats, or whole rupiah.' })
  kept!: string;
  @Field(() => String, { description: 'What it ought to be.' })
  computed!: string;
  @Field(() => AgreementLineRefType, { nullable: true, description: 'Of a figure of seats.' })
  line!: AgreementLineRefType | null;
  @Field(() => BudgetLineRefType, { nullable: true, description: 'Of a figure of a budget.' })
  budgetLine!: BudgetLineRefType | null;
  @Field(() => RegionRefType, { nullable: true, description: 'Of the people of that village alone.' })
  place!: RegionRefType | null;
}

@ObjectType('FigureCheck', {
  description: 'The figures of seats and budgets of a regency, compared with their ledgers once a night.',
})
export class FigureCheckType {
  @Field(() => ID)
  id!: string;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => DateScalar)
  onDay!: string;
  @Field(() => DateTimeScalar)
  checkedAt!: Date;
  @Field(() => Int)
  faultCount!: number;
  @Field(() => [FigureFaultType], { description: 'The first hundred.' })
  faults!: FigureFaultType[];
}

@InputType()
export class FigureCheckFilter {
  @Field(() => ID, { nullable: true })
  regionId?: string | null;
  @Field(() => Boolean, { nullable: true })
  hasFaults?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'The last check of each regency alone.' })
  isLast?: boolean | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

export const FigureCheckConnection = connectionOf(FigureCheckType, 'FigureCheck');
