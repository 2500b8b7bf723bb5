/** What becomes of contributions that were paid for more people than were covered: nothing was agreed, they count for the next month, or they are paid back. */
export const RefundRule = {
  NONE_AGREED: 'NONE_AGREED',
  CREDIT_NEXT_MONTH: 'CREDIT_NEXT_MONTH',
  REFUND: 'REFUND',
} as const;
export type RefundRule = (typeof RefundRule)[keyof typeof RefundRule];
