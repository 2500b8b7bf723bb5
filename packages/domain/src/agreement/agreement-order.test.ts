import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { yearMonth } from '../shared/year-month.js';
import { type OrderBasis, decideOrder, decideOrderBy } from './agreement-order.js';

const basis: OrderBasis = {
  kind: 'PAUSE',
  effectiveOn: businessDate('2025-01-01'),
  status: 'ACTIVE',
  lastOrderOn: null,
  billedMonth: null,
  waitingProposals: 0,
  lastStart: null,
};
const ok = { ok: true, value: true };
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) as unknown });

describe('what may be ordered of an agreement', () => {
  it('lets rest what is in force, go on what rests, and end either, also before it begins', () => {
    expect(decideOrder(basis)).toEqual(ok);
    expect(decideOrder({ ...basis, status: 'AMENDED' })).toEqual(ok);
    expect(decideOrder({ ...basis, kind: 'RESUME', status: 'SUSPENDED' })).toEqual(ok);
    for (const status of ['SIGNED', 'ACTIVE', 'AMENDED', 'SUSPENDED'] as const)
      expect(decideOrder({ ...basis, kind: 'TERMINATE', status })).toEqual(ok);
  });

  it('lets nothing rest that is a draft, rests or is over, and nothing go on that does not rest', () => {
    for (const status of ['DRAFT', 'SIGNED', 'SUSPENDED', 'EXPIRED', 'TERMINATED'] as const)
      expect(decideOrder({ ...basis, status })).toEqual(refused('ORDER_NOT_POSSIBLE'));
    expect(decideOrder({ ...basis, kind: 'RESUME' })).toEqual(refused('ORDER_NOT_POSSIBLE'));
    expect(decideOrder({ ...basis, kind: 'TERMINATE', status: 'EXPIRED' })).toEqual(
      refused('ORDER_NOT_POSSIBLE'),
    );
  });

  it('takes no billed month away and goes behind no other order', () => {
    expect(decideOrder({ ...basis, billedMonth: yearMonth('2025-02') })).toEqual({
      ok: false,
      error: { code: 'ORDER_MONTH_BILLED', month: '2025-02' },
    });
    expect(decideOrder({ ...basis, lastOrderOn: businessDate('2025-01-01') })).toEqual(
      refused('ORDER_BEFORE_ANOTHER'),
    );
  });

  it('ends nothing for which people are proposed or would only begin', () => {
    const end = { ...basis, kind: 'TERMINATE' } as const;
    expect(decideOrder({ ...end, waitingProposals: 2 })).toEqual(refused('ORDER_PROPOSALS_WAIT'));
    expect(decideOrder({ ...end, lastStart: businessDate('2025-01-01') })).toEqual(
      refused('ORDER_MEMBERS_BEGIN'),
    );
    expect(decideOrder({ ...end, lastStart: businessDate('2024-12-31') })).toEqual(ok);
    expect(decideOrder({ ...basis, waitingProposals: 2 })).toEqual(ok);
  });

  it('is decided once, by somebody else than who proposed it', () => {
    const order = { status: 'PROPOSED', proposedByUserId: 'officer' } as const;
    expect(decideOrderBy(order, 'approver', true)).toEqual({ ok: true, value: 'ENACTED' });
    expect(decideOrderBy(order, 'approver', false)).toEqual({ ok: true, value: 'RETURNED' });
    expect(decideOrderBy(order, 'officer', true)).toEqual(refused('ORDER_SAME_PERSON'));
    expect(decideOrderBy({ ...order, status: 'RETURNED' }, 'approver', true)).toEqual(
      refused('TRANSITION_REFUSED'),
    );
  });
});
