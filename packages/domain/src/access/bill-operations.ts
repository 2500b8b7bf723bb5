import { ApiScope, type OperationPolicy } from './grant.js';
import { dataRoles, financeOfficer, own, partner, personsOfPayers } from './grants-of-roles.js';
import { row } from './policy-row.js';

/** Who looks at a bill that another has drawn: where there is one finance officer alone, whoever signs for the government. */
const billCheckers = { APPROVER: own, FINANCE_OFFICER: own } as const satisfies OperationPolicy['roles'];

/** The rows of the policy table that read bills, and what payers owe and pay twice. */
export const billQueries = {
  bills: row('query', { ...dataRoles, PARTNER: partner(ApiScope.BILLS_READ) }, 'NONE'),
  bill: row('query', { ...dataRoles, PARTNER: partner(ApiScope.BILLS_READ) }, 'NONE'),
  billLines: row('query', dataRoles, 'LIST'),
  billPreview: row(
    'query',
    { PROVINCE_ADMIN: own, PROGRAMME_OFFICER: own, APPROVER: own, FINANCE_OFFICER: own, AUDITOR: own },
    'NONE',
  ),
  payersOfWorker: row('query', dataRoles, 'OBJECT'),
  monthCost: row('query', dataRoles, 'NONE'),
  payerPunctuality: row('query', dataRoles, 'NONE'),
  payerArrears: row('query', dataRoles, 'NONE'),
  monthPaidTwice: row('query', dataRoles, 'NONE'),
  doublePayments: row('query', dataRoles, 'LIST'),
  doublePaymentPersons: row('query', personsOfPayers, 'LIST'),
} as const satisfies Record<string, OperationPolicy>;

/** The rows of the policy table that change bills. */
export const billMutations = {
  drawBill: row('mutation', financeOfficer, 'OBJECT'),
  issueBill: row('mutation', billCheckers, 'OBJECT'),
  declineBill: row('mutation', billCheckers, 'OBJECT'),
  recordPaymentStep: row('mutation', financeOfficer, 'OBJECT'),
  withdrawPaymentStep: row('mutation', financeOfficer, 'OBJECT'),
  postPayment: row('mutation', { PARTNER: partner(ApiScope.PAYMENTS_WRITE) }, 'OBJECT'),
  recordBillPayment: row('mutation', financeOfficer, 'OBJECT'),
  reverseBillPayment: row('mutation', financeOfficer, 'OBJECT'),
  cancelBill: row('mutation', financeOfficer, 'OBJECT'),
} as const satisfies Record<string, OperationPolicy>;
