import { describe, expect, it } from 'vitest';
import type { FundingSource } from '../agreement/funding-source.js';
import { VILLAGE_MONEY } from '../agreement/village-budget.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import {
  decideDropPartlyPaid,
  decideStep,
  decideWithdrawal,
  paidInParts,
  type StandingStep,
} from './decide-payment-step.js';
import type { PaymentStepKind } from './payment-step.js';

const today = businessDate('2024-06-10');
const step = (
  kind: PaymentStepKind,
  datedOn = '2024-06-05',
  more: Partial<StandingStep> = {},
): StandingStep => ({
  kind,
  number: `${kind}-1`,
  datedOn: businessDate(datedOn),
  expiresOn: null,
  amount: null,
  ...more,
});
const basis = (standing: readonly StandingStep[], fundingSource: FundingSource = 'APBD_REGENCY') =>
  ({ bill: { status: 'ISSUED', amount: rupiah(50_400n) }, fundingSource, standing, today }) as const;
const code = (expiresOn: string) =>
  step('PAYMENT_CODE', '2024-06-01', { expiresOn: businessDate(expiresOn) });
const part = (amount: bigint) => step('INSTALMENT', '2024-06-05', { amount: rupiah(amount) });

describe('the steps of paying a bill', () => {
  it('are papers one after the other, each once and none before the one that it rests on', () => {
    expect(decideStep(step('SPP'), basis([])).ok).toBe(true);
    expect(decideStep(step('SPM'), basis([]))).toMatchObject({
      error: { code: 'PAYMENT_STEP_NEEDS', step: 'SPP' },
    });
    expect(decideStep(step('SPM', '2024-06-04'), basis([step('SPP')]))).toMatchObject({
      error: { code: 'PAYMENT_STEP_BEFORE', day: '2024-06-05' },
    });
    expect(decideStep(step('SP2D'), basis([step('SPP'), step('SPM')])).ok).toBe(true);
    expect(decideStep(step('SPP'), basis([step('SPP')]))).toMatchObject({
      error: { code: 'PAYMENT_STEP_STANDS' },
    });
    expect(decideStep(step('SPP', '2024-06-11'), basis([]))).toMatchObject({
      error: { code: 'DAY_IN_FUTURE' },
    });
  });

  it('are the village request where a village pays, from whatever of its money, and no other paper', () => {
    for (const source of VILLAGE_MONEY) {
      expect(decideStep(step('VILLAGE_REQUEST'), basis([], source)).ok).toBe(true);
      expect(decideStep(step('SPP'), basis([], source))).toMatchObject({
        error: { code: 'PAYMENT_STEP_OF_REGENCIES' },
      });
    }
    expect(decideStep(step('VILLAGE_REQUEST'), basis([]))).toMatchObject({
      error: { code: 'PAYMENT_STEP_OF_VILLAGES' },
    });
  });

  it('are one payment code at a time: it is renewed when it has expired', () => {
    expect(decideStep(code('2024-06-10'), basis([])).ok).toBe(true);
    expect(decideStep(code('2024-06-09'), basis([]))).toMatchObject({
      error: { code: 'PAYMENT_CODE_EXPIRED' },
    });
    expect(decideStep(code('2024-06-30'), basis([code('2024-06-10')]))).toMatchObject({
      error: { code: 'PAYMENT_CODE_STANDS', expiresOn: '2024-06-10' },
    });
    expect(decideStep(code('2024-06-30'), basis([code('2024-06-09')])).ok).toBe(true);
  });

  it('are instalments that together stay below the amount', () => {
    expect(paidInParts([part(10_000n), step('SPP'), part(5_000n)])).toBe(15_000n);
    expect(decideStep(part(50_399n), basis([])).ok).toBe(true);
    expect(decideStep(part(50_400n), basis([]))).toMatchObject({
      error: { code: 'INSTALMENT_TOO_LARGE', left: '50400' },
    });
    expect(decideStep(part(20_000n), basis([part(30_400n)]))).toMatchObject({ error: { left: '20000' } });
    expect(decideDropPartlyPaid([part(1n)])).toMatchObject({
      error: { code: 'BILL_PARTLY_PAID', amount: '1' },
    });
    expect(decideDropPartlyPaid([step('SPP')]).ok).toBe(true);
  });

  it('are withdrawn from the last paper back, of a bill that is not paid', () => {
    const { bill } = basis([]);
    expect(decideWithdrawal(step('SPP'), { bill, standing: [step('SPP'), step('SPM')] })).toMatchObject({
      error: { code: 'PAYMENT_STEP_STANDS', step: 'SPM' },
    });
    expect(decideWithdrawal(step('SPM'), { bill, standing: [step('SPP'), step('SPM')] }).ok).toBe(true);
    for (const status of ['DRAFT', 'PAID', 'CANCELLED'] as const) {
      expect(decideWithdrawal(part(1n), { bill: { ...bill, status }, standing: [] })).toMatchObject({
        error: { code: 'PAYMENT_STEP_NOT_NOW' },
      });
      expect(decideStep(step('SPP'), { ...basis([]), bill: { ...bill, status } })).toMatchObject({
        error: { code: 'PAYMENT_STEP_NOT_NOW' },
      });
    }
  });
});
