import { FundingSource } from '@lindung/domain/agreement/funding-source';
import {
  BudgetChangeStatus,
  type ConfirmBudgetChange,
  type DeclineBudgetChange,
  type ProposeBudgetChange,
  type WithdrawBudgetChange,
} from '@lindung/domain/budget/budget-change';
import type { CreateBudgetLine, FundAgreementLine } from '@lindung/domain/budget/budget-line';
import {
  BudgetAccount,
  BudgetChangeKind,
  BudgetDocument,
  BudgetMovementKind,
} from '@lindung/domain/budget/budget-state';
import { Programme } from '@lindung/domain/programme/programme';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('BudgetLineRef', { description: 'A line of a budget as another record points at it.' })
export class BudgetLineRefType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  year!: number;
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => String)
  accountCode!: string;
  @Field(() => String, { nullable: true })
  activityCode!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => RegionRefType)
  region!: RegionRefType;
}

@ObjectType('BudgetFunding', { description: 'A line of an agreement that is paid from the budget line.' })
export class BudgetFundingType {
  @Field(() => ID)
  id!: string;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => YearMonthScalar)
  fromMonth!: string;
  @Field(() => YearMonthScalar)
  toMonth!: string;
}

@ObjectType('BudgetLine', {
  description:
    'A line of a budget for one year. Every rupiah of its ceiling is in exactly one of the states.',
})
export class BudgetLineType extends BudgetLineRefType {
  @Field(() => RupiahScalar)
  ceiling!: string;
  @Field(() => RupiahScalar, { description: 'Free to be promised.' })
  available!: string;
  @Field(() => RupiahScalar, { description: 'Not to be spent until it is thawed.' })
  frozen!: string;
  @Field(() => RupiahScalar, { description: 'Promised to members for months that are not billed.' })
  committed!: string;
  @Field(() => RupiahScalar, { description: 'On bills that are not paid.' })
  billed!: string;
  @Field(() => RupiahScalar)
  paid!: string;
  @Field(() => RupiahScalar, { description: 'Left when the year was closed.' })
  lapsed!: string;
  @Field(() => [BudgetFundingType])
  fundings!: BudgetFundingType[];
  @Field(() => Int)
  version!: number;
}

@ObjectType('BudgetChange', {
  description: 'A change of a budget line: proposed by its paper, in force when another has confirmed it.',
})
export class BudgetChangeType {
  @Field(() => ID)
  id!: string;
  @Field(() => BudgetLineRefType)
  budgetLine!: BudgetLineRefType;
  @Field(() => BudgetLineRefType, { nullable: true, description: 'Where a shift goes.' })
  toLine!: BudgetLineRefType | null;
  @Field(() => BudgetChangeKind)
  kind!: BudgetChangeKind;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => RupiahScalar, { description: 'What the line has free now.' })
  available!: string;
  @Field(() => String)
  documentNumber!: string;
  @Field(() => DateScalar)
  documentDate!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => BudgetChangeStatus)
  status!: BudgetChangeStatus;
  @Field(() => ID)
  proposedById!: string;
  @Field(() => String, { nullable: true })
  proposedBy!: string | null;
  @Field(() => DateTimeScalar)
  proposedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  answer!: string | null;
  @Field(() => Int)
  version!: number;
}

@ObjectType('BudgetMovement', {
  description:
    'One amount that went from one account of a budget line to another; never changed, taken back by another.',
})
export class BudgetMovementType {
  @Field(() => ID)
  id!: string;
  @Field(() => BudgetMovementKind)
  kind!: BudgetMovementKind;
  @Field(() => BudgetAccount)
  fromAccount!: BudgetAccount;
  @Field(() => BudgetAccount)
  toAccount!: BudgetAccount;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => BudgetDocument, { description: 'On what it rests.' })
  document!: BudgetDocument;
  @Field(() => ID, {
    nullable: true,
    description: 'The decree, bill or agreement; null where the paper is of a change.',
  })
  documentId!: string | null;
  @Field(() => String, { nullable: true })
  documentNumber!: string | null;
  @Field(() => String, { nullable: true })
  madeBy!: string | null;
  @Field(() => String, { nullable: true })
  checkedBy!: string | null;
  @Field(() => DateTimeScalar)
  at!: Date;
}

@InputType()
export class BudgetLineFilter {
  @Field(() => Int, { nullable: true })
  year?: number | null;
  @Field(() => FundingSource, { nullable: true })
  fundingSource?: FundingSource | null;
  @Field(() => ID, { nullable: true, description: 'Of this regency, district or village, or below it.' })
  regionId?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class BudgetChangeFilter {
  @Field(() => ID, { nullable: true })
  budgetLineId?: string | null;
  @Field(() => BudgetChangeStatus, { nullable: true })
  status?: BudgetChangeStatus | null;
}

@InputType()
export class CreateBudgetLineInput implements Record<keyof CreateBudgetLine, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The own region, or a district or village in it; the own one without it.',
  })
  regionId!: string | null;
  @Field(() => Int)
  year!: number;
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => String, { description: 'Such as 5.1.02.02.02.0006.' })
  accountCode!: string;
  @Field(() => String, { nullable: true, description: 'Such as 2.07.05.2.02.0005.' })
  activityCode!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => RupiahScalar, { description: 'In force when another has confirmed it.' })
  ceiling!: string;
  @Field(() => String, { description: 'Of the paper that enacts it.' })
  documentNumber!: string;
  @Field(() => DateScalar)
  documentDate!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@InputType()
export class FundAgreementLineInput implements Record<keyof FundAgreementLine, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  lineId!: string;
  @Field(() => ID)
  budgetLineId!: string;
  @Field(() => [Programme])
  programmes!: Programme[];
}

@InputType()
export class ProposeBudgetChangeInput implements Record<keyof ProposeBudgetChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  budgetLineId!: string;
  @Field(() => BudgetChangeKind, { description: 'Any but CEILING, which comes with the line.' })
  kind!: BudgetChangeKind;
  @Field(() => ID, { nullable: true, description: 'Of a SHIFT alone.' })
  toLineId!: string | null;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => String)
  documentNumber!: string;
  @Field(() => DateScalar)
  documentDate!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@InputType()
export class ConfirmBudgetChangeInput implements Record<keyof ConfirmBudgetChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class WithdrawBudgetChangeInput implements Record<keyof WithdrawBudgetChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class DeclineBudgetChangeInput implements Record<keyof DeclineBudgetChange, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Why, in 10 to 500 characters.' })
  answer!: string;
}

export const BudgetLineConnection = connectionOf(BudgetLineType, 'BudgetLine');
export const BudgetChangeConnection = connectionOf(BudgetChangeType, 'BudgetChange');
export const BudgetMovementConnection = connectionOf(BudgetMovementType, 'BudgetMovement');
