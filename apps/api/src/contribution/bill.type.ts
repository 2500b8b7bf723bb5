import type {
  CancelBill,
  DeclineBill,
  DrawBill,
  IssueBill,
  RecordBillPayment,
  ReverseBillPayment,
} from '@lindung/domain/contribution/bill';
import { BillStatus } from '@lindung/domain/contribution/bill-status';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Programme } from '@lindung/domain/programme/programme';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType, PayerType } from '../agreement/agreement.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { DerivationStepType } from '../programme/programme.public.js';
import { RegionRefType } from '../territory/territory.public.js';
import { PaymentStepType } from './payment-step.type.js';
import { WorkerRefType } from '../worker/worker.public.js';

const LATE_FINE =
  'What is owed besides for each month begun after the day, in parts per million of the amount; 0: nothing.';

@ObjectType('BillCell', { description: 'A price that people of the bill share, and why it is what it is.' })
export class BillCellType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar)
  amountPerPerson!: string | bigint;
  @Field(() => RupiahScalar)
  amount!: string | bigint;
  @Field(() => [Programme])
  programmes!: readonly Programme[];
  @Field(() => [DerivationStepType])
  why!: readonly object[];
}

@ObjectType('PaymentReversal', { description: 'A payment that was recorded and taken back.' })
export class PaymentReversalType {
  @Field(() => DateScalar)
  paidOn!: string;
  @Field(() => String)
  reference!: string;
  @Field(() => DateTimeScalar)
  reversedAt!: string;
  @Field(() => String)
  reversedBy!: string;
  @Field(() => String)
  reason!: string;
}

@ObjectType('Bill')
export class BillType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => PayerType)
  payer!: PayerType;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => Int, {
    description:
      'Members of the line in the month who were left out when it was drawn: their NIK waits for a comparison.',
  })
  nikWaiting!: number;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => BillStatus)
  status!: BillStatus;
  @Field(() => DateScalar)
  dueOn!: string;
  @Field(() => Int, { description: LATE_FINE })
  lateFinePpm!: number;
  @Field(() => DateTimeScalar)
  issuedAt!: Date;
  @Field(() => String, { description: 'Who drew it.' })
  issuedBy!: string;
  @Field(() => ID)
  issuedById!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  checkedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who looked at it and issued it. Null: a draft, or drawn before bills were checked.',
  })
  checkedBy!: string | null;
  @Field(() => DateScalar, { nullable: true })
  paidOn!: string | null;
  @Field(() => String, { nullable: true })
  paymentReference!: string | null;
  @Field(() => String, { nullable: true })
  cancelReason!: string | null;
  @Field(() => [BillCellType])
  cells!: BillCellType[];
  @Field(() => RupiahScalar, { description: 'In rupiah: all of it, or its instalments.' })
  paidAmount!: string;
  @Field(() => [PaymentStepType], { description: 'The earliest first, with those that were withdrawn.' })
  paymentSteps!: PaymentStepType[];
  @Field(() => [PaymentReversalType], { description: 'The latest first.' })
  reversals!: PaymentReversalType[];
  @Field(() => Int)
  version!: number;
}

@ObjectType('BillLine', { description: 'One person of a bill.' })
export class BillLineType {
  @Field(() => ID)
  id!: string;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the data of the person are erased, or the person lives outside of the own area now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => ID, { description: "The bill's cell that says why." })
  cellId!: string;
}

@ObjectType('BillPreview', { description: 'What a bill would amount to, before it is drawn.' })
export class BillPreviewType {
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar)
  amount!: bigint;
  @Field(() => DateScalar)
  dueOn!: string;
  @Field(() => Int, { description: LATE_FINE })
  lateFinePpm!: number;
  @Field(() => Int, { description: 'Members who are billed for the month already, whoever pays.' })
  alreadyBilled!: number;
  @Field(() => [BillCellType])
  cells!: BillCellType[];
}

@InputType()
export class BillFilter {
  @Field(() => YearMonthScalar, { nullable: true })
  month?: string | null;
  @Field(() => YearMonthScalar, { nullable: true, description: 'Of this month or an earlier one.' })
  monthTo?: string | null;
  @Field(() => [BillStatus], { nullable: true, description: 'Any of these.' })
  status?: BillStatus[] | null;
  @Field(() => MemberGroup, { nullable: true, description: 'The group that the line is for.' })
  memberGroup?: MemberGroup | null;
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
  @Field(() => ID, { nullable: true })
  payerId?: string | null;
  @Field(() => ID, { nullable: true })
  regencyId?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class DrawBillInput implements Record<keyof DrawBill, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  lineId!: string;
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => Int, {
    description: 'As the preview said; who of them are left out since their NIK waits, the bill says.',
  })
  people!: number;
}

@InputType()
export class IssueBillInput implements Record<keyof IssueBill, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class DeclineBillInput implements Record<keyof DeclineBill, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'What is wrong with it; 10 characters or more.' })
  reason!: string;
}

@InputType()
export class RecordBillPaymentInput implements Record<keyof RecordBillPayment, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => DateScalar)
  paidOn!: string;
  @Field(() => String, { description: 'Number of the SP2D or of the receipt.' })
  reference!: string;
}

@InputType()
export class ReverseBillPaymentInput implements Record<keyof ReverseBillPayment, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Why what was recorded is wrong; 10 characters or more.' })
  reason!: string;
}

@InputType()
export class CancelBillInput implements Record<keyof CancelBill, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String)
  reason!: string;
}

export const BillConnection = connectionOf(BillType, 'Bill');
export const BillLineConnection = connectionOf(BillLineType, 'BillLine');
