import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { type BaseAgreement, decideAmend, decideRenew } from './amend.js';

const base: BaseAgreement = { kind: 'PKS', status: 'ACTIVE', endsOn: businessDate('2024-12-31') };
const [end, later] = [businessDate('2024-12-31'), businessDate('2025-12-31')];

describe('an addendum', () => {
  it('is to what is signed, also when its end has passed, and moves the end or leaves it', () => {
    for (const status of ['SIGNED', 'ACTIVE', 'AMENDED', 'SUSPENDED', 'EXPIRED'] as const)
      expect(decideAmend({ ...base, status }, { validTo: later }).ok).toBe(true);
    expect(decideAmend(base, { validTo: end }).ok).toBe(true);
  });

  it('is to no draft, to nothing that was ended, and to no other addendum', () => {
    for (const status of ['DRAFT', 'REVIEW', 'APPROVED', 'WITHDRAWN', 'TERMINATED'] as const)
      expect(decideAmend({ ...base, status }, { validTo: later })).toMatchObject({
        error: { code: 'AMENDS_NOT_SIGNED' },
      });
    expect(decideAmend({ ...base, kind: 'ADDENDUM' }, { validTo: later }).ok).toBe(false);
  });

  it('never ends before what it amends', () => {
    expect(decideAmend(base, { validTo: businessDate('2024-12-30') })).toMatchObject({
      error: { code: 'AMENDS_SHORTENS', endsOn: end },
    });
  });
});

describe('a renewal', () => {
  it('begins after the last day of what it takes the place of', () => {
    expect(decideRenew(base, { validFrom: businessDate('2025-01-01') }).ok).toBe(true);
    expect(decideRenew(base, { validFrom: end })).toMatchObject({ error: { code: 'RENEWAL_OVERLAPS' } });
    expect(decideRenew({ ...base, status: 'DRAFT' }, { validFrom: later })).toMatchObject({
      error: { code: 'RENEWS_NOT_SIGNED' },
    });
  });
});
