import type { YearMonth } from '@lindung/domain/shared/year-month';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import { YearMonthScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../request-context.js';
import {
  BillConnection,
  BillFilter,
  BillLineConnection,
  type BillLineType,
  BillPreviewType,
  BillType,
  CancelBillInput,
  DeclineBillInput,
  DrawBillInput,
  IssueBillInput,
  RecordBillPaymentInput,
  ReverseBillPaymentInput,
} from './bill.type.js';
import { declineBill, issueBill } from './check-bills.js';
import { drawBill } from './draw-bill.js';
import { MonthCostType } from './month-cost.type.js';
import {
  DoublePaymentConnection,
  DoublePaymentPersonConnection,
  type DoublePaymentPersonType,
  type DoublePaymentType,
  MonthPaidTwiceType,
  PayerMonthType,
} from './payer-month.type.js';
import { RecordPaymentStepInput, WithdrawPaymentStepInput } from './payment-step.type.js';
import { recordPaymentStep, withdrawPaymentStep } from './payment-steps.js';
import { readMonthCost } from './read-month-cost.js';
import {
  listDoublePaymentPersons,
  listDoublePayments,
  readMonthPaidTwice,
  readPayersOfWorker,
} from './read-payers.js';
import { listBillLines, listBills, previewBill, readBill, readWrittenBill } from './read-bills.js';
import { cancelBill, recordBillPayment, reverseBillPayment } from './settle-bills.js';

const OF_LINE = 'Of the people of this line.';
const OF_REGENCY = 'Of the people whom this regency pays for; of several regencies one has to be named.';
const OF_PAYER = 'Where a payer of this name takes part.';

@Resolver()
export class BillResolver {
  @Query(() => [PayerMonthType])
  payersOfWorker(
    @Arg('workerId', () => ID) workerId: string,
    @Arg('fromMonth', () => YearMonthScalar) fromMonth: YearMonth,
    @Arg('toMonth', () => YearMonthScalar) toMonth: YearMonth,
    @Ctx() context: RequestContext,
  ) {
    return readPayersOfWorker(context, { workerId, fromMonth, toMonth });
  }

  @Query(() => MonthCostType)
  monthCost(@Arg('month', () => YearMonthScalar) month: YearMonth, @Ctx() context: RequestContext) {
    return readMonthCost(context, month);
  }

  @Query(() => MonthPaidTwiceType, {
    description: 'What is paid twice in a month: for how many people, and how much.',
  })
  monthPaidTwice(
    @Arg('month', () => YearMonthScalar) month: YearMonth,
    @Arg('lineId', () => ID, { nullable: true, description: OF_LINE }) lineId: string | null,
    @Arg('regionId', () => ID, { nullable: true, description: OF_REGENCY }) regionId: string | null,
    @Arg('payer', () => String, { nullable: true, description: OF_PAYER }) payer: string | null,
    @Ctx() context: RequestContext,
  ) {
    return readMonthPaidTwice(context, { month, lineId, regionId, payer });
  }

  @Query(() => DoublePaymentConnection, {
    description: 'Which payers pay for the same people in a month; of the people the number alone.',
  })
  doublePayments(
    @Arg('month', () => YearMonthScalar) month: YearMonth,
    @Arg('lineId', () => ID, { nullable: true, description: OF_LINE }) lineId: string | null,
    @Arg('regionId', () => ID, { nullable: true, description: OF_REGENCY }) regionId: string | null,
    @Arg('payer', () => String, { nullable: true, description: OF_PAYER }) payer: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DoublePaymentType>> {
    return listDoublePayments(context, { ...page, month, lineId, regionId, payer }, info);
  }

  @Query(() => DoublePaymentPersonConnection, { description: 'For whom the payers of one combination pay.' })
  doublePaymentPersons(
    @Arg('month', () => YearMonthScalar) month: YearMonth,
    @Arg('lineId', () => ID, { nullable: true, description: OF_LINE }) lineId: string | null,
    @Arg('regionId', () => ID, { nullable: true, description: OF_REGENCY }) regionId: string | null,
    @Arg('doublePaymentId', () => ID) doublePaymentId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DoublePaymentPersonType>> {
    return listDoublePaymentPersons(context, { ...page, month, lineId, regionId, doublePaymentId }, info);
  }

  @Query(() => BillConnection)
  bills(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BillFilter, { nullable: true }) filter: BillFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BillType>> {
    return listBills(context, { ...page, filter }, info);
  }

  @Query(() => BillType, { nullable: true })
  bill(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType | null> {
    return readBill(context, id, info);
  }

  @Query(() => BillLineConnection)
  billLines(
    @Arg('billId', () => ID) billId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BillLineType>> {
    return listBillLines(context, { ...page, billId }, info);
  }

  @Query(() => BillPreviewType)
  billPreview(
    @Arg('lineId', () => ID) lineId: string,
    @Arg('month', () => YearMonthScalar) month: YearMonth,
    @Ctx() context: RequestContext,
  ): Promise<BillPreviewType> {
    return previewBill(context, { lineId, month });
  }

  @Mutation(() => BillType)
  async drawBill(
    @Arg('input', () => DrawBillInput) input: DrawBillInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType> {
    return readWrittenBill(context, await drawBill(context, input), info);
  }

  @Mutation(() => BillType)
  async issueBill(
    @Arg('input', () => IssueBillInput) input: IssueBillInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType> {
    return readWrittenBill(context, await issueBill(context, input), info);
  }

  @Mutation(() => BillType)
  async declineBill(
    @Arg('input', () => DeclineBillInput) input: DeclineBillInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType> {
    return readWrittenBill(context, await declineBill(context, input), info);
  }

  @Mutation(() => BillType)
  async recordPaymentStep(
    @Arg('input', () => RecordPaymentStepInput) input: RecordPaymentStepInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType> {
    return readWrittenBill(context, await recordPaymentStep(context, input), info);
  }

  @Mutation(() => BillType)
  async withdrawPaymentStep(
    @Arg('input', () => WithdrawPaymentStepInput) input: WithdrawPaymentStepInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType> {
    return readWrittenBill(context, await withdrawPaymentStep(context, input), info);
  }

  @Mutation(() => BillType)
  async recordBillPayment(
    @Arg('input', () => RecordBillPaymentInput) input: RecordBillPaymentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType> {
    return readWrittenBill(context, await recordBillPayment(context, input), info);
  }

  @Mutation(() => BillType)
  async reverseBillPayment(
    @Arg('input', () => ReverseBillPaymentInput) input: ReverseBillPaymentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType> {
    return readWrittenBill(context, await reverseBillPayment(context, input), info);
  }

  @Mutation(() => BillType)
  async cancelBill(
    @Arg('input', () => CancelBillInput) input: CancelBillInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillType> {
    return readWrittenBill(context, await cancelBill(context, input), info);
  }
}
