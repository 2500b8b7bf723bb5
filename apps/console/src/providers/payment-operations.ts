import type { Client } from '@lindung/graphql-client/client';
import type * as types from '@lindung/graphql-client/generated/operations';
import * as api from '@lindung/graphql-client/generated/trusted-operations';
import { parent } from './filter-parent';
import type { ResourceName } from './resource-names';
import type { ResourceOperations } from './resource-shape';

type PaymentResource = Extract<
  ResourceName,
  | 'allocations'
  | 'budgetLines'
  | 'budgetChanges'
  | 'budgetMovements'
  | 'figureChecks'
  | 'bills'
  | 'billLines'
  | 'payerPunctuality'
  | 'payerArrears'
  | 'doublePayments'
  | 'doublePaymentPersons'
>;

/** Budgets, bills and what payers owe, with their documents. */
export function paymentOperations(request: Client['request']): Record<PaymentResource, ResourceOperations> {
  return {
    allocations: {
      list: (page, filter) => request(api.AllocationsDocument, { ...page, filter }),
      one: (id) => request(api.AllocationDocument, { id }),
      create: (input) => request(api.PlanAllocationsDocument, { input: input as types.PlanAllocationsInput }),
      byIds: true,
    },
    budgetLines: {
      list: (page, filter) => request(api.BudgetLinesDocument, { ...page, filter }),
      count: (filter) => request(api.BudgetLineCountDocument, { filter }),
      one: (id) => request(api.BudgetLineDocument, { id }),
      create: (input) =>
        request(api.CreateBudgetLineDocument, { input: input as types.CreateBudgetLineInput }),
      byIds: true,
    },
    budgetChanges: {
      list: (page, filter) => request(api.BudgetChangesDocument, { ...page, filter }),
      count: (filter) => request(api.BudgetChangeCountDocument, { filter }),
    },
    figureChecks: {
      list: (page, filter) => request(api.FigureChecksDocument, { ...page, filter }),
      count: (filter) => request(api.FigureCheckCountDocument, { filter }),
      one: (id) => request(api.FigureCheckDocument, { id }),
    },
    budgetMovements: {
      list: (page, filter) =>
        request(api.BudgetMovementsDocument, { ...page, budgetLineId: parent(filter, 'budgetLineId') }),
      count: (filter) =>
        request(api.BudgetMovementCountDocument, { budgetLineId: parent(filter, 'budgetLineId') }),
    },
    bills: {
      list: (page, filter) => request(api.BillsDocument, { ...page, filter }),
      count: (filter) => request(api.BillCountDocument, { filter }),
      one: (id) => request(api.BillDocument, { id }),
      byIds: true,
    },
    billLines: {
      list: (page, filter) => request(api.BillLinesDocument, { ...page, billId: parent(filter, 'billId') }),
      count: (filter) => request(api.BillLineCountDocument, { billId: parent(filter, 'billId') }),
    },
    payerPunctuality: {
      list: (page, filter) => request(api.PayerPunctualityDocument, { ...page, filter }),
      count: (filter) => request(api.PayerPunctualityCountDocument, { filter }),
    },
    payerArrears: {
      list: (page, filter) => request(api.PayerArrearsDocument, { ...page, filter }),
      count: (filter) => request(api.PayerArrearsCountDocument, { filter }),
    },
    doublePayments: {
      list: (page, filter) => request(api.DoublePaymentsDocument, { ...page, ...doublesOf(filter) }),
      count: (filter) => request(api.DoublePaymentCountDocument, doublesOf(filter)),
    },
    doublePaymentPersons: {
      list: (page, filter) => request(api.DoublePaymentPersonsDocument, { ...page, ...doubleOf(filter) }),
      count: (filter) => request(api.DoublePaymentPersonCountDocument, doubleOf(filter)),
    },
  };
}

/** What is paid twice of which month, for whose people, and of which payer. */
const doublesOf = (filter: object) => filter as types.DoublePaymentCountQueryVariables;
const doubleOf = (filter: object) => filter as types.DoublePaymentPersonCountQueryVariables;
