import { Bank } from '@lindung/domain/worker/bank';
import {
  BankAccountStatus,
  BankAccountWarning,
  type ConfirmBankAccount,
  type DeclineBankAccount,
  type EndBankAccount,
  type ProposeBankAccount,
  type RevealBankAccount,
  type WithdrawBankAccount,
} from '@lindung/domain/worker/bank-account';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { WorkerRefType } from './worker-ref.type.js';

@ObjectType('BankBook', { description: 'The bank book of a proposal: GET /bank-books/<id>.' })
export class BankBookType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: 'In bytes.' })
  size!: number;
  @Field(() => String, { nullable: true })
  uploadedBy!: string | null;
  @Field(() => DateTimeScalar)
  uploadedAt!: Date;
}

@ObjectType('BankAccount', {
  description:
    'To which account benefits of a worker are paid, or would be; of the number the last four digits.',
})
export class BankAccountType {
  @Field(() => ID)
  id!: string;
  @Field(() => BankAccountStatus)
  status!: BankAccountStatus;
  @Field(() => WorkerRefType, { nullable: true })
  worker!: WorkerRefType | null;
  @Field(() => Bank)
  bank!: Bank;
  @Field(() => String, { nullable: true, description: 'Of a bank that is none of the list.' })
  bankName!: string | null;
  @Field(() => String, { nullable: true, description: 'The three digits of the bank in clearing.' })
  clearingCode!: string | null;
  @Field(() => String)
  numberMasked!: string;
  @Field(() => String)
  holderName!: string;
  @Field(() => Boolean)
  isHolderWorker!: boolean;
  @Field(() => [BankAccountWarning], { description: 'What whoever confirms says to have seen.' })
  warnings!: BankAccountWarning[];
  @Field(() => Int, {
    description: 'How many other workers of the province have the same account in force; who is not told.',
  })
  otherWorkers!: number;
  @Field(() => BankBookType, { nullable: true })
  book!: BankBookType | null;
  @Field(() => String, { nullable: true })
  proposedBy!: string | null;
  @Field(() => ID)
  proposedById!: string;
  @Field(() => DateTimeScalar)
  proposedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  answer!: string | null;
  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it ended, or another took its place.',
  })
  validUntil!: string | null;
  @Field(() => String, { nullable: true })
  endedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it ended; null: another took its place.' })
  endReason!: string | null;
  @Field(() => Int)
  version!: number;
}

@ObjectType('RevealedBankAccount')
export class RevealedBankAccountType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
}

@InputType()
export class BankAccountFilter {
  @Field(() => BankAccountStatus, { nullable: true })
  status?: BankAccountStatus | null;
  @Field(() => ID, { nullable: true })
  workerId?: string | null;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
}

@InputType()
export class ProposeBankAccountInput implements Record<keyof ProposeBankAccount, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  workerId!: string;
  @Field(() => Bank)
  bank!: Bank;
  @Field(() => String, { nullable: true, description: 'Of OTHER alone.' })
  bankName!: string | null;
  @Field(() => String, { description: '8 to 20 digits.' })
  number!: string;
  @Field(() => String, { description: 'As the bank book says.' })
  holderName!: string;
  @Field(() => Boolean)
  isHolderWorker!: boolean;
}

@InputType()
export class WithdrawBankAccountInput implements Record<keyof WithdrawBankAccount, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class ConfirmBankAccountInput implements Record<keyof ConfirmBankAccount, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => [BankAccountWarning], { description: 'Those that were shown and are no hindrance.' })
  seenWarnings!: BankAccountWarning[];
}

@InputType()
export class DeclineBankAccountInput implements Record<keyof DeclineBankAccount, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Why, in 10 to 500 characters.' })
  answer!: string;
}

@InputType()
export class EndBankAccountInput implements Record<keyof EndBankAccount, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Why, in 10 to 500 characters.' })
  reason!: string;
}

@InputType()
export class RevealBankAccountInput implements Record<keyof RevealBankAccount, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'Why the number must be seen; kept in the trail.' })
  reason!: string;
}

export const BankAccountConnection = connectionOf(BankAccountType, 'BankAccount');
