import {
  PaymentOutcome,
  type PostedPayment,
  type PostPayment,
} from '@lindung/domain/contribution/posted-payment';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { DateScalar, RupiahScalar } from '../graphql/scalars.js';

@ObjectType('PostedPayment', { description: 'What a payment came to when it was posted.' })
export class PostedPaymentType implements Record<keyof PostedPayment, unknown> {
  @Field(() => ID)
  billId!: string;
  @Field(() => String, { description: 'Of the bill.' })
  number!: string;
  @Field(() => PaymentOutcome)
  outcome!: PaymentOutcome;
  @Field(() => RupiahScalar, { description: 'Of the bill with this payment, in rupiah.' })
  paidAmount!: string;
  @Field(() => RupiahScalar, { description: 'What is still to be paid, in rupiah.' })
  leftAmount!: string;
}

@InputType()
export class PostPaymentInput implements Record<keyof PostPayment, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  billId!: string;
  @Field(() => RupiahScalar, { description: 'In rupiah: what is left of the bill, or a part of it.' })
  amount!: string;
  @Field(() => DateScalar)
  paidOn!: string;
  @Field(() => String, {
    description: 'Of the payment, such as the number of the SP2D or the transfer; once for each bill.',
  })
  reference!: string;
}
