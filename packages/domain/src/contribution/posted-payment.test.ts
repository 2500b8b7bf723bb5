import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import type { BillStatus } from './bill-status.js';
import { decidePosted, type PostedBasis } from './posted-payment.js';

const part = (amount: bigint, number = 'TRF-0') => ({
  kind: 'INSTALMENT' as const,
  number,
  datedOn: businessDate('2024-06-01'),
  expiresOn: null,
  amount: rupiah(amount),
});
const basis = (status: BillStatus, more: Partial<PostedBasis> = {}): PostedBasis => ({
  bill: { status, amount: rupiah(50_400n), paymentReference: null },
  standing: [],
  signedOn: businessDate('2024-05-13'),
  today: businessDate('2024-06-10'),
  ...more,
});
const payment = (amount: bigint, more: object = {}) => ({
  amount: rupiah(amount),
  paidOn: businessDate('2024-06-05'),
  reference: 'TRF-1',
  ...more,
});

describe('a payment that a partner posts', () => {
  it('settles the bill when it is all that is left, and is a part of it when it is less', () => {
    expect(decidePosted(payment(50_400n), basis('ISSUED'))).toEqual({ ok: true, value: 'SETTLED' });
    expect(decidePosted(payment(50_399n), basis('ISSUED'))).toEqual({ ok: true, value: 'PARTLY_PAID' });
    const standing = [part(20_000n), part(400n)];
    expect(decidePosted(payment(30_000n), basis('ISSUED', { standing }))).toMatchObject({ value: 'SETTLED' });
    expect(decidePosted(payment(30_001n), basis('ISSUED', { standing }))).toEqual({
      ok: false,
      error: { code: 'PAYMENT_TOO_LARGE', amount: '30001', left: '30000' },
    });
  });

  it('never brings more than the amount of the bill, whatever its parts are', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 60_000n), { maxLength: 30 }), (amounts) => {
        const standing: ReturnType<typeof part>[] = [];
        let isSettled = false;
        for (const [at, amount] of amounts.entries()) {
          const decided = decidePosted(
            payment(amount, { reference: `TRF-${at}` }),
            basis(isSettled ? 'PAID' : 'ISSUED', { standing }),
          );
          if (!decided.ok) continue;
          standing.push(part(amount, `TRF-${at}`));
          isSettled = decided.value === 'SETTLED';
        }
        const paid = standing.reduce((sum, { amount }) => sum + amount, 0n);
        expect(paid <= 50_400n).toBe(true);
        expect(isSettled).toBe(paid === 50_400n);
      }),
    );
  });

  it('is taken once by its reference, and by the day on which it was made', () => {
    const taken = { code: 'PAYMENT_REFERENCE_TAKEN', reference: 'TRF-1' };
    expect(decidePosted(payment(1n), basis('ISSUED', { standing: [part(5n, 'TRF-1')] }))).toMatchObject({
      error: taken,
    });
    const bill = { status: 'PAID', amount: rupiah(50_400n), paymentReference: 'TRF-1' } as const;
    expect(decidePosted(payment(50_400n), basis('PAID', { bill }))).toMatchObject({ error: taken });
    expect(decidePosted(payment(1n, { paidOn: businessDate('2024-06-11') }), basis('ISSUED'))).toMatchObject({
      error: { code: 'PAID_IN_FUTURE' },
    });
    expect(decidePosted(payment(1n, { paidOn: businessDate('2024-05-12') }), basis('ISSUED'))).toMatchObject({
      error: { code: 'PAID_BEFORE_AGREEMENT' },
    });
    for (const status of ['PAID', 'CANCELLED', 'DRAFT'] as const)
      expect(decidePosted(payment(1n), basis(status))).toMatchObject({
        error: { code: 'TRANSITION_REFUSED' },
      });
  });
});
