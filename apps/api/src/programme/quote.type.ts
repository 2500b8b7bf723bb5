import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { BaseKind, type Declaration, type DeclaredAmount } from '@lindung/domain/programme/contribution-base';
import { Programme } from '@lindung/domain/programme/programme';
import type { ProgrammeAmount, Quote } from '@lindung/domain/programme/quote';
import type { AskQuote } from '@lindung/domain/programme/quote-command';
import { RiskClass, Sector, Segment } from '@lindung/domain/programme/segment';
import { Field, InputType, ObjectType } from 'type-graphql';

import { RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { DerivationStepType } from './derivation-step.type.js';

@ObjectType('DeclaredAmount', {
  description: 'What a source document states for a programme, in rupiah a month.',
})
@InputType('DeclaredAmountInput')
export class DeclaredAmountType implements Record<keyof DeclaredAmount, unknown> {
  @Field(() => Programme)
  programme!: Programme;
  @Field(() => RupiahScalar)
  employer!: string;
  @Field(() => RupiahScalar)
  worker!: string;
}

@ObjectType('Declaration', { description: 'Amounts that a document states and no published rate gives.' })
@InputType('DeclarationInput')
export class DeclarationType implements Record<keyof Declaration, unknown> {
  @Field(() => [DeclaredAmountType])
  amounts!: DeclaredAmountType[];
  @Field(() => String, { description: 'The document, in 1 to 300 characters.' })
  source!: string;
}

@InputType('QuoteInput', {
  description: 'Who is priced in which month; what is left out is the usual, or none.',
})
export class QuoteInputType implements Record<keyof AskQuote, unknown> {
  @Field(() => Segment)
  segment!: Segment;
  @Field(() => Sector, { nullable: true, description: 'Kind of work; OTHER when it is left out.' })
  sector!: Sector | null;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => BaseKind)
  baseKind!: BaseKind;
  @Field(() => RupiahScalar, { description: 'Income, wage or base of a band, in rupiah a month.' })
  base!: string;
  @Field(() => RiskClass, { nullable: true, description: 'Of wage earners.' })
  riskClass!: RiskClass | null;
  @Field(() => DeclarationType, { nullable: true })
  declaration!: DeclarationType | null;
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => YearMonthScalar)
  month!: string;
}

@ObjectType('ProgrammeAmount', {
  description: 'What a programme costs a member in a month, in rupiah, and who bears it.',
})
export class ProgrammeAmountType implements Record<keyof ProgrammeAmount, unknown> {
  @Field(() => Programme)
  programme!: Programme;
  @Field(() => RupiahScalar)
  employer!: string;
  @Field(() => RupiahScalar)
  worker!: string;
  @Field(() => RupiahScalar, { description: 'Paid by the state, and by nobody else.' })
  state!: string;
  @Field(() => RupiahScalar, { description: 'Employer and worker together.' })
  amount!: string;
  @Field(() => [DerivationStepType])
  why!: DerivationStepType[];
}

@ObjectType('Quote', { description: 'The contribution of one member for one month, in rupiah.' })
export class QuoteType implements Record<keyof Quote, unknown> {
  @Field(() => [ProgrammeAmountType])
  amounts!: ProgrammeAmountType[];
  @Field(() => RupiahScalar)
  employer!: string;
  @Field(() => RupiahScalar)
  worker!: string;
  @Field(() => RupiahScalar)
  state!: string;
  @Field(() => RupiahScalar, { description: 'Employer and worker together: what is to be paid.' })
  total!: string;
  @Field(() => [DerivationStepType])
  why!: DerivationStepType[];
  @Field(() => String, { description: 'The rules that priced it: equal for equal law.' })
  tariffVersion!: string;
}
