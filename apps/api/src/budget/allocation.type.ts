import { FundingSource } from '@lindung/domain/agreement/funding-source';
import {
  AllocationBase,
  type AllocationLineInput as AllocationLineCommand,
  type ConfirmAllocations,
  type EnactAllocations,
  type EvaluateAllocations,
  type PlanAllocations,
  type ProposeAllocations,
  type RecordTranches,
  type ReportAllocations,
  type ReviseAllocation,
} from '@lindung/domain/budget/allocation';
import {
  AllocationProgress,
  AllocationStatus,
  AllocationStep,
} from '@lindung/domain/budget/allocation-status';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Programme } from '@lindung/domain/programme/programme';
import { RiskClass, Segment } from '@lindung/domain/programme/segment';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('AllocationLine', {
  description: 'People of a group for months, from a source of the village’s money, at the price of the law.',
})
export class AllocationLineType {
  @Field(() => ID)
  id!: string;
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
  @Field(() => Segment)
  segment!: Segment;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => AllocationBase)
  baseKind!: AllocationBase;
  @Field(() => RupiahScalar)
  incomeBase!: string;
  @Field(() => RiskClass, { nullable: true })
  riskClass!: RiskClass | null;
  @Field(() => Int)
  people!: number;
  @Field(() => YearMonthScalar)
  monthFrom!: string;
  @Field(() => YearMonthScalar)
  monthTo!: string;
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => String)
  accountCode!: string;
  @Field(() => String, { nullable: true })
  activityCode!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true, description: 'On what a contested source rests.' })
  citation!: string | null;
  @Field(() => RupiahScalar, { description: 'What one person costs in the first month.' })
  tariff!: string;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => Boolean)
  isContested!: boolean;
}

@ObjectType('AllocationTranche')
export class AllocationTrancheType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => DateScalar)
  receivedOn!: string;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => Boolean, { description: 'Takes back what was recorded too much.' })
  isCorrection!: boolean;
  @Field(() => String)
  documentNumber!: string;
  @Field(() => String, { nullable: true })
  recordedBy!: string | null;
  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('AllocationAct', { description: 'A step of an allocation, by its paper.' })
export class AllocationActType {
  @Field(() => ID)
  id!: string;
  @Field(() => AllocationStep)
  step!: AllocationStep;
  @Field(() => String)
  documentNumber!: string;
  @Field(() => DateScalar)
  documentDate!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => String, { nullable: true })
  madeBy!: string | null;
  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('AllocationBudgetLine', { description: 'A budget line of the village and year.' })
export class AllocationBudgetLineType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => String)
  accountCode!: string;
  @Field(() => RupiahScalar)
  ceiling!: string;
  @Field(() => RupiahScalar)
  available!: string;
}

@ObjectType('Allocation', {
  description: 'What a village sets aside in a year. What is committed and paid of it its budget lines say.',
})
export class AllocationType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  year!: number;
  @Field(() => AllocationStatus)
  status!: AllocationStatus;
  @Field(() => AllocationProgress, { description: 'How far the money has come.' })
  progress!: AllocationProgress;
  @Field(() => RegionRefType)
  village!: RegionRefType;
  @Field(() => RegionRefType)
  district!: RegionRefType;
  @Field(() => RupiahScalar, { nullable: true, description: 'The village’s fund (Dana Desa) of the year.' })
  villageFund!: string | null;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar, { description: 'What its lines come to.' })
  amount!: string;
  @Field(() => RupiahScalar, { description: 'The ceilings of the village’s budget lines of the year.' })
  enacted!: string;
  @Field(() => RupiahScalar, { description: 'What has arrived in tranches.' })
  received!: string;
  @Field(() => RupiahScalar)
  committed!: string;
  @Field(() => RupiahScalar)
  billed!: string;
  @Field(() => RupiahScalar)
  paid!: string;
  @Field(() => RupiahScalar, { description: 'Free to be promised.' })
  left!: string;
  @Field(() => RupiahScalar)
  lapsed!: string;
  @Field(() => ID, { nullable: true })
  proposedById!: string | null;
  @Field(() => ID, { nullable: true })
  enteredById!: string | null;
  @Field(() => String, { nullable: true })
  madeBy!: string | null;
  @Field(() => [AllocationLineType])
  lines!: AllocationLineType[];
  @Field(() => [AllocationLineType], { description: 'Of a revision that waits for a second person.' })
  proposedLines!: AllocationLineType[];
  @Field(() => [AllocationTrancheType])
  tranches!: AllocationTrancheType[];
  @Field(() => [AllocationActType], { description: 'The latest first.' })
  acts!: AllocationActType[];
  @Field(() => [AllocationBudgetLineType])
  budgetLines!: AllocationBudgetLineType[];
  @Field(() => Int)
  version!: number;
}

@ObjectType('AllocationTotal', {
  description: 'What the villages of a region have budgeted in a year, with the region’s own budget beside.',
})
export class AllocationTotalType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int, { description: 'Villages that have a budget; wards have none.' })
  villages!: number;
  @Field(() => Int, { description: 'Villages with an allocation, in whatever state.' })
  planned!: number;
  @Field(() => Int)
  enacted!: number;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar)
  plannedAmount!: string;
  @Field(() => RupiahScalar)
  enactedAmount!: string;
  @Field(() => RupiahScalar)
  received!: string;
  @Field(() => RupiahScalar)
  committed!: string;
  @Field(() => RupiahScalar)
  billed!: string;
  @Field(() => RupiahScalar)
  paid!: string;
  @Field(() => RupiahScalar)
  left!: string;
  @Field(() => RupiahScalar, { description: 'Of the region’s own budget lines (APBD).' })
  ownCeiling!: string;
  @Field(() => RupiahScalar, { description: 'Committed or billed of those.' })
  ownCommitted!: string;
  @Field(() => RupiahScalar)
  ownPaid!: string;
  @Field(() => RupiahScalar)
  ownLeft!: string;
}

@ObjectType('VillageWithoutBudget', { description: 'A village that has enacted nothing for the year.' })
export class VillageWithoutBudgetType {
  @Field(() => RegionRefType)
  village!: RegionRefType;
  @Field(() => RegionRefType)
  district!: RegionRefType;
  @Field(() => AllocationStatus, {
    nullable: true,
    description: 'How far its allocation is; null where there is none.',
  })
  status!: AllocationStatus | null;
  @Field(() => Int, { description: 'Residents of the registry whom nobody protects today.' })
  unprotected!: number;
  @Field(() => RupiahScalar, { nullable: true, description: 'What it enacted for the year before.' })
  yearBefore!: string | null;
}

@InputType()
export class AllocationFilter {
  @Field(() => Int, { nullable: true })
  year?: number | null;
  @Field(() => AllocationStatus, { nullable: true })
  status?: AllocationStatus | null;
  @Field(() => ID, { nullable: true, description: 'Of this regency, district or village.' })
  regionId?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class AllocationLineInput implements Record<keyof AllocationLineCommand, unknown> {
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
  @Field(() => Segment)
  segment!: Segment;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => AllocationBase, { nullable: true, description: 'The usual one of the segment without it.' })
  baseKind!: AllocationBase;
  @Field(() => RupiahScalar)
  incomeBase!: string;
  @Field(() => RiskClass, { nullable: true })
  riskClass!: RiskClass | null;
  @Field(() => Int)
  people!: number;
  @Field(() => YearMonthScalar)
  monthFrom!: string;
  @Field(() => YearMonthScalar)
  monthTo!: string;
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => String, { description: 'Such as 5.2.1.' })
  accountCode!: string;
  @Field(() => String, { nullable: true, description: 'Such as 4.6.90.' })
  activityCode!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true, description: 'Demanded where the law leaves the source contested.' })
  citation!: string | null;
}

@InputType()
export class AllocationRowInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
class PaperInput {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String)
  documentNumber!: string;
  @Field(() => DateScalar)
  documentDate!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@InputType()
class PaperOfManyInput extends PaperInput {
  @Field(() => [AllocationRowInput], { description: 'Each as it was seen; all or none.' })
  rows!: AllocationRowInput[];
}

@InputType()
export class PlanAllocationsInput extends PaperInput implements Record<keyof PlanAllocations, unknown> {
  @Field(() => Int)
  year!: number;
  @Field(() => [ID], {
    nullable: true,
    description: 'Without them: every village of the area that has no allocation of the year.',
  })
  villageIds!: string[] | null;
  @Field(() => RupiahScalar, { nullable: true })
  villageFund!: string | null;
  @Field(() => [AllocationLineInput])
  lines!: AllocationLineInput[];
}

@InputType()
export class ReviseAllocationInput extends PaperInput implements Record<keyof ReviseAllocation, unknown> {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => RupiahScalar, { nullable: true })
  villageFund!: string | null;
  @Field(() => [AllocationLineInput])
  lines!: AllocationLineInput[];
}

@InputType()
export class ProposeAllocationsInput
  extends PaperOfManyInput
  implements Record<keyof ProposeAllocations, unknown> {}

@InputType()
export class EvaluateAllocationsInput
  extends PaperOfManyInput
  implements Record<keyof EvaluateAllocations, unknown>
{
  @Field(() => Boolean, { description: 'No: returned, with a note.' })
  isAccepted!: boolean;
}

@InputType()
export class EnactAllocationsInput
  extends PaperOfManyInput
  implements Record<keyof EnactAllocations, unknown> {}

@InputType()
export class ConfirmAllocationsInput
  extends PaperOfManyInput
  implements Record<keyof ConfirmAllocations, unknown>
{
  @Field(() => Boolean, { description: 'No: declined, with a note.' })
  isGranted!: boolean;
}

@InputType()
export class ReportAllocationsInput
  extends PaperOfManyInput
  implements Record<keyof ReportAllocations, unknown>
{
  @Field(() => AllocationStep, { description: 'REPORT or CLOSE.' })
  step!: AllocationStep;
}

@InputType()
export class RecordTranchesInput implements Record<keyof RecordTranches, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => [AllocationRowInput])
  rows!: AllocationRowInput[];
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => DateScalar)
  receivedOn!: string;
  @Field(() => RupiahScalar, { nullable: true, description: 'Of each.' })
  amount!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Instead of an amount: the share of what is enacted, in parts per million.',
  })
  sharePpm!: number | null;
  @Field(() => Boolean, { nullable: true })
  isCorrection!: boolean | null;
  @Field(() => String)
  documentNumber!: string;
}

export const AllocationConnection = connectionOf(AllocationType, 'Allocation');
