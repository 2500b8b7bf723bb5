import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { decideScholarshipPlace, RecordHeir, scholarshipLimits } from './heir.js';

const today = businessDate('2024-05-31');
const limits = scholarshipLimits(SHIPPED_LAW, today);
const child = {
  relationship: 'CHILD',
  birthDate: businessDate('2012-01-01'),
  isScholarshipChild: true,
} as const;
const placeOf = (change: object, taken: readonly number[] = []) =>
  decideScholarshipPlace({ ...child, ...change }, { taken, limits, today });

describe('an heir', () => {
  it('is a child for whom the scholarship is meant while two at most are, as the law says', () => {
    expect(limits).toEqual({ children: 2, ageLimit: 23 });
    expect(placeOf({})).toEqual({ ok: true, value: 1 });
    expect(placeOf({}, [1])).toEqual({ ok: true, value: 2 });
    expect(placeOf({}, [2])).toEqual({ ok: true, value: 1 });
    expect(placeOf({}, [1, 2])).toEqual({ ok: false, error: { code: 'SCHOLARSHIP_FULL', limit: 2 } });
    expect(placeOf({ isScholarshipChild: false }, [1, 2])).toEqual({ ok: true, value: null });
  });

  it('is none of those who is no child, of unknown age, or 23', () => {
    const codeOf = (change: object) => {
      const place = placeOf(change);
      return place.ok ? 'ok' : place.error.code;
    };
    expect(codeOf({ relationship: 'GRANDCHILD' })).toBe('SCHOLARSHIP_NEEDS_CHILD');
    expect(codeOf({ birthDate: null })).toBe('SCHOLARSHIP_NEEDS_BIRTH_DATE');
    expect(codeOf({ birthDate: businessDate('2001-05-31') })).toBe('SCHOLARSHIP_AGE');
    expect(codeOf({ birthDate: businessDate('2001-06-01') })).toBe('ok');
  });

  it('keeps the place of the scholarship past its age while relationship and birth date stay', () => {
    const before = { ...child, birthDate: businessDate('2000-01-01'), scholarshipPlace: 2 };
    const given = { taken: [1], limits, today, before };
    expect(decideScholarshipPlace({ ...child, birthDate: before.birthDate }, given)).toEqual({
      ok: true,
      value: 2,
    });
    expect(decideScholarshipPlace({ ...child, birthDate: businessDate('2000-02-01') }, given)).toMatchObject({
      error: { code: 'SCHOLARSHIP_AGE' },
    });
    expect(decideScholarshipPlace(child, given)).toEqual({ ok: true, value: 2 });
  });

  it('has no scholarship that the law does not know', () => {
    expect(decideScholarshipPlace(child, { taken: [], limits: null, today })).toEqual({
      ok: false,
      error: { code: 'SCHOLARSHIP_LAW_UNKNOWN' },
    });
  });

  it('is refused with a NIK that is none, and with one in the name', () => {
    const input = {
      idempotencyKey: 'contoh-kunci-1',
      workerId: '0190a1b2-0000-7000-8000-000000000001',
      relationship: 'SPOUSE',
      fullName: 'Sitti Rahma',
      isScholarshipChild: false,
    };
    expect(RecordHeir.parse({ ...input, nik: '', birthDate: '' })).toMatchObject({
      nik: null,
      birthDate: null,
      phone: null,
    });
    expect(RecordHeir.safeParse({ ...input, nik: '7372041305120000' }).success).toBe(false);
    expect(RecordHeir.safeParse({ ...input, fullName: 'Sitti 7372014507890123' }).success).toBe(false);
  });
});
