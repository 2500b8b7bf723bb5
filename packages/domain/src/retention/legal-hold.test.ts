import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decideHoldUntil, decideLift, PlaceLegalHold } from './legal-hold.js';

const today = businessDate('2024-05-31');
const id = '0190a0a0-0000-7000-8000-000000000001';
const hold = {
  idempotencyKey: 'kunci-contoh',
  reason: 'Klaim beasiswa anak peserta',
  documentNumber: 'KLM-1',
};

describe('a hold', () => {
  it('is on exactly what its kind says', () => {
    for (const on of [
      { scope: 'PERSON', workerId: id },
      { scope: 'AGREEMENT', agreementId: id },
      { scope: 'REGION', regionId: '7' },
    ])
      expect(PlaceLegalHold.safeParse({ ...hold, ...on }).success, on.scope).toBe(true);
    for (const on of [
      { scope: 'PERSON' },
      { scope: 'PERSON', agreementId: id },
      { scope: 'REGION', regionId: '7', workerId: id },
    ])
      expect(PlaceLegalHold.safeParse({ ...hold, ...on }).success, JSON.stringify(on)).toBe(false);
  });

  it('says its reason without a NIK', () => {
    const reason = 'Perkara 7372011234567890';
    expect(PlaceLegalHold.safeParse({ ...hold, reason, scope: 'PERSON', workerId: id }).success).toBe(false);
  });

  it('lasts until today at least, or until it is lifted', () => {
    expect(decideHoldUntil(null, today).ok).toBe(true);
    expect(decideHoldUntil(today, today).ok).toBe(true);
    expect(decideHoldUntil(businessDate('2024-05-30'), today)).toMatchObject({
      error: { code: 'LEGAL_HOLD_DAY_PASSED', heldUntil: '2024-05-30', today },
    });
  });

  it('is lifted while it holds, and once', () => {
    expect(decideLift({ isLifted: false, heldUntil: null }, today).ok).toBe(true);
    for (const over of [
      { isLifted: true, heldUntil: null },
      { isLifted: false, heldUntil: businessDate('2024-05-30') },
    ])
      expect(decideLift(over, today)).toMatchObject({ error: { code: 'LEGAL_HOLD_OVER' } });
  });
});
