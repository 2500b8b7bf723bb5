import type { CreateAgreement, SignAgreement, UpdateAgreement } from '@lindung/domain/agreement/agreement';
import { type AgreementLineInput, LineBase } from '@lindung/domain/agreement/agreement-line';
import { AgreementKind } from '@lindung/domain/agreement/agreement-status';
import type { RemoveAgreementDocument, ReplaceAgreementDocument } from '@lindung/domain/agreement/document';
import { FundingSource } from '@lindung/domain/agreement/funding-source';
import {
  type AgreementPartyInput,
  type AgreementWitnessInput,
  PartySide,
} from '@lindung/domain/agreement/party';
import { RefundRule } from '@lindung/domain/agreement/refund-rule';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Programme } from '@lindung/domain/programme/programme';
import { RiskClass, Segment } from '@lindung/domain/programme/segment';
import { Field, ID, InputType, Int } from 'type-graphql';

import { DeclarationType } from '../programme/programme.public.js';
import { DateScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { AgreementStageInputType } from './agreement-stage-input.type.js';
import { LineChangeInputType } from './line-change.type.js';
import { QuotaShareInputType } from './line-share.type.js';

@InputType('AgreementLineInput')
export class AgreementLineInputType implements Record<keyof AgreementLineInput, unknown> {
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
  @Field(() => Segment)
  segment!: Segment;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => ID)
  payerId!: string;
  @Field(() => LineBase, {
    nullable: true,
    description: 'Left out: BAND for non-wage workers, NOMINAL_WAGE for wage earners.',
  })
  baseKind!: LineBase | null;
  @Field(() => RupiahScalar, { description: 'Base of the contribution in rupiah a month.' })
  incomeBase!: string;
  @Field(() => RiskClass, { nullable: true, description: 'Of wage earners.' })
  riskClass!: RiskClass | null;
  @Field(() => DeclarationType, { nullable: true, description: 'Of a declared base.' })
  declaration!: DeclarationType | null;
  @Field(() => Int, { nullable: true })
  decileFrom!: number | null;
  @Field(() => Int, { nullable: true })
  decileTo!: number | null;
  @Field(() => YearMonthScalar)
  monthFrom!: string;
  @Field(() => YearMonthScalar)
  monthTo!: string;
  @Field(() => [AgreementStageInputType], { description: 'The quota is their sum.' })
  stages!: AgreementStageInputType[];
  @Field(() => [QuotaShareInputType], {
    nullable: true,
    description: 'Seats that are kept for districts and villages; what is left is for all.',
  })
  shares!: QuotaShareInputType[] | null;
}

@InputType('AgreementPartyInput')
export class AgreementPartyInputType implements Record<keyof AgreementPartyInput, unknown> {
  @Field(() => PartySide)
  side!: PartySide;
  @Field(() => ID, { nullable: true, description: 'Of a government: which one.' })
  regionId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of an office: which one.' })
  officeId!: string | null;
  @Field(() => String, { nullable: true })
  signatory!: string | null;
  @Field(() => String, { nullable: true })
  signatoryTitle!: string | null;
}

@InputType('AgreementWitnessInput')
export class AgreementWitnessInputType implements Record<keyof AgreementWitnessInput, unknown> {
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  title!: string | null;
}

@InputType()
export class CreateAgreementInput implements Record<keyof CreateAgreement, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
  @Field(() => AgreementKind)
  kind!: AgreementKind;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar)
  validTo!: string;
  @Field(() => ID)
  signingOfficeId!: string;
  @Field(() => [AgreementPartyInputType], {
    nullable: true,
    description:
      'In their order, someone on each side; without any the own region and the office that signs.',
  })
  parties!: AgreementPartyInputType[] | null;
  @Field(() => [AgreementWitnessInputType], { nullable: true })
  witnesses!: AgreementWitnessInputType[] | null;
  @Field(() => String, { nullable: true, description: 'Where it is signed.' })
  place!: string | null;
  @Field(() => RefundRule, { nullable: true })
  refundRule!: RefundRule | null;
  @Field(() => String, { nullable: true })
  refundTerms!: string | null;
  @Field(() => ID, { nullable: true, description: 'What an addendum amends.' })
  amendsId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The agreement whose place it takes.' })
  renewsId!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The memorandum of the same regency under which a PKS stands.',
  })
  frameId!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of a memorandum: how many seats each agreement under it has at least.',
  })
  minimumSeats!: number | null;
  @Field(() => String, { nullable: true })
  remarks!: string | null;
  @Field(() => String, { nullable: true })
  assumptions!: string | null;
  @Field(() => [AgreementLineInputType])
  lines!: AgreementLineInputType[];
  @Field(() => [LineChangeInputType], {
    nullable: true,
    description: 'Of an addendum: what it does to lines that were signed before.',
  })
  changes!: LineChangeInputType[] | null;
}

@InputType({ description: 'The whole content of a draft; what is left out is cleared.' })
export class UpdateAgreementInput
  extends CreateAgreementInput
  implements Record<keyof UpdateAgreement, unknown>
{
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class SignAgreementInput implements Record<keyof SignAgreement, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => DateScalar)
  signedOn!: string;
}

@InputType()
export class ReplaceAgreementDocumentInput implements Record<keyof ReplaceAgreementDocument, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  reason!: string;
}

@InputType()
export class RemoveAgreementDocumentInput implements Record<keyof RemoveAgreementDocument, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
}
