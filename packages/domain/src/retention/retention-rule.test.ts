import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decideOnRule, lastDayBefore } from './retention-rule.js';

const today = businessDate('2024-05-31');
const proposed = { status: 'PROPOSED', proposedBy: 'ani', validFrom: today } as const;

describe('a row of the schedule', () => {
  it('is decided by a second person, once', () => {
    expect(decideOnRule(proposed, { isGranted: true, by: 'budi' }, today)).toEqual({
      ok: true,
      value: 'IN_FORCE',
    });
    expect(decideOnRule(proposed, { isGranted: false, by: 'budi' }, today)).toEqual({
      ok: true,
      value: 'DECLINED',
    });
    expect(decideOnRule(proposed, { isGranted: true, by: 'ani' }, today)).toMatchObject({
      error: { code: 'RETENTION_RULE_SAME_PERSON' },
    });
    for (const status of ['IN_FORCE', 'DECLINED'] as const)
      expect(decideOnRule({ ...proposed, status }, { isGranted: true, by: 'budi' }, today)).toMatchObject({
        error: { code: 'RETENTION_RULE_DECIDED', status },
      });
  });

  it('comes into force on no day that has passed; one that is declined may be older', () => {
    const old = { ...proposed, validFrom: businessDate('2024-05-30') };
    expect(decideOnRule(old, { isGranted: true, by: 'budi' }, today)).toMatchObject({
      error: { code: 'RETENTION_RULE_DAY_PASSED', validFrom: '2024-05-30', today },
    });
    expect(decideOnRule(old, { isGranted: false, by: 'budi' }, today).ok).toBe(true);
  });

  it('ends the one before on the day before', () => {
    expect(lastDayBefore(businessDate('2024-03-01'))).toBe('2024-02-29');
  });
});
