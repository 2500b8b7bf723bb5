import {
  PaymentStepKind,
  type RecordPaymentStep,
  type WithdrawPaymentStep,
} from '@lindung/domain/contribution/payment-step';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, DateTimeScalar, RupiahScalar } from '../graphql/scalars.js';

@ObjectType('PaymentStep', { description: 'What happened to a bill before it was paid.' })
export class PaymentStepType {
  @Field(() => ID)
  id!: string;
  @Field(() => PaymentStepKind)
  kind!: PaymentStepKind;
  @Field(() => String)
  number!: string;
  @Field(() => DateScalar)
  datedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day of a payment code.' })
  expiresOn!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether that day is over.' })
  isExpired!: boolean | null;
  @Field(() => RupiahScalar, { nullable: true, description: 'Of an instalment.' })
  amount!: string | null;
  @Field(() => DateTimeScalar)
  enteredAt!: Date;
  @Field(() => String)
  enteredBy!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true })
  withdrawnBy!: string | null;
  @Field(() => String, { nullable: true })
  withdrawReason!: string | null;
}

@InputType()
export class RecordPaymentStepInput implements Record<keyof RecordPaymentStep, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'Of the bill.' })
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => PaymentStepKind)
  kind!: PaymentStepKind;
  @Field(() => String, { description: 'The code, or the number of the paper or proof.' })
  number!: string;
  @Field(() => DateScalar)
  datedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Of a payment code, and of nothing else.' })
  expiresOn!: string | null;
  @Field(() => RupiahScalar, { nullable: true, description: 'Of an instalment, and of nothing else.' })
  amount!: string | null;
}

@InputType()
export class WithdrawPaymentStepInput implements Record<keyof WithdrawPaymentStep, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'Of the bill.' })
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => ID)
  stepId!: string;
  @Field(() => String, { description: 'Why it is wrong; 10 characters or more.' })
  reason!: string;
}
