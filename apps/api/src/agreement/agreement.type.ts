import { LineBase } from '@lindung/domain/agreement/agreement-line';
import { AgreementKind, AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { PartySide } from '@lindung/domain/agreement/party';
import { RefundRule } from '@lindung/domain/agreement/refund-rule';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Programme } from '@lindung/domain/programme/programme';
import { RiskClass, Segment } from '@lindung/domain/programme/segment';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf, orderOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { OfficeRefType } from '../office/office.public.js';
import { DeclarationType, DerivationStepType } from '../programme/programme.public.js';
import { RegionRefType } from '../territory/territory.public.js';
import { AgreementOrderType } from './agreement-order.type.js';
import { LineChangeType } from './line-change.type.js';
import { LineShareType } from './line-share.type.js';
import { PayerType } from './payer.type.js';

@ObjectType('AgreementStage')
export class AgreementStageType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => Int)
  seats!: number;
  @Field(() => Int, { description: 'Of them, taken back by addenda.' })
  takenBack!: number;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('AgreementLine')
export class AgreementLineType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  agreementId!: string;
  @Field(() => String)
  agreementNumber!: string;
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
  @Field(() => Segment)
  segment!: Segment;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => PayerType)
  payer!: PayerType;
  @Field(() => LineBase)
  baseKind!: LineBase;
  @Field(() => RupiahScalar)
  incomeBase!: string;
  @Field(() => RiskClass, { nullable: true })
  riskClass!: RiskClass | null;
  @Field(() => DeclarationType, { nullable: true })
  declaration!: DeclarationType | null;
  @Field(() => Int, { nullable: true })
  decileFrom!: number | null;
  @Field(() => Int, { nullable: true })
  decileTo!: number | null;
  @Field(() => YearMonthScalar)
  monthFrom!: string;
  @Field(() => YearMonthScalar)
  monthTo!: string;
  @Field(() => Int, { description: 'Seats of all stages, also those that begin later.' })
  quota!: number;
  @Field(() => Int)
  seatsTaken!: number;
  @Field(() => Int, { description: 'Seats granted by the business day and not taken.' })
  seatsAvailable!: number;
  @Field(() => [AgreementStageType])
  stages!: AgreementStageType[];
  @Field(() => [LineShareType], { description: 'Seats that are kept for districts and villages.' })
  shares!: LineShareType[];
  @Field(() => RupiahScalar, { description: "Per person in the line's first month." })
  monthlyAmount!: string;
  @Field(() => RupiahScalar, { description: 'Of it the share of the employer.' })
  employerAmount!: string;
  @Field(() => RupiahScalar, { description: 'Of it the share of the worker.' })
  workerAmount!: string;
  @Field(() => [DerivationStepType])
  why!: DerivationStepType[];
}

@ObjectType('AgreementRef')
export class AgreementRefType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
}

@ObjectType('AgreementParty', { description: 'Who signs, under the name and title of that day.' })
export class AgreementPartyType {
  @Field(() => ID)
  id!: string;
  @Field(() => PartySide)
  side!: PartySide;
  @Field(() => RegionRefType, { nullable: true })
  region!: RegionRefType | null;
  @Field(() => OfficeRefType, { nullable: true, description: 'As it stood on the day of the signing.' })
  office!: OfficeRefType | null;
  @Field(() => String, { nullable: true })
  signatory!: string | null;
  @Field(() => String, { nullable: true })
  signatoryTitle!: string | null;
}

@ObjectType('AgreementWitness')
export class AgreementWitnessType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  title!: string | null;
}

@ObjectType('AgreementDocument', {
  description: 'A paper of an agreement; its bytes are at `/agreement-documents/<id>`, by HTTP.',
})
export class AgreementDocumentType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: '`application/pdf` or `image/jpeg`, by its content.' })
  mediaType!: string;
  @Field(() => Int, { description: 'In bytes.' })
  size!: number;
  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal.' })
  sha256!: string;
  @Field(() => DateTimeScalar)
  uploadedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when another one stands for it.' })
  replacedAt!: Date | null;
  @Field(() => String, { nullable: true })
  replacedReason!: string | null;
}

@ObjectType('Addendum')
export class AddendumType extends AgreementRefType {
  @Field(() => AgreementStatus)
  status!: AgreementStatus;
  @Field(() => DateScalar, { nullable: true })
  signedOn!: string | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar)
  validTo!: string;
  @Field(() => Int, { description: 'Seats of the lines that it brings.' })
  quota!: number;
  @Field(() => Int, { description: 'Seats that it adds to lines that were signed before.' })
  seatsAdded!: number;
  @Field(() => Int, { description: 'Seats that it takes back of them.' })
  seatsTakenBack!: number;
}

@ObjectType('Agreement')
export class AgreementType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
  @Field(() => AgreementKind)
  kind!: AgreementKind;
  @Field(() => AgreementStatus, { description: 'How it stands on the business day.' })
  status!: AgreementStatus;
  @Field(() => DateScalar, {
    description: 'The last day that is signed for, addenda included, or the day before it was ended.',
  })
  endsOn!: string;
  @Field(() => Int, { description: 'Days until the last one; 0 on it and after it.' })
  daysLeft!: number;
  @Field(() => Int, {
    description: 'Members who are protected on its last day: whose protection stops with it.',
  })
  membersAtEnd!: number;
  @Field(() => String, { nullable: true, description: 'Who sent the draft to its review.' })
  submittedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Who approved it or gave it back.' })
  reviewedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was given back or withdrawn.' })
  reason!: string | null;
  @Field(() => Boolean, { description: 'It waits for a review that the reader may do.' })
  canReview!: boolean;
  @Field(() => AgreementRefType, { nullable: true, description: 'What an addendum amends.' })
  amends!: AgreementRefType | null;
  @Field(() => AgreementRefType, { nullable: true, description: 'The agreement whose place it takes.' })
  renews!: AgreementRefType | null;
  @Field(() => [AddendumType], { description: 'What amends it, by their first days.' })
  addenda!: AddendumType[];
  @Field(() => [AgreementOrderType], {
    description: 'What was ordered since it was signed, the latest day first.',
  })
  orders!: AgreementOrderType[];
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => DateScalar, { nullable: true })
  signedOn!: string | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar)
  validTo!: string;
  @Field(() => OfficeRefType, { description: 'The office that signed, as it stood on that day.' })
  signingOffice!: OfficeRefType;
  @Field(() => OfficeRefType, {
    nullable: true,
    description: 'The office that serves the region on the business day.',
  })
  servingOffice!: OfficeRefType | null;
  @Field(() => [AgreementPartyType], { description: 'In their order.' })
  parties!: AgreementPartyType[];
  @Field(() => [AgreementWitnessType])
  witnesses!: AgreementWitnessType[];
  @Field(() => [AgreementDocumentType], { description: 'Its papers, the oldest first.' })
  documents!: AgreementDocumentType[];
  @Field(() => String, { nullable: true, description: 'Where it is signed.' })
  place!: string | null;
  @Field(() => RefundRule, {
    description: 'What becomes of contributions for more people than were covered.',
  })
  refundRule!: RefundRule;
  @Field(() => String, { nullable: true })
  refundTerms!: string | null;
  @Field(() => AgreementRefType, {
    nullable: true,
    description: 'The memorandum under which it stands, for whoever reaches that.',
  })
  frame!: AgreementRefType | null;
  @Field(() => Int, { description: 'Of a memorandum: how many agreements stand under it.' })
  underCount!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Of a memorandum: how many seats each agreement under it has at least.',
  })
  minimumSeats!: number | null;
  @Field(() => String, { nullable: true, description: 'Of the first party on the side of the government.' })
  governmentSignatory!: string | null;
  @Field(() => String, { nullable: true })
  governmentSignatoryTitle!: string | null;
  @Field(() => String, { nullable: true })
  officeSignatory!: string | null;
  @Field(() => String, { nullable: true })
  officeSignatoryTitle!: string | null;
  @Field(() => String, { nullable: true })
  remarks!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What of this record is an assumption of the demo.',
  })
  assumptions!: string | null;
  @Field(() => [AgreementLineType])
  lines!: AgreementLineType[];
  @Field(() => [LineChangeType], {
    description: 'What an addendum does to lines that were signed before.',
  })
  changes!: LineChangeType[];
  @Field(() => Int)
  quota!: number;
  @Field(() => Int)
  seatsTaken!: number;
  @Field(() => Int)
  version!: number;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@InputType()
export class AgreementFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a number, or a part of a title.' })
  q?: string | null;
  @Field(() => AgreementStatus, { nullable: true })
  status?: AgreementStatus | null;
  @Field(() => [AgreementStatus], { nullable: true, description: 'Any of these.' })
  statuses?: AgreementStatus[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Ends within so many days, and nothing is signed that takes its place.',
  })
  endsWithin?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'A pause or an end of it waits for a decision.' })
  hasWaitingOrder?: boolean | null;
  @Field(() => AgreementKind, { nullable: true })
  kind?: AgreementKind | null;
  @Field(() => ID, { nullable: true, description: 'The paying regency, district or village.' })
  regionId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Signed with this office, or of a region that it serves on the business day.',
  })
  officeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Under this memorandum.' })
  frameId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With a line of this payer.' })
  payerId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'With a line that has seats granted by that day.' })
  seatsBy?: string | null;
  @Field(() => MemberGroup, { nullable: true, description: 'With a line for this group.' })
  memberGroup?: MemberGroup | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

export const AgreementConnection = connectionOf(AgreementType, 'Agreement');

export const AgreementOrderField = {
  NUMBER: 'NUMBER',
  SIGNED_ON: 'SIGNED_ON',
  ENDS_ON: 'ENDS_ON',
} as const;
export type AgreementOrderField = keyof typeof AgreementOrderField;
export const AgreementOrder = orderOf('Agreement', AgreementOrderField);
