import { FundingSource } from '@lindung/domain/agreement/funding-source';
import {
  LawRuleStatus,
  type DecideLawRule,
  type LawRuleDraft,
  type ProposeLawRule,
} from '@lindung/domain/programme/law-rule';
import { LawChapter, LawSubject, ValueUnit } from '@lindung/domain/programme/law-subject';
import type { IncomeBand, LawRate, LawTerms } from '@lindung/domain/programme/law-terms';
import { Programme } from '@lindung/domain/programme/programme';
import { ContributionShare, RiskClass, Sector, Segment } from '@lindung/domain/programme/segment';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { Certainty } from '@lindung/domain/shared/certainty';
import { RoundingRule } from '@lindung/domain/shared/rate';
import { DecileSource } from '@lindung/domain/worker/decile';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar } from '../graphql/scalars.js';

const PPM = 'Parts per million: 10000 = 1 %.';

@ObjectType('LawRate', { description: 'What one share pays of the base.' })
@InputType('LawRateInput')
export class LawRateType implements Record<keyof LawRate, unknown> {
  @Field(() => ContributionShare)
  share!: ContributionShare;
  @Field(() => RiskClass, { nullable: true, description: 'Where the law has a rate for each class.' })
  riskClass!: RiskClass | null;
  @Field(() => Int, { description: PPM })
  ratePpm!: number;
}

@ObjectType('IncomeBand', { description: 'A band of monthly income, in rupiah.' })
@InputType('IncomeBandInput')
export class IncomeBandType implements Record<keyof IncomeBand, unknown> {
  @Field(() => RupiahScalar, {
    description: "The smallest income of the band, which reaches to the next one's.",
  })
  lowerBound!: string;
  @Field(() => RupiahScalar)
  base!: string;
  @Field(() => Certainty)
  certainty!: Certainty;
}

@ObjectType('LawRelief', { description: 'What remains to be paid of a programme.' })
@InputType('LawReliefInput')
export class LawReliefType implements Record<keyof LawTerms['reliefs'][number], unknown> {
  @Field(() => Programme)
  programme!: Programme;
  @Field(() => Int, { description: PPM })
  remainingPpm!: number;
  @Field(() => Boolean, { description: 'The rest is due later, not forgiven.' })
  isDeferred!: boolean;
}

@ObjectType('LawValue', { description: 'A value by its name, a whole number in its unit.' })
@InputType('LawValueInput')
export class LawValueType implements Record<keyof LawTerms['values'][number], unknown> {
  @Field(() => String)
  name!: string;
  @Field(() => ValueUnit)
  unit!: ValueUnit;
  @Field(() => RupiahScalar)
  value!: string;
}

@ObjectType('LawTerms', {
  description: 'What a rule says: the parts that its subject needs; the others are empty.',
})
@InputType('LawTermsInput')
export class LawTermsType implements Record<keyof LawTerms, unknown> {
  @Field(() => [LawRateType])
  rates!: LawRateType[];
  @Field(() => ContributionShare, { nullable: true })
  share!: ContributionShare | null;
  @Field(() => RupiahScalar, { nullable: true })
  amount!: string | null;
  @Field(() => RoundingRule, { nullable: true })
  rounding!: RoundingRule | null;
  @Field(() => [IncomeBandType])
  bands!: IncomeBandType[];
  @Field(() => [LawReliefType])
  reliefs!: LawReliefType[];
  @Field(() => [FundingSource], { description: 'Whose members have the relief.' })
  fundingSources!: FundingSource[];
  @Field(() => [LawValueType])
  values!: LawValueType[];
  @Field(() => [String], {
    description: 'Words of occupations that are not eligible, each matched whole.',
  })
  excludedWords!: string[];
  @Field(() => [DecileSource], {
    description: 'Sources of deciles that count; empty: all.',
  })
  decileSources!: DecileSource[];
}

@ObjectType('LawRule', {
  description: 'What holds about a subject from one day to another, both included, by which law.',
})
export class LawRuleType {
  @Field(() => ID)
  id!: string;
  @Field(() => LawSubject)
  subject!: LawSubject;
  @Field(() => LawChapter)
  chapter!: LawChapter;
  @Field(() => Segment, { nullable: true })
  segment!: Segment | null;
  @Field(() => Programme, { nullable: true })
  programme!: Programme | null;
  @Field(() => Sector, { nullable: true })
  sector!: Sector | null;
  @Field(() => LawTermsType)
  terms!: LawTermsType;
  @Field(() => DateScalar)
  validFrom!: BusinessDate;
  @Field(() => DateScalar, { nullable: true, description: 'Null: until another row follows.' })
  validTo!: BusinessDate | null;
  @Field(() => String)
  citation!: string;
  @Field(() => Certainty)
  certainty!: Certainty;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => LawRuleStatus)
  status!: LawRuleStatus;
  @Field(() => String, { nullable: true, description: 'Null: it came with the program.' })
  proposedBy!: string | null;
  @Field(() => ID, { nullable: true })
  proposedById!: string | null;
  @Field(() => DateTimeScalar)
  proposedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was put in force or declined.' })
  reason!: string | null;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class LawRuleFilter {
  @Field(() => LawSubject, { nullable: true })
  subject?: LawSubject | null;
  @Field(() => LawChapter, { nullable: true })
  chapter?: LawChapter | null;
  @Field(() => LawRuleStatus, { nullable: true })
  status?: LawRuleStatus | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Proposals that wait to be checked by who asks: not the own ones.',
  })
  awaitsMe?: boolean | null;
  @Field(() => DateScalar, { nullable: true, description: 'Holds on that day.' })
  on?: BusinessDate | null;
}

@InputType({ description: 'A row of the law as a decree brings it.' })
export class LawRuleDraftInput implements Record<keyof LawRuleDraft, unknown> {
  @Field(() => LawSubject)
  subject!: LawSubject;
  @Field(() => LawTermsType)
  terms!: LawTermsType;
  @Field(() => DateScalar)
  validFrom!: BusinessDate;
  @Field(() => DateScalar, { nullable: true })
  validTo!: BusinessDate | null;
  @Field(() => String, { description: 'The law that says so, in 1 to 300 characters.' })
  citation!: string;
  @Field(() => Certainty)
  certainty!: Certainty;
}

@InputType()
export class ProposeLawRuleInput extends LawRuleDraftInput implements Record<keyof ProposeLawRule, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@InputType()
export class DecideLawRuleInput implements Record<keyof DecideLawRule, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => Boolean)
  isGranted!: boolean;
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
}

@ObjectType('LawImpactOfPayer', {
  description: 'What a row changes for a payer, in rupiah over the months that it reaches.',
})
export class LawImpactOfPayerType {
  @Field(() => ID)
  payerId!: string;
  @Field(() => String)
  payer!: string;
  @Field(() => String)
  region!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar)
  before!: string;
  @Field(() => RupiahScalar)
  after!: string;
}

@ObjectType('LawImpact', { description: 'What a row of the law would change for whom, within the own area.' })
export class LawImpactType {
  @Field(() => Int, { description: 'Payers for whom it changes something.' })
  payers!: number;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar)
  before!: string;
  @Field(() => RupiahScalar)
  after!: string;
  @Field(() => Int, { description: 'Months of people that would have no price any more.' })
  unpriced!: number;
  @Field(() => Int, { description: 'Bills of the months that are drawn already: they stay as they are.' })
  billsDrawn!: number;
  @Field(() => DateScalar, { nullable: true, description: 'The last day of the row that gives way.' })
  endsEarlierOn!: BusinessDate | null;
  @Field(() => [LawImpactOfPayerType], { description: 'Those with the largest difference, at most 100.' })
  byPayer!: LawImpactOfPayerType[];
}

export const LawRuleConnection = connectionOf(LawRuleType, 'LawRule');
