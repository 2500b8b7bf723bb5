import type { billMutations, billQueries } from '../access/bill-operations.js';
import { PersonalDatum as D } from './personal-datum.js';
import { ProcessingActivity } from './processing-activity.js';

const contribution = <T extends D>(...data: readonly T[]) =>
  ({ activity: ProcessingActivity.CONTRIBUTION, data }) as const;
const ofOfficials = contribution(D.OFFICIAL);
const written = contribution(D.CONTRIBUTION, D.OFFICIAL);
const person = [D.NAME, D.NIK_MASKED, D.AGE, D.SEX, D.RESIDENCE, D.OCCUPATION] as const;

/** What operations on bills do with personal data. */
export const PROCESSING_OF_BILLS = {
  bills: ofOfficials,
  bill: ofOfficials,
  billLines: contribution(...person, D.CONTRIBUTION),
  billPreview: null,
  payersOfWorker: contribution(D.MEMBERSHIP, D.CONTRIBUTION),
  monthCost: null,
  payerPunctuality: null,
  payerArrears: null,
  monthPaidTwice: null,
  doublePayments: contribution(D.MEMBERSHIP, D.CONTRIBUTION),
  doublePaymentPersons: contribution(...person),
  drawBill: written,
  issueBill: written,
  declineBill: written,
  recordPaymentStep: written,
  withdrawPaymentStep: written,
  postPayment: written,
  recordBillPayment: written,
  reverseBillPayment: written,
  cancelBill: written,
} as const satisfies Record<keyof typeof billQueries | keyof typeof billMutations, object | null>;
