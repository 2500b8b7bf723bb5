import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { unreachableStates } from '../shared/transitions.js';
import { yearMonth } from '../shared/year-month.js';
import { BILL_TRANSITIONS, BillStatus } from './bill-status.js';
import { decideCancelBill, decideCheck, decideDraw, decidePayment, decideReversal } from './decide-bill.js';

const basis = {
  agreementState: 'ACTIVE',
  isInForce: true,
  line: { monthFrom: yearMonth('2024-05'), monthTo: yearMonth('2024-12') },
  month: yearMonth('2024-05'),
  people: 744,
  expected: 744,
  alreadyBilled: 0,
  deciders: ['proposer', 'approver'],
  actorUserId: 'finance',
} as const;

describe('decideDraw', () => {
  it('makes a draft of the bill of a month with people in it', () => {
    expect(decideDraw(basis)).toEqual({ ok: true, value: 'DRAFT' });
  });

  it.each([
    [{ actorUserId: 'proposer' }, { code: 'BILL_SAME_PERSON' }],
    [{ actorUserId: 'approver' }, { code: 'BILL_SAME_PERSON' }],
    [{ month: yearMonth('2024-04') }, { code: 'MONTH_OUT_OF_RANGE', from: '2024-05', to: '2024-12' }],
    [{ month: yearMonth('2025-01') }, { code: 'MONTH_OUT_OF_RANGE' }],
    [
      { people: 0, alreadyBilled: 744 },
      { code: 'NOTHING_TO_BILL', month: '2024-05', alreadyBilled: 744 },
    ],
    [{ people: 745 }, { code: 'BILL_PEOPLE_CHANGED', expected: 744, people: 745 }],
    [{ expected: 745 }, { code: 'BILL_PEOPLE_CHANGED', expected: 745, people: 744 }],
    [{ agreementState: 'REVIEW' as const }, { code: 'AGREEMENT_NOT_ACTIVE', status: 'REVIEW' }],
    [{ isInForce: false }, { code: 'MONTH_NOT_IN_FORCE', month: '2024-05' }],
  ])('refuses %o', (change, error) => {
    expect(decideDraw({ ...basis, ...change })).toMatchObject({ ok: false, error });
  });
});

describe('decideCheck', () => {
  const draft = { status: BillStatus.DRAFT, issuedBy: 'finance' };

  it('issues or declines a draft by another than who drew it', () => {
    expect(decideCheck(draft, BillStatus.ISSUED, 'approver')).toEqual({ ok: true, value: 'ISSUED' });
    expect(decideCheck(draft, BillStatus.CANCELLED, 'approver')).toEqual({ ok: true, value: 'CANCELLED' });
    for (const next of [BillStatus.ISSUED, BillStatus.CANCELLED])
      expect(decideCheck(draft, next, 'finance')).toEqual({
        ok: false,
        error: { code: 'BILL_CHECKED_BY_DRAWER' },
      });
  });

  it.each([BillStatus.ISSUED, BillStatus.PAID, BillStatus.CANCELLED])(
    'looks at no bill that is %s',
    (status) => {
      expect(decideCheck({ ...draft, status }, BillStatus.CANCELLED, 'approver')).toMatchObject({
        error: { code: 'TRANSITION_REFUSED', from: status },
      });
    },
  );
});

describe('the life of a bill', () => {
  const today = businessDate('2024-06-10');

  it('is paid once, on a day from the signature of the agreement to today', () => {
    const signedOn = businessDate('2024-05-13');
    const pay = (status: BillStatus, paidOn: string) =>
      decidePayment({ status }, { paidOn: businessDate(paidOn), signedOn, today });
    for (const day of ['2024-05-13', '2024-06-10'])
      expect(pay(BillStatus.ISSUED, day)).toEqual({ ok: true, value: 'PAID' });
    expect(pay(BillStatus.PAID, '2024-06-10')).toMatchObject({ error: { code: 'TRANSITION_REFUSED' } });
    expect(pay(BillStatus.ISSUED, '2024-06-11')).toMatchObject({ error: { code: 'PAID_IN_FUTURE' } });
    expect(pay(BillStatus.ISSUED, '2024-05-12')).toMatchObject({
      error: { code: 'PAID_BEFORE_AGREEMENT', signedOn },
    });
  });

  it('is cancelled only before it is paid', () => {
    expect(decideCancelBill({ status: BillStatus.ISSUED }).ok).toBe(true);
    expect(decideCancelBill({ status: BillStatus.PAID }).ok).toBe(false);
  });

  it('is unpaid again when its payment is taken back, and no other bill has one', () => {
    expect(decideReversal({ status: BillStatus.PAID })).toEqual({ ok: true, value: BillStatus.ISSUED });
    for (const status of [BillStatus.DRAFT, BillStatus.ISSUED, BillStatus.CANCELLED])
      expect(decideReversal({ status })).toMatchObject({
        error: { code: 'TRANSITION_REFUSED', from: status },
      });
  });

  it('reaches every status from the draft', () => {
    expect(unreachableStates(BILL_TRANSITIONS, ['DRAFT'])).toEqual([]);
  });
});
