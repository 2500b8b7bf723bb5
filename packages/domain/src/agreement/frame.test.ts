import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decideSignedUnderFrame, decideUnderFrame, type Frame } from './frame.js';

const frame: Frame = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'MOU',
  regencyId: 7306,
  signedOn: businessDate('2024-04-23'),
  minimumSeats: 100,
};
const pks = { kind: 'PKS', regencyId: 7306, seats: 100 } as const;
const codeOf = (under: Parameters<typeof decideUnderFrame>[0], above: Frame = frame) => {
  const decision = decideUnderFrame(under, above);
  return decision.ok ? undefined : decision.error;
};

describe('an agreement under a memorandum', () => {
  it('is a PKS of the same regency', () => {
    expect(codeOf(pks)).toBeUndefined();
    expect(codeOf({ ...pks, kind: 'MOU' })).toEqual({ code: 'FRAME_UNDER_MEMORANDUM' });
    expect(codeOf({ ...pks, regencyId: 7372 })).toEqual({ code: 'FRAME_NOT_MEMORANDUM' });
    expect(codeOf(pks, { ...frame, kind: 'PKS' })).toEqual({ code: 'FRAME_NOT_MEMORANDUM' });
  });

  it('may have more seats than the memorandum asks for, and not fewer', () => {
    expect(codeOf({ ...pks, seats: 101 })).toBeUndefined();
    expect(codeOf({ ...pks, seats: 99 })).toEqual({ code: 'BELOW_FRAME_MINIMUM', seats: 99, minimum: 100 });
    expect(codeOf({ ...pks, seats: 0 }, { ...frame, minimumSeats: null })).toBeUndefined();
  });

  it('is signed on the day of the memorandum or later', () => {
    const day = (text: string) => decideSignedUnderFrame(frame, businessDate(text)).ok;
    expect([day('2024-04-22'), day('2024-04-23'), day('2024-04-24')]).toEqual([false, true, true]);
    expect(decideSignedUnderFrame({ signedOn: null }, businessDate('2024-04-24')).ok).toBe(false);
  });
});
