import { describe, expect, it } from 'vitest';

import { cellOf, columnsOf } from './export-column.js';

const candidates = columnsOf('candidates');
const decrees = columnsOf('decrees');

describe('a cell of an exported file', () => {
  it('says yes and no in the language of the reader', () => {
    const eligible = candidates('eligible');
    expect(cellOf(eligible, { eligible: true }, 'id')).toBe('Ya');
    expect(cellOf(eligible, { eligible: false }, 'id')).toBe('Tidak');
    expect(cellOf(eligible, { eligible: true }, 'en')).toBe('Yes');
    expect(cellOf(eligible, { eligible: false }, 'en')).toBe('No');
  });

  it('has instants in the time of Makassar, named, and days as they are', () => {
    const row = { proposedAt: new Date('2024-05-13T16:30:00Z'), decreedOn: '2024-05-13' };
    expect(cellOf(decrees('proposedAt'), row, 'id')).toBe('2024-05-14 00:30 WITA');
    expect(cellOf(decrees('decreedOn'), row, 'id')).toBe('2024-05-13');
  });

  it('names codes, joins lists, and is empty where there is nothing', () => {
    const reasons = candidates('reasons', 'reasons.reason', 'EligibilityReason');
    const row = { reasons: [{ reason: 'TOO_OLD' }, { reason: 'NO_NIK' }], decile: null };
    expect(cellOf(reasons, row, 'id')).toBe('Melewati batas umur, Belum punya NIK');
    expect(cellOf(candidates('decile'), row, 'id')).toBe('');
  });
});
