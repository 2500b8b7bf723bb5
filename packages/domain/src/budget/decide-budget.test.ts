import { describe, expect, it } from 'vitest';

import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import type { BudgetBalance, BudgetLine } from './budget-line.js';
import { BUDGET_MOVEMENTS, BudgetChangeKind } from './budget-state.js';
import {
  decideAlone,
  decideConfirmation,
  decideLine,
  decideProposal,
  decideRefusal,
  decideWithdrawal,
} from './decide-budget.js';

const line: BudgetLine = {
  id: '0190a000-0000-7000-8000-000000000001',
  regencyId: 72,
  districtId: null,
  villageId: null,
  year: 2024,
  fundingSource: 'APBD_REGENCY',
  accountCode: '5.1.02.02.02.0006',
  activityCode: null,
  name: 'Iuran',
  version: 1,
};
const other = { ...line, id: '0190a000-0000-7000-8000-000000000002' };
const today = businessDate('2024-05-31');
const propose = (kind: keyof typeof BudgetChangeKind, toLine: BudgetLine | null = null, on = today) =>
  decideProposal(line, { kind, documentDate: businessDate('2024-05-01') }, { today: on, toLine });

describe('a budget', () => {
  it('of village money is a village’s, and a ward has none', () => {
    expect(decideLine('APBDES', 'VILLAGE')).toEqual({ ok: true, value: true });
    expect(decideLine('APBDES', 'REGENCY')).toMatchObject({ error: { code: 'BUDGET_OF_NO_VILLAGE' } });
    expect(decideLine('APBD_REGENCY', 'WARD')).toMatchObject({ error: { code: 'BUDGET_OF_WARD' } });
    expect(decideLine('APBD_REGENCY', 'DISTRICT')).toEqual({ ok: true, value: true });
  });

  it('is changed by a paper that is there, shifts within its government, year and source, and lapses after its year', () => {
    expect(propose('INCREASE').ok).toBe(true);
    expect(propose('INCREASE', other)).toMatchObject({ error: { code: 'BUDGET_SHIFT_ELSEWHERE' } });
    expect(propose('SHIFT')).toMatchObject({ error: { code: 'BUDGET_SHIFT_ELSEWHERE' } });
    expect(propose('SHIFT', other).ok).toBe(true);
    for (const elsewhere of [
      line,
      { ...other, year: 2025 },
      { ...other, regencyId: 11 },
      { ...other, villageId: 5 },
      { ...other, fundingSource: 'CSR' as const },
    ])
      expect(propose('SHIFT', elsewhere)).toMatchObject({ error: { code: 'BUDGET_SHIFT_ELSEWHERE' } });
    expect(propose('LAPSE')).toMatchObject({ error: { code: 'BUDGET_YEAR_RUNS', until: '2024-12-31' } });
    expect(propose('LAPSE', null, businessDate('2025-01-01')).ok).toBe(true);
    expect(propose('INCREASE', null, businessDate('2024-04-30'))).toMatchObject({
      error: { code: 'BUDGET_PAPER_IN_FUTURE' },
    });
  });

  it('gives no more than what is left in the state that a change takes from, and never what is promised, billed or paid', () => {
    const all = 10n;
    const balance = {
      ceiling: rupiah(6n * all),
      AVAILABLE: rupiah(all),
      FROZEN: rupiah(all),
      COMMITTED: rupiah(all),
      BILLED: rupiah(all),
      PAID: rupiah(all),
      LAPSED: rupiah(all),
    } as const satisfies BudgetBalance;
    for (const kind of Object.values(BudgetChangeKind)) {
      const [from] = BUDGET_MOVEMENTS[kind === 'SHIFT' ? 'DECREASE' : kind];
      const confirm = (amount: bigint) =>
        decideConfirmation({ kind, amount: rupiah(amount), status: 'OPEN', proposedBy: 'a' }, balance, 'b');
      expect(confirm(all).ok, kind).toBe(true);
      expect(confirm(all + 1n).ok, kind).toBe(from === 'GRANTED');
      expect(['GRANTED', 'AVAILABLE', 'FROZEN']).toContain(from);
    }
  });

  it('of a village’s allocation is decided with that, and not piece by piece', () => {
    expect(decideAlone({ allocationId: null }).ok).toBe(true);
    expect(decideAlone({ allocationId: line.id })).toMatchObject({ error: { code: 'BUDGET_OF_ALLOCATION' } });
  });

  it('is changed by two people, once', () => {
    const open = { kind: 'CEILING', amount: rupiah(1n), status: 'OPEN', proposedBy: 'a' } as const;
    const balance = {} as BudgetBalance;
    expect(decideConfirmation(open, balance, 'a')).toMatchObject({ error: { code: 'BUDGET_SAME_PERSON' } });
    expect(decideRefusal(open, 'a')).toMatchObject({ error: { code: 'BUDGET_SAME_PERSON' } });
    expect(decideWithdrawal(open, 'b')).toMatchObject({ error: { code: 'BUDGET_OF_OTHERS' } });
    expect(decideWithdrawal(open, 'a')).toMatchObject({ value: 'WITHDRAWN' });
    expect(decideConfirmation({ ...open, status: 'CONFIRMED' }, balance, 'b')).toMatchObject({
      error: { code: 'TRANSITION_REFUSED' },
    });
  });
});
